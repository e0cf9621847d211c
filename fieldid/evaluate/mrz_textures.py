"""Grounds that a document lies on, and clouds: noise of every size at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from fieldid.document.ocr.arrays import Floats

_FINEST = 7  # halvings of the grid


def clouds(rng: np.random.Generator, shape: tuple[int, ...], roughness: float) -> Floats:
    """Return (rows, columns) float32 from 0 to 1; the larger ``roughness`` the smoother."""
    total = np.zeros(shape[:2], np.float32)
    for octave in range(1, _FINEST + 1):
        grid = rng.standard_normal((2**octave + 1, 2**octave + 2)).astype(np.float32)
        large = cv2.resize(grid, shape[1::-1], interpolation=cv2.INTER_CUBIC)
        total += large * 2 ** (-roughness * octave)
    low, high = float(total.min()), float(total.max())
    return np.asarray((total - low) / max(high - low, 1e-6), np.float32)


def ground(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    """Return (rows, columns, 3) float32 from 0 to 1: wood, cloth, tiles or a printed sheet."""
    kind = (_wood, _cloth, _tiles, _sheet)[int(rng.integers(4))]
    tone = kind(rng, shape)[..., None]
    dark, light = np.sort(rng.uniform(0.05, 0.95, (2, 3)), axis=0)
    return np.asarray(dark + (light - dark) * tone, np.float32)


def _wood(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    rings = clouds(rng, shape, 1.6) * rng.uniform(6, 30)
    across = np.linspace(0, rng.uniform(1, 8), shape[0], dtype=np.float32)[:, None]
    return np.asarray(0.5 + 0.5 * np.sin((rings + across) * 6.28), np.float32)


def _cloth(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    step = rng.uniform(4, 30)
    weave = np.sin(x / step * 6.28) * np.sin(y / step * 6.28) * 0.3 + 0.5
    return np.asarray(weave * (0.6 + 0.4 * clouds(rng, shape, 1.2)), np.float32)


def _tiles(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    step, joint = rng.uniform(40, 200), rng.uniform(2, 9)
    gap = (np.mod(x, step) < joint) | (np.mod(y, step) < joint)
    return np.where(gap, np.float32(0.1), clouds(rng, shape, 1.4) * 0.4 + 0.6).astype(np.float32)


def _sheet(rng: np.random.Generator, shape: tuple[int, int]) -> Floats:
    """Return a sheet of printed lines, which are no zone."""
    sheet = np.ones(shape, np.float32)
    step = int(rng.integers(14, 44))
    for top in range(step, shape[0] - step, step):
        words = np.repeat(rng.random(shape[1] // 6 + 1) < rng.uniform(0.5, 0.9), 6)[: shape[1]]
        sheet[top : top + step // 3] -= 0.7 * words * rng.random(shape[1]).astype(np.float32)
    return np.clip(sheet, 0, 1)
