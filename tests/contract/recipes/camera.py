"""A camera, with a video file as its device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from drivers.camera import CameraDriver
from drivers.camera_device import Timing
from fieldid.model.biometric import Modality
from fieldid.ports import CaptureRequest
from tests.contract.stage import Recipe, Stage

if TYPE_CHECKING:
    from pathlib import Path

RATE = 30
LONG, SHORT = 600, 6


def write_video(file: Path, pictures: int) -> None:
    """Write an AVI (MJPG) of one bright picture that moves to the side."""
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (160, 120))
    picture = np.random.default_rng(1).integers(64, 255, (120, 160, 3), np.uint8)
    for shift in range(pictures):
        writer.write(np.roll(picture, shift, axis=1))
    writer.release()


def camera(folder: Path, settle_s: float = 0.15) -> CameraDriver:
    return CameraDriver((folder / "camera.avi",), Timing(settle_s, burst=3))


def ready(folder: Path) -> Stage:
    write_video(folder / "camera.avi", LONG)
    return Stage(camera(folder))


def waiting(folder: Path) -> Stage:
    write_video(folder / "camera.avi", LONG)
    return Stage(camera(folder, settle_s=60))


def unplugged(folder: Path) -> Stage:
    write_video(folder / "camera.avi", SHORT)
    return Stage(camera(folder), replug=lambda: write_video(folder / "camera.avi", LONG))


RECIPES = (
    Recipe(
        "camera:file:camera.avi",
        CaptureRequest(Modality.FACE, timeout_s=10),
        ready,
        waiting,
        unplugged,
    ),
)
