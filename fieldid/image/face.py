"""Reads a photograph file: JPEG, PNG, JPEG 2000, TIFF and BMP.

Guarantees an upright (EXIF orientation applied) 8-bit RGB image. Leaves out: whether it shows
a face.
"""

from __future__ import annotations

from fieldid import parameters
from fieldid.image.container import Limits, open_image
from fieldid.image.pixels import rgb_pixels
from fieldid.model.biometric import FaceImage

FACE_LIMITS = Limits(("JPEG", "PNG", "JPEG2000", "TIFF", "BMP"), parameters.FACE_IMAGE_MAX_PIXELS)


def read_face_image(data: bytes) -> FaceImage:
    """Decode one photograph. Raises ``ImageError`` for anything but one bounded image."""
    return FaceImage(rgb_pixels(open_image(data, FACE_LIMITS)))
