"""The composition root: hands readers, clock, vault and engines to the rooms that need them.

The screens and the command line talk to this room only. Everything here may block; the
screens call it through their job runner.
"""
