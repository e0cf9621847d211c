"""The figures of a verification test: EER and FNMR at fixed FMRs, with intervals.

A research figure is what the counts show. A claim is made to somebody who acts on it, so it is
a figure only where the bound carries it: an FMR is claimable if some cut holds it with 95 %
confidence, by the rule of 3 on effective trials (``fieldid.evaluate.dyads``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.evaluate.bounds import false_match_bounds, false_non_match_bounds
from fieldid.evaluate.intervals import Estimate, proportion_interval
from fieldid.evaluate.people_bootstrap import resample_people
from fieldid.evaluate.rates import at_equal_errors, at_fmr, equal_error_rate
from fieldid.parameters import REPORTED_FMRS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.evaluate.bounds import ErrorBound
    from fieldid.evaluate.labelled_scores import Trial
    from fieldid.evaluate.rates import OperatingPoint


@dataclass(frozen=True)
class VerificationRates:
    """Figures of one test. ``fnmr`` and ``claimable`` go by target FMR.

    ``genuine``, ``impostor``: comparisons. ``effective_genuine``, ``effective_impostor``: the
    independent trials they are worth where no error is seen. ``people``: in genuine comparisons.
    """

    genuine: int
    impostor: int
    people: int
    effective_genuine: float
    effective_impostor: float
    eer: Estimate
    fnmr: dict[float, Estimate]

    @property
    def smallest_fmr(self) -> float:
        """The lowest FMR that any cut can be claimed to hold."""
        return proportion_interval(0, self.effective_impostor)[1]

    @property
    def claimable(self) -> dict[float, bool]:
        """Whether each target FMR can be claimed from these comparisons."""
        return {target: self.smallest_fmr <= target for target in self.fnmr}


def verification_rates(trial: Trial, targets: Sequence[float] = REPORTED_FMRS) -> VerificationRates:
    """Count everything of one trial with comparisons of both kinds.

    Each interval spans the bootstrap over people, which knows that the cut was chosen on the same
    comparisons, and the bound at that cut on effective trials, which knows of errors too few to
    be drawn; either alone is too narrow at times (see the tests).
    """
    points = [at_equal_errors(trial), *(at_fmr(trial, target) for target in targets)]
    misses = false_non_match_bounds(trial.genuine, [0, *(_misses(trial, at) for at in points)])
    matches = false_match_bounds(trial.impostor, [0, _matches(trial, points[0])])
    drawn = resample_people(trial, targets)
    return VerificationRates(
        genuine=len(trial.genuine),
        impostor=len(trial.impostor),
        people=trial.genuine.count_people(),
        effective_genuine=misses[0].trials,
        effective_impostor=matches[0].trials,
        eer=_spanned(
            equal_error_rate(trial), drawn.interval(drawn.eer), _mean(matches[1], misses[1])
        ),
        fnmr={
            target: _spanned(miss.rate.value, drawn.interval(values), miss.rate)
            for target, values, miss in zip(targets, drawn.fnmr.T, misses[2:], strict=True)
        },
    )


def _misses(trial: Trial, at: OperatingPoint) -> int:
    return round(at.fnmr * len(trial.genuine))


def _matches(trial: Trial, at: OperatingPoint) -> int:
    return round(at.fmr * len(trial.impostor))


def _mean(matches: ErrorBound, misses: ErrorBound) -> Estimate:
    """Bound the mean of both rates, which the EER is, by the mean of their bounds."""
    both = (matches.rate, misses.rate)
    return Estimate(
        sum(rate.value for rate in both) / 2,
        sum(rate.low for rate in both) / 2,
        sum(rate.high for rate in both) / 2,
    )


def _spanned(value: float, drawn: tuple[float, float], bound: Estimate) -> Estimate:
    return Estimate(value, min(value, drawn[0], bound.low), max(value, drawn[1], bound.high))
