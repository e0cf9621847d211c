"""What a document lies on when it is photographed: bare, ruled, checked, in shards, or printed.

Print is what the finder of lines is most easily led astray by, so it is here in rows and turned.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from fieldid.document.ocr.arrays import Grey

_LETTERS = list(string.ascii_letters + string.digits + "<.,-/ ")
_SHARDS = 14


def surface(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    """Return (rows, columns) grey pixels; ``size``: columns and rows."""
    kind = (_grain, _grain, _ruled, _checked, _shards, _print, _print)[int(rng.integers(7))]
    return kind(rng, size)


def _grain(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    grain = rng.normal(rng.uniform(20, 235), rng.uniform(2, 30), (int(rng.integers(3, 40)), 30))
    return cv2.resize(np.clip(grain, 0, 255).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)


def _slope(rng: np.random.Generator, size: tuple[int, int], most: float) -> np.ndarray:
    """Return how far each pixel lies along a direction, in pixels."""
    turn = rng.uniform(-most, most)
    x = np.arange(size[0], dtype=np.float32)[None] * np.sin(turn)
    return np.asarray(x + np.arange(size[1], dtype=np.float32)[:, None] * np.cos(turn))


def _toned(rng: np.random.Generator, share: np.ndarray) -> Grey:
    first, second = rng.uniform(10, 245, 2)
    return np.asarray(first + (second - first) * share, np.uint8)


def _ruled(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    wave = np.mod(_slope(rng, size, 1.6), rng.uniform(5, 60))
    return _toned(rng, (wave > rng.uniform(1, 5)).astype(np.float32))


def _checked(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    step, turn = rng.uniform(4, 50), rng.uniform(-0.4, 0.4)
    x = np.arange(size[0], dtype=np.float32)[None]
    y = np.arange(size[1], dtype=np.float32)[:, None]
    along, across = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    return _toned(rng, ((along // step + across // step) % 2).astype(np.float32))


def _shards(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    found = _grain(rng, size)
    for _ in range(int(rng.integers(3, _SHARDS))):
        corners = (rng.uniform(-0.2, 1.2, (4, 2)) * size).astype(np.int32)
        cv2.fillPoly(found, [corners], float(rng.uniform(5, 250)))
    return found


def _print(rng: np.random.Generator, size: tuple[int, int]) -> Grey:
    """Return a sheet of writing, turned by any small angle."""
    reach = int(np.hypot(*size))
    paper, ink = float(rng.uniform(120, 250)), float(rng.uniform(5, 110))
    sheet = np.full((reach, reach), paper, np.uint8)
    scale = rng.uniform(0.25, 1.1)
    font, thickness = int(rng.integers(0, 5)), int(rng.integers(1, 3))
    row = round(rng.uniform(22, 44) * scale)
    for y in range(row, reach, row):
        text = "".join(rng.choice(_LETTERS, int(reach / (14 * scale))))
        left = int(rng.integers(-20, 30))
        cv2.putText(sheet, text, (left, y), font, scale, ink, thickness, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((reach / 2, reach / 2), float(rng.normal(0, 12)), 1.0)
    turn = turn + np.array([[0, 0, size[0] - reach], [0, 0, size[1] - reach]]) / 2
    return np.asarray(cv2.warpAffine(sheet, turn, size, borderValue=paper))
