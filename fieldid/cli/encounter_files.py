"""The captures of an encounter from image files, and what was not captured.

Every file is read before the first step is taken, so that a bad file leaves the encounter as
it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from fieldid.cli.options import FILE, FingerException, FingerFile
from fieldid.model.biometric import (
    CaptureException,
    FaceImage,
    FingerImage,
    FingerPosition,
    Modality,
)
from fieldid.model.encounter import RecordedException
from fieldid.ports import CaptureRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.app.encounter_desk import EncounterDesk

SOURCE = "file"
_REASONS = [reason.value for reason in CaptureException]


@dataclass(frozen=True, repr=False)
class CaptureFiles:
    """What was named on the command line, read."""

    fingers: tuple[tuple[FingerPosition, FingerImage], ...]
    exceptions: tuple[tuple[FingerPosition | None, CaptureException], ...]
    face: FaceImage | None
    no_face: CaptureException | None


def capture_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add ``--finger``, ``--exception``, ``--dpi``, ``--face`` and ``--no-face``."""
    for option in (
        click.option("--no-face", type=click.Choice(_REASONS), help="Why there is no photograph."),
        click.option("--face", type=FILE),
        click.option("--dpi", type=click.IntRange(200, 2000), help="For images that do not say."),
        click.option("--exception", "exceptions", multiple=True, type=FingerException()),
        click.option("--finger", "fingers", multiple=True, type=FingerFile()),
    ):
        function = option(function)
    return function


def read_captures(
    fingers: tuple[tuple[FingerPosition, Path], ...],
    exceptions: tuple[tuple[FingerPosition | None, CaptureException], ...],
    dpi: int | None,
    face: Path | None,
    no_face: str | None,
) -> CaptureFiles:
    """Read every file. Raises ImageFileError."""
    from fieldid.app.image_files import read_face_file, read_finger_file  # noqa: PLC0415 - Pillow

    return CaptureFiles(
        tuple((position, read_finger_file(position, path, dpi)) for position, path in fingers),
        exceptions,
        read_face_file(face) if face else None,
        CaptureException(no_face) if no_face else None,
    )


def take_captures(encounter: EncounterDesk, files: CaptureFiles) -> None:
    """Record the captures and the exceptions; close the fingers and the face once given."""
    for position, image in files.fingers:
        encounter.accept_image(CaptureRequest(Modality.FINGER, position), image, SOURCE)
    for left_out, reason in files.exceptions:
        encounter.record_exception(RecordedException(Modality.FINGER, left_out, reason))
    if files.fingers or files.exceptions:
        encounter.finish_fingers()
    if files.face is not None:
        encounter.accept_image(CaptureRequest(Modality.FACE), files.face, SOURCE)
    elif files.no_face:
        encounter.record_exception(RecordedException(Modality.FACE, None, files.no_face))
    if files.face is not None or files.no_face:
        encounter.finish_face()
