"""The document readers that are installed, found by their entry points.

Guarantees that a driver that does not load is an entry with advice, never a crash. Leaves out what
is read with them.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from fieldid.errors.reader import ReaderDriverMissingError, ReaderNotFoundError
from fieldid.ports import CardReaderInfo, ReaderState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.ports import CancelToken, CardConnection, CardReaderDriver

GROUP = "fieldid.card_readers"


class DocumentReaders:
    """All document readers as one."""

    def __init__(
        self, drivers: Sequence[CardReaderDriver], missing: Sequence[CardReaderInfo] = ()
    ) -> None:
        self._drivers = tuple(drivers)
        self._missing = tuple(missing)

    def discover(self) -> list[CardReaderInfo]:
        """Return every reader, and one entry for each driver that is of no use now."""
        found = [info for driver in self._drivers for info in driver.discover()]
        return found + list(self._missing)

    def usable(self) -> list[CardReaderInfo]:
        """Return the readers that can be asked for a document now."""
        usable = {ReaderState.READY, ReaderState.BUSY}
        return [info for info in self.discover() if info.state in usable]

    def connect(self, reader_id: str, wait_s: float, cancel: CancelToken | None) -> CardConnection:
        """Wait for a document on a reader, by identifier or name. Raises a ``ReaderError``."""
        for driver in self._drivers:
            for info in driver.discover():
                if reader_id in {info.reader_id, info.name}:
                    return driver.connect(info.reader_id, wait_s, cancel)
        raise ReaderNotFoundError(reader=reader_id)

    def close(self) -> None:
        """Release every reader."""
        for driver in self._drivers:
            driver.close()


def find_document_readers() -> DocumentReaders:
    """Load every driver there is."""
    drivers, missing = [], []
    for point in entry_points(group=GROUP):
        try:
            drivers.append(point.load()())
        except Exception:  # noqa: BLE001 - a driver's module may raise anything
            error = ReaderDriverMissingError(reader=point.name, missing="its driver")
            advice = f"{error} {error.next_step}"
            state = ReaderState.DRIVER_MISSING
            missing.append(CardReaderInfo(f"{point.name}:", point.name, state, advice=advice))
    return DocumentReaders(drivers, missing)
