"""Exact intervals, against figures worked out by hand or known from tables."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.evaluate.intervals import (
    beta_cdf,
    beta_quantile,
    proportion_interval,
    student_t_quantile,
)


def test_one_of_ten_as_clopper_and_pearson_have_it() -> None:
    low, high = proportion_interval(1, 10)
    assert low == pytest.approx(1 - 0.975 ** (1 / 10), rel=1e-12)  # P(at least one) = 2.5 %
    assert high == pytest.approx(0.44501611702819, rel=1e-9)
    # at the upper bound, one or none of ten has probability 2.5 %
    assert (1 - high) ** 10 + 10 * high * (1 - high) ** 9 == pytest.approx(0.025, rel=1e-9)


def test_nothing_seen_is_the_rule_of_three() -> None:
    assert proportion_interval(0, 3000) == (0.0, 0.001)
    assert proportion_interval(3000, 3000) == (0.999, 1.0)
    assert proportion_interval(0, 2) == (0.0, 1.0)
    assert proportion_interval(0, 0) == (0.0, 1.0)


def test_student_t_as_in_tables() -> None:
    assert student_t_quantile(1) == pytest.approx(12.7062, abs=1e-4)
    assert student_t_quantile(9) == pytest.approx(2.26216, abs=1e-5)
    assert student_t_quantile(30) == pytest.approx(2.04227, abs=1e-5)
    assert student_t_quantile(1e9) == pytest.approx(1.959964, abs=1e-6)


def test_the_beta_function_at_cases_with_a_closed_form() -> None:
    assert beta_cdf(0.3, 1, 5) == pytest.approx(1 - 0.7**5, rel=1e-12)
    assert beta_cdf(0.3, 4, 1) == pytest.approx(0.3**4, rel=1e-12)
    assert beta_cdf(0.5, 7.5, 7.5) == pytest.approx(0.5, rel=1e-12)
    assert beta_cdf(0.2, 0.5, 0.5) == pytest.approx(2 / math.pi * math.asin(0.2**0.5), rel=1e-12)


def test_the_two_formulas_meet_where_they_change_over() -> None:
    exact, wilson = proportion_interval(500, 1e6), proportion_interval(500.001, 1e6)
    assert exact == pytest.approx(wilson, rel=0.003)


@settings(deadline=None)
@given(st.floats(0.01, 0.99), st.floats(0.5, 500), st.floats(0.5, 500))
def test_the_quantile_turns_the_distribution_around(probability: float, a: float, b: float) -> None:
    assert beta_cdf(beta_quantile(probability, a, b), a, b) == pytest.approx(probability, rel=1e-6)


@settings(deadline=None)
@given(st.floats(0.001, 1e6), st.floats(0, 1))
def test_an_interval_holds_its_rate_and_shrinks_with_more_trials(
    trials: float, share: float
) -> None:
    low, high = proportion_interval(share * trials, trials)
    assert 0 <= low <= share <= high <= 1
    more_low, more_high = proportion_interval(share * 4 * trials, 4 * trials)
    assert more_high - more_low <= high - low + 1e-12
