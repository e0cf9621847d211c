"""Error rates of thresholds on an LLR, of one source or of the sum over several.

For one source they are the calibration's own. For a sum:

* FMR takes the sources of different body parts as independent between different people (face
  and finger, or two fingers). The distribution of the sum is the convolution; bounds convolve
  the bounds, each source's LLR being rounded up, so that no rounding makes an FMR smaller.
  Dependence that nobody measured (kin, twins, a shared fault of capture) is met by a floor:
  no FMR below ``FUSED_FMR_FLOOR`` is claimed.
* FNMR takes them as independent for its estimate alone. A person with poor fingers may well
  have ten, so its upper bound holds under any dependence: a sum below the sum of some levels has
  at least one part below its own level, and the levels that make this smallest are taken.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.parameters import FUSED_FMR_FLOOR, LLR_STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.identify.calibration import SourceCalibration


@dataclass(frozen=True, eq=False, repr=False)
class LlrCurve:
    """Step functions of the threshold; all float64 (points,). ``llr`` ascends.

    ``fmr``, ``fmr_high``: share of impostors at or above ``llr``, and its upper bound.
    ``fnmr``, ``fnmr_high``: share of genuine comparisons below it, and its upper bound.
    """

    llr: NDArray[np.float64]
    fmr: NDArray[np.float64]
    fmr_high: NDArray[np.float64]
    fnmr: NDArray[np.float64]
    fnmr_high: NDArray[np.float64]

    @classmethod
    def of(cls, source: SourceCalibration) -> LlrCurve:
        """Return the calibration's curve over the LLR of its thresholds."""
        errors = source.errors
        columns = (errors.fmr, errors.fmr_high, errors.fnmr, errors.fnmr_high)
        return cls(source.llr(errors.threshold), *(np.array(column) for column in columns))

    @property
    def lowest_fmr_high(self) -> float:
        """The smallest FMR that can be claimed."""
        return float(self.fmr_high[-1])

    def false_match(self, llr: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return FMR and its upper bound at each ``llr``, shape (2, n)."""
        place = np.searchsorted(self.llr, llr, "right") - 1
        rates = np.array([self.fmr, self.fmr_high])[:, np.maximum(place, 0)]
        return np.where(place < 0, 1.0, rates)

    def false_non_match(self, llr: float) -> tuple[float, float]:
        """Return FNMR and its upper bound where ``llr`` is the threshold."""
        place = int(np.searchsorted(self.llr, llr, "left"))
        if place == len(self.llr):
            return 1.0, 1.0
        return float(self.fnmr[place]), float(self.fnmr_high[place])


def curve_of_sum(sources: Sequence[SourceCalibration]) -> LlrCurve:
    """Return the curve of the sum of one LLR of each source (a source may come several times)."""
    if len(sources) == 1:
        return LlrCurve.of(sources[0])
    return reduce(_added, [_Lattice.of(LlrCurve.of(source)) for source in sources]).curve()


@dataclass(frozen=True, eq=False, repr=False)
class _Lattice:
    """Distributions on multiples of ``LLR_STEP`` from ``start`` on, each float64 (cells,).

    ``impostor``, ``impostor_high``, ``genuine``: probabilities. ``below_high``: bound on the
    probability that a genuine sum is below the cell.
    """

    start: int
    impostor: NDArray[np.float64]
    impostor_high: NDArray[np.float64]
    genuine: NDArray[np.float64]
    below_high: NDArray[np.float64]

    @classmethod
    def of(cls, curve: LlrCurve) -> _Lattice:
        start, stop = math.floor(curve.llr[0] / LLR_STEP), math.ceil(curve.llr[-1] / LLR_STEP) + 1
        cells = np.arange(start, stop + 1)
        # a score between two thresholds counts as an impostor at the upper one, as genuine at the
        # lower; one at the top has no upper one, and its LLR rises by no more than a tie
        upper = np.append(curve.llr[1:], cells[-1] * LLR_STEP)
        up = np.clip(np.ceil(upper / LLR_STEP).astype(np.int64) - start, 0, len(cells) - 1)
        down = np.floor(curve.llr / LLR_STEP).astype(np.int64) - start
        return cls(
            start,
            _cells(up, curve.fmr, len(cells)),
            _cells(up, curve.fmr_high, len(cells)),
            _cells(down, 1 - curve.fnmr, len(cells)),
            np.array([curve.false_non_match(cell * LLR_STEP)[1] for cell in cells]),
        )

    def curve(self) -> LlrCurve:
        """Return the step functions, with the floor of the FMR."""
        cells = self.start + np.arange(len(self.impostor), dtype=np.float64)
        fmr = np.maximum(_at_or_above(self.impostor), FUSED_FMR_FLOOR)
        high = np.maximum(_at_or_above(self.impostor_high), FUSED_FMR_FLOOR)
        fnmr: NDArray[np.float64] = 1 - _at_or_above(self.genuine)
        return LlrCurve(cells * LLR_STEP, fmr, high, fnmr, np.maximum(fnmr, self.below_high))


def _added(first: _Lattice, second: _Lattice) -> _Lattice:
    return _Lattice(
        first.start + second.start,
        np.convolve(first.impostor, second.impostor),
        np.convolve(first.impostor_high, second.impostor_high),
        np.convolve(first.genuine, second.genuine),
        _best_split(first.below_high, second.below_high),
    )


def _best_split(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return, for every level of the sum, the least sum of both bounds, at most 1."""
    best = np.ones(len(first) + len(second) - 1)
    for shift, bound in enumerate(second):
        part = best[shift : shift + len(first)]
        np.minimum(part, first + bound, out=part)
    return best


def _cells(
    places: NDArray[np.int64], at_or_above: NDArray[np.float64], cells: int
) -> NDArray[np.float64]:
    """Put the probability from each threshold to the next into a cell; the last has no next."""
    masses = at_or_above - np.append(at_or_above[1:], 0.0)
    return np.bincount(places, masses, minlength=cells).astype(np.float64)


def _at_or_above(masses: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability of each cell and those above it."""
    sums: NDArray[np.float64] = masses[::-1].cumsum()[::-1]
    return np.minimum(sums, 1.0)
