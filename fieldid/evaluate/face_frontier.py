"""What certainty costs: times of face searches for several chances of missing anything.

All chances are timed in turns on one invented gallery, beside comparing everything, and every
result is compared with that. Only the order of cost is general: other galleries, other times.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.det_plot import MARGIN, SIDE, Figure, Line, Text
from fieldid.evaluate.face_bench import BenchTerms
from fieldid.evaluate.invented_faces import (
    exact_scores,
    invented_probe,
    invented_vectors,
    kth_best,
)
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.face_work import SearchTerms
from fieldid.model.biometric import FaceTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from fieldid.identify.face_found import FaceFound

CHANCES = (1e-1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-15)
TOP = 10
SEARCHES = {"best 10": None, "from 0.35": 0.35, "from 0.45": 0.45}
_TAG = ModelTag("invented", "1")
_TIE = 1e-6
_STYLES: dict[str, tuple[str, tuple[int, ...]]] = {
    "best 10": ("#0b0c0c", ()),
    "from 0.35": ("#1d70b8", (9, 4)),
    "from 0.45": ("#a8480a", (2, 4)),
}


@dataclass(frozen=True)
class FrontierPoint:
    """Median milliseconds of one kind of search; ``missed``: results of all of ``searches``."""

    search: str
    chance: float
    ms: float
    searches: int
    missed: int


@dataclass(frozen=True)
class Frontier:
    """``exhaustive_ms``: of comparing one probe with everything."""

    terms: BenchTerms
    points: tuple[FrontierPoint, ...]
    exhaustive_ms: float


def measure_frontier(terms: BenchTerms) -> Frontier:
    """Search with every probe of the terms for every chance."""
    random = np.random.default_rng(terms.seed)
    vectors = invented_vectors(terms.gallery, random)
    owners = np.arange(terms.gallery, dtype=np.int64)
    gallery = FaceGallery.of_vectors(_TAG, vectors, owners, terms.gallery)
    times: dict[tuple[str, float], list[float]] = {}
    missed: dict[tuple[str, float], int] = {}
    whole = []
    for number in range(terms.queries):
        probe = FaceTemplate(_TAG, invented_probe(vectors, random, mated=number % 2 == 0))
        started = time.perf_counter()
        gallery.scores(probe)
        whole.append(1000 * (time.perf_counter() - started))
        exact = exact_scores(vectors, probe.vector)
        for chance in CHANCES:
            asked = SearchTerms(terms.threads, chance)
            for name, found, took, due in _searched(gallery, probe, exact, asked):
                times.setdefault((name, chance), []).append(took)
                lost = np.setdiff1d(np.flatnonzero(exact > due + _TIE), found.records)
                missed[name, chance] = missed.get((name, chance), 0) + len(lost)
    points = tuple(
        FrontierPoint(name, chance, median(took), len(took), missed[name, chance])
        for (name, chance), took in times.items()
    )
    return Frontier(terms, points, median(whole))


def frontier_figure(frontier: Frontier) -> Figure:
    """Draw milliseconds over the chance of a miss, both from the axis ends of what was measured."""
    most = max([frontier.exhaustive_ms, *(point.ms for point in frontier.points)])
    step = 10 ** math.floor(math.log10(most))
    top = step * math.ceil(most / step)
    lines, texts = list(_grid(top)), list(_labels(top))
    whole = (_across(CHANCES[0]), _up(frontier.exhaustive_ms, top))
    lines.append(Line((whole, (_across(CHANCES[-1]), whole[1])), "#00703c", 2, (12, 4, 2, 4)))
    texts.append(Text(whole[0] + 8, whole[1] - 8, "comparing everything"))
    for number, (name, (colour, dashes)) in enumerate(_STYLES.items()):
        points = sorted((p for p in frontier.points if p.search == name), key=lambda p: -p.chance)
        drawn = tuple((_across(point.chance), _up(point.ms, top)) for point in points)
        lines.append(Line(drawn, colour, 2.5, dashes))
        y = SIDE - MARGIN - 80 + 20 * number
        lines.append(Line(((SIDE - 250, y), (SIDE - 210, y)), colour, 2.5, dashes))
        texts.append(Text(SIDE - 202, y + 4, name))
    title = f"{frontier.terms.gallery:,} faces, {frontier.terms.threads} thread(s)"
    return Figure(title, tuple(lines), (*texts, Text(SIDE / 2, 28, title, "middle")))


def _searched(
    gallery: FaceGallery, probe: FaceTemplate, exact: NDArray[np.float64], terms: SearchTerms
) -> Iterator[tuple[str, FaceFound, float, float]]:
    """Yield the name, the result, its milliseconds, and the score from which records are due."""
    for name, score in SEARCHES.items():
        started = time.perf_counter()
        if score is None:
            found = gallery.top(probe, TOP, terms)
        else:
            found = gallery.above(probe, score, terms)
        took = 1000 * (time.perf_counter() - started)
        yield name, found, took, kth_best(exact, TOP) if score is None else score


def _across(chance: float) -> float:
    share = math.log10(chance / CHANCES[0]) / math.log10(CHANCES[-1] / CHANCES[0])
    return round(MARGIN + share * (SIDE - 2 * MARGIN), 1)


def _up(ms: float, top: float) -> float:
    return round(SIDE - MARGIN - ms / top * (SIDE - 2 * MARGIN), 1)


def _grid(top: float) -> Iterator[Line]:
    left, right = _across(CHANCES[0]), _across(CHANCES[-1])
    for share in range(5):
        y = _up(top * share / 4, top)
        yield Line(((left, y), (right, y)), "#c4c4c4" if share else "#0b0c0c", 1)
    yield Line(((left, _up(0, top)), (left, _up(top, top))), "#0b0c0c", 1)


def _labels(top: float) -> Iterator[Text]:
    for share in range(5):
        yield Text(MARGIN - 8, _up(top * share / 4, top) + 4, f"{top * share / 4:g}", "end")
    for chance in CHANCES[::2]:
        yield Text(_across(chance), SIDE - MARGIN + 20, f"{chance:.0e}", "middle")
    yield Text(SIDE / 2, SIDE - 24, "Chance of missing anything in a search", "middle")
    yield Text(20, SIDE / 2, "Milliseconds a search", "middle", upwards=True)
