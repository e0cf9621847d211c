"""Adds the columns of a plan over a block: which references can reach a score at all.

Everything is an addition of whole numbers on short stretches that stay within the cache, and
NumPy lets other threads run meanwhile. One scanner serves one thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_plan import ColumnGroup, SearchPlan

_WORD = 8  # booleans looked at at once
_INT16 = 32767


class BlockScanner:
    """Holds the plan and the room for the sums of a block."""

    def __init__(self, plan: SearchPlan, room: int) -> None:
        self.plan = plan
        whole = -(-room // _WORD) * _WORD
        self._sum = np.empty(whole, np.int8)
        self._widened = np.empty(whole, np.int16)
        self._total = np.empty(whole, np.int16)
        self._reached = np.zeros(whole, np.bool_)

    def add_up(self, block: FaceBlock) -> NDArray[np.int16]:
        """Return T of a block, int16 (used,); valid until the next call."""
        if block.columns is None:
            raise ValueError(block)
        columns, used = block.columns, block.used
        total, widened = self._total[:used], self._widened[:used]
        for number, group in enumerate(self.plan.groups):
            out = widened if number else total
            np.copyto(out, self._group_sum(group, columns, used))
            np.multiply(out, np.int16(group.weight), out)
            if number:
                np.add(total, widened, total)
        return total

    def survivors(self, block: FaceBlock, total: NDArray[np.int16], cut: int) -> NDArray[np.intp]:
        """Return the places whose T reaches the cut, and those of all outliers, ascending."""
        reached = self._reached
        if not -_INT16 <= cut <= _INT16:
            cut = _INT16 if cut > 0 else -_INT16
        np.greater_equal(total, np.int16(cut), reached[: block.used])
        reached[block.used :] = False
        reached[: block.used] |= block.outlier[: block.used]
        words = np.flatnonzero(reached.view(np.uint64))
        places = (words[:, None] * _WORD + np.arange(_WORD)).ravel()
        survivors: NDArray[np.intp] = places[reached[places]]
        return survivors

    def _group_sum(
        self, group: ColumnGroup, columns: NDArray[np.int8], used: int
    ) -> NDArray[np.int8]:
        total = self._sum[:used]
        plus = [columns[column, :used] for column in group.plus]
        minus = [columns[column, :used] for column in group.minus]
        if len(plus) > 1:
            np.add(plus.pop(), plus.pop(), total)
        elif plus and minus:
            np.subtract(plus.pop(), minus.pop(), total)
        elif plus:
            np.copyto(total, plus.pop())
        else:
            np.negative(minus.pop(), total)
        for column in plus:
            np.add(total, column, total)
        for column in minus:
            np.subtract(total, column, total)
        return total
