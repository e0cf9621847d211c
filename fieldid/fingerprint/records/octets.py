"""Reading and writing big-endian octets, never beyond what is there.

Guarantees that no length is believed before it is compared with the bytes at hand, and that a
number that does not fit its field is refused rather than cut.
"""

from __future__ import annotations

from fieldid.errors.image import FingerRecordError

DAMAGED = "it is damaged or incomplete"


class Octets:
    """A position in some bytes."""

    def __init__(self, data: bytes) -> None:
        """Start at the first octet."""
        self._data = data
        self._position = 0

    @property
    def left(self) -> int:
        """Return how many octets were not read yet."""
        return len(self._data) - self._position

    def take(self, count: int) -> bytes:
        """Return the next ``count`` octets. Raises ``FingerRecordError`` where they lack."""
        if count < 0 or count > self.left:
            raise FingerRecordError(reason=DAMAGED)
        self._position += count
        return self._data[self._position - count : self._position]

    def uint(self, size: int) -> int:
        """Return the next ``size`` octets as an unsigned number. Raises ``FingerRecordError``."""
        return int.from_bytes(self.take(size), "big")

    def part(self, count: int) -> Octets:
        """Return the next ``count`` octets, to be read on their own."""
        return Octets(self.take(count))

    def end(self) -> None:
        """Raise ``FingerRecordError`` where octets are left: a length above was wrong."""
        if self.left:
            raise FingerRecordError(reason=f"{self.left} bytes in it belong to nothing")


def uint(value: int, size: int) -> bytes:
    """Return ``value`` in ``size`` octets. Raises ``FingerRecordError`` where it does not fit."""
    try:
        return value.to_bytes(size, "big")
    except OverflowError as error:
        raise FingerRecordError(reason=f"a value does not fit into {8 * size} bits") from error


def nibbles(high: int, low: int) -> bytes:
    """Return one octet of two numbers of four bits. Raises ``FingerRecordError``."""
    if not (0 <= high < 1 << 4 and 0 <= low < 1 << 4):
        raise FingerRecordError(reason="a value does not fit into 4 bits")
    return bytes([high << 4 | low])
