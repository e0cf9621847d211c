"""Times of face searches on an invented gallery, beside FAISS on the same vectors in the same run.

Half of the probes have a mate in the gallery. Searches of both are timed in turns, and every
result is compared with an exhaustive one. FAISS is a peer for this measurement alone and no
part of the program.
"""

from __future__ import annotations

import importlib
import time
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Any

import numpy as np

from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.invented_faces import (
    DIMENSIONS,
    best_exact,
    exact_scores,
    invented_probe,
    invented_vectors,
    kth_best,
)
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.face_work import SearchTerms
from fieldid.model.biometric import FaceTemplate, ModelTag
from fieldid.parameters import SEARCH_FAILURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from fieldid.identify.face_found import FaceFound

    Floats = NDArray[np.float32]

TOP = 10
THRESHOLDS = (0.35, 0.45)
_TAG = ModelTag("invented", "1")
_TIE = 1e-6  # scores closer than this may change places


@dataclass(frozen=True)
class BenchTerms:
    """What to measure. ``failure``: the chance of missing anything, a search."""

    gallery: int
    threads: int
    batch: int
    queries: int
    seed: int
    failure: float = SEARCH_FAILURE


@dataclass(frozen=True)
class Timing:
    """Milliseconds of the searches of one kind, ours and the peer's."""

    ours: tuple[float, ...]
    peer: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Our median as a share of the peer's."""
        return median(self.ours) / median(self.peer)


@dataclass(frozen=True)
class ResultRow:
    """One result of one query, ours and that of an exhaustive comparison; None where one lacks."""

    query: int
    search: str
    rank: int
    ours: tuple[int, float] | None
    exhaustive: tuple[int, float] | None


@dataclass(frozen=True, eq=False, repr=False)
class FaceBench:
    """What was measured. ``timings`` by kind of search: ``top``, ``0.35``, ``0.45``, ``batch``."""

    terms: BenchTerms
    timings: dict[str, Timing]
    differences: dict[str, int]
    load_s: float
    build_s: float
    bytes_per_face: float
    rows: list[ResultRow] = field(default_factory=list)

    @property
    def identical(self) -> bool:
        """Whether every search found what comparing everything finds."""
        return not any(self.differences.values())


def run_bench(terms: BenchTerms) -> FaceBench:
    """Measure. Raises ``EvaluationError`` where FAISS is not installed."""
    peer = _faiss(terms.threads)
    random = np.random.default_rng(terms.seed)
    vectors = invented_vectors(terms.gallery, random)
    owners = np.arange(terms.gallery, dtype=np.int64)
    started = time.perf_counter()
    built = FaceGallery.of_vectors(_TAG, vectors, owners, terms.gallery)
    build_s = time.perf_counter() - started
    arrays, size = built.packed(), built.nbytes
    del built
    probes = [
        FaceTemplate(_TAG, invented_probe(vectors, random, mated=number % 2 == 0))
        for number in range(terms.queries)
    ]
    gallery, load_s = _first_search(arrays, terms, probes[0])
    index = peer.IndexFlatIP(DIMENSIONS)
    index.add(vectors)
    runner = _Runner(terms, gallery, index, vectors)
    for number, probe in enumerate(probes):
        runner.search(number, probe)
    if terms.batch > 1:
        runner.search_many(probes)
    return FaceBench(
        terms=terms,
        timings={name: Timing(tuple(o), tuple(p)) for name, (o, p) in runner.times.items()},
        differences=runner.differences,
        load_s=load_s,
        build_s=build_s,
        bytes_per_face=size / terms.gallery,
        rows=runner.rows,
    )


def bench_values(found: FaceBench) -> dict[str, Any]:
    """Return the documented JSON of ``fieldid bench face``."""
    top = found.timings["top"]
    batch = found.timings.get("batch")
    return {
        "gallery": found.terms.gallery,
        "threads": found.terms.threads,
        "queries": found.terms.queries,
        "failure": found.terms.failure,
        "search_ms_median": median(top.ours),
        "faiss_ms_median": median(top.peer),
        "ratio": top.ratio,
        "identical": found.identical,
        "differences": found.differences,
        "thresholds": {
            f"{score:g}": _timing_values(found.timings[f"{score:g}"]) for score in THRESHOLDS
        },
        "batch": found.terms.batch,
        "batch_ms_median": median(batch.ours) if batch else None,
        "batch_faiss_ms_median": median(batch.peer) if batch else None,
        "batch_ratio": batch.ratio if batch else None,
        "load_s": found.load_s,
        "build_s": found.build_s,
        "bytes_per_face": found.bytes_per_face,
    }


