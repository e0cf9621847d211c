"""Which columns a search adds with which weights, and the cut that no true result falls below.

The estimate of one reference is ``T = sum_j w_j c_j`` over whole numbers ``c_j``, which are
``scale * y_j`` rounded (``fieldid.identify.face_columns``), and a few whole weights ``w`` of the
probe's largest coordinates ``r_j``. Given ``r``, a reference with score ``u`` above the mean is
``y = u r / |r|^2 + sqrt(|y|^2 - u^2 / |r|^2) z`` with ``z`` uniform on the unit sphere across
``r``, because the rotation was drawn independently of both. So

    T = scale u (w . r) / |r|^2 + w . (d - 1/2) + A z_1 + e,
    A^2 <= scale^2 |w_across|^2 (R^2 - u^2 / |r|^2),

R being the radius, ``d`` the dither and ``e`` the rounding, uniform within ``|w_j|`` each.
``fieldid.identify.face_chance`` bounds the chance that ``A z_1 + e`` is below ``-t``; the cut is
the mean less that ``t``, and rises with ``u``. Columns of one group are added in 8 bits; that a
sum leaves them is bounded in the same way, by half of the chance. The derivation in full and
what follows for whole searches is docs/adr/0034.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.face_chance import SphereTail, deviations
from fieldid.parameters import (
    INDEX_COLUMN_CHOICES,
    INDEX_GROUP_COLUMNS,
    INDEX_SCORE_SLACK,
    INDEX_SURVIVOR_COST,
    INDEX_WEIGHTS_KEEP,
)

if TYPE_CHECKING:
    from fieldid.identify.face_rotation import FaceRotation

_INT8, _INT16 = 127, 32767
_ROUNDING = 12**-0.5  # standard deviation of an error uniform between -1/2 and 1/2


@dataclass(frozen=True)
class ColumnGroup:
    """Columns that are added as they are, columns that are taken off, and their weight."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]
    weight: int


@dataclass(frozen=True, eq=False, repr=False)
class TurnedProbe:
    """``r``: float64 (d,). ``at_mean``: its score against the mean. ``chance``: of one miss."""

    r: NDArray[np.float64]
    at_mean: float
    dither: NDArray[np.float64]
    scale: float
    radius: float
    chance: float

    @classmethod
    def of(cls, rotation: FaceRotation, vector: NDArray[np.float32], chance: float) -> TurnedProbe:
        """Turn a probe."""
        r, at_mean = rotation.of_probe(vector)
        dither = rotation.dither.astype(np.float64) - 0.5
        return cls(r, at_mean, dither, rotation.scale, rotation.radius, chance)

    @property
    def length(self) -> float:
        """Return |r|."""
        return float(np.linalg.norm(self.r)) or 1.0

    def usual(self, tail: float) -> float:
        """Return about the score that this share of unrelated references exceeds."""
        return self.at_mean + self._spread * NormalDist().inv_cdf(1 - tail)

    def usual_share(self, score: float) -> float:
        """Return about the share of unrelated references that exceed this score."""
        return NormalDist().cdf((self.at_mean - score) / self._spread)

    @property
    def _spread(self) -> float:
        return self.radius * self.length / math.sqrt(len(self.r))


@dataclass(frozen=True, eq=False, repr=False)
class SearchPlan:
    """The columns of one probe, and the cut that goes with them."""

    probe: TurnedProbe
    groups: tuple[ColumnGroup, ...]
    weights: NDArray[np.float64]
    tail: SphereTail

    def cut(self, score: float) -> int:
        """Return the least T that a reference with at least this score has, but for chance."""
        probe, w = self.probe, self.weights
        above = score - probe.at_mean - INDEX_SCORE_SLACK
        along = float(w @ probe.r) / probe.length
        across = max(0.0, float(w @ w) - along * along)
        rest = max(0.0, probe.radius**2 - (max(0.0, above) / probe.length) ** 2)
        mean = probe.scale * above * along / probe.length + float(w @ probe.dither)
        return math.floor(mean - self.tail.reach(probe.scale * math.sqrt(across * rest))) - 1

    def usual_cut(self, tail: float) -> int:
        """Return about the T that this share of unrelated references exceeds."""
        probe = self.probe
        spread = probe.scale * probe.radius * float(np.linalg.norm(self.weights))
        usual = spread / math.sqrt(len(probe.r)) * NormalDist().inv_cdf(1 - tail)
        return round(usual + float(self.weights @ probe.dither))


