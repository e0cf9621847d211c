"""Fingerprint scanners by way of libfprint, as Debian ships it.

Guarantees: finding scanners reads sysfs and libfprint's own list of what it drives, and opens
nothing; the pixels are the scanner's, unchanged. A machine without libfprint says so once.
Leaves out: scanners that compare on the chip and give no image; libfprint names them, their
capture is refused in plain words. The library itself is used in the worker only
(``libfprint_device``).
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from drivers.libfprint_device import LibfprintDevice
from drivers.libfprint_library import LIBRARY
from drivers.worker import WorkerReader
from fieldid.errors.reader import ReaderDriverMissingError, ReaderNotFoundError
from fieldid.model.biometric import Modality
from fieldid.ports import ReaderInfo, ReaderState

if TYPE_CHECKING:
    from collections.abc import Iterator

VIRTUAL_IMAGE = "FP_VIRTUAL_IMAGE"  # libfprint's own variable: a socket in place of a scanner
_PACKAGE = "libfprint-2-2"
LIST_FILE = "lib/udev/hwdb.d/60-autosuspend-libfprint-2.hwdb"
_LIBRARY_FOLDERS = ("usr/lib/*-linux-gnu", "usr/lib64", "usr/lib", "usr/local/lib")
_DRIVER_LINE = re.compile(r"# Supported by libfprint driver (\w+)")
_PRODUCT_LINE = re.compile(r"usb:v([0-9A-F]{4})p([0-9A-F]{4})\*")


@dataclass(frozen=True)
class Scanner:
    """``driver``: libfprint's name for the kind; ``place``: which of that kind, from 0."""

    info: ReaderInfo
    driver: str
    place: int


class LibfprintDriver:
    """Finds the scanners that libfprint drives."""

    name = "libfprint"

    def __init__(self, system: Path = Path("/"), virtual_socket: Path | None = None) -> None:
        """``virtual_socket``: where a test or a trainer plays the scanner."""
        given = os.environ.get(VIRTUAL_IMAGE, "")
        self._virtual_socket = virtual_socket or (Path(given) if given else None)
        self._system = system

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached; where the library is missing, one entry that says so."""
        if sys.platform != "linux":
            return []
        if not _is_installed(self._system):
            return [self._missing()]
        return [scanner.info for scanner in self._scanners()]

    def open(self, reader_id: str) -> WorkerReader:
        """Open one scanner in its worker. Raises a ``ReaderError``."""
        for scanner in self._scanners():
            if scanner.info.reader_id == reader_id:
                make = partial(LibfprintDevice, scanner.driver, scanner.place, self._virtual_socket)
                return WorkerReader(scanner.info, make)
        raise ReaderNotFoundError(reader=reader_id)

    def _missing(self) -> ReaderInfo:
        error = ReaderDriverMissingError(reader=self.name, missing=_PACKAGE)
        return ReaderInfo(
            f"{self.name}:", self.name, self.name, (), ReaderState.DRIVER_MISSING, str(error)
        )

    def _scanners(self) -> Iterator[Scanner]:
        if self._virtual_socket:
            yield Scanner(_info("virtual", "Virtual scanner"), "virtual_image", 0)
        driven = products_driven(self._system / LIST_FILE)
        seen: list[str] = []
        for folder in sorted(self._system.glob("sys/bus/usb/devices/*")):
            product = _product(folder)
            if driver := driven.get(product):
                yield Scanner(_usb_info(folder, product), driver, seen.count(driver))
                seen.append(driver)


def _info(place: str, name: str) -> ReaderInfo:
    return ReaderInfo(
        f"{LibfprintDriver.name}:{place}", LibfprintDriver.name, name, (Modality.FINGER,)
    )


def _usb_info(folder: Path, product: str) -> ReaderInfo:
    # the port keeps two scanners of one kind apart where they have no serial number
    serial = _text(folder / "serial") or folder.name
    return _info(f"{product}:{serial}", _text(folder / "product") or "Fingerprint scanner")


def _product(folder: Path) -> str:
    return f"{_text(folder / 'idVendor')}:{_text(folder / 'idProduct')}"


def _text(file: Path) -> str:
    try:
        return file.read_text(errors="replace").strip()
    except OSError:
        return ""


@cache
def _is_installed(system: Path) -> bool:
    return any(next(system.glob(f"{folder}/{LIBRARY}"), None) for folder in _LIBRARY_FOLDERS)


@cache
def products_driven(listed: Path) -> dict[str, str]:
    """Return libfprint's driver for each ``vendor:product``, from the list it ships for udev."""
    driver, driven = "", {}
    for line in _text(listed).splitlines():
        if line.startswith("#"):
            driver = found.group(1) if (found := _DRIVER_LINE.match(line)) else ""
        elif driver and (found := _PRODUCT_LINE.match(line)):
            driven[f"{found.group(1)}:{found.group(2)}".lower()] = driver
    return driven
