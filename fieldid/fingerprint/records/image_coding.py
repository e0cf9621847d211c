"""The image inside a finger image record, to pixels (ISO/IEC 19794-4).

Guarantees that the size which the record states bounds what is decoded, that an image of
another size or another format than announced is refused, and that the record's resolution
counts: JPEG 2000 files inside records are often marked with twice the scanner's. Leaves out
pixels that are not square, which the standard does not allow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import bits
from fieldid.fingerprint.records.resolution import dpi_of, plausible_dpi
from fieldid.image.container import Limits, check_size, open_image
from fieldid.image.pixels import grey_pixels
from fieldid.image.wsq_file import is_wsq, open_wsq
from fieldid.model.biometric import FingerImage

if TYPE_CHECKING:
    from numpy.typing import NDArray

PER_INCH, PER_CM = 1, 2
_DEEPEST = 8


class Coding(Enum):
    """How the pixels are written; the value is Pillow's name of the format, if it has one."""

    RAW = ""
    PACKED = "packed"
    WSQ = "WSQ"
    JPEG = "JPEG"
    JPEG_2000 = "JPEG2000"
    PNG = "PNG"


@dataclass(frozen=True)
class Sampling:
    """Resolutions of the scanner and of the image, horizontal and vertical, and the depth.

    ``units``: 1 = the resolutions are in pixels per inch, 2 = per centimetre. ``depth``: bits
    of a pixel.
    """

    units: int
    scan_x: int
    scan_y: int
    image_x: int
    image_y: int
    depth: int

    def dpi(self) -> int:
        """Return pixels per inch of the image. Raises ``FingerRecordError``."""
        if self.units not in {PER_INCH, PER_CM}:
            raise FingerRecordError(reason="it does not tell the unit of its resolution")
        convert = dpi_of if self.units == PER_CM else plausible_dpi
        horizontal, vertical = convert(self.image_x), convert(self.image_y)
        if max(horizontal, vertical) > parameters.SQUARE_PIXEL_TOLERANCE * min(
            horizontal, vertical
        ):
            raise FingerRecordError(reason="its pixels are not square")
        return round(horizontal)


def decode_pixels(
    data: bytes, coding: Coding, width: int, height: int, sampling: Sampling
) -> FingerImage:
    """Decode one image. Raises ``FingerRecordError`` and ``ImageError``."""
    dpi = sampling.dpi()
    check_size(width, height, parameters.FINGER_IMAGE_MAX_PIXELS)
    if coding in {Coding.RAW, Coding.PACKED}:
        pixels = _plain(data, coding, width * height, sampling.depth).reshape(height, width)
    else:
        pixels = _coded(data, coding, width * height)
    if pixels.shape != (height, width):
        raise FingerRecordError(reason="the image in it has another size than it states")
    return FingerImage(pixels, dpi)


def _coded(data: bytes, coding: Coding, pixels: int) -> NDArray[np.uint8]:
    if coding is not Coding.WSQ:
        return grey_pixels(open_image(data, Limits((coding.value,), pixels)))
    if not is_wsq(data):
        raise FingerRecordError(reason="the image in it is not WSQ as it says")
    return grey_pixels(open_wsq(data, pixels))


def _plain(data: bytes, coding: Coding, count: int, depth: int) -> NDArray[np.uint8]:
    """Return grey levels, one dimension, stretched to 0 to 255."""
    if not 1 <= depth <= _DEEPEST:
        raise FingerRecordError(reason=f"its pixels have {depth} bits, which is not read")
    levels = bits.unpack(data, count, depth if coding is Coding.PACKED else _DEEPEST)
    brightest = (1 << depth) - 1
    if levels.max(initial=0) > brightest:
        raise FingerRecordError(reason="its pixels have more levels than it states")
    return (levels.astype(np.uint16) * 255 // brightest).astype(np.uint8)
