from __future__ import annotations

import numpy as np
import pytest

from fieldid.fingerprint.relaxation import compatibility, relax
from tests.fingerprint.minutiae import moved, scattered


def upwards(xy: np.ndarray) -> np.ndarray:
    return np.asarray(xy * (1, -1), np.float32)


def test_pairs_of_one_rigid_motion_agree_and_a_wrong_pair_does_not() -> None:
    one = scattered(3, 10)
    other = moved(one, 0.7, (30, -20))
    xy, direction = upwards(other.xy), other.direction.copy()
    xy[4] += (60, 10)  # a false pair
    agreement = compatibility(upwards(one.xy), one.direction, xy[None], direction[None])[0]
    true = np.delete(np.arange(10), 4)
    off_diagonal = agreement[np.ix_(true, true)][~np.eye(9, dtype=bool)]
    assert off_diagonal.min() > 0.9
    assert np.delete(agreement[4], 4).mean() < 0.3
    assert (np.diag(agreement) == 0).all()


def test_relaxing_keeps_supported_pairs_and_drains_lonely_ones() -> None:
    agreement = np.zeros((1, 5, 5), np.float32)
    agreement[0, :3, :3] = 1 - np.eye(3)
    score = np.float32([[0.6, 0.6, 0.6, 0.9, 0]])
    relaxed = relax(score, agreement, np.array([4]))[0]
    assert relaxed[:3].min() > 5 * relaxed[3]
    assert relaxed[4] == 0
    assert relaxed[3] == pytest.approx(0.9 * 0.5**5, rel=1e-5)
