"""Many probes at once: one matrix product a stretch of references, and only the best are kept.

Exhaustive, in float32; nothing is left to chance.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from fieldid.identify.face_found import FaceFound, best_of
from fieldid.parameters import BATCH_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from fieldid.identify.face_block import FaceBlock

    Stretch = tuple[NDArray[np.float32], NDArray[np.int64]]


def top_of_many(
    blocks: Sequence[FaceBlock], probes: NDArray[np.float32], count: int, threads: int
) -> tuple[FaceFound, ...]:
    """Return the ``count`` best records of each probe; ``probes``: float32 (p, d)."""
    batch = _Batch(probes, count)
    stretches = iter(list(_stretches(blocks)))
    if threads <= 1:
        batch.work(stretches)
    else:
        with ThreadPoolExecutor(threads) as pool:
            for done in [pool.submit(batch.work, stretches) for _ in range(threads)]:
                done.result()
    return tuple(batch.found)


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
            highest = scores.max(axis=0)
            for probe in np.flatnonzero(highest >= self._least).tolist():
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
