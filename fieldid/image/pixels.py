"""Any Pillow mode to 8-bit grey or RGB: palettes, alpha, CMYK and 10 to 16-bit samples.

Transparent pixels become white, the background of an impression and of a passport photograph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from fieldid.errors.image import ImageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAMPLE_BITS = (8, 10, 12, 16)
_WHITE = (255, 255, 255, 255)


def grey_pixels(image: Image.Image) -> NDArray[np.uint8]:
    """Return uint8, shape (height, width)."""
    if _is_deep(image):
        return _deep_pixels(image)
    return np.asarray(_opaque(image).convert("L"), np.uint8).copy()


def rgb_pixels(image: Image.Image) -> NDArray[np.uint8]:
    """Return uint8, shape (height, width, 3)."""
    if _is_deep(image):
        return np.repeat(_deep_pixels(image)[:, :, None], 3, axis=2)
    return np.asarray(_opaque(image).convert("RGB"), np.uint8).copy()


def _is_deep(image: Image.Image) -> bool:
    return image.mode.startswith(("I", "F"))


def _deep_pixels(image: Image.Image) -> NDArray[np.uint8]:
    """Scale by the smallest usual sample depth that holds the brightest pixel."""
    if image.mode == "F":
        raise ImageError(reason="its pixels are decimal fractions, which no scanner writes")
    samples = np.asarray(image).astype(np.int64)
    depths = [bits for bits in _SAMPLE_BITS if samples.max() < 1 << bits]
    if samples.min() < 0 or not depths:
        raise ImageError(reason="its pixels are deeper than 16 bits")
    brightest = (1 << depths[0]) - 1
    return ((samples * 255 + brightest // 2) // brightest).astype(np.uint8)


def _opaque(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB") if image.mode not in {"1", "L", "RGB"} else image
    layered = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", layered.size, _WHITE), layered).convert("RGB")
