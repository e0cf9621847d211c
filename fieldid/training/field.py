"""A field: one float32 number for each pixel; how it is read between pixels and resized."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Places = tuple[Field, Field]


def sample(field: Field, places: Places, border: int = cv2.BORDER_REPLICATE) -> Field:
    """Read ``field`` at ``places`` (x, y), between pixels linearly; the result has their shape."""
    return np.asarray(cv2.remap(field, *places, cv2.INTER_LINEAR, borderMode=border), np.float32)


def resized(field: Field, height: int, width: int) -> Field:
    """Return the field in another size, cubically interpolated."""
    size = (width, height)
    return np.asarray(cv2.resize(field, size, interpolation=cv2.INTER_CUBIC), np.float32)


def pixel_grid(height: int, width: int) -> Places:
    """Return the column (x) and the row (y) of every pixel."""
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    return columns, rows


def smooth_noise(rng: np.random.Generator, height: int, width: int, grain: float) -> Field:
    """Return noise of mean 0 and deviation 1 that changes its sign over ``grain`` pixels."""
    rows, columns = int(height / grain) + 3, int(width / grain) + 3
    seeds = rng.normal(0.0, 1.0, (rows, columns)).astype(np.float32)
    grown = resized(seeds, height, width)
    return np.asarray((grown - grown.mean()) / (grown.std() + 1e-6), np.float32)
