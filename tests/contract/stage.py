"""What a driver's recipe tells the contract tests: how to make its device do this or that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fieldid.ports import CaptureRequest, ReaderDriver


def nothing() -> None:
    """Most readers need no more than being attached."""


@dataclass(frozen=True)
class Stage:
    """A driver with its device set up.

    ``present`` is called once a capture runs; ``replug`` after a device was gone; ``clear`` when
    the test is over.
    """

    driver: ReaderDriver
    present: Callable[[], None] = field(default=nothing)
    replug: Callable[[], None] = field(default=nothing)
    clear: Callable[[], None] = field(default=nothing)


@dataclass(frozen=True)
class Recipe:
    """How one reader is tested. Each function gets an empty folder to work in.

    ``ready``: every capture with ``request`` delivers a sample, at least three times.
    ``waiting``: the reader is attached, and no capture ends before its time limit.
    ``unplugged``: the device goes away during the first capture; comes back with ``replug``.
    ``streams``: live images come well before the sample. ``absent``: why it cannot be tried here.
    """

    reader_id: str
    request: CaptureRequest
    ready: Callable[[Path], Stage]
    waiting: Callable[[Path], Stage]
    unplugged: Callable[[Path], Stage]
    streams: bool = True
    absent: str = ""
