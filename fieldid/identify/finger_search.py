"""The stages of one finger's search: first look, second look, full comparison; on all cores."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import ThreadpoolController

from fieldid import parameters
from fieldid.errors.case import SearchCancelledError
from fieldid.fingerprint.matcher import compare_block
from fieldid.identify.finger_minutiae import FingerMinutiae
from fieldid.identify.finger_screen import FingerScreen, without_size
from fieldid.identify.finger_vote import votes
from fieldid.model.biometric import FingerPosition
from fieldid.ports import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from numpy.typing import NDArray

    from fieldid.identify.finger_probe import FingerProbe

_BLAS = ThreadpoolController()
_NO_DEVIATION = 1e-9


def one_core_a_product() -> AbstractContextManager[object]:
    """Keep products from spreading over all cores: threads that each make one would wait."""
    limit: AbstractContextManager[object] = _BLAS.limit(limits=1, user_api="blas")
    return limit


@dataclass(frozen=True)
class SearchManner:
    """``cancel``: ends the search once set. ``threads``: None for as many as there are cores."""

    cancel: CancelToken | None = None
    threads: int | None = None

    def threads_for(self, parts: int) -> int:
        """Return how many threads work on so many parts."""
        cores = min(os.cpu_count() or 1, parameters.SEARCH_THREADS_MAX)
        return max(1, min(self.threads or cores, parts))

    def stop_if_cancelled(self) -> None:
        """Raise ``SearchCancelledError`` once cancelled."""
        if self.cancel is not None and self.cancel.is_set():
            raise SearchCancelledError


@dataclass(frozen=True, eq=False, repr=False)
class FingerSearch:
    """One search through the references of a gallery. Raises ``SearchCancelledError``."""

    minutiae: FingerMinutiae
    screen: FingerScreen
    manner: SearchManner

    def shortlist(
        self,
        probe: FingerProbe,
        position: FingerPosition,
        eligible: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """Return those of the ``eligible`` templates that are worth a full comparison."""
        if len(eligible) <= parameters.SEARCH_EXHAUSTIVE or not len(probe):
            return eligible
        wanted = max(parameters.SEARCH_EXHAUSTIVE, int(len(eligible) * parameters.SHORTLIST_PART))
        promise = self.promise(probe, position, eligible)
        likely = best(promise, wanted)
        found = np.empty(len(likely), np.float32)

        def look(part: NDArray[np.int64]) -> None:
            found[part] = votes(probe, self.minutiae, self.screen, eligible[likely[part]])

        self._on_all_cores(look, np.arange(len(likely)), parameters.VOTE_BATCH)
        second = in_deviations(without_size(found, self.screen.sizes[eligible[likely]]))
        together = second + np.float32(parameters.PROMISE_WEIGHT) * promise[likely]
        return eligible[likely[best(together, parameters.SHORTLIST_COMPARED)]]

    def promise(
        self, probe: FingerProbe, position: FingerPosition, eligible: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return how promising the first look finds the ``eligible`` templates, in deviations."""
        promise = self._promise(probe, position)[eligible]
        return in_deviations(without_size(promise, self.screen.sizes[eligible]))

    def compare(self, probe: FingerProbe, templates: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the comparison score of each template."""
        found = np.zeros(len(templates), np.float32)
        order = np.argsort(self.minutiae.counts[templates], kind="stable")

        def work(part: NDArray[np.int64]) -> None:
            block = self.minutiae.block(templates[part])
            found[part] = compare_block(probe.whole, block, np.arange(len(part)))

        self._on_all_cores(work, order, parameters.COMPARE_BATCH)
        return found

    def _promise(self, probe: FingerProbe, position: FingerPosition) -> NDArray[np.float32]:
        promise = np.full(len(self.minutiae), -np.inf, np.float32)
        blocks = np.arange(len(self.screen.slots))
        if position is not FingerPosition.UNKNOWN:
            held = self.screen.positions
            blocks = blocks[(held == position) | (held == FingerPosition.UNKNOWN)]
        self._on_all_cores(
            lambda part: self.screen.promise(probe.descriptors, part, promise),
            blocks,
            parameters.SCREEN_BLOCKS_AT_ONCE,
        )
        return promise

    def _on_all_cores(
        self, work: Callable[[NDArray[np.int64]], None], items: NDArray[np.int64], size: int
    ) -> None:
        """Work through the items in parts of ``size``; each product runs on its own core."""

        def one(start: int) -> None:
            self.manner.stop_if_cancelled()
            work(items[start : start + size])

        self.manner.stop_if_cancelled()
        if not len(items):
            return
        starts = range(0, len(items), size)
        threads = self.manner.threads_for(len(starts))
        with one_core_a_product(), ThreadPoolExecutor(threads) as pool:
            for done in [pool.submit(one, start) for start in starts]:
                done.result()


def in_deviations(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how many standard deviations above their mean values lie."""
    deviation = max(float(values.std()), _NO_DEVIATION)
    return np.asarray((values - values.mean()) / deviation, np.float32)


def best(values: NDArray[np.float32], wanted: int) -> NDArray[np.int64]:
    """Return the places of the highest values, highest first."""
    places = np.arange(len(values))
    if wanted < len(values):
        places = np.argpartition(-values, wanted)[:wanted]
    return places[np.argsort(-values[places], kind="stable")]
