from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fieldid.fingerprint.hull import convex_hull, outside_by


def outside(xy: np.ndarray, points: list[tuple[float, float]]) -> list[float]:
    hull = convex_hull(np.asarray(xy, np.float32))
    return [round(float(d), 3) for d in outside_by(hull.normals, hull.offsets, np.float32(points))]


def test_distances_from_a_square() -> None:
    square = np.array([(0, 0), (10, 0), (10, 10), (0, 10), (5, 5)])
    assert outside(square, [(5, 5), (5, 0), (5, -3), (14, 5)]) == [-5, 0, 3, 4]
    assert outside(square[::-1], [(5, 5), (5, 13)]) == [-5, 3]


@given(st.integers(3, 60), st.integers(0, 1000))
def test_every_point_lies_in_its_own_hull(count: int, seed: int) -> None:
    xy = np.random.default_rng(seed).uniform(-300, 300, (count, 2)).astype(np.float32)
    hull = convex_hull(xy)
    assert outside_by(hull.normals, hull.offsets, xy).max() < 1e-3


def test_fewer_than_two_points_shut_nothing_out() -> None:
    for xy in (np.empty((0, 2)), np.array([(5, 5)]), np.full((4, 2), 7)):
        assert outside(xy, [(1e4, -1e4)]) == [0]


def test_points_on_a_line_shut_out_what_is_beside_it() -> None:
    assert outside(np.array([(0, 0), (5, 0), (9, 0)]), [(3, 0), (3, 4), (3, -4)]) == [0, 4, 4]
