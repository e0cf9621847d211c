"""Fieldid: offline biometric identity verification for officers in the field.

The package never imports Qt, the screens (``ui``) or the readers (``drivers``): readers,
people, ciphers and clocks are handed in by the composition root, ``fieldid.app``.
"""

__version__ = "0.1.0"
