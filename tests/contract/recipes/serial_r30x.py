"""An R30x module on a pseudo-terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.serial_r30x import SerialR30XDriver
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.ports import CaptureRequest
from tests.contract.stage import Recipe, Stage, nothing
from tests.helpers.r30x_module import Module, finger

if TYPE_CHECKING:
    from pathlib import Path


def _plug(folder: Path, plugged: list[Module]) -> Module:
    plugged.append(Module(folder / "module"))
    return plugged[-1]


def _stage(folder: Path, *, pressed: bool, leaves: bool = False) -> Stage:
    plugged: list[Module] = []
    module = _plug(folder, plugged)
    module.pressed = finger() if pressed else None

    def replug() -> None:
        _plug(folder, plugged).pressed = finger()

    def clear() -> None:
        for each in plugged:
            each.unplug()

    present = module.unplug if leaves else nothing
    return Stage(SerialR30XDriver((folder / "module",)), present, replug, clear)


def ready(folder: Path) -> Stage:
    return _stage(folder, pressed=True)


def waiting(folder: Path) -> Stage:
    return _stage(folder, pressed=False)


def unplugged(folder: Path) -> Stage:
    return _stage(folder, pressed=False, leaves=True)


RECIPES = (
    Recipe(
        "serial_r30x:module",
        CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX, timeout_s=10),
        ready,
        waiting,
        unplugged,
        streams=False,
    ),
)
