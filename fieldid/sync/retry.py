"""When to try again: exponential back-off with full jitter, a few times a run.

Full jitter keeps a fleet of laptops that all lost the hub from returning at the same moment.
"""

from __future__ import annotations

from dataclasses import dataclass

from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_random_exponential

from fieldid.parameters import SYNC_ATTEMPTS, SYNC_FIRST_WAIT_S, SYNC_LONGEST_WAIT_S
from fieldid.sync.line import LineError
from fieldid.sync.report import Waiting

_MAY_PASS = frozenset({Waiting.OFFLINE, Waiting.BROKEN, Waiting.NONSENSE, Waiting.TROUBLE})


@dataclass(frozen=True)
class RetryPlan:
    """``attempts`` of each request a run; the n-th wait is random up to 2**n * ``first_wait_s``."""

    attempts: int = SYNC_ATTEMPTS
    first_wait_s: float = SYNC_FIRST_WAIT_S
    longest_wait_s: float = SYNC_LONGEST_WAIT_S

    def retrying(self) -> AsyncRetrying:
        """Return the tenacity controller; it lets the last ``LineError`` through."""
        return AsyncRetrying(
            retry=retry_if_exception(_may_pass),
            stop=stop_after_attempt(self.attempts),
            wait=wait_random_exponential(self.first_wait_s, self.longest_wait_s),
            reraise=True,
        )


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, LineError) and error.why in _MAY_PASS
