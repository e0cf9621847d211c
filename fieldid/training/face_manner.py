"""How a face is given to the camera, first attempts that fail included."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid.model.biometric import FaceImage
from fieldid.training.face_photo import FaceView, face_photo

if TYPE_CHECKING:
    from fieldid.training.people import FictionalPerson

_BLUR_PX = 9.0
_DARK = 0.12


class FaceManner(StrEnum):
    """Two good photographs other than the reference, and two ways to spoil one."""

    INDOORS = "indoors"
    OUTDOORS = "outdoors"
    DARK = "dark"
    BLURRED = "blurred"


def face_sample(person: FictionalPerson, manner: FaceManner) -> FaceImage | None:
    """Return one photograph of the person; None where there is none (see ``face_photo``)."""
    view = FaceView.OUTDOORS if manner is FaceManner.OUTDOORS else FaceView.SELFIE
    photo = face_photo(person.face, view)
    if photo is None or manner in (FaceManner.INDOORS, FaceManner.OUTDOORS):
        return photo
    if manner is FaceManner.DARK:
        return FaceImage((photo.pixels * np.float32(_DARK)).astype(np.uint8))
    return FaceImage(np.asarray(cv2.GaussianBlur(photo.pixels, (0, 0), _BLUR_PX), np.uint8))
