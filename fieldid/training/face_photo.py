"""Photographs of the ten fictional people who have one, from the optional package openpeople.

Guarantees upright portraits of 480 x 600 pixels, or None where the package is not installed:
then these people are simply listed without a photograph. The package's files are located
without running its code. Leaves out: detection; ``faces.json`` holds the crops and, for each
pair of people, the cosine that SFace and dlib gave when they were measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

import cv2
import msgspec
import numpy as np

from fieldid.image.face import read_face_image
from fieldid.model.biometric import FaceImage

SIZE = (480, 600)


class FaceView(StrEnum):
    """Which photograph: ``PORTRAIT`` is the reference, the others are probes."""

    PORTRAIT = "portrait"
    SELFIE = "selfie"
    OUTDOORS = "outdoors"


_ASSETS = {
    FaceView.PORTRAIT: "studio_portrait.jpg",
    FaceView.SELFIE: "amateur_selfie.jpg",
    FaceView.OUTDOORS: "amateur_posture.jpg",
}


@dataclass(frozen=True)
class FaceData:
    """What was measured of the ten people.

    ``crops``: face id, view -> left, top, width, height in the package's image, pixels.
    ``cosines``: engine, view, face id of the portrait, face id of the view -> cosine.
    """

    source: str
    measured: str
    separated: tuple[str, ...]
    look_alike: tuple[str, ...]
    crops: dict[str, dict[FaceView, tuple[int, int, int, int]]]
    cosines: dict[str, dict[FaceView, dict[str, dict[str, float]]]]


@lru_cache(maxsize=1)
def face_data() -> FaceData:
    """Return the measured data."""
    text = resources.files("fieldid.training").joinpath("faces.json").read_bytes()
    return msgspec.json.decode(text, type=FaceData)


def photographs_installed() -> bool:
    """Whether the package with the photographs is there."""
    return _folder() is not None


def face_photo(face_id: str, view: FaceView) -> FaceImage | None:
    """Return one photograph, RGB 480 x 600; None without the package or without a face."""
    folder = _folder()
    if not face_id or folder is None:
        return None
    path = folder / face_id / "assets" / _ASSETS[view]
    whole = read_face_image(path.read_bytes()).pixels
    left, top, width, height = face_data().crops[face_id][view]
    crop = whole[top : top + height, left : left + width]
    return FaceImage(np.asarray(cv2.resize(crop, SIZE, interpolation=cv2.INTER_AREA), np.uint8))


def _folder() -> Path | None:
    spec = find_spec("openpeople")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / "data" / "curated"
    return folder if folder.is_dir() else None
