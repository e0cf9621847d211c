"""The same cut for everybody, and what it does to each group: the differential report.

In the manner of ISO/IEC 19795-10:2024, every group is judged at the one cut that is in force for
all, with its counts and intervals. A rate is left blank where the group is too small to tell:
where even no error at all would not show the group to be as good as the whole (rule of 3), or
where it has fewer than ten people. Groups are the values of the score file's ``group`` column;
the program makes none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.bounds import false_match_bounds, false_non_match_bounds
from fieldid.evaluate.intervals import Estimate
from fieldid.evaluate.rates import at_fmr
from fieldid.parameters import GROUP_FEWEST_PEOPLE, GROUP_FINEST_RATE, RULE_OF_THREE

if TYPE_CHECKING:
    from fieldid.evaluate.bounds import ErrorBound
    from fieldid.evaluate.labelled_scores import KindScores, LabelledScores, Trial
    from fieldid.evaluate.rates import OperatingPoint


@dataclass(frozen=True)
class GroupRates:
    """One group at the common cut. Rates are None where there are too few to tell.

    ``fmr_ratio``, ``fnmr_ratio``: how many times the rate of all comparisons.
    """

    group: str
    people: int
    genuine: int
    impostor: int
    fmr: Estimate | None
    fnmr: Estimate | None
    fmr_ratio: float | None
    fnmr_ratio: float | None


def differential_report(scores: LabelledScores, fmr: float) -> tuple[GroupRates, ...]:
    """Return the rates of every group at the cut that holds ``fmr`` on all comparisons."""
    if scores.group is None:
        return ()
    overall = at_fmr(scores.trial(), fmr)
    trials = [scores.trial(np.equal(scores.group, number)) for number in range(len(scores.groups))]
    return tuple(
        _group(name, trial, overall, fmr) for name, trial in zip(scores.groups, trials, strict=True)
    )


def _group(name: str, trial: Trial, overall: OperatingPoint, fmr: float) -> GroupRates:
    matches = _judged(trial.impostor, overall.cut, max(overall.fmr, fmr), highest=True)
    misses = _judged(trial.genuine, overall.cut, overall.fnmr, highest=False)
    return GroupRates(
        group=name,
        people=_people(trial.impostor, trial.genuine),
        genuine=len(trial.genuine),
        impostor=len(trial.impostor),
        fmr=matches,
        fnmr=misses,
        fmr_ratio=_ratio(matches, overall.fmr),
        fnmr_ratio=_ratio(misses, overall.fnmr),
    )


def _judged(kind: KindScores, cut: float, overall: float, *, highest: bool) -> Estimate | None:
    if kind.count_people() < GROUP_FEWEST_PEOPLE:
        return None
    above = int(kind.above(np.array([cut]))[0])
    best, found = (
        false_match_bounds(kind, [0, above])
        if highest
        else false_non_match_bounds(kind, [0, len(kind) - above])
    )
    return found.rate if _tells(best, overall) else None


def _tells(best: ErrorBound, overall: float) -> bool:
    return RULE_OF_THREE / best.trials <= max(overall, GROUP_FINEST_RATE)


def _ratio(rate: Estimate | None, overall: float) -> float | None:
    return rate.value / overall if rate is not None and overall > 0 else None


def _people(impostor: KindScores, genuine: KindScores) -> int:
    members = (impostor.first, impostor.second, genuine.first, genuine.second)
    return len(np.unique(np.concatenate(members)))
