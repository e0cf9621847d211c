"""libfprint's virtual scanner: a socket that takes pictures and orders."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drivers.libfprint import LibfprintDriver
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.ports import CaptureRequest, ReaderState
from tests.contract.stage import Recipe, Stage
from tests.helpers.virtual_scanner import REMOVE, press, send, speckle

if TYPE_CHECKING:
    from pathlib import Path

_STATES = {info.state for info in LibfprintDriver().discover()}
ABSENT = "Debian's libfprint-2-2 is not installed" if ReaderState.DRIVER_MISSING in _STATES else ""


def ready(folder: Path) -> Stage:
    glass = folder / "glass"
    return Stage(LibfprintDriver(virtual_socket=glass), present=partial(press, glass, speckle()))


def waiting(folder: Path) -> Stage:
    return Stage(LibfprintDriver(virtual_socket=folder / "glass"))


def unplugged(folder: Path) -> Stage:
    glass = folder / "glass"
    acts = iter((partial(send, glass, REMOVE, 0), partial(press, glass, speckle())))

    def present() -> None:
        next(acts)()

    return Stage(LibfprintDriver(virtual_socket=glass), present=present)


RECIPES = (
    Recipe(
        "libfprint:virtual",
        CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX, timeout_s=10),
        ready,
        waiting,
        unplugged,
        streams=False,
        absent=ABSENT,
    ),
)
