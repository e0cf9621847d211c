"""What a file name says about a reference image: face, or finger and its position."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from fieldid.model.biometric import FingerPosition, Modality

_FACE = re.compile(r"face.*\.(jpe?g|png)", re.IGNORECASE)
_FINGER = re.compile(
    r"finger-(\d+|(?:right|left)_(?:thumb|index|middle|ring|little)).*"
    r"\.(png|tiff?|bmp|wsq|jpe?g|jp2|j2k)",
    re.IGNORECASE | re.ASCII,
)
_LAST_POSITION = max(FingerPosition)


@dataclass(frozen=True, repr=False)
class SourceImage:
    """One image file of a record. ``position`` is None for a face."""

    name: str
    path: Path
    modality: Modality
    position: FingerPosition | None


def image_of(name: str, path: Path) -> SourceImage | None:
    """Return what the file ``name`` at ``path`` shows by its name, None for anything else."""
    if _FACE.fullmatch(name):
        return SourceImage(name, path, Modality.FACE, None)
    position = _position(name)
    return None if position is None else SourceImage(name, path, Modality.FINGER, position)


def why_no_image(name: str) -> str:
    """Return why the file ``name`` is no reference image, in words."""
    if _FINGER.fullmatch(name):
        return f"finger positions are 0 to {_LAST_POSITION} (ISO/IEC 19794-2)"
    return "neither face*.jpg or .png nor finger-<position>*.png, .tif, .bmp, .wsq or .jp2"


def _position(name: str) -> FingerPosition | None:
    finger = _FINGER.fullmatch(name)
    if finger is None:
        return None
    try:
        return FingerPosition.from_label(finger[1])
    except ValueError:
        return None
