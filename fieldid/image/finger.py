"""Reads a fingerprint image file: PNG, TIFF, BMP, JPEG, JPEG 2000 and WSQ.

Guarantees square pixels, 8-bit grey and a resolution that the file or a person stated. Leaves
out: resampling to 500 dpi, quality, and whether the image shows a finger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from fieldid import parameters
from fieldid.image.container import Limits, open_image
from fieldid.image.pixels import grey_pixels
from fieldid.image.resolution import stated_dpi, trusted_dpi
from fieldid.image.wsq_file import is_wsq, open_wsq
from fieldid.model.biometric import FingerImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FINGER_LIMITS = Limits(
    ("PNG", "TIFF", "BMP", "JPEG", "JPEG2000"), parameters.FINGER_IMAGE_MAX_PIXELS
)


def read_finger_image(data: bytes, dpi: int | None = None) -> FingerImage:
    """Decode one impression.

    The file's own resolution is honoured; where it has none, or one that no scanner has
    (outside 200 to 2000 dpi), ``dpi`` is used. Raises ``ResolutionUnknownError`` where ``dpi``
    is missing or absurd too, and ``ImageError`` for anything that is not one bounded image.
    """
    image = (
        open_wsq(data, FINGER_LIMITS.pixels) if is_wsq(data) else open_image(data, FINGER_LIMITS)
    )
    horizontal, vertical = trusted_dpi(stated_dpi(image), dpi)
    return _square(grey_pixels(image), horizontal, vertical)


def _square(pixels: NDArray[np.uint8], horizontal: float, vertical: float) -> FingerImage:
    """Stretch the coarser axis where the axes differ by more than rounding does."""
    finer = max(horizontal, vertical)
    if finer > min(horizontal, vertical) * parameters.SQUARE_PIXEL_TOLERANCE:
        height, width = pixels.shape
        size = (round(width * finer / horizontal), round(height * finer / vertical))
        stretched = Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC)
        pixels = grey_pixels(stretched)
    return FingerImage(pixels, round(finer))
