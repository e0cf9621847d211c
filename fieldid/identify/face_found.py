"""What a search found so far: the best score of each record, best first."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from fieldid.parameters import FOUND_SORTED


@dataclass(frozen=True, eq=False, repr=False)
class FaceFound:
    """Records with their best score, best first. int64 (n,) and float32 (n,)."""

    records: NDArray[np.int64]
    scores: NDArray[np.float32]


class BestFound:
    """The best records so far, shared by threads; all from ``least`` upwards without a count."""

    def __init__(self, count: int | None, least: float = -np.inf) -> None:
        self._count = count
        self._lock = Lock()
        self._kept: list[tuple[NDArray[np.int64], NDArray[np.float32]]] = []
        self.least = least

    @property
    def wanted(self) -> int:
        """How many records are asked for; 0 for all."""
        return self._count or 0

    def add(self, records: NDArray[np.int64], scores: NDArray[np.float32]) -> None:
        """Take references into account."""
        enough = np.flatnonzero(scores >= self.least)
        with self._lock:
            self._kept.append((records[enough], scores[enough]))

    def settle(self) -> float:
        """Keep only the best; return the score that others need, -inf where all are wanted."""
        found = self.found()
        with self._lock:
            self._kept = [(found.records, found.scores)]
            if self._count is not None and len(found.records) == self._count:
                self.least = float(found.scores[-1])
        return self.least

    def found(self) -> FaceFound:
        """Return what was found."""
        nothing = (np.empty(0, np.int64), np.empty(0, np.float32))
        records, scores = (np.concatenate(part) for part in zip(nothing, *self._kept, strict=True))
        return best_of(records, scores, self._count)


def best_of(
    records: NDArray[np.int64], scores: NDArray[np.float32], count: int | None
) -> FaceFound:
    """Return the best score of each record, best first, up to ``count``."""
    few = FOUND_SORTED + 4 * (count or 0)
    if count and len(scores) > 2 * few:
        high = np.flatnonzero(scores >= np.partition(scores, -few)[-few])
        found = _in_order(records[high], scores[high], count)
        if len(found.records) == count:
            return found
    return _in_order(records, scores, count)


def _in_order(
    records: NDArray[np.int64], scores: NDArray[np.float32], count: int | None
) -> FaceFound:
    order = np.lexsort((records, -scores))
    once = np.sort(np.unique(records[order], return_index=True)[1])[:count]
    return FaceFound(records[order][once], scores[order][once])
