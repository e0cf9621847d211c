"""Photographs of the ten synthetic people of the optional package openpeople."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fieldid.image.face import read_face_image
from fieldid.model.biometric import FaceImage

PEOPLE = tuple(range(1, 11))


def photograph(person: int, kind: str, side: int = 640) -> FaceImage:
    """Return one photograph, its longer side reduced to ``side``; skips without the package."""
    spec = find_spec("openpeople")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("the optional package openpeople (extra demo) is not installed")
    folder = Path(spec.submodule_search_locations[0])
    return _photograph(folder / f"data/curated/P{person:03d}/assets/{kind}.jpg", side)


def face_image(image: Image.Image) -> FaceImage:
    """Turn a Pillow image into a photograph of the model."""
    return FaceImage(np.array(image.convert("RGB")))


def pillow_image(image: FaceImage) -> Image.Image:
    """Turn a photograph of the model into a Pillow image."""
    return Image.fromarray(image.pixels)


@cache
def _photograph(path: Path, side: int) -> FaceImage:
    image = pillow_image(read_face_image(path.read_bytes()))
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return face_image(image)
