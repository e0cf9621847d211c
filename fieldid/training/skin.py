"""What lies in the skin besides the ridges: pores, fine creases, cuts and worn places.

Guarantees float32 fields in [0, 1] of the asked shape: 1 where the skin does not touch the
scanner. Leaves out warts, scars that displace ridges, and disease.
"""

from __future__ import annotations

import cv2
import numpy as np

from fieldid import parameters
from fieldid.training.field import Field, smooth_noise

_DOT = np.array([[0.2, 0.6, 0.2], [0.6, 1.0, 0.6], [0.2, 0.6, 0.2]], np.float32)


def pores(rng: np.random.Generator, height: int, width: int) -> Field:
    """Scatter soft dots; only those that fall on a ridge will show."""
    dots = (rng.random((height, width)) < parameters.TRAINING_PORE_DENSITY).astype(np.float32)
    return np.minimum(cv2.filter2D(dots, -1, _DOT), 1.0)


def creases(rng: np.random.Generator, height: int, width: int) -> Field:
    """Draw the few fine, nearly level lines that many fingers carry for life."""
    return _lines(rng, (height, width), int(rng.poisson(1.5)), thickness=1, steepness=0.4)


def cuts(rng: np.random.Generator, height: int, width: int, count: int) -> Field:
    """Draw ``count`` open cuts of any direction."""
    return _lines(rng, (height, width), count, thickness=4, steepness=2.0)


def worn(rng: np.random.Generator, height: int, width: int, share: float) -> Field:
    """Wear about ``share`` (0 to 1) of the surface smooth, as by cement or chemicals."""
    if share <= 0:
        return np.zeros((height, width), np.float32)
    field = smooth_noise(rng, height, width, 45) + 0.35 * smooth_noise(rng, height, width, 9)
    edge = float(np.quantile(field, 1 - share))
    return np.asarray((1 + np.tanh(4 * (field - edge))) / 2, np.float32)


def _lines(
    rng: np.random.Generator,
    shape: tuple[int, int],
    count: int,
    thickness: int,
    steepness: float,
) -> Field:
    canvas = np.zeros(shape, np.uint8)
    for _ in range(count):
        start = rng.uniform((0.2, 0.2), (0.8, 0.8)) * shape[::-1]
        reach = rng.uniform(0.1, 0.35) * shape[1]
        lean = rng.uniform(-steepness, steepness)
        bow = rng.normal(0, 6)
        along = np.linspace(-1, 1, 12)
        points = np.stack(
            [start[0] + reach * along, start[1] + reach * lean * along + bow * along**2], axis=1
        )
        cv2.polylines(
            canvas, [points.astype(np.int32)], isClosed=False, color=255, thickness=thickness
        )
    return np.asarray(cv2.GaussianBlur(canvas, (3, 3), 0.8) / np.float32(255), np.float32)
