"""FMR and FNMR with bounds over the whole range of thresholds, for a calibration.

Bounds hold one threshold at a time. A threshold just above the k-th highest impostor score is
chosen on the data, and yet the bounds are exact for independent comparisons: the FMR above an
order statistic is beta distributed with the very quantiles of the exact interval (David and
Nagaraja 2003, 2.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.bounds import false_match_bounds, false_non_match_bounds
from fieldid.evaluate.rates import spaced_cuts
from fieldid.identify.calibration import ErrorCurve
from fieldid.parameters import CURVE_PER_DECADE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from fieldid.evaluate.bounds import ErrorBound
    from fieldid.evaluate.labelled_scores import Trial


@dataclass(frozen=True)
class MeasuredErrors:
    """The curve, and the trials that either kind is worth where no error was seen."""

    curve: ErrorCurve
    effective_genuine: float
    effective_impostor: float


def measured_errors(trial: Trial) -> MeasuredErrors:
    """Return the curve of one trial."""
    cuts = spaced_cuts(trial, CURVE_PER_DECADE)
    matches = trial.impostor.above(cuts)
    misses = len(trial.genuine) - trial.genuine.above(cuts)
    # the last cut matches no impostor, the first misses no genuine comparison
    fmr = false_match_bounds(trial.impostor, matches.tolist())
    fnmr = false_non_match_bounds(trial.genuine, misses.tolist())
    thresholds = np.nextafter(cuts, np.inf)
    thresholds[0] = min(trial.impostor.score[0], trial.genuine.score[0])
    curve = ErrorCurve(
        tuple(thresholds.tolist()),
        *(tuple(column.tolist()) for column in _columns(fmr[::-1])[:, ::-1]),
        *(tuple(column.tolist()) for column in _columns(fnmr)),
    )
    return MeasuredErrors(curve, fnmr[0].trials, fmr[-1].trials)


def _columns(bounds: Sequence[ErrorBound]) -> NDArray[np.float64]:
    """Return rate, low, high, each ascending, shape (3, points).

    An interval may shrink faster than its rate rises, as the effective trials differ; a bound that
    holds at a lower rate holds at a higher one, and the other way round.
    """
    rate, low, high = np.array(
        [(bound.rate.value, bound.rate.low, bound.rate.high) for bound in bounds]
    ).T
    low = np.minimum.accumulate(low[::-1])[::-1]
    return np.array([rate, low, np.maximum.accumulate(high)])