def best_plan(probe: TurnedProbe, score: float) -> tuple[SearchPlan, float]:
    """Return the plan that should cost least for results from ``score`` upwards, and its cost.

    The cost is in additions of one column, a reference.
    """
    order = np.argsort(-np.abs(probe.r), kind="stable")
    costs = _costs(probe, np.abs(probe.r[order]), score)
    best = min(costs, key=lambda columns: costs[columns])
    return _plan(probe, order[:best]), costs[best]


def _costs(probe: TurnedProbe, size: NDArray[np.float64], score: float) -> dict[int, float]:
    """Return about what each number of columns costs, if unrelated references are all about."""
    above = (score - probe.at_mean) / (probe.length * probe.radius)
    kept = INDEX_WEIGHTS_KEEP * np.cumsum(size**2) / probe.length**2
    level = probe.scale * probe.radius / math.sqrt(len(size))
    normal, reach = NormalDist(), deviations(probe.chance)
    costs = {}
    for columns in {min(choice, len(size)) for choice in INDEX_COLUMN_CHOICES}:
        share = float(kept[columns - 1])
        noise = math.sqrt((1 - share) * max(0.0, 1 - above * above) + 1 / (12 * level * level))
        cut = math.sqrt(share * len(size)) * above - reach * noise
        costs[columns] = columns + INDEX_SURVIVOR_COST * normal.cdf(-cut)
    return costs


def _plan(probe: TurnedProbe, order: NDArray[np.intp]) -> SearchPlan:
    r = probe.r
    groups = np.split(order, np.cumsum(_group_sizes(np.abs(r[order]), probe))[:-1])
    size = np.array([np.abs(r[group]).mean() for group in groups])
    # so that no sum of weighted groups leaves 16 bits
    room = _INT16 // _INT8 - len(size)
    whole = np.maximum(1, np.floor(size * room / max(float(size.sum()), np.finfo(float).tiny)))
    weights = np.zeros(len(r))
    for group, weight in zip(groups, whole, strict=True):
        weights[group] = weight * np.where(r[group] < 0, -1, 1)
    spread = float(np.linalg.norm(weights))
    tail = SphereTail.of(
        len(r) - 1, probe.scale * probe.radius * spread, spread * _ROUNDING, probe.chance / 2
    )
    made = tuple(_group(group, r, weight) for group, weight in zip(groups, whole, strict=True))
    return SearchPlan(probe, made, weights, tail)


def _group(group: NDArray[np.intp], r: NDArray[np.float64], weight: float) -> ColumnGroup:
    plus, minus = np.sort(group[r[group] >= 0]), np.sort(group[r[group] < 0])
    return ColumnGroup(tuple(plus.tolist()), tuple(minus.tolist()), int(weight))


def _group_sizes(size: NDArray[np.float64], probe: TurnedProbe) -> list[int]:
    """Cut the columns, largest first, into groups whose sums stay within 8 bits."""
    sizes: list[int] = []
    while (start := sum(sizes)) < len(size):
        count = min(INDEX_GROUP_COLUMNS, len(size) - start)
        while count > 1 and not _fits(size[start : start + count], probe):
            count -= 1
        sizes.append(count)
    return sizes


def _fits(size: NDArray[np.float64], probe: TurnedProbe) -> bool:
    """Tell whether the sum of these columns leaves 8 bits with a small enough chance.

    With ``u = |r| R cos(a)`` the sum is at most ``scale R (cos(a) e.r/|r| + sin(a) z.e)``, which
    no ``a`` brings above the root of the sum of squares. Half of the chance is for all groups
    (never more than columns), on both sides.
    """
    dimensions = len(probe.r)
    reach = deviations(probe.chance / (4 * dimensions))
    along = float(size.sum()) / probe.length
    across = max(0.0, len(size) - along * along)
    turned = math.hypot(along, reach * math.sqrt(across / (dimensions - 1)))
    rounded = reach * _ROUNDING * math.sqrt(len(size)) + len(size) / 2
    return probe.scale * probe.radius * turned + rounded <= _INT8
