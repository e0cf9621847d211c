"""Intervals of EER and of FNMR at an FMR, by a bootstrap over people.

People are drawn with replacement; a person drawn w times lends the weight w to comparisons
within and, with a person drawn v times, the weight w v to those between both: both members are
resampled. This is the pigeonhole bootstrap (Owen 2007, doi 10.1214/07-AOAS122), which no
dependence through people can fool; for the share of the variance that belongs to single pairs it
errs on the wide side (McCullagh 2000). The subsets bootstrap of Bolle, Ratha and Pankanti (2004,
doi 10.1016/j.cviu.2003.08.002) resamples one member alone and is too narrow for impostors; Poh
and Bengio (2007, doi 10.1109/TIFS.2007.897258) resample people as here.

For few people the percentiles are moved outwards as Student's t is wider than the normal
(Hesterberg 2015, doi 10.1080/00031305.2015.1089789, 4.2). The seed is fixed. Of very many
impostor comparisons only those that matter are weighed one by one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.evaluate.intervals import student_t_quantile
from fieldid.evaluate.labelled_scores import pair_keys
from fieldid.evaluate.rates import crossing, curves, spaced_cuts
from fieldid.parameters import (
    BOOTSTRAP_COMPARISONS,
    BOOTSTRAP_FEWEST,
    BOOTSTRAP_PER_DECADE,
    BOOTSTRAP_REPLICATES,
    BOOTSTRAP_SEED,
    BOOTSTRAP_TAIL,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.evaluate.labelled_scores import KindScores, Trial


@dataclass(frozen=True, eq=False)
class Replicates:
    """``eer``: float64 (replicates,). ``fnmr``: float64 (replicates, targets)."""

    eer: NDArray[np.float64]
    fnmr: NDArray[np.float64]
    people: int

    def interval(self, values: NDArray[np.float64]) -> tuple[float, float]:
        """Return the 95 % interval of one figure from its replicates, shape (replicates,)."""
        few = math.sqrt(self.people / max(self.people - 1, 1))
        tail = NormalDist().cdf(-few * student_t_quantile(max(self.people - 1, 1)))
        low, high = np.quantile(values, [tail, 1 - tail])
        return float(low), float(high)


def resample_people(trial: Trial, targets: Sequence[float]) -> Replicates:
    """Return the EER and the FNMR at each target FMR for every resampling of the people."""
    cuts = spaced_cuts(trial, BOOTSTRAP_PER_DECADE)[1:]
    impostor = _Weighed.of(trial.impostor, cuts, _first_bin(trial, cuts, targets))
    genuine = _Weighed.of(trial.genuine, cuts, 0)
    people = trial.impostor.people
    random = np.random.default_rng(BOOTSTRAP_SEED)
    rows = []
    for _ in range(_replicates(impostor.size + genuine.size + people)):
        fmr, fnmr = _draw(random, people, impostor, genuine)
        at_targets = [fnmr[np.searchsorted(-fmr, -target - 1e-12)] for target in targets]
        rows.append([crossing(fmr, fnmr), *at_targets])
    values = np.array(rows)
    fewest = min(trial.genuine.count_people(), trial.impostor.count_people())
    return Replicates(values[:, 0], values[:, 1:], fewest)


def _draw(
    random: np.random.Generator, people: int, impostor: _Weighed, genuine: _Weighed
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return FMR and FNMR of one resampling in which comparisons of both kinds are left."""
    while True:
        drawn = np.bincount(random.integers(0, people, people), minlength=people)
        others, own = (kind.above(drawn.astype(np.float64)) for kind in (impostor, genuine))
        if others[0] and own[0]:
            return others / others[0], (own[0] - own) / own[0]


def _replicates(comparisons: int) -> int:
    affordable = BOOTSTRAP_COMPARISONS // comparisons
    return max(BOOTSTRAP_FEWEST, min(BOOTSTRAP_REPLICATES, affordable))


def _first_bin(trial: Trial, cuts: NDArray[np.float64], targets: Sequence[float]) -> int:
    """Return the first cut whose FMR is near those that are asked for, the EER included."""
    fmr, fnmr = curves(trial, cuts)
    highest = max(*targets, float(fmr[int(np.argmax(fnmr >= fmr))]), 1 / len(trial.impostor))
    return int(np.argmax(fmr <= BOOTSTRAP_TAIL * highest))


@dataclass(frozen=True, eq=False, repr=False)
class _Weighed:
    """Comparisons in bins between the cuts; those below the first bin only as one sum."""

    bin: NDArray[np.intp]
    first: NDArray[np.int32]
    second: NDArray[np.int32]
    below: _Sum
    bins: int

    @classmethod
    def of(cls, kind: KindScores, cuts: NDArray[np.float64], first_bin: int) -> _Weighed:
        bins = np.searchsorted(cuts, kind.score, "left")
        start = int(np.searchsorted(bins, first_bin))
        below = _Sum.of(kind.first[:start], kind.second[:start], kind.people)
        above = slice(start, None)
        return cls(bins[above].copy(), kind.first[above], kind.second[above], below, len(cuts) + 1)

    @property
    def size(self) -> int:
        """Numbers weighed a replicate."""
        return len(self.bin) + len(self.below.second)

    def above(self, drawn: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the weight of the scores above each cut, after that of all, (cuts + 1,)."""
        weights = drawn[self.first]
        others = self.first != self.second
        weights[others] *= drawn[self.second[others]]
        histogram = np.bincount(self.bin, weights, minlength=self.bins)
        histogram[0] += self.below.weight(drawn)
        return histogram[::-1].cumsum()[::-1]


@dataclass(frozen=True, eq=False, repr=False)
class _Sum:
    """Counts of comparisons by pair of people, sorted by the first: one gather a replicate."""

    first: NDArray[np.int64]
    starts: NDArray[np.intp]
    second: NDArray[np.int64]
    counts: NDArray[np.int64]
    within: NDArray[np.int64]

    @classmethod
    def of(cls, first: NDArray[np.int32], second: NDArray[np.int32], people: int) -> _Sum:
        within = np.bincount(first[first == second], minlength=people)
        low, high = np.minimum(first, second), np.maximum(first, second)
        across = pair_keys(low, high, people)[low != high]
        keys, counts = np.unique(across, return_counts=True)
        members, starts = np.unique(keys // people, return_index=True)
        return cls(members, starts, keys % people, counts, within)

    def weight(self, drawn: NDArray[np.float64]) -> float:
        """Return the weight of all these comparisons."""
        inside = float(self.within @ drawn)
        if not len(self.starts):
            return inside
        partners = np.add.reduceat(self.counts * drawn[self.second], self.starts)
        return inside + float(partners @ drawn[self.first])
