from __future__ import annotations

import numpy as np
import pytest

from fieldid.training.finger_pattern import PatternClass, draw_pattern
from fieldid.training.orientation_field import orientation_field

HEIGHT, WIDTH = 512, 416


def poincare_index(orientation: np.ndarray, point: complex) -> float:
    """Turns of the direction along a small circle around ``point``: 1/2 core, -1/2 delta."""
    angles = np.linspace(0, 2 * np.pi, 60)
    xs = np.rint(WIDTH / 2 + point.real + 6 * np.cos(angles)).astype(int)
    ys = np.rint(HEIGHT / 2 - point.imag - 6 * np.sin(angles)).astype(int)
    walked = -orientation[ys, xs]
    steps = np.diff(walked)
    steps -= np.pi * np.round(steps / np.pi)
    return float(steps.sum() / (2 * np.pi))


@pytest.mark.parametrize("kind", list(PatternClass))
@pytest.mark.parametrize("seed", range(4))
def test_direction_turns_half_around_each_singular_point(kind: PatternClass, seed: int) -> None:
    pattern = draw_pattern(np.random.default_rng(seed), kind)
    orientation = orientation_field(pattern, HEIGHT, WIDTH)
    for core in pattern.cores:
        assert poincare_index(orientation, core) == pytest.approx(0.5, abs=0.05)
    for delta in pattern.deltas:
        assert poincare_index(orientation, delta) == pytest.approx(-0.5, abs=0.05)


def test_an_arch_has_no_singular_point_and_rises_to_the_middle() -> None:
    pattern = draw_pattern(np.random.default_rng(1), PatternClass.ARCH)
    orientation = orientation_field(pattern, HEIGHT, WIDTH)
    left, right = orientation[HEIGHT // 3, WIDTH // 4], orientation[HEIGHT // 3, 3 * WIDTH // 4]
    assert not pattern.cores
    assert not pattern.deltas
    assert -np.pi / 2 < left < -0.2  # y points down in image axes: rising to the right
    assert 0.2 < right < np.pi / 2


def test_a_left_loop_opens_to_the_lower_left_and_its_delta_is_to_the_right() -> None:
    for seed in range(10):
        pattern = draw_pattern(np.random.default_rng(seed), PatternClass.LEFT_LOOP)
        assert pattern.deltas[0].real > pattern.cores[0].real
        assert pattern.deltas[0].imag < pattern.cores[0].imag


def test_classes_are_drawn_in_their_natural_shares() -> None:
    rng = np.random.default_rng(0)
    drawn = [draw_pattern(rng).kind for _ in range(2000)]
    share = {kind: drawn.count(kind) / len(drawn) for kind in PatternClass}
    assert share[PatternClass.LEFT_LOOP] == pytest.approx(0.338, abs=0.04)
    assert share[PatternClass.RIGHT_LOOP] == pytest.approx(0.317, abs=0.04)
    assert share[PatternClass.WHORL] == pytest.approx(0.279, abs=0.04)
    assert 0.01 < share[PatternClass.ARCH] < 0.07
    assert 0.01 < share[PatternClass.TENTED_ARCH] < 0.06
