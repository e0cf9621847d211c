"""Many probes at once: each block is searched for all of them while it lies in the cache.

What the index finds for each probe is what ``FaceSearch.top`` finds, with the same chance of a
miss. Probes for which the index promises nothing are compared with everything, by one matrix
product a stretch of references.
"""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from fieldid.identify.face_found import FaceFound, best_of
from fieldid.identify.face_scan import BlockScanner
from fieldid.parameters import BATCH_LANES, BATCH_ROWS, BATCH_TOTALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_search import FaceSearch
    from fieldid.identify.face_top import TopSearch
    from fieldid.identify.face_work import SearchTerms

    Stretch = tuple[NDArray[np.float32], NDArray[np.int64]]


def top_of_many(
    blocks: Sequence[FaceBlock], searches: Sequence[FaceSearch], count: int, terms: SearchTerms
) -> tuple[FaceFound, ...]:
    """Return the ``count`` best records of each of the searches of these blocks."""
    steps = [search.top_search(count) for search in searches]
    found: dict[int, FaceFound] = {}
    indexed = [(place, one) for place, one in enumerate(steps) if one is not None]
    at_once = max(1, BATCH_TOTALS // max(1, sum(block.used for block in blocks)))
    for start in range(0, len(indexed), at_once):
        part = indexed[start : start + at_once]
        _search_together(blocks, [one for _, one in part], terms)
        found |= {place: one.found() for place, one in part}
    others = [place for place, one in enumerate(steps) if one is None]
    if others:
        vectors = np.stack([searches[place].vector for place in others])
        found |= zip(others, _compare_all(blocks, vectors, count, terms), strict=True)
    return tuple(found[place] for place in range(len(steps)))


def _search_together(
    blocks: Sequence[FaceBlock], searches: Sequence[TopSearch], terms: SearchTerms
) -> None:
    room = max(block.used for block in blocks)

    def collect(shared: Iterator[FaceBlock]) -> None:
        scanner = BlockScanner(room)
        for block in shared:
            for search in searches:
                search.collect(scanner, block)

    def finish(shared: Iterator[TopSearch]) -> None:
        scanner = BlockScanner(room)
        for search in shared:
            search.settle()
            search.finish(scanner, iter(search.summed))
            search.summed.clear()

    terms.share(blocks, collect)
    terms.share(searches, finish)


def _compare_all(
    blocks: Sequence[FaceBlock], probes: NDArray[np.float32], count: int, terms: SearchTerms
) -> list[FaceFound]:
    batch = _Batch(probes, count)
    terms.share(list(_stretches(blocks)), partial(_Batch.work, batch))
    return batch.found


def _stretches(blocks: Sequence[FaceBlock]) -> Iterator[Stretch]:
    for block in blocks:
        for start in range(0, block.used, BATCH_ROWS):
            rows = slice(start, min(start + BATCH_ROWS, block.used))
            yield block.vectors[rows], block.owners[rows]


class _Batch:
    """The best records of every probe so far, shared by threads."""

    def __init__(self, probes: NDArray[np.float32], count: int) -> None:
        self._probes = np.ascontiguousarray(probes.T)
        self._count = count
        self._least = np.full(len(probes), -np.inf, np.float32)
        self._lock = Lock()
        self.found = [FaceFound(np.empty(0, np.int64), np.empty(0, np.float32)) for _ in probes]

    def work(self, stretches: Iterator[Stretch]) -> None:
        """Compare stretches until there are none left."""
        room = np.empty((BATCH_ROWS, len(self._least)), np.float32)
        for vectors, owners in stretches:
            scores = np.matmul(vectors, self._probes, out=room[: len(vectors)])
            for probe in np.flatnonzero(_highest(scores) >= self._least).tolist():
                enough = np.flatnonzero(scores[:, probe] >= self._least[probe])
                self._add(probe, owners[enough], scores[enough, probe])

    def _add(self, probe: int, records: NDArray[np.int64], scores: NDArray[np.float32]) -> None:
        with self._lock:
            before = self.found[probe]
            found = best_of(
                np.concatenate([before.records, records]),
                np.concatenate([before.scores, scores]),
                self._count,
            )
            self.found[probe] = found
            if self._count and len(found.scores) == self._count:
                self._least[probe] = found.scores[-1]


def _highest(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the highest of each column; many rows side by side take a fifth of the time."""
    whole = len(scores) // BATCH_LANES * BATCH_LANES
    highest: NDArray[np.float32] = scores[whole:].max(axis=0, initial=-np.inf)
    if whole:
        wide = scores[:whole].reshape(-1, BATCH_LANES * scores.shape[1]).max(axis=0)
        np.maximum(highest, wide.reshape(BATCH_LANES, -1).max(axis=0), out=highest)
    return highest
