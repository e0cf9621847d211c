"""Opens an encoded image of unknown origin and refuses what is hostile before decoding it.

Guarantees: the number of bytes, pixels and frames is checked from the header before any pixel
is decoded, and whatever a decoder trips over becomes an ``ImageError`` with a plain reason.
Leaves out: what the pixels mean (see ``finger`` and ``face``) and WSQ (see ``wsq_file``).
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from fieldid import parameters
from fieldid.errors.image import ImageError

DAMAGED = "the file is damaged or incomplete"
_SEVERAL_VIEWS = "MPO"  # a JPEG with a depth map or a thumbnail behind the photograph


@dataclass(frozen=True)
class Limits:
    """What a reader accepts: Pillow's format names and the largest number of pixels."""

    formats: tuple[str, ...]
    pixels: int


def check_bytes(data: bytes) -> None:
    """Raise ``ImageError`` where ``data`` is empty or larger than any image we read."""
    if not data:
        raise ImageError(reason="the file is empty")
    if len(data) > parameters.IMAGE_MAX_BYTES:
        limit = parameters.IMAGE_MAX_BYTES // 2**20
        raise ImageError(reason=f"the file is larger than {limit} MB")


def check_size(width: int, height: int, limit: int) -> None:
    """Raise ``ImageError`` where a header announces no pixel, or more than ``limit``."""
    if width < 1 or height < 1:
        raise ImageError(reason=DAMAGED)
    if width * height > limit or max(width, height) > parameters.IMAGE_MAX_SIDE:
        raise ImageError(reason=f"it has {width} x {height} pixels, more than this program opens")


def open_image(data: bytes, limits: Limits) -> Image.Image:
    """Decode one upright image of at most ``limits.pixels`` pixels, in any Pillow mode."""
    check_bytes(data)
    image = _open(data, limits.formats)
    check_size(image.width, image.height, limits.pixels)
    if getattr(image, "is_animated", False) and image.format != _SEVERAL_VIEWS:
        raise ImageError(reason="it holds several pages or is animated")
    try:
        image.load()
        return ImageOps.exif_transpose(image)
    except Exception as error:  # decoders raise anything on hostile bytes
        raise ImageError(reason=DAMAGED) from error


def _open(data: bytes, formats: tuple[str, ...]) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageError(reason="it has more pixels than this program opens") from error
    except UnidentifiedImageError as error:
        known = ", ".join(formats)
        raise ImageError(reason=f"it is not an image of a known kind ({known})") from error
    except Exception as error:  # decoders raise anything on hostile bytes
        raise ImageError(reason=DAMAGED) from error
