"""Effective trials: the dyadic sandwich against a plain double sum, and coverage in simulation."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.evaluate.bounds import false_match_bounds, false_non_match_bounds
from fieldid.evaluate.dyads import _Dyads, effective_trials
from fieldid.evaluate.intervals import proportion_interval
from fieldid.evaluate.labelled_scores import KindScores
from tests.evaluate.trials import common_people, kind


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.integers(3, 8), st.integers(5, 60))
def test_the_variance_is_the_double_sum_over_comparisons_that_share_a_person(
    seed: int, people: int, comparisons: int
) -> None:
    random = np.random.default_rng(seed)
    first = random.integers(0, people, comparisons).astype(np.int32)
    second = random.integers(0, people, comparisons).astype(np.int32)
    errors = [1, comparisons // 2, comparisons - 1]
    found = _Dyads.of(first, second).design_effects(errors)
    mixed = bool((first != second).any())
    members = len({*first.tolist(), *second.tolist()})
    if members - 1 - mixed < 1:
        assert (found == comparisons).all()
        return
    shares = (first[:, None] == first) | (first[:, None] == second)
    shares |= (second[:, None] == first) | (second[:, None] == second)
    for count, effect in zip(errors, found, strict=True):
        rate = count / comparisons
        residual = (np.arange(comparisons) < count) - rate
        double = float(np.where(shares, np.outer(residual, residual), 0).sum())
        variance = max(0.0, double) * members / (members - 1 - mixed)
        assert effect == pytest.approx(variance / (comparisons * rate * (1 - rate)), abs=1e-9)


def test_unrelated_comparisons_lose_little_and_copies_count_once() -> None:
    n = 400
    apart = effective_trials(
        np.arange(n, dtype=np.int32) * 2, np.arange(n, dtype=np.int32) * 2 + 1, [0, 40]
    )
    assert apart[0] > 0.9 * n
    # the same 40 people's comparison made ten times, always alike
    copies = np.repeat(np.arange(40, dtype=np.int32), 10)
    assert 30 < effective_trials(copies, copies, [0, 40, 80, 120])[0] <= 41


def test_pairs_without_a_common_person_are_always_worth_themselves() -> None:
    first, second = np.triu_indices(10, 1)
    worst = _Dyads.of(first.astype(np.int32), second.astype(np.int32)).independent
    assert worst == pytest.approx(45 / 17)
    assert effective_trials(np.zeros(5, np.int32), np.ones(5, np.int32), [0])[0] == 1
    assert effective_trials(np.zeros(5, np.int32), np.zeros(5, np.int32), [0])[0] == 1
    assert effective_trials(np.empty(0, np.int32), np.empty(0, np.int32), [0]).tolist() == [0]


def test_bounds_of_plain_counts_by_hand() -> None:
    apart = np.arange(3000) * 2
    bound = false_match_bounds(kind([0.1] * 2999 + [0.9], apart, apart + 1), [0, 1])
    assert bound[0].rate.low == bound[0].rate.value == 0
    assert bound[0].rate.high == pytest.approx(3 / bound[0].trials)
    assert bound[1].rate.value == pytest.approx(1 / 3000)
    miss = false_non_match_bounds(kind([0.1, 0.9], [0, 1], [0, 1]), [1])[0]
    assert miss.errors == 1
    assert miss.rate.value == 0.5


@pytest.mark.parametrize(
    ("people", "images", "shares", "naive_at_most"),
    [
        (40, 1, (0.0, 0.0, 1.0), 1.0),  # nothing in common
        (40, 1, (0.2, 0.0, 0.6), 0.9),  # some people match everybody
        (30, 4, (0.05, 0.8, 0.1), 0.7),  # some pairs look alike in every image
        (10, 8, (0.1, 0.3, 0.5), 0.75),  # the size of one FVC set
    ],
)
def test_bounds_hold_the_truth_as_often_as_they_say(
    people: int, images: int, shares: tuple[float, float, float], naive_at_most: float
) -> None:
    random = np.random.default_rng(1)
    repeats, errors = 120, (0, 1, 10, 100)
    held, naive = np.zeros(len(errors)), np.zeros(len(errors))
    for _ in range(repeats):
        score, first, second = common_people(random, people, images, shares)
        impostor = KindScores(score[::-1], first[::-1], second[::-1], people)
        for place, bound in enumerate(false_match_bounds(impostor, errors)):
            truth = 1 - NormalDist().cdf(score[bound.errors])  # just above the next score
            held[place] += bound.rate.low <= truth <= bound.rate.high
            naive[place] += truth <= proportion_interval(bound.errors, len(score))[1]
    assert (held / repeats >= 0.94).all()
    assert naive.min() / repeats <= naive_at_most
