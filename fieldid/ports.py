"""What the outside fulfils: readers and the clock. Says nothing about who fulfils them.

A reader runs in a worker process that can be killed; see ``drivers.worker``. Everything that
crosses the process boundary is plain data from ``fieldid.model`` or this module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality

if TYPE_CHECKING:
    from datetime import datetime


class Clock(Protocol):
    """Tells the time, always with time zone UTC."""

    def __call__(self) -> datetime:
        """Return the current time, aware, in UTC."""
        ...


class ReaderState(StrEnum):
    """What the foot bar shows for a reader."""

    READY = "ready"
    BUSY = "busy"
    NOT_FOUND = "not_found"
    DRIVER_MISSING = "driver_missing"
    FAULT = "fault"


@dataclass(frozen=True)
class ReaderInfo:
    """One attached reader. ``reader_id`` is stable across plugs; ``name`` is for people."""

    reader_id: str
    driver: str
    name: str
    modalities: tuple[Modality, ...]
    state: ReaderState = ReaderState.READY
    advice: str = ""


@dataclass(frozen=True)
class CaptureRequest:
    """What to capture. ``position`` is None for a face; ``timeout_s`` bounds the wait.

    ``dpi``: what a person said about an image that does not state its resolution (the answer to
    ``ResolutionUnknownError``); a reader that knows its resolution ignores it.
    """

    modality: Modality
    position: FingerPosition | None = None
    timeout_s: float = 30.0
    dpi: int | None = None


class Turn(StrEnum):
    """How far a camera's pictures are turned, clockwise, for one that is mounted askew."""

    NONE = "0"
    RIGHT = "90"
    OVER = "180"
    LEFT = "270"


class Light(StrEnum):
    """What a camera is told about the light."""

    AS_IS = "as_is"
    FROM_BEHIND = "from_behind"


@dataclass(frozen=True)
class CameraSetup:
    """What an administrator set for one camera; ``width`` and ``height`` are asked of it.

    The camera may deliver another size: what came is what counts.
    """

    turn: Turn = Turn.NONE
    mirrored: bool = False
    width: int = 1280
    height: int = 720
    light: Light = Light.AS_IS


@dataclass(frozen=True, eq=False, repr=False)
class RawSample:
    """What a reader hands over: one image and where it came from."""

    image: FingerImage | FaceImage
    reader_id: str


class CancelToken(Protocol):
    """Asked often by whoever may take long."""

    def is_set(self) -> bool:
        """Return True once the work should stop."""
        ...


PreviewSink = Callable[[FingerImage | FaceImage], None]


class Reader(Protocol):
    """A fingerprint scanner or a camera."""

    @property
    def info(self) -> ReaderInfo:
        """Who this reader is, and its state now."""
        ...

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> RawSample:
        """Block until a sample was taken; call ``preview`` with live images meanwhile.

        Raises a ``ReaderError``: time-out, unplugged, busy, cancelled.
        """
        ...

    def close(self) -> None:
        """Release the device. Never raises; idempotent."""
        ...


class ReaderDriver(Protocol):
    """One kind of reader, found by the entry point group ``fieldid.readers``."""

    name: str

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached now; an empty list is normal. Never raises."""
        ...

    def open(self, reader_id: str) -> Reader:
        """Open one reader. Raises a ``ReaderError``."""
        ...


class CardTransport(Protocol):
    """Carries commands (APDUs) to one smart card and its answers back. Knows no protocol."""

    @property
    def atr(self) -> bytes:
        """What the card said at its last reset (ISO/IEC 7816-3); for diagnosis only."""
        ...

    def transmit(self, command: bytes) -> bytes:
        """Send one command and return the answer: data, then the two bytes of the status word.

        Blocks for a bounded time. Raises a ``ReaderError``: ``CardResetError`` when the card
        must be set up anew, ``CardRemovedError`` when it is gone.
        """
        ...

    def reset(self) -> None:
        """Reset the card, so that it starts anew. Raises a ``ReaderError``."""
        ...


class CardState(StrEnum):
    """What lies on a document reader."""

    ABSENT = "absent"
    PRESENT = "present"
    MUTE = "mute"
    IN_USE = "in_use"


@dataclass(frozen=True)
class CardReaderInfo:
    """One attached document reader; ``advice`` says what to do unless it is READY."""

    reader_id: str
    name: str
    state: ReaderState = ReaderState.READY
    card: CardState = CardState.ABSENT
    advice: str = ""


class CardConnection(CardTransport, Protocol):
    """A card that was powered up."""

    def close(self) -> None:
        """Release the card. Never raises; idempotent."""
        ...


class CardReaderDriver(Protocol):
    """Document readers, found by the entry point group ``fieldid.card_readers``."""

    name: str

    def discover(self) -> list[CardReaderInfo]:
        """Return what is attached now, in bounded time. Never raises."""
        ...

    def connect(self, reader_id: str, wait_s: float, cancel: CancelToken | None) -> CardConnection:
        """Wait for a card and power it up. Raises a ``ReaderError``.

        ``cancel`` also ends what the connection is doing later, within a second.
        """
        ...

    def close(self) -> None:
        """Release everything. Never raises; idempotent."""
        ...
