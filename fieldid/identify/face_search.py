"""The best and all sufficient references of a gallery, found by its index.

Guarantees the records and scores that an exhaustive comparison in float32 finds, for every
gallery and probe that do not depend on the random rotation, but for a chance of at most
``SEARCH_FAILURE`` a search (docs/adr/0034); records whose scores differ by less than 1e-6 may
change places. Where the index promises nothing, or a block turns out to be full of survivors,
everything is compared in full. Leaves out how the arrays are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from fieldid.errors.case import SearchCancelledError
from fieldid.identify.face_found import BestFound, FaceFound
from fieldid.identify.face_plan import TurnedProbe, best_plan
from fieldid.identify.face_scan import BlockScanner
from fieldid.parameters import (
    INDEX_BLOCK_SHARE,
    INDEX_FIRST_LOOK,
    INDEX_FIRST_RESULTS,
    INDEX_FIRST_ROOM,
    INDEX_WORTHWHILE,
    SEARCH_FAILURE,
)
from fieldid.ports import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_plan import SearchPlan
    from fieldid.identify.face_rotation import FaceRotation


_T = TypeVar("_T")


@dataclass(frozen=True)
class SearchTerms:
    """``threads``: how many work at once. ``failure``: the chance of missing anything."""

    threads: int = 1
    failure: float = SEARCH_FAILURE
    cancel: CancelToken | None = None


class FaceSearch:
    """One probe against the blocks of a gallery; ``rotation`` is None where none is indexed."""

    def __init__(
        self,
        blocks: Sequence[FaceBlock],
        rotation: FaceRotation | None,
        vector: NDArray[np.float32],
        terms: SearchTerms,
    ) -> None:
        self._blocks = blocks
        self._rotation = rotation
        self._vector = vector
        self._terms = terms
        self._references = sum(block.used for block in blocks)

    def top(self, count: int) -> FaceFound:
        """Return the ``count`` best records."""
        best = BestFound(count)
        if not count or not self._references:
            return best.found()
        likely = count / self._references
        plan = self._plan(self._terms.failure / count, lambda probe: probe.usual(min(0.5, likely)))
        if plan is None:
            self._each_block(partial(self._compare_all, best))
            return best.found()
        # first whatever reaches a cut that is almost surely low enough, then what reaches the one
        # that the best of these call for
        deeper = count + INDEX_FIRST_ROOM * (1 + count**0.5)
        low = plan.cut(plan.probe.usual(min(0.5, deeper / self._references)))
        reached: list[_Reached] = []
        self._each_block(partial(self._collect, plan, low, reached))
        self._compare_highest(reached, best)
        cut = plan.cut(max(best.settle(), -1.0))
        if cut < low:
            self._each_block(partial(self._look_once, plan, cut, best))
        else:
            self._each(reached, partial(self._compare_reached, cut, best))
        return best.found()

    def above(self, score: float) -> FaceFound:
        """Return every record with at least this score.

        The chance is shared among more results than are expected at first; where there are more
        still, the search is done again with the chance shared among all references.
        """
        results = self._expected_results(score)
        while True:
            every = BestFound(None, score)
            plan = self._plan(self._terms.failure / (2 * results), lambda _probe: score)
            if plan is None:
                self._each_block(partial(self._compare_all, every))
                return every.found()
            self._each_block(partial(self._look_once, plan, plan.cut(score), every))
            found = every.found()
            if len(found.records) <= results // 2 or results > self._references:
                return found
            results = 2 * self._references

    def _expected_results(self, score: float) -> int:
        """Return more results than there will be, if references are as alike as they usually are.

        It depends on lengths alone, never on the rotation.
        """
        if self._rotation is None:
            return self._references
        share = TurnedProbe.of(self._rotation, self._vector, 1.0).usual_share(score)
        return max(INDEX_FIRST_RESULTS, round(4 * share * self._references))

    def _plan(self, chance: float, score: Callable[[TurnedProbe], float]) -> SearchPlan | None:
        """Return a plan, or None where comparing everything is cheaper."""
        if self._rotation is None:
            return None
        probe = TurnedProbe.of(self._rotation, self._vector, chance)
        plan, cost = best_plan(probe, score(probe))
        return plan if cost <= INDEX_WORTHWHILE else None

    def _each_block(self, work: Callable[[Iterator[FaceBlock]], None]) -> None:
        self._each(self._blocks, work)

    def _each(self, items: Sequence[_T], work: Callable[[Iterator[_T]], None]) -> None:
        """Do the work on all items; an iterator hands every one to one thread only."""
        shared = self._uncancelled(iter(items))
        if self._terms.threads <= 1:
            work(shared)
            return
        pool = _pool(self._terms.threads)
        for done in [pool.submit(work, shared) for _ in range(self._terms.threads)]:
            done.result()

    def _compare_all(self, best: BestFound, blocks: Iterator[FaceBlock]) -> None:
        for block in blocks:
            best.add(block.owners[: block.used], block.cosines(self._vector))
            if best.wanted:
                best.settle()

    def _collect(
        self, plan: SearchPlan, cut: int, reached: list[_Reached], blocks: Iterator[FaceBlock]
    ) -> None:
        scanner = self._scanner(plan)
        for block in blocks:
            total = scanner.add_up(block)
            places = scanner.survivors(block, total, cut)
            reached.append(_Reached(block, places, total[places]))

    def _compare_highest(self, reached: list[_Reached], best: BestFound) -> None:
        """Compare the few highest in full, for an idea of the score needed."""
        total = np.concatenate([part.total for part in reached])
        look = min(max(INDEX_FIRST_LOOK, 4 * best.wanted), len(total))
        high = np.partition(total, -look)[-look] if look else 0
        for part in reached:
            self._take(part.block, part.places[part.total >= high], best)

    def _compare_reached(self, cut: int, best: BestFound, reached: Iterator[_Reached]) -> None:
        for part in reached:
            # outliers are not bound by any cut
            enough = (part.total >= cut) | part.block.outlier[part.places]
            self._take(part.block, part.places[enough], best)

    def _look_once(
        self, plan: SearchPlan, cut: int, best: BestFound, blocks: Iterator[FaceBlock]
    ) -> None:
        scanner = self._scanner(plan)
        for block in blocks:
            self._take(block, scanner.survivors(block, scanner.add_up(block), cut), best)

    def _take(self, block: FaceBlock, places: NDArray[np.intp], best: BestFound) -> None:
        """Compare the survivors of a block in full, or all of it where they are too many."""
        if len(places) > INDEX_BLOCK_SHARE * block.used:
            best.add(block.owners[: block.used], block.cosines(self._vector))
        elif len(places):
            best.add(block.owners[places], self._scores(block, places))

    def _scores(self, block: FaceBlock, places: NDArray[np.intp]) -> NDArray[np.float32]:
        # nothing is out of range: the mode spares a check and is faster
        compared = block.vectors.take(places, axis=0, mode="clip")
        scores: NDArray[np.float32] = np.vecdot(compared, self._vector)
        return scores

    def _scanner(self, plan: SearchPlan) -> BlockScanner:
        return BlockScanner(plan, max(block.used for block in self._blocks))

    def _uncancelled(self, items: Iterator[_T]) -> _Shared[_T]:
        return _Shared(items, self._terms.cancel)


class _Shared(Iterator[_T]):
    """Hands items out until the search is cancelled; safe for several threads."""

    def __init__(self, items: Iterator[_T], cancel: CancelToken | None) -> None:
        self._items = items
        self._cancel = cancel

    def __next__(self) -> _T:
        if self._cancel is not None and self._cancel.is_set():
            raise SearchCancelledError
        return next(self._items)


class _Reached(NamedTuple):
    """References of a block that reach a cut, by place, with their T."""

    block: FaceBlock
    places: NDArray[np.intp]
    total: NDArray[np.int16]


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, "face-search")
