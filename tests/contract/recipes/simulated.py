"""The simulated readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from drivers.simulated import Fault, SimulatedDriver
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, RawSample
from tests.contract.stage import Recipe, Stage

if TYPE_CHECKING:
    from pathlib import Path

THUMB = (Modality.FINGER, FingerPosition.RIGHT_THUMB)
FACE = (Modality.FACE, None)


def person() -> SimulatedDriver:
    driver = SimulatedDriver()
    finger = FingerImage(np.full((400, 300), 120, np.uint8), dpi=500)
    face = FaceImage(np.full((240, 320, 3), 90, np.uint8))
    driver.hand_in({THUMB: [RawSample(finger, "made")], FACE: [RawSample(face, "made")]})
    return driver


def ready(_folder: Path) -> Stage:
    return Stage(person())


def waiting(_folder: Path) -> Stage:
    driver = SimulatedDriver()
    driver.hand_in({})
    return Stage(driver)


def unplugged(_folder: Path) -> Stage:
    driver = person()
    driver.script(Fault.UNPLUG)
    return Stage(driver)


RECIPES = (
    Recipe("simulated:finger", CaptureRequest(*THUMB, timeout_s=10), ready, waiting, unplugged),
    Recipe("simulated:face", CaptureRequest(*FACE, timeout_s=10), ready, waiting, unplugged),
)
