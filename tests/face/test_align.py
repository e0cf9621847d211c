"""Faces come to lie upright in the frame, whatever their size, turn and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.errors.image import ImageError
from fieldid.face.align import ENCODER_FRAME, WIDE_FRAME, Frame, aligned_face, framed_face
from fieldid.face.detection import Detection
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from numpy.typing import NDArray


def face_at(landmarks: NDArray[np.float64]) -> Detection:
    left, top = landmarks.min(axis=0)
    width, height = np.ptp(landmarks, axis=0)
    box = (float(left), float(top), float(width), float(height))
    return Detection(box, landmarks.astype(np.float32), 0.9)


def placed(scale: float, degrees: float, middle: tuple[float, float]) -> NDArray[np.float64]:
    """Scale, turn and move the landmarks of a level face."""
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    centred = ENCODER_FRAME.landmarks - ENCODER_FRAME.landmarks.mean(axis=0)
    moved: NDArray[np.float64] = scale * centred @ turn.T + np.array(middle)
    return moved


def dotted(landmarks: NDArray[np.float64], size: int, radius: float) -> FaceImage:
    """Draw a round white spot at each landmark."""
    y, x = np.mgrid[:size, :size]
    pixels = np.zeros((size, size, 3), np.uint8)
    for spot in landmarks:
        pixels[np.hypot(x - spot[0], y - spot[1]) <= radius] = 255
    return FaceImage(pixels)


@pytest.mark.parametrize("frame", [ENCODER_FRAME, WIDE_FRAME], ids=["encoder", "wide"])
@pytest.mark.parametrize("degrees", [0, 30, -75, 180])
@pytest.mark.parametrize(("scale", "size"), [(0.7, 150), (3.0, 600), (9.0, 1500)])
def test_landmarks_come_to_lie_where_the_frame_wants_them(
    frame: Frame, degrees: float, scale: float, size: int
) -> None:
    landmarks = placed(scale, degrees, (size / 2 + 7, size / 2 - 11))
    image = dotted(landmarks, size, radius=4 * scale)
    framed = framed_face(image, face_at(landmarks), frame).image.pixels[:, :, 0]
    for x, y in frame.landmarks:
        around = framed[round(y) - 6 : round(y) + 7, round(x) - 6 : round(x) + 7].astype(float)
        rows, columns = np.mgrid[-6:7, -6:7]
        assert around[6, 6] > 200
        assert abs((around * columns).sum() / around.sum()) < 0.75
        assert abs((around * rows).sum() / around.sum()) < 0.75


def test_the_transform_maps_the_image_to_the_frame() -> None:
    landmarks = placed(5.0, 20, (400, 380))
    framed = framed_face(dotted(landmarks, 800, 10), face_at(landmarks), WIDE_FRAME)
    mapped = landmarks @ framed.transform[:, :2].T + framed.transform[:, 2]
    assert np.allclose(mapped, WIDE_FRAME.landmarks, atol=1e-3)


def test_fine_detail_of_a_large_face_does_not_turn_into_patterns() -> None:
    """A grid of single pixels must become grey: plain warping would make moiré of it."""
    size = 1600
    grid = (np.indices((size, size)).sum(axis=0) % 2 * 255).astype(np.uint8)
    image = FaceImage(np.repeat(grid[:, :, None], 3, axis=2))
    framed = aligned_face(image, face_at(placed(10.0, 5, (800, 800)))).pixels
    assert framed.std() < 3
    assert abs(framed.mean() - 127.5) < 3


def test_beyond_the_edge_of_the_image_is_black() -> None:
    white = FaceImage(np.full((150, 150, 3), 255, np.uint8))
    framed = aligned_face(white, face_at(placed(1.0, 0, (20, 75)))).pixels
    assert framed[56, 2].max() == 0
    assert framed[56, 100].min() == 255


def test_a_face_outside_the_image_is_refused() -> None:
    image = FaceImage(np.zeros((100, 100, 3), np.uint8))
    with pytest.raises(ImageError):
        aligned_face(image, face_at(placed(1.0, 0, (900, 900))))


@pytest.mark.parametrize("value", [50.0, np.nan, np.inf])
def test_landmarks_without_extent_are_refused(value: float) -> None:
    image = FaceImage(np.zeros((100, 100, 3), np.uint8))
    face = Detection((40, 40, 20, 20), np.full((5, 2), value, np.float32), 0.9)
    with pytest.raises(ImageError):
        aligned_face(image, face)
