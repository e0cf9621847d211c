"""Samples as Qt images, memory copied, so that nothing refers to the array afterwards."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from fieldid.model.biometric import FaceImage, FingerImage


def to_qimage(image: FingerImage | FaceImage) -> QImage:
    """Return the sample as an image; a finger grey, a face in colour. Safe off the UI thread."""
    pixels = np.ascontiguousarray(image.pixels)
    height, width = pixels.shape[:2]
    grey = isinstance(image, FingerImage)
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return QImage(pixels.data, width, height, pixels.strides[0], form).copy()
