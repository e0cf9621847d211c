"""How much to ask for at a time: small first, more after success, less after failure.

Guarantees that a size that failed is never tried again. Leaves out who asks.
"""

from __future__ import annotations

from fieldid.parameters import (
    CHIP_FIRST_READ_BYTES,
    CHIP_LARGEST_READ_BYTES,
    CHIP_SMALLEST_READ_BYTES,
)


class ReadSize:
    """The size of the next read, for one chip in one reader."""

    def __init__(self) -> None:
        self.current = CHIP_FIRST_READ_BYTES
        self._limit = CHIP_LARGEST_READ_BYTES
        self.proved = 0

    def succeeded(self, size: int) -> None:
        """Note that a read of ``size`` bytes came back whole."""
        self.proved = max(self.proved, size)
        if size == self.current:
            self.current = min(2 * self.current, self._limit)

    def failed(self, size: int) -> bool:
        """Note that ``size`` did not work; return whether a smaller one is left to try."""
        smaller = max(self.proved, size // 2) if self.proved < size else size // 2
        if smaller < CHIP_SMALLEST_READ_BYTES:
            return False
        self.current = self._limit = smaller
        return True

    @property
    def is_trial(self) -> bool:
        """Return whether the next size is one that not every chip and reader bears."""
        return self.current > max(self.proved, CHIP_FIRST_READ_BYTES)
