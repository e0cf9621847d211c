"""The code of the bound: cuts rise with the score, and a stated chance is not exceeded.

The bound itself is proved on paper (docs/adr/0034); here it is given chances large enough to
be counted.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.identify.face_block import FaceBlock
from fieldid.identify.face_chance import SphereTail, deviations
from fieldid.identify.face_plan import ColumnGroup, SearchPlan, TurnedProbe, best_plan
from fieldid.identify.face_rotation import FaceRotation
from fieldid.identify.face_scan import BlockScanner, GroupSteps

REFERENCES = np.random.default_rng(0).standard_normal((2_000, 128))


def rotation(seed: int) -> FaceRotation:
    vectors = REFERENCES / np.linalg.norm(REFERENCES, axis=1, keepdims=True)
    sample = vectors.astype(np.float32)
    return FaceRotation.draw(sample, sample, np.random.default_rng(seed))


def plan_of(seed: int, chance: float, score: float = 0.45) -> tuple[SearchPlan, FaceRotation]:
    turned = rotation(seed)
    probe = np.random.default_rng(seed + 1).standard_normal(128)
    probe /= np.linalg.norm(probe)
    plan, _ = best_plan(TurnedProbe.of(turned, probe.astype(np.float32), chance), score)
    return plan, turned


def with_score(probe: np.ndarray, score: float, count: int, seed: int) -> np.ndarray:
    """Return unit vectors with this very score against the probe."""
    across = np.random.default_rng(seed).standard_normal((count, 128))
    across -= np.outer(across @ probe, probe)
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    return score * probe + math.sqrt(1 - score * score) * across


@pytest.mark.parametrize("chance", [0.5, 0.05])
@pytest.mark.parametrize("score", [0.35, 0.6, 0.9])
def test_no_more_than_the_stated_chance_is_missed(chance: float, score: float) -> None:
    missed = total = 0
    for seed in range(20):
        turned = rotation(seed)
        probe = np.random.default_rng(99).standard_normal(128)
        probe /= np.linalg.norm(probe)
        vector = probe.astype(np.float32)
        plan, _ = best_plan(TurnedProbe.of(turned, vector, chance), score)
        mates = with_score(vector.astype(np.float64), score, 200, seed).astype(np.float32)
        block = FaceBlock(mates, np.arange(200), None, np.zeros(200, np.bool_), 200)
        block.index(turned)
        scanner = BlockScanner(200)
        totals = scanner.add_up([GroupSteps.of(group) for group in plan.groups], block)
        found = scanner.survivors(block, totals, plan.cut(score))
        missed, total = missed + 200 - len(found), total + 200
    assert missed <= chance * total


def test_sums_in_8_bits_are_those_in_full() -> None:
    plan, turned = plan_of(3, 1e-9)
    vectors = REFERENCES[:500] / np.linalg.norm(REFERENCES[:500], axis=1, keepdims=True)
    owners, outlier = np.arange(500), np.zeros(500, np.bool_)
    block = FaceBlock(vectors.astype(np.float32), owners, None, outlier, 500)
    block.index(turned)
    assert block.columns is not None
    in_full = block.columns.T.astype(np.float64) @ plan.weights
    groups = [GroupSteps.of(group) for group in plan.groups]
    assert np.array_equal(BlockScanner(500).add_up(groups, block), in_full)


@given(st.floats(-1, 1), st.floats(-1, 1), st.integers(0, 3), st.sampled_from([1e-12, 1e-6, 0.1]))
def test_a_higher_score_never_has_a_lower_cut(
    one: float, other: float, seed: int, chance: float
) -> None:
    plan, _ = plan_of(seed, chance)
    low, high = sorted((one, other))
    assert plan.cut(low) <= plan.cut(high)


@given(st.floats(0, 1e5), st.floats(0, 1e5))
def test_a_wider_spread_reaches_further(one: float, other: float) -> None:
    tail = SphereTail.of(127, 1e4, 30.0, 1e-9)
    low, high = sorted((one, other))
    assert tail.reach(low) <= tail.reach(high)


def test_the_reach_is_between_the_exact_tail_and_the_sub_gaussian_one() -> None:
    chance, dimensions = 1e-9, 127
    reach = SphereTail.of(dimensions, 3.0, 1e-9, chance).reach(1.0)
    # P(z_1 > t) is at least (1 - t^2)^((n - 1) / 2) / (3 t sqrt(n)) for t > sqrt(2 / n)
    # (Brieden et al. 2001, lemma 2.1 and what follows it)
    exact = (1 - reach**2) ** ((dimensions - 1) / 2) / (3 * reach * math.sqrt(dimensions))
    assert exact < chance
    assert reach <= deviations(chance) / math.sqrt(dimensions - 1)


def test_weighted_sums_never_leave_16_bits() -> None:
    for seed in range(5):
        plan, _ = plan_of(seed, 1e-12, score=0.2)
        assert sum(group.weight for group in plan.groups) * 127 <= 32767


@given(
    st.lists(st.integers(0, 15), max_size=6, unique=True),
    st.lists(st.integers(16, 31), max_size=6, unique=True),
)
def test_groups_of_any_signs_are_added_up(plus: list[int], minus: list[int]) -> None:
    if not plus and not minus:
        return
    columns = np.random.default_rng(0).integers(-9, 10, (32, 40)).astype(np.int8)
    block = FaceBlock(
        np.zeros((40, 32), np.float32), np.arange(40), columns, np.zeros(40, np.bool_), 40
    )
    group = ColumnGroup(tuple(plus), tuple(minus), 3)
    total = BlockScanner(40).add_up([GroupSteps.of(group)], block)
    expected = 3 * (columns[plus].astype(int).sum(axis=0) - columns[minus].astype(int).sum(axis=0))
    assert np.array_equal(total, expected)
