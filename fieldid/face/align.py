"""Brings a face upright into a fixed frame: the one the encoder was trained on, or a wider one.

The similarity transform is the least-squares one (Umeyama 1991, doi 10.1109/34.88573), solved
as a complex number. Large faces are reduced by area first: warping alone drops pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.image import ImageError
from fieldid.face.opencv import opencv
from fieldid.model.biometric import FaceImage
from fieldid.parameters import (
    ENCODER_LANDMARKS,
    ENCODER_SIDE,
    FACE_REGION,
    WIDE_EYE_DISTANCE,
    WIDE_SIDE,
)

if TYPE_CHECKING:
    from fieldid.face.detection import Detection


@dataclass(frozen=True, eq=False)
class Frame:
    """A square of ``side`` pixels; ``landmarks``: float64, shape (5, 2), where they come to lie."""

    side: int
    landmarks: NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class FramedFace:
    """A face in a frame. ``transform``: float64, shape (2, 3), from image to frame pixels."""

    image: FaceImage
    transform: NDArray[np.float64]


def _wide_frame() -> Frame:
    """Show the whole head around the same landmarks, at a size the detector measures well."""
    landmarks = ENCODER_FRAME.landmarks - ENCODER_FRAME.landmarks.mean(axis=0)
    landmarks *= WIDE_EYE_DISTANCE / np.hypot(*(landmarks[1] - landmarks[0]))
    return Frame(WIDE_SIDE, landmarks + np.array([0.5, 0.55]) * WIDE_SIDE)


ENCODER_FRAME = Frame(ENCODER_SIDE, np.array(ENCODER_LANDMARKS))
WIDE_FRAME = _wide_frame()
# Rows and columns of the wide frame and of the encoder's that show the face alone.
WIDE_MIDDLE = (slice(WIDE_SIDE // 4, -WIDE_SIDE // 8), slice(WIDE_SIDE // 4, -WIDE_SIDE // 4))
ENCODER_MIDDLE = (slice(*FACE_REGION[0]), slice(*FACE_REGION[1]))


def aligned_face(image: FaceImage, detection: Detection) -> FaceImage:
    """Return the face upright, 112 x 112 pixels, black beyond the image's edge.

    Raises ``ImageError`` when the detection lies outside the image.
    """
    return framed_face(image, detection, ENCODER_FRAME).image


def framed_face(image: FaceImage, detection: Detection, frame: Frame) -> FramedFace:
    """Bring a face into ``frame``. Raises ``ImageError`` as ``aligned_face`` does."""
    transform = _transform(detection.landmarks.astype(np.float64), frame)
    cut, origin = _cut_out(image.pixels, transform, frame)
    reduction = min(1.0, 2 * float(np.hypot(*transform[:, 0])))
    with opencv() as cv2:
        if reduction < 1:
            size = [max(1, round(length * reduction)) for length in cut.shape[1::-1]]
            cut = cv2.resize(cut, size, interpolation=cv2.INTER_AREA)
        from_cut = transform.copy()
        from_cut[:, 2] += transform[:, :2] @ origin
        from_cut[:, :2] /= reduction
        pixels = cv2.warpAffine(cut, from_cut, (frame.side, frame.side))
    return FramedFace(FaceImage(pixels), transform)


def _transform(landmarks: NDArray[np.float64], frame: Frame) -> NDArray[np.float64]:
    """Return the 2 x 3 matrix that brings ``landmarks`` closest to those of the frame."""
    if not (np.isfinite(landmarks).all() and np.ptp(landmarks, axis=0).any()):
        raise ImageError(reason="the face in it has no extent")
    source, target = _complex(landmarks), _complex(frame.landmarks)
    centred = source - source.mean()
    spread = np.vdot(centred, centred).real
    turn = np.vdot(centred, target - target.mean()) / spread
    shift = target.mean() - turn * source.mean()
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def _cut_out(
    pixels: NDArray[np.uint8], transform: NDArray[np.float64], frame: Frame
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Return the part of the image that the frame shows, and where its corner was."""
    corners = np.array([(x, y) for x in (0, frame.side) for y in (0, frame.side)])
    seen = (corners - transform[:, 2]) @ np.linalg.inv(transform[:, :2]).T
    size = pixels.shape[1::-1]
    left, top = np.clip(np.floor(seen.min(axis=0)) - 1, 0, size).astype(int)
    right, bottom = np.clip(np.ceil(seen.max(axis=0)) + 1, 0, size).astype(int)
    if right <= left or bottom <= top:
        raise ImageError(reason="the face lies outside it")
    return pixels[top:bottom, left:right], np.array([left, top], np.float64)


def _complex(points: NDArray[np.float64]) -> NDArray[np.complex128]:
    return points[:, 0] + 1j * points[:, 1]
