from __future__ import annotations

import cv2
import numpy as np
import pytest

from fieldid.training.finger_pattern import PatternClass
from fieldid.training.orientation_field import orientation_field
from fieldid.training.synthetic_finger import master_finger


@pytest.mark.parametrize("kind", list(PatternClass))
def test_ridges_fill_the_finger_and_stay_in_range(kind: PatternClass) -> None:
    master = master_finger(5, kind)
    assert master.pattern.kind is kind
    assert master.ridges.shape == master.hollows.shape == (512, 416)
    assert master.ridges.dtype == np.float32
    assert np.abs(master.ridges).max() <= 1
    assert 0 <= master.hollows.min() <= master.hollows.max() <= 1
    assert 0.4 < (master.ridges < 0).mean() < 0.6
    assert np.abs(master.ridges).mean() > 0.5  # ridges and valleys, not grey between


def test_the_same_seed_gives_the_same_finger() -> None:
    first = master_finger(11)
    master_finger.cache_clear()
    again = master_finger(11)
    assert first is not again
    assert np.array_equal(first.ridges, again.ridges)
    assert np.array_equal(first.hollows, again.hollows)


def test_seeds_give_unrelated_fingers() -> None:
    first, other = master_finger(11).ridges, master_finger(12).ridges
    assert abs(np.corrcoef(first.ravel(), other.ravel())[0, 1]) < 0.1


def test_ridges_lie_eight_to_ten_pixels_apart() -> None:
    ridges = master_finger(21).ridges[128:384, 80:336]
    power = np.abs(
        np.fft.fftshift(np.fft.fft2(ridges * np.outer(np.hanning(256), np.hanning(256))))
    )
    ys, xs = np.mgrid[-128:128, -128:128] / 256
    frequency = np.hypot(xs, ys)
    mean = (power**2 * frequency).sum() / (power**2).sum()
    assert 1 / 10.5 < mean < 1 / 7.5


def test_ridges_follow_the_orientation_field() -> None:
    master = master_finger(31)
    wanted = orientation_field(master.pattern, 512, 416)
    seen = ridge_direction(master.ridges)
    off = np.abs(np.angle(np.exp(2j * (seen - wanted)))) / 2
    assert np.degrees(np.median(off[40:-40, 40:-40])) < 8  # waviness of the finger included


def ridge_direction(ridges: np.ndarray) -> np.ndarray:
    """Direction of least change, from the structure tensor."""
    dx, dy = cv2.Sobel(ridges, cv2.CV_32F, 1, 0), cv2.Sobel(ridges, cv2.CV_32F, 0, 1)
    smooth = [cv2.GaussianBlur(part, (0, 0), 8) for part in (dx * dx - dy * dy, 2 * dx * dy)]
    return np.arctan2(smooth[1], smooth[0]) / 2 + np.pi / 2
