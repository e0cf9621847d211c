"""The libfprint driver on libfprint's own virtual scanner, and on a made-up sysfs."""

from __future__ import annotations

import os
import re
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from drivers.libfprint import LIST_FILE, VIRTUAL_IMAGE, LibfprintDriver, products_driven
from fieldid.errors.reader import (
    FingerTooEarlyError,
    PresentAgainError,
    ReaderError,
    ReaderNotFoundError,
    ReaderTimeoutError,
)
from fieldid.model.biometric import FingerImage, FingerPosition, Modality
from fieldid.ports import CaptureRequest, ReaderState
from tests.contract.recipes.libfprint import ABSENT
from tests.helpers.virtual_scanner import (
    DEVICE_ERROR,
    RETRY,
    RETRY_REMOVE_FINGER,
    RETRY_TOO_SHORT,
    press,
    send,
    speckle,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drivers.worker import WorkerReader
    from fieldid.errors.base import FieldidError

NEEDS_LIBRARY = pytest.mark.skipif(bool(ABSENT), reason=ABSENT or "it is installed")
REQUEST = CaptureRequest(Modality.FINGER, FingerPosition.LEFT_THUMB, timeout_s=10)
ROOT = Path(__file__).resolve().parents[2]
LIST = """# Supported by libfprint driver uru4000
usb:v05BAp000A*
 ID_AUTOSUSPEND=1

# Known unsupported devices
usb:v0A5Cp5801*
"""


@pytest.fixture
def glass() -> Iterator[Path]:
    """Where the virtual scanner listens; a socket's path must be short."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "glass"


@pytest.fixture
def scanner(glass: Path) -> Iterator[WorkerReader]:
    reader = LibfprintDriver(virtual_socket=glass).open("libfprint:virtual")
    yield reader
    reader.close()


def captured(reader: WorkerReader, act: Callable[[], None], timeout_s: float = 10) -> FingerImage:
    finger = threading.Timer(0.1, act)
    finger.start()
    try:
        request = CaptureRequest(REQUEST.modality, REQUEST.position, timeout_s)
        image = reader.capture(request, lambda _image: None, threading.Event()).image
    finally:
        finger.join()
    assert isinstance(image, FingerImage)
    return image


@NEEDS_LIBRARY
@pytest.mark.parametrize("size", [(256, 300), (301, 97), (500, 640)])
def test_the_pixels_arrive_byte_for_byte(
    scanner: WorkerReader, glass: Path, size: tuple[int, int]
) -> None:
    shown = speckle(*size)
    image = captured(scanner, lambda: press(glass, shown))
    assert np.array_equal(image.pixels, shown)
    assert image.dpi == 500


@NEEDS_LIBRARY
@pytest.mark.parametrize(
    ("order", "error", "words"),
    [
        ((RETRY, RETRY_TOO_SHORT), PresentAgainError, "swipe was too short"),
        ((RETRY, RETRY_REMOVE_FINGER), FingerTooEarlyError, "lift the finger"),
        ((DEVICE_ERROR, 1), ReaderError, "gives no image"),
        ((3, 3, bytes(9)), PresentAgainError, "no ridges were seen"),
    ],
)
def test_what_went_wrong_is_said_and_the_next_finger_works(
    scanner: WorkerReader,
    glass: Path,
    order: tuple[int, int],
    error: type[FieldidError],
    words: str,
) -> None:
    with pytest.raises(error, match=words):
        captured(scanner, lambda: send(glass, *order))
    assert captured(scanner, lambda: press(glass, speckle())).pixels.shape == (300, 256)


@NEEDS_LIBRARY
@pytest.mark.parametrize("size", [(0, 0), (20_000, 20_000), (300, 2**31 - 1)])
def test_a_size_that_cannot_be_true_is_no_finger(
    scanner: WorkerReader, glass: Path, size: tuple[int, int]
) -> None:
    with pytest.raises(ReaderTimeoutError):
        captured(scanner, lambda: send(glass, *size, bytes(64)), timeout_s=0.8)
    assert captured(scanner, lambda: press(glass, speckle())).pixels.shape == (300, 256)


def test_scanners_are_found_by_the_list_that_libfprint_ships(tmp_path: Path) -> None:
    system = fake_system(tmp_path, {"1-1": ("05ba", "000a", "S1"), "1-2": ("05ba", "000a", "")})
    found = LibfprintDriver(system).discover()
    assert [info.reader_id for info in found] == [
        "libfprint:05ba:000a:S1",
        "libfprint:05ba:000a:1-2",
    ]
    assert {info.name for info in found} == {"U.are.U"}
    assert {info.state for info in found} == {ReaderState.READY}


def test_what_the_list_calls_unsupported_is_not_offered(tmp_path: Path) -> None:
    system = fake_system(tmp_path, {"1-1": ("0a5c", "5801", ""), "1-2": ("1d6b", "0002", "")})
    assert LibfprintDriver(system).discover() == []


def test_without_the_library_one_entry_says_what_to_install(tmp_path: Path) -> None:
    (missing,) = LibfprintDriver(tmp_path).discover()
    assert missing.state is ReaderState.DRIVER_MISSING
    assert "libfprint-2-2 is not installed" in missing.advice


@NEEDS_LIBRARY
def test_a_scanner_that_left_before_it_was_opened(tmp_path: Path) -> None:
    system = fake_system(tmp_path, {"1-1": ("05ba", "000a", "S1")})
    with pytest.raises(ReaderNotFoundError):
        LibfprintDriver(system).open("libfprint:05ba:000a:S1")


def fake_system(root: Path, attached: dict[str, tuple[str, str, str]]) -> Path:
    library = root / "usr/lib/x86_64-linux-gnu/libfprint-2.so.2"
    listed = root / LIST_FILE
    for file, text in ((library, ""), (listed, LIST)):
        file.parent.mkdir(parents=True)
        file.write_text(text)
    for port, (vendor, product, serial) in attached.items():
        folder = root / "sys/bus/usb/devices" / port
        folder.mkdir(parents=True)
        for name, text in (("idVendor", vendor), ("idProduct", product), ("serial", serial)):
            (folder / name).write_text(f"{text}\n")
        (folder / "product").write_text("U.are.U\n")
    assert VIRTUAL_IMAGE not in os.environ
    return root


@NEEDS_LIBRARY
def test_the_udev_rule_names_every_product_that_libfprint_drives() -> None:
    rules = (ROOT / "packaging/udev/70-fieldid-readers.rules").read_text()
    named = {
        f"{vendor}:{product}"
        for vendor, products in re.findall(
            r'ATTR\{idVendor\}=="(\w+)", ATTR\{idProduct\}=="([\w|]+)"', rules
        )
        for product in products.split("|")
    }
    assert products_driven(Path("/") / LIST_FILE).keys() <= named
