"""Sets of envelope numbers as runs without a gap: what a standing is made of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.wire.standing import Span


class Spans:
    """A set of numbers. ``spans`` may come from outside: order and overlaps do not matter."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted((first, last) for first, last in spans if first <= last)
        self._firsts = [first for first, _ in self._spans]
        self._reach = _running_maximum(last for _, last in self._spans)

    def __contains__(self, number: int) -> bool:
        at = bisect_right(self._firsts, number)
        return at > 0 and number <= self._reach[at - 1]


def spans_of(numbers: Iterable[int], most: int) -> tuple[Span, ...]:
    """Return the runs of ascending ``numbers``, at most ``most`` of them, lowest first."""
    spans: list[Span] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        elif len(spans) == most:
            break
        else:
            spans.append((number, number))
    return tuple(spans)


def _running_maximum(values: Iterable[int]) -> list[int]:
    reach: list[int] = []
    for value in values:
        reach.append(max(value, reach[-1]) if reach else value)
    return reach
