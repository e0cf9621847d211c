"""Intervals for a proportion, from counts that need not be whole (effective counts).

Guarantees exact binomial (Clopper and Pearson 1934) intervals, and the rule of 3 where nothing
was seen (ISO/IEC 19795-1:2021, annex B): zero errors in n independent trials bound the rate
by 3/n with 95 % confidence. Leaves out how many independent trials there were: that is
``fieldid.evaluate.dyads``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

from fieldid.parameters import BETA_STEPS, CONFIDENCE, MANY_EVENTS, RULE_OF_THREE

if TYPE_CHECKING:
    from collections.abc import Callable

_TAIL = (1 - CONFIDENCE) / 2


@dataclass(frozen=True)
class Estimate:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


def proportion_interval(events: float, trials: float) -> tuple[float, float]:
    """Return the 95 % interval of ``events / trials``; both may be fractional.

    Where nothing was seen: (0, 3 / trials); where everything: (1 - 3 / trials, 1); without
    trials (0, 1). Clopper-Pearson in between; Wilson's score interval (1927), which agrees to
    within 0.2 % of the rate there, once errors and successes both count in the hundreds.
    """
    if trials <= 0:
        return 0.0, 1.0
    if events <= 0:
        return 0.0, min(1.0, RULE_OF_THREE / trials)
    if events >= trials:
        return max(0.0, 1 - RULE_OF_THREE / trials), 1.0
    if min(events, trials - events) > MANY_EVENTS:
        return _wilson(events / trials, trials)
    low = beta_quantile(_TAIL, events, trials - events + 1)
    return low, beta_quantile(1 - _TAIL, events + 1, trials - events)


def beta_cdf(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), for a, b > 0."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    logarithm = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return math.exp(logarithm) * _beta_fraction(x, a, b) / a


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return x with I_x(a, b) = ``probability``, for 0 < ``probability`` < 1."""
    return _root(lambda x: beta_cdf(x, a, b) - probability, 0.0, 1.0)


def student_t_quantile(freedom: float) -> float:
    """Return the 97.5 % quantile of Student's t with ``freedom`` > 0 degrees of freedom.

    By |t| > q having probability I_x(freedom / 2, 1 / 2) at x = freedom / (freedom + q * q).
    """
    if freedom > MANY_EVENTS * MANY_EVENTS:
        return NormalDist().inv_cdf(1 - _TAIL)
    x = beta_quantile(2 * _TAIL, freedom / 2, 0.5)
    return math.sqrt(freedom * (1 - x) / x)


def _wilson(rate: float, trials: float) -> tuple[float, float]:
    z = NormalDist().inv_cdf(1 - _TAIL)
    centre = rate + z * z / (2 * trials)
    spread = z * math.sqrt((rate * (1 - rate) + z * z / (4 * trials)) / trials)
    scale = 1 + z * z / trials
    return (centre - spread) / scale, (centre + spread) / scale


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    """Return the zero of an increasing function by bisection to the last bit."""
    middle = (low + high) / 2
    while low < middle < high:
        low, high = (low, middle) if function(middle) > 0 else (middle, high)
        middle = (low + high) / 2
    return middle


def _beta_fraction(x: float, a: float, b: float) -> float:
    """Evaluate the continued fraction of I_x(a, b) (DLMF 8.17.22) by Lentz's method."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, BETA_STEPS):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + numerator * d)
            c = 1 + numerator / c
            fraction *= c * d
        if abs(c * d - 1) < math.ulp(4.0):
            break
    return fraction
