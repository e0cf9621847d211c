from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid import parameters
from fieldid.fingerprint.cylinders import cylinders
from tests.fingerprint.minutiae import another_impression, made_of, moved, scattered


@given(st.integers(0, 500), st.floats(-3, 3), st.floats(-50, 50), st.floats(-50, 50))
@settings(max_examples=25, deadline=None)
def test_cylinders_do_not_depend_on_how_the_finger_lies(
    seed: int, angle: float, right: float, down: float
) -> None:
    template = scattered(seed)
    still, turned = cylinders(template), cylinders(moved(template, angle, (right, down)))
    difference = np.abs(still.values.astype(int) - turned.values.astype(int))
    both_seen = np.repeat(still.seen & turned.seen, parameters.MCC_SECTIONS, axis=1)
    assert (still.seen == turned.seen).mean() > 0.999  # a cell on the very edge may flip
    assert difference[both_seen].max() <= 2
    assert (still.valid == turned.valid).mean() > 0.95


def test_a_neighbour_shows_in_the_cell_where_it_lies_and_in_its_direction() -> None:
    """One neighbour 35 pixels ahead, turned by a quarter: equation 8 worked by hand."""
    around = [(0, -170), (0, 170), (170, 0), (-170, 0)]
    xy = np.array([(0, 0), (35, 0), *around]) + 200
    found = cylinders(made_of(xy, np.array([0, math.pi / 2, 0, 0, 0, 0])))
    cells = found.values[0].reshape(-1, parameters.MCC_SECTIONS)
    axis = (np.arange(8) - 3.5) * 17.5
    grid = np.stack(np.meshgrid(axis, axis, indexing="ij"), -1).reshape(-1, 2)
    centres = grid[np.hypot(*grid.T) <= 70]
    fullest = np.argwhere(cells == cells.max())
    ahead = {(26.25, 8.75), (26.25, -8.75), (43.75, 8.75), (43.75, -8.75)}
    assert {tuple(centres[cell]) for cell, _ in fullest} == ahead
    # the difference of directions is minus a quarter turn, in the second of five sections
    assert {section for _, section in fullest} == {1}


def test_no_cell_exceeds_what_stays_exact_in_float32() -> None:
    crowd = made_of(np.random.default_rng(0).uniform(100, 300, (200, 2)), np.zeros(200))
    values = cylinders(crowd).values
    assert values.max() == parameters.MCC_MAX_VALUE
    assert parameters.MCC_MAX_VALUE**2 * values.shape[1] < 2**24


def test_a_lonely_minutia_is_not_comparable() -> None:
    near = scattered(4).xy * 0.4
    far = made_of(np.vstack([near, [[390, 390]]]), np.zeros(len(near) + 1))
    assert not cylinders(far).valid[-1]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_minutiae_give_no_valid_cylinder_and_no_error(count: int) -> None:
    found = cylinders(scattered(1, count))
    assert len(found) == count
    assert not found.valid[:2].any() or count > 2


def test_minutiae_on_one_line_or_one_point_are_no_error() -> None:
    line = np.column_stack([np.arange(10) * 20, np.full(10, 50)])
    assert len(cylinders(made_of(line, np.zeros(10)))) == 10
    assert len(cylinders(made_of(np.full((5, 2), 50), np.zeros(5)))) == 5


def test_a_thousand_templates_load_in_seconds() -> None:
    templates = [another_impression(scattered(seed, 50), seed) for seed in range(50)]
    start = time.process_time()
    for _ in range(4):
        for template in templates:
            cylinders(template)
    assert (time.process_time() - start) * 5 < 5
