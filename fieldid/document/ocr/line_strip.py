"""Cuts one line of a zone out of a picture: level, of one scale, with one contrast.

Guarantees a strip of the size the line reader was trained on. Leaves out where the line is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from fieldid.document.ocr.arrays import Floats, Grey

STRIP_HEIGHT = 32
STRIP_PITCH = 18.0  # pixels from character to character, about
STRIP_MARGIN = 24  # pixels before and behind the line
_CONTRAST_WINDOW = (41, 31)  # pixels
_FAR_LARGER = 0.7  # of the picture's scale, the part's
_LEAST_DEVIATION = 4.0  # grey levels; keeps bare paper from becoming noise


def strip_matrix(begin: Floats, end: Floats, characters: float) -> tuple[Floats, int]:
    """Return the matrix (2, 3) from picture to strip, and the strip's width.

    ``begin``, ``end``: middle of the line's first and last edge, as x, y; ``characters``: how many
    there are, about.
    """
    along = end - begin
    length = float(np.hypot(*along))
    scale = STRIP_PITCH * characters / max(length, 1.0)
    cosine, sine = along / max(length, 1.0) * scale
    turn = np.array([[cosine, sine], [-sine, cosine]], np.float32)
    shift = np.array([STRIP_MARGIN, STRIP_HEIGHT / 2], np.float32) - turn @ begin
    width = round(STRIP_PITCH * characters) + 2 * STRIP_MARGIN
    return np.column_stack([turn, shift]).astype(np.float32), width


def cut_strip(picture: Grey, matrix: Floats, width: int) -> Floats:
    """Return the strip, (32, width) float32 with local mean 0 and deviation 1."""
    return even_contrast(turned_part(picture, matrix, (width, STRIP_HEIGHT), 0.4))


def turned_part(picture: Grey, matrix: Floats, size: tuple[int, int], smooth: float) -> Grey:
    """Return a part of the picture of ``size`` (columns, rows), turned and scaled by ``matrix``.

    A picture far larger than the part is smoothed before it is sampled, by ``smooth`` pixels of the
    part; only around the part, for that is what costs time.
    """
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    if scale < _FAR_LARGER:
        picture, corner = _around(picture, matrix, size, 4 * smooth / scale + 2)
        picture = cv2.GaussianBlur(picture, (0, 0), smooth / scale)
        matrix = matrix.copy()
        matrix[:, 2] += matrix[:, :2] @ corner
    return np.asarray(
        cv2.warpAffine(
            picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
    )


def _around(
    picture: Grey, matrix: Floats, size: tuple[int, int], margin: float
) -> tuple[Grey, Floats]:
    """Return the rows and columns that a part is taken from, and their first corner (x, y)."""
    ends = np.array([[0, 0], [size[0], 0], [0, size[1]], size], np.float64)
    there = (ends - matrix[:, 2]) @ np.linalg.inv(matrix[:, :2].astype(np.float64)).T
    most = np.array(picture.shape[::-1]) - 1
    low = np.clip(np.floor(there.min(axis=0) - margin), 0, most).astype(int)
    high = np.clip(np.ceil(there.max(axis=0) + margin), low, most).astype(int) + 1
    return picture[low[1] : high[1], low[0] : high[0]], low.astype(np.float32)


def even_contrast(pixels: Grey) -> Floats:
    """Return float32 of the same shape, with local mean 0 and deviation 1 where there is print."""
    values = pixels.astype(np.float32)
    mean = cv2.blur(values, _CONTRAST_WINDOW, borderType=cv2.BORDER_REFLECT)
    square = cv2.blur(values * values, _CONTRAST_WINDOW, borderType=cv2.BORDER_REFLECT)
    deviation = np.sqrt(np.maximum(square - mean * mean, 0)) + _LEAST_DEVIATION
    return ((values - mean) / deviation).astype(np.float32)
