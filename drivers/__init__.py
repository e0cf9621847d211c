"""Readers: one file per kind, each device in a worker process of its own (``worker``)."""
