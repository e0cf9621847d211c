"""A recording, made as the recorder makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from drivers.messages import Failed, Preview, Sample, pack_error, pack_image
from drivers.recording import Playing, RecordingDriver
from drivers.recording_file import Event, Recording, Take, encode_recording
from fieldid.errors.reader import ReaderUnpluggedError
from fieldid.model.biometric import FaceImage, Modality
from fieldid.ports import CaptureRequest
from tests.contract.stage import Recipe, Stage

if TYPE_CHECKING:
    from pathlib import Path

_PIXELS = pack_image(FaceImage(np.full((120, 160, 3), 90, np.uint8)))


def take(end: Sample | Failed, at_ms: int) -> Take:
    previews = tuple(Event(at, Preview(_PIXELS)) for at in range(10, min(at_ms, 500), 40))
    return Take(Modality.FACE, None, (*previews, Event(at_ms, end)))


def _stage(*takes: Take) -> Stage:
    driver = RecordingDriver()
    driver.attach(Playing("booth.fidr", encode_recording(Recording("Booth camera", takes))))
    return Stage(driver)


def ready(_folder: Path) -> Stage:
    return _stage(take(Sample(_PIXELS), 150))


def waiting(_folder: Path) -> Stage:
    return _stage(take(Sample(_PIXELS), 60_000))


def unplugged(_folder: Path) -> Stage:
    gone = take(pack_error(ReaderUnpluggedError()), 150)
    return _stage(gone, take(Sample(_PIXELS), 150))


RECIPES = (
    Recipe(
        "recording:booth.fidr",
        CaptureRequest(Modality.FACE, timeout_s=10),
        ready,
        waiting,
        unplugged,
    ),
)
