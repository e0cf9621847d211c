"""How many independent comparisons a test is worth: comparisons of the same people go together.

A person with a common face or a poor finger makes many errors at once, and so do many images
of one pair. Counting comparisons as independent makes bounds far too narrow (at 10 fingers x 8
impressions they hold the truth 56 to 73 times in 100 instead of 95; see the tests).

The variance of an error rate p over n comparisons is estimated by the sandwich for dyadic data
(Fafchamps and Gubert 2007, doi 10.1016/j.jdeveco.2006.05.005, eq. 2.5; Aronow, Samii and
Assenova 2015, doi 10.1093/pan/mpv018), to which the U-statistic variance of Bickel in Mansfield
and Wayman (2002, Best Practices, C.2.2) is the case of one comparison a pair: residuals e - p
are multiplied over every two comparisons that share a person. For comparisons within a person
it is the usual sandwich by clusters. Its ratio to p(1 - p)/n is the design effect (Kish 1965),
and n over the design effect are the effective trials for which the exact binomial interval
holds (Korn and Graubard 1998), reduced by the ratio of normal to Student quantiles for few
people, as they do.

Where fewer than thirty errors were seen (the rule of 30) nothing can be learned about how they
go together; the design effect is then the largest over the decade from thirty errors on. That
errors go together no more in the tail than there is the assumption made; simulations in the
tests, with people and pairs in common, show bounds that hold. Effective trials never fall below
the pairs without a common person, which are independent, nor rise above n.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.evaluate.intervals import student_t_quantile
from fieldid.evaluate.labelled_scores import pair_keys
from fieldid.parameters import CONFIDENCE, DESIGN_EFFECT_REACH, RULE_OF_THIRTY

if TYPE_CHECKING:
    from collections.abc import Sequence


def effective_trials(
    first: NDArray[np.int32], second: NDArray[np.int32], errors: Sequence[int]
) -> NDArray[np.float64]:
    """Return how many independent trials the comparisons are worth, one number a count.

    ``first``, ``second``: (n,), the people of each comparison, those most likely to be errors
    first. ``errors``: ascending counts k in 0..n; the first k comparisons are then the errors.
    """
    if not len(first):
        return np.zeros(len(errors))
    dyads = _Dyads.of(first, second)
    effects = _carried(np.array(errors), dyads.design_effects(errors), len(first))
    freedom = max(dyads.members - 1, 1)
    student = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) / student_t_quantile(freedom)
    trials: NDArray[np.float64] = len(first) / effects * student**2
    return np.clip(trials, dyads.independent, len(first))


def _carried(
    errors: NDArray[np.int64], effects: NDArray[np.float64], comparisons: int
) -> NDArray[np.float64]:
    """Return at each count the largest effect over the decade that starts there, or at thirty."""
    carried = np.full(len(errors), float(comparisons))
    for place, count in enumerate(np.maximum(errors, RULE_OF_THIRTY)):
        reach = (errors >= count) & (errors <= DESIGN_EFFECT_REACH * count)
        if reach.any():
            carried[place] = max(1.0, float(effects[reach].max()))
    return carried


@dataclass(frozen=True, eq=False, repr=False)
class _Dyads:
    """Comparisons by the pair of people they are of, in the order given.

    ``first``, ``second``: (n,), renumbered members. ``dyad``: (n,), index of the pair.
    ``mixed``: (pairs,), whether a pair is of two people.
    """

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    dyad: NDArray[np.int32]
    mixed: NDArray[np.bool_]
    members: int

    @classmethod
    def of(cls, first: NDArray[np.int32], second: NDArray[np.int32]) -> _Dyads:
        low, high = np.minimum(first, second), np.maximum(first, second)
        people = int(high.max()) + 1
        keys, dyad = np.unique(pair_keys(low, high, people), return_inverse=True)
        mixed = keys // people != keys % people
        seen = np.zeros(people, np.bool_)
        seen[first] = seen[second] = True
        number = (np.cumsum(seen) - 1).astype(np.int32)
        return cls(number[first], number[second], dyad.astype(np.int32), mixed, int(seen.sum()))

    @property
    def independent(self) -> float:
        """Pairs that can at least be drawn with no person in common.

        Drawn one by one, a pair shuts out itself and at most 2 (degree - 1) others.
        """
        one = np.unique(self.dyad, return_index=True)[1]
        inside = one[~self.mixed]
        across = one[self.mixed]
        degree = self._by_member(across).max() if len(across) else 1
        return max(1.0, len(across) / (2 * degree - 1), float(len(inside)))

    def design_effects(self, errors: Sequence[int]) -> NDArray[np.float64]:
        """Return variance over binomial variance at each count of errors."""
        rows, freedom = len(self.dyad), self.members - 1 - bool(self.mixed.any())
        if freedom < 1:
            return np.full(len(errors), float(rows))
        whole_pair, whole_member = self._by_pair(slice(rows)), self._by_member(slice(rows))
        in_pair, in_member = np.zeros(len(self.mixed)), np.zeros(self.members)
        effects, before = [], 0
        for count in errors:
            in_pair += self._by_pair(slice(before, count))
            in_member += self._by_member(slice(before, count))
            before, rate = count, count / rows
            shared = _squares(in_member, rate, whole_member)
            once = _squares(in_pair[self.mixed], rate, whole_pair[self.mixed])
            spread = rate * (1 - rate) * rows * freedom / self.members
            effects.append(max(0.0, shared - once) / spread if spread else 1.0)
        return np.array(effects)

    def _by_pair(self, rows: slice) -> NDArray[np.float64]:
        """Count the comparisons of each pair."""
        return np.bincount(self.dyad[rows], minlength=len(self.mixed)).astype(np.float64)

    def _by_member(self, rows: slice | NDArray[np.intp]) -> NDArray[np.float64]:
        """Count the comparisons in which each person takes part."""
        first, second = self.first[rows], self.second[rows]
        counts = np.bincount(first, minlength=self.members).astype(np.float64)
        return counts + np.bincount(second[first != second], minlength=self.members)


def _squares(errors: NDArray[np.float64], rate: float, whole: NDArray[np.float64]) -> float:
    return float(((errors - rate * whole) ** 2).sum())
