"""A search of a long list of fingers, measured: speed, memory, and what the screen loses.

The list is synthetic; probes are second impressions of listed synthetic fingers, or real images
of a folder. A search runs against the strangers and every other impression of the probe's finger;
each of those is one mated search, in which the other mates do not count as better candidates (they
do take places in the shortlist, which is the harder way).

Rank 1 of an exhaustive comparison is bounded from above, not estimated: it is that of the search,
plus mates that the screen left out and that nothing compared beats (lost), less mates that are
first only because the screen left a stranger out that beats them (gained). To find such strangers
the ``DEEP`` most promising are compared too, best first, wherever the mate is left out or is less
than ``CLOSE`` ahead. Strangers that this misses make the loss look larger, never smaller.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fieldid.evaluate.intervals import proportion_interval
from fieldid.evaluate.synthetic_templates import (
    SYNTHETIC_TAG,
    draw_finger,
    draw_templates,
    second_impression,
    template_of,
)
from fieldid.fingerprint.matcher import compare
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.model.biometric import FingerPosition, FingerTemplate, ModelTag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray


POSITION = FingerPosition.RIGHT_INDEX
_SEED = 20
DEEP = 2_000
CLOSE = 0.03
_PARTS = 256  # compared at a time before a look whether the mate is beaten
_REDRAWN = 2_000
_PAIRS = 200  # of which the score distributions are made


class MatedProbe(NamedTuple):
    """A probe and its mates in the list, by number of impression."""

    probe: int
    mates: tuple[int, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Impressions:
    """Named templates that take part in mated searches."""

    names: tuple[str, ...]
    templates: tuple[FingerTemplate, ...]
    searches: tuple[MatedProbe, ...]


@dataclass(frozen=True)
class SearchOutcome:
    """One mated search. ``score``: the mate's. ``best_other``: of whatever was compared.

    ``lost``: the search does not put the mate first, and nothing that was compared beats it.
    ``gained``: the search does, and a stranger that it left out beats the mate.
    ``compared``: references that the search compared in full. ``exhaustive_other``: the best of all
    strangers, None where not all were compared.
    """

    probe: str
    mate: str
    milliseconds: float
    score: float
    searched_score: float
    best_other: float
    compared: int
    lost: bool
    gained: bool
    exhaustive_other: float | None

    @property
    def first(self) -> bool:
        """Whether the search puts the mate first."""
        return self.searched_score > self.best_other

    @property
    def first_exhaustively(self) -> bool | None:
        """Whether the exhaustive comparison does; None where it was not made."""
        if self.exhaustive_other is None:
            return None
        return self.score > self.exhaustive_other


@dataclass(frozen=True)
class BenchResult:
    """``outcomes``: one a mated search. ``distributions``: quantiles of scores, by kind."""

    gallery: int
    bytes_per_template: float
    build_s: float
    outcomes: tuple[SearchOutcome, ...]
    distributions: dict[str, tuple[float, ...]]

    @property
    def search_ms_median(self) -> float:
        """Median time of one search."""
        return median(one.milliseconds for one in self.outcomes)

    @property
    def lost(self) -> int:
        """Searches that lost a mate that an exhaustive comparison puts first, or might put."""
        return sum(one.lost for one in self.outcomes)

    @property
    def lost_at_most(self) -> float:
        """Upper end of the exact 95 % interval of that share (Clopper and Pearson 1934)."""
        return proportion_interval(self.lost, len(self.outcomes))[1]

    @property
    def gained(self) -> int:
        """Searches that put a mate first that an exhaustive comparison does not."""
        return sum(one.gained for one in self.outcomes)

    @property
    def loss_at_most(self) -> float:
        """Upper end of the 95 % interval of rank 1, exhaustive less searched: fingers redrawn.

        Efron, "Bootstrap methods: another look at the jackknife", 1979, over fingers, because the
        searches of one finger are not independent. Below 0: the search is first more often.
        """
        fingers: dict[str, list[int]] = {}
        for one in self.outcomes:
            fingers.setdefault(_finger(one.probe), []).append(int(one.lost) - int(one.gained))
        sums = np.array([(sum(each), len(each)) for each in fingers.values()])
        drawn = np.random.default_rng(_SEED).integers(0, len(sums), (_REDRAWN, len(sums)))
        totals = sums[drawn].sum(axis=1)
        return float(np.quantile(totals[:, 0] / totals[:, 1], 0.975))


def synthetic_impressions(probes: int) -> Impressions:
    """Return fingers with two impressions each: the first is listed, the second searched for."""
    rng = np.random.default_rng(_SEED)
    templates, searches = [], []
    for number in range(probes):
        finger = draw_finger(rng)
        templates += [template_of(second_impression(rng, finger)) for _ in range(2)]
        searches.append(MatedProbe(2 * number + 1, (2 * number,)))
    names = tuple(f"synthetic-{index // 2}_{index % 2 + 1}" for index in range(len(templates)))
    return Impressions(names, tuple(templates), tuple(searches))


def real_impressions(named: Sequence[tuple[str, str, FingerTemplate]], probes: int) -> Impressions:
    """Return (finger, name, template) as searches with every impression, or a drawn part."""
    fingers: dict[str, list[int]] = {}
    for index, (finger, _, _) in enumerate(named):
        fingers.setdefault(finger, []).append(index)
    searches = [
        MatedProbe(probe, tuple(mate for mate in held if mate != probe))
        for held in fingers.values()
        for probe in held
        if len(held) > 1
    ]
    drawn = np.random.default_rng(_SEED).permutation(len(searches))[:probes]
    return Impressions(
        tuple(name for _, name, _ in named),
        tuple(template for _, _, template in named),
        tuple(searches[index] for index in sorted(drawn.tolist())),
    )


def build_list(size: int, tag: ModelTag, seed: int = _SEED) -> FingerGallery:
    """Return a list of ``size`` synthetic strangers, said to be made by ``tag``."""
    fingers = (template_of_tag(one, tag) for one in draw_templates(seed + 1, size))
    return FingerGallery.build([(row, POSITION, one) for row, one in enumerate(fingers)], size)


def template_of_tag(template: FingerTemplate, tag: ModelTag) -> FingerTemplate:
    """Return the same minutiae under another tag."""
    return FingerTemplate(tag, *list(vars(template).values())[1:])


def run_bench(
    size: int, impressions: Impressions, exhaustive: int, threads: int | None = None
) -> BenchResult:
    """Search for every mated probe; ``exhaustive``: how many are compared with everything too."""
    tag = impressions.templates[0].extractor
    started = time.perf_counter()
    strangers = build_list(size, tag)
    build_s = time.perf_counter() - started
    items = [(size + row, POSITION, one) for row, one in enumerate(impressions.templates)]
    held = strangers.added(items, size + len(items))
    outcomes = tuple(
        outcome
        for number, search in enumerate(impressions.searches)
        for outcome in _search(held, size, impressions, search, number < exhaustive, threads)
    )
    return BenchResult(size, strangers.bytes / size, build_s, outcomes, _distributions(impressions))


def _search(
    held: FingerGallery,
    size: int,
    impressions: Impressions,
    search: MatedProbe,
    exhaustive: bool,  # noqa: FBT001 - one of the run's settings
    threads: int | None,
) -> Iterator[SearchOutcome]:
    gallery = held.removed([size + search.probe])
    probe = impressions.templates[search.probe]
    started = time.perf_counter()
    scores = gallery.scores(probe, POSITION, threads=threads)
    milliseconds = 1000 * (time.perf_counter() - started)
    rows = [size + mate for mate in search.mates]
    best = float(np.nanmax(np.delete(scores, rows)))
    own = [compare(probe, impressions.templates[mate]) for mate in search.mates]
    strangers = _Strangers(gallery, probe, rows, best)
    if exhaustive:
        strangers.compare_all()
    for mate, row, score in zip(search.mates, rows, own, strict=True):
        searched = float(scores[row])
        lost = searched == 0 and score > best and not strangers.beat(score)
        gained = searched > best and score - best < CLOSE and strangers.beat(score)
        yield SearchOutcome(
            impressions.names[search.probe],
            impressions.names[mate],
            milliseconds,
            score,
            searched,
            best,
            int((scores > 0).sum()),
            lost,
            gained,
            strangers.best if exhaustive else None,
        )


class _Strangers:
    """The best score of one probe's strangers, compared as far as somebody asks."""

    def __init__(
        self, gallery: FingerGallery, probe: FingerTemplate, mates: Sequence[int], best: float
    ) -> None:
        self._gallery, self._probe, self._mates = gallery, probe, mates
        self._left: list[NDArray[np.int64]] | None = None
        self.best = best

    def compare_all(self) -> None:
        """Compare every stranger."""
        for part in self._parts(len(self._gallery.owners)):
            self._compare(part)
        self._left = []

    def beat(self, score: float) -> bool:
        """Say whether one of the most promising strangers scores as high; ends at the first."""
        if self._left is None:
            self._left = self._parts(DEEP)
        while self.best < score and self._left:
            self._compare(self._left.pop(0))
        return self.best >= score

    def _compare(self, part: NDArray[np.int64]) -> None:
        self.best = max(self.best, float(self._gallery.compare_all(self._probe, part).max()))

    def _parts(self, count: int) -> list[NDArray[np.int64]]:
        likely = self._gallery.most_promising(self._probe, count + len(self._mates))
        others = likely[~np.isin(self._gallery.owners[likely], self._mates)]
        return [others[start : start + _PARTS] for start in range(0, len(others), _PARTS)]


