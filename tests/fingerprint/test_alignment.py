from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.fingerprint.alignment import Motion, fit_motion

ANGLES = st.floats(-3.1, 3.1)
SHIFTS = st.floats(-200, 200)


@given(ANGLES, SHIFTS, SHIFTS, st.integers(0, 100))
def test_a_motion_is_found_again_from_what_it_moved(
    angle: float, right: float, up: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 400, (12, 2)).astype(np.float32)
    motion = Motion(np.float32([angle]), np.float32([[right, up]]))
    moved = motion.apply(xy)
    weight = np.ones((1, 12), np.float32)
    weight[0, 3] = 0
    moved[0, 3] = 9999  # an outlier of no weight
    found = fit_motion(xy, moved, weight)
    assert found.apply(xy)[0, :3] == pytest.approx(moved[0, :3], abs=0.05)
    assert found.undo(moved)[0, :3] == pytest.approx(xy[:3], abs=0.05)


def test_a_quarter_turn_is_counter_clockwise_with_y_upwards() -> None:
    motion = Motion(np.float32([np.pi / 2]), np.float32([[0, 0]]))
    assert motion.apply(np.float32([[1, 0]]))[0, 0] == pytest.approx([0, 1], abs=1e-6)


def test_no_weight_gives_the_motion_that_does_nothing() -> None:
    xy = np.float32([[1, 2], [3, 4]])
    found = fit_motion(xy, xy[None] + 50, np.zeros((1, 2), np.float32))
    assert found.apply(xy)[0] == pytest.approx(xy)
