"""The readers attached to this laptop, over the drivers handed in.

A reader is opened on first use and kept for the encounter, so that the next finger starts at
once. At the end of the encounter it is closed: nothing left in it may reach the next person.
One that was unplugged and plugged in again is opened anew, and so is as well as a new one.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from fieldid.errors.reader import ReaderNotFoundError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from fieldid.ports import Reader, ReaderDriver, ReaderInfo

_FILES = "folder"


class Readers:
    """Finds readers and opens them by identifier."""

    def __init__(self, drivers: Sequence[ReaderDriver]) -> None:
        self._drivers = tuple(drivers)
        self._open: dict[str, Reader] = {}
        self._gone: set[str] = set()
        self._offered: frozenset[str] | None = None
        self._lock = threading.Lock()

    def offer(self, drivers: Collection[str] | None) -> None:
        """Offer the readers of these drivers alone, None: all (as at the start)."""
        self._offered = None if drivers is None else frozenset(drivers)

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached now, devices before image files.

        An open reader knows its own state best.
        """
        found_now = [info for driver in self._drivers for info in driver.discover()]
        attached = [info for info in found_now if self._offers(info)]
        found = sorted(attached, key=lambda info: info.driver == _FILES)
        self._let_go_of_replugged({info.reader_id for info in found})
        with self._lock:
            return self._with_state(found)

    def _with_state(self, found: list[ReaderInfo]) -> list[ReaderInfo]:
        return [
            self._open[info.reader_id].info if info.reader_id in self._open else info
            for info in found
        ]

    def _offers(self, info: ReaderInfo) -> bool:
        return self._offered is None or info.driver in self._offered

    def open(self, reader_id: str) -> Reader:
        """Return the reader, opened. Raises a ReaderError."""
        with self._lock:
            held = self._open.get(reader_id)
        if held is not None:
            return held
        opened = self._driver_of(reader_id).open(reader_id)
        with self._lock:
            self._open[reader_id] = opened
        return opened

    def close(self) -> None:
        """Release every open reader."""
        with self._lock:
            held = tuple(self._open.values())
            self._open.clear()
            self._gone.clear()
        for reader in held:
            reader.close()

    def _let_go_of_replugged(self, attached: set[str]) -> None:
        with self._lock:
            back = [self._open.pop(one) for one in self._gone & attached if one in self._open]
            self._gone = set(self._open) - attached
        for reader in back:
            reader.close()

    def _driver_of(self, reader_id: str) -> ReaderDriver:
        for driver in self._drivers:
            found = filter(self._offers, driver.discover())
            if any(info.reader_id == reader_id for info in found):
                return driver
        raise ReaderNotFoundError(reader=reader_id)
