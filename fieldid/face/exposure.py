"""Lifts a picture that is too dark to be measured; any other stays exactly as it is.

Guarantees one gain for all pixels and colours, so that nothing but the light changes. What is
shown, stored and judged for quality is always the picture itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.model.biometric import FaceImage
from fieldid.parameters import DARK_GREY, LIFTED_GREY, LUMA_WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray


def lifted(image: FaceImage, part: tuple[slice, slice] = (slice(None), slice(None))) -> FaceImage:
    """Return ``image``, brightened where the 95th percentile of ``part`` (rows, columns) is dark.

    The same object is returned where there is nothing to do.
    """
    brightest = _brightest(image.pixels[part])
    if brightest >= DARK_GREY:
        return image
    levels = np.arange(256) * (LIFTED_GREY / max(brightest, 1.0))
    return FaceImage(np.clip(np.round(levels), 0, 255).astype(np.uint8)[image.pixels])


def _brightest(pixels: NDArray[np.uint8]) -> float:
    """Return the 95th percentile of luma, of every second row and column in larger pictures."""
    step = max(1, min(pixels.shape[:2]) // 256)
    grey = pixels[::step, ::step] @ np.array(LUMA_WEIGHTS)
    return float(np.percentile(grey, 95)) if grey.size else 255.0
