"""Image files: picked by the officer, and dropped into a watched folder."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from drivers.folder import FolderDriver
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.ports import CaptureRequest
from tests.contract.stage import Recipe, Stage

if TYPE_CHECKING:
    from pathlib import Path

REQUEST = CaptureRequest(Modality.FINGER, FingerPosition.LEFT_INDEX, timeout_s=10)


def write_finger(file: Path) -> Path:
    pixels = np.random.default_rng(2).integers(0, 255, (120, 100), np.uint8)
    Image.fromarray(pixels).save(file, dpi=(500, 500))
    return file


def ready_picked(folder: Path) -> Stage:
    driver = FolderDriver()
    file = write_finger(folder / "finger.png")
    return Stage(driver, present=lambda: driver.hand_in_files([file]))


def waiting_picked(_folder: Path) -> Stage:
    return Stage(FolderDriver())


def unplugged_picked(folder: Path) -> Stage:
    driver = FolderDriver()
    file = folder / "stick" / "finger.png"
    driver.hand_in_files([file])

    def replug() -> None:
        file.parent.mkdir()
        driver.hand_in_files([write_finger(file)])

    return Stage(driver, replug=replug)


def watched(folder: Path) -> tuple[FolderDriver, Path]:
    driver = FolderDriver()
    inbox = folder / "inbox"
    inbox.mkdir()
    driver.watch(inbox)
    return driver, inbox


def ready_watched(folder: Path) -> Stage:
    driver, inbox = watched(folder)
    numbers = itertools.count()

    def drop() -> None:
        write_finger(inbox / f"{next(numbers)}.png")

    return Stage(driver, present=drop)


def waiting_watched(folder: Path) -> Stage:
    return Stage(watched(folder)[0])


def unplugged_watched(folder: Path) -> Stage:
    driver, inbox = watched(folder)

    def vanish_or_drop() -> None:
        if (folder / "replugged").exists():
            write_finger(inbox / "finger.png")
        else:
            inbox.rmdir()

    def replug() -> None:
        (folder / "replugged").touch()
        inbox.mkdir()

    return Stage(driver, present=vanish_or_drop, replug=replug)


RECIPES = (
    Recipe("folder:picked", REQUEST, ready_picked, waiting_picked, unplugged_picked, streams=False),
    Recipe(
        "folder:watched", REQUEST, ready_watched, waiting_watched, unplugged_watched, streams=False
    ),
)
