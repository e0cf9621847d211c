"""Adds the columns of a plan over a block: which references can reach a score at all.

Everything is an addition of whole numbers on short stretches that stay within the cache, and
NumPy lets other threads run meanwhile. One scanner serves one thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_plan import ColumnGroup

_WORD = 8  # booleans looked at at once
_INT16 = 32767


class AddingStep(NamedTuple):
    """One column, or two of which the second is added or taken off, with the sign of both."""

    sign: int
    first: int
    second: int | None = None
    apart: bool = False


class GroupSteps(NamedTuple):
    """How the columns of one group are added up, two at a time, and their weight.

    Two streams from memory are faster than one.
    """

    weight: np.int16
    steps: tuple[AddingStep, ...]

    @classmethod
    def of(cls, group: ColumnGroup) -> GroupSteps:
        """Pair the columns of a group, which has at least one."""
        steps = []
        for sign, columns in ((1, group.plus), (-1, group.minus)):
            pairs = zip(columns[::2], columns[1::2], strict=False)
            steps += [AddingStep(sign, first, second) for first, second in pairs]
        plus, minus = (side[len(side) & ~1 :] for side in (group.plus, group.minus))
        if plus and minus:
            steps.append(AddingStep(1, plus[0], minus[0], apart=True))
        else:
            steps += [AddingStep(1, column) for column in plus]
            steps += [AddingStep(-1, column) for column in minus]
        return cls(np.int16(group.weight), tuple(steps))


class BlockScanner:
    """Holds the room for the sums of a block of up to ``room`` references."""

    def __init__(self, room: int) -> None:
        whole = -(-room // _WORD) * _WORD
        self._sum = np.empty(whole, np.int8)
        self._pair = np.empty(whole, np.int8)
        self._widened = np.empty(whole, np.int16)
        self._total = np.empty(whole, np.int16)
        self._reached = np.zeros(whole, np.bool_)
        self._any = np.empty(whole // _WORD, np.bool_)

    def add_up(
        self,
        groups: Sequence[GroupSteps],
        block: FaceBlock,
        out: NDArray[np.int16] | None = None,
    ) -> NDArray[np.int16]:
        """Return T of a block, int16 (used,): in ``out``, or valid until the next call."""
        if block.columns is None:
            raise ValueError(block)
        total = self._total[: block.used] if out is None else out
        widened = self._widened[: block.used]
        for number, group in enumerate(groups):
            part = widened if number else total
            np.copyto(part, self._group_sum(group.steps, block.columns, block.used))
            np.multiply(part, group.weight, part)
            if number:
                np.add(total, widened, total)
        return total

    def survivors(self, block: FaceBlock, total: NDArray[np.int16], cut: int) -> NDArray[np.intp]:
        """Return the places whose T reaches the cut, and those of all outliers, ascending."""
        reached, used = self._reached, block.used
        if not -_INT16 <= cut <= _INT16:
            cut = _INT16 if cut > 0 else -_INT16
        np.greater_equal(total, np.int16(cut), reached[:used])
        reached[used:] = False
        np.logical_or(reached[:used], block.outlier[:used], reached[:used])
        np.not_equal(reached.view(np.uint64), 0, self._any)
        words = np.flatnonzero(self._any)
        inside = np.flatnonzero(reached.reshape(-1, _WORD)[words])
        places: NDArray[np.intp] = words[inside // _WORD] * _WORD + inside % _WORD
        return places

    def _group_sum(
        self, steps: Sequence[AddingStep], columns: NDArray[np.int8], used: int
    ) -> NDArray[np.int8]:
        """Add up; sums on the way may leave 8 bits and come back, only the whole one must not."""
        total, pair = self._sum[:used], self._pair[:used]
        _combine(columns, steps[0], total)
        if steps[0].sign < 0:
            np.negative(total, total)
        for step in steps[1:]:
            _combine(columns, step, pair)
            (np.add if step.sign > 0 else np.subtract)(total, pair, total)
        return total


def _combine(columns: NDArray[np.int8], step: AddingStep, out: NDArray[np.int8]) -> None:
    first = columns[step.first, : len(out)]
    if step.second is None:
        np.copyto(out, first)
    else:
        second = columns[step.second, : len(out)]
        (np.subtract if step.apart else np.add)(first, second, out)
