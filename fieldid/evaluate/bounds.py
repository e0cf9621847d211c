"""An error rate with bounds that respect how comparisons of the same people go together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.dyads import effective_trials
from fieldid.evaluate.intervals import Estimate, proportion_interval
from fieldid.evaluate.rates import spaced_counts
from fieldid.parameters import CURVE_PER_DECADE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.evaluate.labelled_scores import KindScores


@dataclass(frozen=True)
class ErrorBound:
    """``errors`` of the comparisons; ``trials``: the independent ones that they are worth."""

    errors: int
    trials: float
    rate: Estimate


def false_match_bounds(impostor: KindScores, errors: Sequence[int]) -> list[ErrorBound]:
    """Return the FMR with 95 % bounds where the ``errors`` highest scores match, each count."""
    return _bounds(impostor, errors, step=-1)


def false_non_match_bounds(genuine: KindScores, errors: Sequence[int]) -> list[ErrorBound]:
    """Return the FNMR with 95 % bounds where the ``errors`` lowest scores do not match."""
    return _bounds(genuine, errors, step=1)


def _bounds(kind: KindScores, errors: Sequence[int], *, step: int) -> list[ErrorBound]:
    # effects are carried over from other counts, so all of the curve is always looked at
    counts = np.union1d(spaced_counts(len(kind), CURVE_PER_DECADE), np.array(errors, np.int64))
    trials = effective_trials(kind.first[::step], kind.second[::step], counts.tolist())
    at = dict(zip(counts.tolist(), trials.tolist(), strict=True))
    return [_bound(count, at[count], len(kind)) for count in errors]


def _bound(errors: int, trials: float, comparisons: int) -> ErrorBound:
    rate = errors / comparisons
    return ErrorBound(errors, trials, Estimate(rate, *proportion_interval(rate * trials, trials)))
