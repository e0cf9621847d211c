"""The resolution an image file states, in pixels per inch.

Guarantees that a resolution is never guessed: a missing or absurd one must be given by a person.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from fieldid import parameters
from fieldid.errors.image import ResolutionUnknownError

if TYPE_CHECKING:
    from PIL import Image


def stated_dpi(image: Image.Image) -> tuple[float, float] | None:
    """Return the horizontal and vertical resolution of the header, None where it says none."""
    stated = image.info.get("dpi", ())
    try:
        return float(stated[0]), float(stated[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None


def trusted_dpi(stated: tuple[float, float] | None, given: int | None) -> tuple[float, float]:
    """Return the stated resolution where a scanner can have it, else the ``given`` one.

    Raises ``ResolutionUnknownError`` where neither is within the range of fingerprint scanners.
    """
    for candidate in (stated, (given, given) if given else None):
        if candidate and all(_plausible(dpi) for dpi in candidate):
            return candidate
    raise ResolutionUnknownError


def _plausible(dpi: float) -> bool:
    return math.isfinite(dpi) and parameters.FINGER_MIN_DPI <= dpi <= parameters.FINGER_MAX_DPI
