"""Pooling adjacent violators, and the map built on it."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.evaluate.score_to_llr import llr_map, pooled_blocks
from tests.evaluate.trials import trial

SCORES = st.lists(st.integers(0, 12), min_size=1, max_size=8)


def test_pooling_by_hand() -> None:
    # labels in the order of the scores: 0 0 1 0 1 1; the violator 1 0 at 3, 4 is pooled
    blocks = pooled_blocks(np.array([1.0, 2.0, 4.0]), np.array([3.0, 5.0, 6.0]))
    assert blocks.lowest.tolist() == [1, 3, 5]
    assert blocks.genuine.tolist() == [0, 1, 2]
    assert blocks.impostor.tolist() == [2, 1, 0]


def test_tied_scores_are_one_block() -> None:
    blocks = pooled_blocks(np.array([1.0, 2.0, 2.0]), np.array([2.0, 3.0]))
    assert blocks.lowest.tolist() == [1, 2, 3]
    assert blocks.genuine.tolist() == [0, 1, 1]
    assert blocks.impostor.tolist() == [1, 2, 0]


@settings(deadline=None)
@given(SCORES, SCORES)
def test_pooling_is_the_best_increasing_fit(impostor: list[int], genuine: list[int]) -> None:
    blocks = pooled_blocks(np.sort(np.array(impostor, float)), np.sort(np.array(genuine, float)))
    share = blocks.genuine / (blocks.genuine + blocks.impostor)
    assert (np.diff(share) > 0).all()
    assert blocks.genuine.sum() == len(genuine)
    assert blocks.impostor.sum() == len(impostor)
    # min-max formula of isotonic regression (Robertson, Wright and Dykstra 1988, 1.4.3)
    scores = sorted({*impostor, *genuine})
    fitted = {}
    for place, score in enumerate(scores):
        lower = []
        for start in scores[: place + 1]:
            means = []
            for stop in scores[place:]:
                ones = sum(start <= one <= stop for one in genuine)
                means.append(ones / (ones + sum(start <= one <= stop for one in impostor)))
            lower.append(min(means))
        fitted[score] = max(lower)
    block = np.searchsorted(blocks.lowest, scores, "right") - 1
    assert np.allclose(share[block], [fitted[score] for score in scores])


@settings(deadline=None)
@given(SCORES, SCORES, st.sets(st.integers(-500, 2000), min_size=2, max_size=6))
def test_the_map_increases_everywhere_and_is_bounded(
    impostor: list[int], genuine: list[int], at: set[int]
) -> None:
    found = llr_map(trial(impostor, genuine), 30, 300)
    llr = found(np.array(sorted(at)) / 100)
    assert (np.diff(llr) > 0).all()
    assert -math.log(10) - 0.002 <= llr.min()
    assert llr.max() <= math.log(100) + 0.002


@settings(deadline=None)
@given(SCORES, SCORES)
def test_an_increasing_rescaling_keeps_the_llr_of_every_knot(
    impostor: list[int], genuine: list[int]
) -> None:
    plain = llr_map(trial(impostor, genuine), 30, 300)
    scaled = llr_map(trial(list(np.exp(impostor)), list(np.exp(genuine))), 30, 300)
    if len(set(impostor) | set(genuine)) > 1:
        assert np.exp(plain.score).tolist() == list(scaled.score)
    assert plain.llr == scaled.llr


def test_it_finds_the_ratio_of_two_normals() -> None:
    random = np.random.default_rng(2)
    both = trial(random.normal(0, 1, 40_000), random.normal(3, 1, 8_000))
    found = llr_map(both, 8_000, 40_000)
    at = np.linspace(-0.5, 3.5, 9)
    assert np.abs(found(at) - (3 * at - 4.5)).max() < 0.5  # log N(x; 3, 1) / N(x; 0, 1)


def test_the_limits_are_what_the_effective_trials_carry() -> None:
    apart = trial([0.1, 0.2] * 500, [0.8, 0.9] * 100)
    few, many = llr_map(apart, 60, 30_000), llr_map(apart, 60, 30)
    assert few([10.0])[0] == pytest.approx(math.log((200.5 / 200.5) / (0.5 / 1000.5)), abs=0.01)
    assert many([10.0])[0] == pytest.approx(math.log(10), abs=0.003)
    nothing = llr_map(apart, 2, 2)
    assert np.abs(nothing([0.0, 0.5, 1.0])).max() < 0.003


def test_candidates_keep_their_order_beyond_the_limits() -> None:
    found = llr_map(trial([0.1, 0.2], [0.3, 0.4]), 30, 30)
    steps = found(np.array([-1e6, -2.0, 0.0, 0.1, 0.4, 0.5, 3.0, 1e6]))
    assert all(a < b for a, b in itertools.pairwise(steps.tolist()))
    assert np.isnan(found([np.nan]))[0]
