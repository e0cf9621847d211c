"""A search of a long list of fingers, measured: speed, memory, and what the screen loses.

The list is synthetic; probes are second impressions of listed synthetic fingers, or real images
of a folder. A search runs against the strangers and every other impression of the probe's finger;
each of those is one mated search, in which the other mates do not count as better candidates (they
do take places in the shortlist, which is the harder way). Whether a search lost a mate that an
exhaustive comparison finds first is decided exactly: where the mate was screened out, references
are compared until one beats it.
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
_PARTS = 2048  # compared at a time before a look whether the mate is beaten
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

    ``lost``: an exhaustive comparison puts the mate first, and the search does not. ``compared``:
    references that were compared in full. ``exhaustive_other``: None where not all were compared.
    """

    probe: str
    mate: str
    milliseconds: float
    score: float
    searched_score: float
    best_other: float
    compared: int
    lost: bool
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
        """Searches that lost a mate that an exhaustive comparison puts first."""
        return sum(one.lost for one in self.outcomes)

    @property
    def lost_at_most(self) -> float:
        """Upper end of the exact 95 % interval of that share (Clopper and Pearson 1934)."""
        return proportion_interval(self.lost, len(self.outcomes))[1]


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
    others = np.nonzero((gallery.owners >= 0) & ~np.isin(gallery.owners, rows))[0]
    whole = float(gallery.compare_all(probe, others).max()) if exhaustive else None
    for mate, row in zip(search.mates, rows, strict=True):
        score, searched = compare(probe, impressions.templates[mate]), float(scores[row])
        lost = searched == 0 and score > best
        if lost:
            lost = score > whole if whole is not None else _first(gallery, probe, others, score)
        yield SearchOutcome(
            impressions.names[search.probe],
            impressions.names[mate],
            milliseconds,
            score,
            searched,
            best,
            int((scores > 0).sum()),
            lost,
            whole,
        )


def _first(
    gallery: FingerGallery, probe: FingerTemplate, others: NDArray[np.int64], score: float
) -> bool:
    """Say whether none of the others scores as high; ends at the first that does."""
    parts = (others[start : start + _PARTS] for start in range(0, len(others), _PARTS))
    return not any(gallery.compare_all(probe, part).max() >= score for part in parts)


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
