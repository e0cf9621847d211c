"""Trying a reader, and who may keep or play what one did.

Guarantees that a trial keeps nothing; that a recording, which holds a person's biometrics, is
saved by a supervisor or an administrator only and logged as a disclosure before it is written;
and that a live laptop never plays one: a recording must not stand in for a person. Leaves out
the file and its passphrase, which are the recording's own.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.reader import RecordingNotAllowedError, RecordingNotHereError
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest
from fieldid.vault.identities import ADMINISTRATOR, SUPERVISOR

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.ports import CancelToken, PreviewSink, Reader

TRIAL_S = 20.0  # long enough to put a finger down


@dataclass(frozen=True, eq=False, repr=False)
class Trial:
    """What a reader delivered. ``dpi``: 0 for a face; ``seconds``: from asking to the image."""

    image: FingerImage | FaceImage
    width: int
    height: int
    dpi: int
    seconds: float


def try_reader(reader: Reader, preview: PreviewSink, cancel: CancelToken) -> Trial:
    """Take one sample and keep it nowhere. Raises a ReaderError."""
    finger = Modality.FINGER in reader.info.modalities
    request = CaptureRequest(
        Modality.FINGER if finger else Modality.FACE,
        FingerPosition.RIGHT_INDEX if finger else None,
        TRIAL_S,
    )
    start = time.monotonic()
    image = reader.capture(request, preview, cancel).image
    height, width = image.pixels.shape[:2]
    return Trial(image, width, height, getattr(image, "dpi", 0), time.monotonic() - start)


def may_record(desk: Desk) -> bool:
    """Whether the officer may keep what a reader does."""
    return desk.officer.role in (SUPERVISOR, ADMINISTRATOR)


def may_play(desk: Desk) -> bool:
    """Whether the officer may play a recording on this laptop."""
    return may_record(desk) and desk.realm != "live"


def log_recording(desk: Desk, reader: str, takes: int) -> None:
    """Log that a recording is about to be written. Raises RecordingNotAllowedError."""
    if not may_record(desk):
        raise RecordingNotAllowedError
    desk.log(AuditEvent.DISCLOSURE, what="recording of a reader", reader=reader, takes=str(takes))


def log_playing(desk: Desk) -> None:
    """Log that a recording is about to be played.

    Raises RecordingNotAllowedError, RecordingNotHereError.
    """
    if not may_record(desk):
        raise RecordingNotAllowedError
    if not may_play(desk):
        raise RecordingNotHereError
    desk.log(AuditEvent.COLLECTION, what="recording of a reader played")
