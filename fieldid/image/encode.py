"""Writes a sample as PNG (lossless), for storage and for engines that take encoded images."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from fieldid.model.biometric import FaceImage, FingerImage


def encode_png(image: FingerImage | FaceImage) -> bytes:
    """Encode; a finger's resolution is written and comes back with ``read_finger_image``."""
    target = BytesIO()
    picture = Image.fromarray(image.pixels)
    if isinstance(image, FingerImage):
        picture.save(target, "PNG", dpi=(image.dpi, image.dpi))
    else:
        picture.save(target, "PNG")
    return target.getvalue()