def _distributions(impressions: Impressions) -> dict[str, tuple[float, ...]]:
    kind = "synthetic" if impressions.templates[0].extractor == SYNTHETIC_TAG else "real"
    found = _score_kinds(impressions, kind)
    if kind == "real":
        found |= _score_kinds(synthetic_impressions(_PAIRS), "synthetic")
    return found


def _score_kinds(impressions: Impressions, kind: str) -> dict[str, tuple[float, ...]]:
    """Return quantiles of the scores of mates and of strangers."""
    step = max(1, len(impressions.searches) // _PAIRS)
    some = impressions.searches[::step]
    genuine = [
        compare(impressions.templates[one.probe], impressions.templates[one.mates[0]])
        for one in some
    ]
    strangers = [
        (one.probe, two.mates[0]) for one, two in zip(some, some[1:] + some[:1], strict=True)
    ]
    impostor = [
        compare(impressions.templates[one], impressions.templates[two])
        for one, two in strangers
        if _finger(impressions.names[one]) != _finger(impressions.names[two])
    ]
    return {
        f"{kind} {label}": tuple(np.quantile(scores, (0.05, 0.25, 0.5, 0.75, 0.95)).tolist())
        for label, scores in (("genuine", genuine), ("impostor", impostor))
        if scores
    }


def _finger(name: str) -> str:
    return name.rsplit("_", 1)[0]
