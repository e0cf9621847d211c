"""The best and all sufficient references of a gallery, found by its index.

Guarantees the records and scores that an exhaustive comparison in float32 finds, for every
gallery and probe that do not depend on the random rotation, but for a chance of at most
``SEARCH_FAILURE`` a search (docs/adr/0034); records whose scores differ by less than 1e-6 may
change places. Where the index promises nothing, or a block turns out to be full of survivors,
everything is compared in full. Leaves out how the arrays are kept.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fieldid.identify.face_compare import FaceComparer
from fieldid.identify.face_found import BestFound, FaceFound
from fieldid.identify.face_plan import TurnedProbe, best_plan
from fieldid.identify.face_scan import BlockScanner, GroupSteps
from fieldid.identify.face_top import TopSearch
from fieldid.parameters import INDEX_FIRST_RESULTS, INDEX_WORTHWHILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_plan import SearchPlan
    from fieldid.identify.face_rotation import FaceRotation
    from fieldid.identify.face_top import Summed
    from fieldid.identify.face_work import SearchTerms


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
        self._comparer = FaceComparer(vector)
        self._terms = terms
        self._references = sum(block.used for block in blocks)

    @property
    def vector(self) -> NDArray[np.float32]:
        """The probe, float32 (d,)."""
        return self._comparer.vector

    def top(self, count: int) -> FaceFound:
        """Return the ``count`` best records."""
        search = self.top_search(count)
        if search is None:
            best = BestFound(count)
            if count:
                self._terms.share(self._blocks, partial(self._comparer.whole_blocks, best))
            return best.found()

        def collect(blocks: Iterator[FaceBlock]) -> None:
            scanner = self._scanner()
            for block in blocks:
                search.collect(scanner, block)

        def finish(parts: Iterator[Summed]) -> None:
            search.finish(self._scanner(), parts)

        self._terms.share(self._blocks, collect)
        search.settle()
        self._terms.share(search.summed, finish)
        return search.found()

    def top_search(self, count: int) -> TopSearch | None:
        """Return the steps of ``top`` by the index, None where comparing everything is better."""
        if not count or not self._references:
            return None
        likely = min(0.5, count / self._references)
        plan = self._plan(self._terms.failure / count, lambda probe: probe.usual(likely))
        return None if plan is None else TopSearch(self._comparer, plan, count, self._references)

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
                self._terms.share(self._blocks, partial(self._comparer.whole_blocks, every))
                return every.found()
            self._terms.share(self._blocks, partial(self._look_once, plan, plan.cut(score), every))
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
        share = TurnedProbe.of(self._rotation, self.vector, 1.0).usual_share(score)
        return max(INDEX_FIRST_RESULTS, round(4 * share * self._references))

    def _plan(self, chance: float, score: Callable[[TurnedProbe], float]) -> SearchPlan | None:
        """Return a plan, or None where comparing everything is cheaper."""
        if self._rotation is None:
            return None
        probe = TurnedProbe.of(self._rotation, self.vector, chance)
        plan, cost = best_plan(probe, score(probe))
        return plan if cost <= INDEX_WORTHWHILE else None

    def _look_once(
        self, plan: SearchPlan, cut: int, best: BestFound, blocks: Iterator[FaceBlock]
    ) -> None:
        scanner, groups = self._scanner(), [GroupSteps.of(group) for group in plan.groups]
        for block in blocks:
            total = scanner.add_up(groups, block)
            self._comparer.take(block, scanner.survivors(block, total, cut), best)

    def _scanner(self) -> BlockScanner:
        return BlockScanner(max(block.used for block in self._blocks))
