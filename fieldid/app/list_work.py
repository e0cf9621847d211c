"""How far taking over a list is, and the officer's wish to stop."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from fieldid.errors.watchlist import UpdateCancelledError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.ports import CancelToken

T = TypeVar("T")
_EVERY = 2048


class Phase(StrEnum):
    """What is being done."""

    FETCHING = "fetching"
    CHECKING = "checking"
    KEEPING = "keeping"
    PREPARING = "preparing"


OnStep = Callable[[Phase, float], None]
"""Told the phase and how far it is, 0 to 1."""


class ListWork:
    """Tells whoever looks on; raises ``UpdateCancelledError`` once it is cancelled."""

    def __init__(self, say: OnStep | None = None, cancel: CancelToken | None = None) -> None:
        self._say = say
        self._cancel = cancel
        self._done = self._whole = 0

    def begin(self, phase: Phase) -> None:
        """Begin a phase that says nothing of how far it is."""
        self.tell(phase, 0)

    def tell(self, phase: Phase, share: float) -> None:
        """Say how far a phase is."""
        self.check()
        if self._say is not None:
            self._say(phase, min(max(share, 0), 1))

    def check(self) -> None:
        """Raise ``UpdateCancelledError`` where the officer wants it."""
        if self._cancel is not None and self._cancel.is_set():
            raise UpdateCancelledError

    def expect(self, whole: int) -> None:
        """From here on ``whole`` bytes come, some of which may be here already."""
        self._done, self._whole = 0, whole
        self.begin(Phase.FETCHING)

    def bytes(self, count: int) -> None:
        """So many bytes came."""
        self._done += count
        if count and self._whole:
            self.tell(Phase.FETCHING, self._done / self._whole)

    def counted(self, items: Iterable[T], whole: int, phase: Phase) -> Iterator[T]:
        """Hand ``items`` on, of which there are ``whole``, and say how far it is."""
        for number, item in enumerate(items):
            if number % _EVERY == 0:
                self.tell(phase, number / max(whole, 1))
            yield item


NO_WORK = ListWork()
