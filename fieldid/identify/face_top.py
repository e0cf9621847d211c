"""The best records for one probe by the index, in the steps that threads and batches share.

First T of every reference is added up and kept (``collect``); the few highest are compared, and
the k-th best of them says which T every better reference has, but for the chance that the plan
was made for (``settle``); then those are compared (``finish``). docs/adr/0034, case 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fieldid.identify.face_found import BestFound
from fieldid.identify.face_scan import GroupSteps
from fieldid.parameters import INDEX_FIRST_LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_compare import FaceComparer
    from fieldid.identify.face_found import FaceFound
    from fieldid.identify.face_plan import SearchPlan
    from fieldid.identify.face_scan import BlockScanner


class Summed(NamedTuple):
    """T of every reference of a block, int16 (used,), and the places of the high ones."""

    block: FaceBlock
    total: NDArray[np.int16]
    high: NDArray[np.intp]


class TopSearch:
    """One probe's search for its ``count`` best among ``references``; count > 0."""

    def __init__(
        self, comparer: FaceComparer, plan: SearchPlan, count: int, references: int
    ) -> None:
        self._comparer = comparer
        self._plan = plan
        self._groups = [GroupSteps.of(group) for group in plan.groups]
        self._best = BestFound(count)
        self._look = max(INDEX_FIRST_LOOK, 4 * count)
        self._high = plan.usual_cut(min(0.5, self._look / references))
        self._cut = 0
        self.summed: list[Summed] = []

    def collect(self, scanner: BlockScanner, block: FaceBlock) -> None:
        """Add up one block; several threads may."""
        total = scanner.add_up(self._groups, block, np.empty(block.used, np.int16))
        high = scanner.survivors(block, total, self._high)
        self.summed.append(Summed(block, total, high))

    def settle(self) -> None:
        """Compare the highest of all blocks, for the cut that the best call for."""
        total = np.concatenate([part.total[part.high] for part in self.summed])
        total = total[total >= self._high]  # outliers are among them, whatever their T
        if few := len(total) < self._look // 4:
            total = np.concatenate([part.total for part in self.summed])
        look = min(self._look, len(total))
        least = np.partition(total, -look)[-look]
        for part in self.summed:
            places = np.arange(part.block.used) if few else part.high
            self._comparer.take(part.block, places[part.total[places] >= least], self._best)
        self._cut = self._plan.cut(max(self._best.settle(), -1.0))

    def finish(self, scanner: BlockScanner, parts: Iterator[Summed]) -> None:
        """Compare whatever reaches the cut; several threads may, each with parts of its own."""
        for part in parts:
            places = scanner.survivors(part.block, part.total, self._cut)
            self._comparer.take(part.block, places, self._best)

    def found(self) -> FaceFound:
        """Return the result once all parts are finished."""
        return self._best.found()
