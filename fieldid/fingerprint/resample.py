"""Brings an impression to 500 dpi, the scale of every template and of every constant here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid import parameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.model.biometric import FingerImage


def at_500_dpi(image: FingerImage) -> NDArray[np.uint8]:
    """Return the pixels at 500 dpi, uint8, shape (height, width), at least 1 x 1.

    Bicubic, and area averaging where the image shrinks below three quarters, so that ridges
    do not alias.
    """
    scale = parameters.TEMPLATE_DPI / image.dpi
    if scale == 1:
        return np.ascontiguousarray(image.pixels)
    height, width = image.pixels.shape
    size = max(1, round(width * scale)), max(1, round(height * scale))
    shrinks = scale < parameters.RESAMPLE_AREA_BELOW
    method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(image.pixels, size, interpolation=method), np.uint8)
