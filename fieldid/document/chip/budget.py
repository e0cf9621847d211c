"""What one reading of a chip may cost: exchanges, time, resets; and whether it was cancelled.

Guarantees an end against a card that never stops answering. Leaves out the time one exchange
takes, which the transport bounds.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from fieldid.errors.chip import ChipProtocolError, ChipReadCancelledError
from fieldid.parameters import CHIP_EXCHANGES, CHIP_READ_SECONDS, CHIP_RECOVERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.ports import CancelToken


class Budget:
    """Counts down. ``monotonic`` gives seconds that never go back."""

    def __init__(
        self,
        cancel: CancelToken | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        seconds: float = CHIP_READ_SECONDS,
    ) -> None:
        self._cancel = cancel
        self._monotonic = monotonic
        self._deadline = monotonic() + seconds
        self._exchanges = CHIP_EXCHANGES
        self._problem = ""
        self.recoveries = 0

    @property
    def is_spent(self) -> bool:
        """Return whether exchanges, time or recoveries have run out."""
        if self._exchanges <= 0 or self._monotonic() > self._deadline:
            self._problem = self._problem or "reading it does not come to an end"
        return bool(self._problem)

    def spend_exchange(self) -> None:
        """Take one exchange. Raises ChipReadCancelledError, or ChipProtocolError at the end."""
        if self._cancel is not None and self._cancel.is_set():
            raise ChipReadCancelledError
        if self.is_spent:
            raise ChipProtocolError(reason=self._problem)
        self._exchanges -= 1

    def spend_recovery(self) -> None:
        """Take one recovery after a reset. Raises ChipProtocolError when too many were needed."""
        if self.recoveries >= CHIP_RECOVERIES:
            self._problem = self._problem or "its connection breaks again and again"
            raise ChipProtocolError(reason=self._problem)
        self.recoveries += 1
