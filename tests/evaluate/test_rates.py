"""Error rates counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.evaluate.rates import (
    at_equal_errors,
    at_fmr,
    curves,
    equal_error_rate,
    spaced_counts,
    spaced_cuts,
)
from tests.evaluate.trials import trial

SCORES = st.lists(st.integers(0, 30), min_size=1, max_size=40)


def test_fnmr_at_fmr_by_hand() -> None:
    few = trial(impostor=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], genuine=[4, 8, 9.5, 12])
    assert at_fmr(few, 0.1).fnmr == 0.5  # one impostor (10) may match: cut 9, of 4 two fail
    assert at_fmr(few, 0.099).fnmr == 0.75  # none may: cut 10
    assert at_fmr(few, 0.3).fnmr == 0.25  # cut 7
    assert at_fmr(few, 1).fnmr == 0
    assert at_fmr(few, 0.29).fmr == 0.2


def test_a_target_on_the_edge_is_not_lost_to_rounding() -> None:
    many = trial(impostor=list(range(100)), genuine=[70.5])
    assert at_fmr(many, 0.29).fmr == 0.29  # 0.29 * 100 is 28.999… in binary


def test_tied_scores_stay_together() -> None:
    tied = trial(impostor=[1, 2, 2, 2], genuine=[2, 3])
    found = at_fmr(tied, 0.5)
    assert (found.cut, found.fmr, found.fnmr) == (2, 0, 0.5)


def test_eer_where_both_rates_meet() -> None:
    assert equal_error_rate(trial([1, 2, 3, 6], [4, 5, 7, 8])) == 0.25
    assert equal_error_rate(trial([1, 2], [3, 4])) == 0
    assert equal_error_rate(trial([3, 4], [1, 2])) == 1
    assert equal_error_rate(trial([5], [5])) == 0.5


def test_eer_where_they_step_past_each_other_is_fvc_s() -> None:
    # cut 2: FMR 2/3, FNMR 0; cut 3: FMR 1/3, FNMR 1/2: means 1/3 and 5/12
    assert equal_error_rate(trial([2, 3, 4], [3, 5])) == pytest.approx(1 / 3)


@settings(deadline=None)
@given(SCORES, SCORES)
def test_eer_is_what_a_plain_count_gives(impostor: list[int], genuine: list[int]) -> None:
    cuts = [-1, *range(31)]
    fmr = [sum(score > cut for score in impostor) / len(impostor) for cut in cuts]
    fnmr = [sum(score <= cut for score in genuine) / len(genuine) for cut in cuts]
    after = next(place for place in range(32) if fnmr[place] >= fmr[place])
    means = [(fmr[place] + fnmr[place]) / 2 for place in (after - 1, after)]
    expected = fmr[after] if fmr[after] == fnmr[after] else min(means)
    assert equal_error_rate(trial(impostor, genuine)) == pytest.approx(expected)


@settings(deadline=None)
@given(SCORES, SCORES, st.floats(0.01, 1))
def test_an_increasing_rescaling_changes_nothing(
    impostor: list[int], genuine: list[int], target: float
) -> None:
    plain = trial(impostor, genuine)
    scaled = trial(
        list(np.exp(np.array(impostor) / 5) - 7), list(np.exp(np.array(genuine) / 5) - 7)
    )
    assert equal_error_rate(plain) == equal_error_rate(scaled)
    before, after = at_fmr(plain, target), at_fmr(scaled, target)
    assert (before.fmr, before.fnmr) == (after.fmr, after.fnmr)


@settings(deadline=None)
@given(SCORES, SCORES)
def test_the_thinned_cuts_span_everything(impostor: list[int], genuine: list[int]) -> None:
    both = trial(impostor, genuine)
    cuts = spaced_cuts(both, 10)
    fmr, fnmr = curves(both, cuts)
    assert (fmr[0], fnmr[0], fmr[-1], fnmr[-1]) == (1, 0, 0, 1)
    assert (np.diff(fmr) <= 0).all()
    assert (np.diff(fnmr) >= 0).all()
    assert fnmr[np.argmax(cuts >= at_equal_errors(both).cut)] >= 0


def test_spaced_counts_start_with_every_count_and_thin_out() -> None:
    assert spaced_counts(1, 10).tolist() == [0]
    counts = spaced_counts(10**6, 10)
    assert counts[:6].tolist() == [0, 1, 2, 3, 4, 5]
    assert counts[-1] == 10**6 - 1
    assert len(counts) < 60
