"""How far a random direction and rounding can lead an estimate astray, but for a given chance.

For ``z`` uniform on the unit sphere of n dimensions, E exp(x z_1) = G(x) with
(log G)'(x) = I_{n/2}(x) / I_{n/2-1}(x) <= x / (c + sqrt(x^2 + c^2)), c = (n - 1) / 2 (Amos 1974,
doi 10.1090/S0025-5718-1974-0333287-7, eq. 11). Integrated,

    log G(x) <= sqrt(x^2 + c^2) - c - c log((c + sqrt(x^2 + c^2)) / 2c).

Independent errors uniform between -w_j/2 and w_j/2 have E exp(x e) = prod sinh(x w_j/2)/(x w_j/2)
<= exp(x^2 |w|^2 / 24), term by term of the series. By Markov's inequality, for every x > 0,

    P(A z_1 + e <= -t) <= chance   for   t = (log G(x A) + x^2 |w|^2 / 24 + log(1 / chance)) / x,

and the least of these over a fixed grid of x is taken: it holds, and it rises with A.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_GRID = 64
_SPAN = (0.5, 4.0)  # of the x that is best for a normal distribution


@dataclass(frozen=True, eq=False)
class SphereTail:
    """``x``: float64 (grid,). ``fixed``: what of t does not depend on A, float64 (grid,)."""

    dimensions: int
    x: NDArray[np.float64]
    fixed: NDArray[np.float64]

    @classmethod
    def of(cls, dimensions: int, largest: float, rounding: float, chance: float) -> SphereTail:
        """Prepare for A up to about ``largest``; ``rounding``: |w| / sqrt(12)."""
        logarithm = -math.log(chance)
        spread = math.sqrt(largest * largest / dimensions + rounding * rounding)
        usual = math.sqrt(2 * logarithm) / max(spread, np.finfo(float).tiny)
        # A is mostly a third of its largest value, and x then so much larger
        x = usual * np.geomspace(_SPAN[0], 4 * _SPAN[1], _GRID)
        return cls(dimensions, x, x * rounding**2 / 2 + logarithm / x)

    def reach(self, spread: float) -> float:
        """Return t for A = ``spread``."""
        c = (self.dimensions - 1) / 2
        root = np.sqrt((self.x * spread) ** 2 + c * c)
        growth = root - c - c * np.log((c + root) / (2 * c))
        return float((growth / self.x + self.fixed).min())


def deviations(chance: float) -> float:
    """Return t with exp(-t^2 / 2) = ``chance``: the reach of what is sub-Gaussian."""
    return math.sqrt(-2 * math.log(chance))
