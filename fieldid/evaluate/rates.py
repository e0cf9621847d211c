"""Error rates of a verification test, exactly as counted (ISO/IEC 19795-1:2021).

A comparison matches when its score is greater than the cut. Guarantees figures that depend on
the order of the scores alone, so that any increasing rescaling leaves them as they are, and
that tied scores stay together. Leaves out how sure the figures are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.parameters import BOOTSTRAP_PER_DECADE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import Trial


@dataclass(frozen=True)
class OperatingPoint:
    """The false match rate and false non-match rate of one cut; -inf matches everything."""

    cut: float
    fmr: float
    fnmr: float


def at_fmr(trial: Trial, target: float) -> OperatingPoint:
    """Return the lowest FNMR at an FMR of at most ``target`` on these comparisons.

    As FVC's FMR100 and FMR1000 (Maio et al. 2002, doi 10.1109/34.990140), at every cut.
    """
    scores = trial.impostor.score
    allowed = math.floor(target * len(scores) + 1e-9)
    cut = scores[len(scores) - 1 - allowed] if allowed < len(scores) else -np.inf
    fmr, fnmr = curves(trial, np.array([cut]))
    return OperatingPoint(float(cut), float(fmr[0]), float(fnmr[0]))


def at_equal_errors(trial: Trial) -> OperatingPoint:
    """Return the first cut at which FNMR is not below FMR."""
    coarse = spaced_cuts(trial, BOOTSTRAP_PER_DECADE)
    fmr, fnmr = curves(trial, coarse)
    after = int(np.argmax(fnmr >= fmr))
    low, high = coarse[max(after - 1, 0)], coarse[after]
    scores = np.concatenate([trial.impostor.score, trial.genuine.score])
    fine = np.unique(scores[(scores >= low) & (scores <= high)])
    fmr, fnmr = curves(trial, fine)
    place = int(np.argmax(fnmr >= fmr))
    return OperatingPoint(float(fine[place]), float(fmr[place]), float(fnmr[place]))


def equal_error_rate(trial: Trial) -> float:
    """Return the EER, as FVC counts it: see :func:`crossing`."""
    cut = at_equal_errors(trial).cut
    before = max(_below(kind.score, cut) for kind in (trial.impostor, trial.genuine))
    return crossing(*curves(trial, np.array([-np.inf, before, cut])))


def crossing(fmr: NDArray[np.float64], fnmr: NDArray[np.float64]) -> float:
    """Return where FMR and FNMR meet, at ascending cuts of which the first matches everything.

    Where they step past each other, the mean of both on the better side (Maio et al. 2002).
    """
    after = int(np.argmax(fnmr >= fmr))
    means = (fmr[after - 1 : after + 1] + fnmr[after - 1 : after + 1]) / 2
    return float(fmr[after] if fmr[after] == fnmr[after] else means.min())


def curves(
    trial: Trial, cuts: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return FMR and FNMR at each cut, float64, shape (cuts,)."""
    fmr = trial.impostor.above(cuts) / len(trial.impostor)
    fnmr = (len(trial.genuine) - trial.genuine.above(cuts)) / len(trial.genuine)
    return fmr, fnmr


def spaced_cuts(trial: Trial, per_decade: int) -> NDArray[np.float64]:
    """Return scores, ascending, at which FMR and FNMR run through their decades.

    The first matches everything, the last nothing; of few comparisons every score is returned.
    """
    impostor, genuine = trial.impostor.score, trial.genuine.score
    high = impostor[len(impostor) - 1 - spaced_counts(len(impostor), per_decade)]
    low = genuine[spaced_counts(len(genuine), per_decade)]
    return np.unique(np.concatenate([high, low, [-np.inf, impostor[-1], genuine[-1]]]))


def spaced_counts(whole: int, per_decade: int) -> NDArray[np.int64]:
    """Return 0, 1, 2 … and on to ``whole - 1``, thinned to ``per_decade`` a decade."""
    decades = np.arange(math.ceil(per_decade * math.log10(whole)) + 1) / per_decade
    counts = np.concatenate([[0], np.round(10**decades), [whole - 1]]).astype(np.int64)
    return np.unique(counts[counts < whole])


def _below(scores: NDArray[np.float64], cut: float) -> float:
    place = int(np.searchsorted(scores, cut))
    return float(scores[place - 1]) if place else -np.inf
