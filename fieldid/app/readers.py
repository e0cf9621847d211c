"""The readers attached to this laptop, over the drivers handed in.

A reader is opened on first use and kept for the encounter, so that the next finger starts at
once. At the end of the encounter it is closed: nothing left in it may reach the next person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors import ReaderNotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.ports import Reader, ReaderDriver, ReaderInfo

_FILES = "folder"


class Readers:
    """Finds readers and opens them by identifier."""

    def __init__(self, drivers: Sequence[ReaderDriver]) -> None:
        self._drivers = tuple(drivers)
        self._open: dict[str, Reader] = {}

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached now, devices before image files.

        An open reader knows its own state best.
        """
        attached = [info for driver in self._drivers for info in driver.discover()]
        found = sorted(attached, key=lambda info: info.driver == _FILES)
        return [
            self._open[info.reader_id].info if info.reader_id in self._open else info
            for info in found
        ]

    def open(self, reader_id: str) -> Reader:
        """Return the reader, opened. Raises a ReaderError."""
        if reader_id not in self._open:
            self._open[reader_id] = self._driver_of(reader_id).open(reader_id)
        return self._open[reader_id]

    def close(self) -> None:
        """Release every open reader."""
        for reader in self._open.values():
            reader.close()
        self._open.clear()

    def _driver_of(self, reader_id: str) -> ReaderDriver:
        for driver in self._drivers:
            if any(info.reader_id == reader_id for info in driver.discover()):
                return driver
        raise ReaderNotFoundError(reader=reader_id)
