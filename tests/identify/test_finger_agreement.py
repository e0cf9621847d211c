"""The fast agreement of pairs is that of the matcher."""

from __future__ import annotations

import numpy as np

from fieldid.fingerprint.relaxation import compatibility
from fieldid.identify.finger_agreement import ProbeGeometry


def test_chords_agree_as_angles_do() -> None:
    rng = np.random.default_rng(4)
    xy = rng.uniform(0, 300, (40, 2)).astype(np.float32)
    direction = rng.uniform(0, 2 * np.pi, 40).astype(np.float32)
    chosen = np.stack([rng.permutation(40)[:20] for _ in range(6)])
    paired_xy = (xy[chosen] + rng.normal(0, 5, (6, 20, 2))).astype(np.float32)
    paired = (direction[chosen] + rng.normal(0, 0.15, (6, 20))).astype(np.float32)

    found = ProbeGeometry.of(xy, direction).agreement(chosen, paired_xy, paired)

    expected = compatibility(xy[chosen], direction[chosen], paired_xy, paired)
    assert np.abs(found - expected).max() < 0.01
    assert expected.max() > 0.9
    assert (found[:, range(20), range(20)] == 0).all()


def test_minutiae_in_one_place_are_no_error() -> None:
    xy, direction = np.zeros((3, 2), np.float32), np.zeros(3, np.float32)
    chosen = np.array([[0, 1, 2]])
    found = ProbeGeometry.of(xy, direction).agreement(chosen, xy[None], direction[None])
    assert np.isfinite(found).all()