def _timing_values(timing: Timing) -> dict[str, float]:
    return {
        "search_ms_median": median(timing.ours),
        "faiss_ms_median": median(timing.peer),
        "ratio": timing.ratio,
    }


def _faiss(threads: int) -> Any:
    try:
        peer = importlib.import_module("faiss")
    except ImportError as error:
        reason = "faiss-cpu is not installed (pip install fieldid[bench])"
        raise EvaluationError(reason=reason) from error
    peer.omp_set_num_threads(threads)
    return peer


def _first_search(
    arrays: dict[str, NDArray[np.generic]], terms: BenchTerms, probe: FaceTemplate
) -> tuple[FaceGallery, float]:
    """Time from the stored arrays in memory to the first result."""
    started = time.perf_counter()
    gallery = FaceGallery.unpacked(_TAG, terms.gallery, arrays)
    gallery.top(probe, TOP, SearchTerms(terms.threads, terms.failure))
    return gallery, time.perf_counter() - started


class _Runner:
    """Searches in turns with the peer, and compares."""

    def __init__(
        self, terms: BenchTerms, gallery: FaceGallery, index: Any, vectors: Floats
    ) -> None:
        self._terms = terms
        self._search = SearchTerms(terms.threads, terms.failure)
        self._gallery = gallery
        self._index = index
        self._vectors = vectors
        self.times: dict[str, tuple[list[float], list[float]]] = {}
        self.differences: dict[str, int] = {}
        self.rows: list[ResultRow] = []

    def search(self, number: int, probe: FaceTemplate) -> None:
        """Search with one probe in every way."""
        query = probe.vector[None]
        found = self._timed(
            "top",
            partial(self._gallery.top, probe, TOP, self._search),
            partial(self._index.search, query, TOP),
        )
        exact = exact_scores(self._vectors, probe.vector)
        self._compare(number, "top", found, exact, kth_best(exact, TOP))
        for score in THRESHOLDS:
            found = self._timed(
                f"{score:g}",
                partial(self._gallery.above, probe, score, self._search),
                partial(self._index.range_search, query, score),
            )
            self._compare(number, f"{score:g}", found, exact, score)

    def search_many(self, probes: list[FaceTemplate]) -> None:
        """Search with whole batches."""
        size = self._terms.batch
        for start in range(0, len(probes), size):
            several = (probes * size)[start : start + size]
            query = np.stack([probe.vector for probe in several])
            together = self._timed(
                "batch",
                partial(self._gallery.top_of_many, several, TOP, self._search),
                partial(self._index.search, query, TOP),
            )
            for number, (probe, found) in enumerate(zip(several, together, strict=True)):
                exact = exact_scores(self._vectors, probe.vector)
                self._compare(start + number, "batch", found, exact, kth_best(exact, TOP))

    def _timed(self, name: str, ours: Callable[[], Any], peer: Callable[[], Any]) -> Any:
        mine, theirs = self.times.setdefault(name, ([], []))
        started = time.perf_counter()
        found = ours()
        between = time.perf_counter()
        peer()
        mine.append(1000 * (between - started))
        theirs.append(1000 * (time.perf_counter() - between))
        return found

    def _compare(
        self, query: int, name: str, found: FaceFound, exact: NDArray[np.float64], least: float
    ) -> None:
        """Count results that differ by more than a tie, and keep the rows of both."""
        ours = found.records
        wrong = int((exact[ours] < least - _TIE).sum())
        needed = np.flatnonzero(exact > least + _TIE)
        missing = len(np.setdiff1d(needed, ours))
        self.differences[name] = self.differences.get(name, 0) + wrong + missing
        self.rows.extend(_rows(query, name, found, best_exact(exact, least)))


def _rows(
    query: int, name: str, found: FaceFound, exhaustive: list[tuple[int, float]]
) -> Iterator[ResultRow]:
    ours = list(zip(found.records.tolist(), found.scores.tolist(), strict=True))
    for rank in range(max(len(ours), len(exhaustive))):
        yield ResultRow(
            query,
            name,
            rank + 1,
            ours[rank] if rank < len(ours) else None,
            exhaustive[rank] if rank < len(exhaustive) else None,
        )
