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
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    if scale < 0.7:  # noqa: PLR2004 - far larger than the strip: smooth before sampling
        picture = cv2.GaussianBlur(picture, (0, 0), 0.4 / scale)
    strip = cv2.warpAffine(
        picture,
        matrix,
        (width, STRIP_HEIGHT),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return even_contrast(strip)


def even_contrast(pixels: Grey) -> Floats:
    """Return float32 of the same shape, with local mean 0 and deviation 1 where there is print."""
    values = pixels.astype(np.float32)
    mean = cv2.blur(values, _CONTRAST_WINDOW, borderType=cv2.BORDER_REFLECT)
    square = cv2.blur(values * values, _CONTRAST_WINDOW, borderType=cv2.BORDER_REFLECT)
    deviation = np.sqrt(np.maximum(square - mean * mean, 0)) + _LEAST_DEVIATION
    return ((values - mean) / deviation).astype(np.float32)
