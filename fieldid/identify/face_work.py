"""Sharing the blocks of a search among threads, until it is cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from fieldid.errors.case import SearchCancelledError
from fieldid.parameters import SEARCH_FAILURE
from fieldid.ports import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_T = TypeVar("_T")


@dataclass(frozen=True)
class SearchTerms:
    """``threads``: how many work at once. ``failure``: the chance of missing anything."""

    threads: int = 1
    failure: float = SEARCH_FAILURE
    cancel: CancelToken | None = None

    def share(self, items: Sequence[_T], work: Callable[[Iterator[_T]], None]) -> None:
        """Do the work on all items; an iterator hands every one to one thread only.

        Raises ``SearchCancelledError`` once cancelled.
        """
        shared = _Shared(iter(items), self.cancel)
        if self.threads <= 1:
            work(shared)
            return
        pool = _pool(self.threads)
        for done in [pool.submit(work, shared) for _ in range(self.threads)]:
            done.result()


class _Shared(Iterator[_T]):
    """Hands items out until the search is cancelled; safe for several threads."""

    def __init__(self, items: Iterator[_T], cancel: CancelToken | None) -> None:
        self._items = items
        self._cancel = cancel

    def __next__(self) -> _T:
        if self._cancel is not None and self._cancel.is_set():
            raise SearchCancelledError
        return next(self._items)


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, "face-search")
