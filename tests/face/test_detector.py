"""Faces are found in pictures of every size, level or tilted, one or forty, and none in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageOps

from fieldid.errors.image import ImageError
from fieldid.face.detection import Detection
from fieldid.model.biometric import FaceImage
from tests.helpers.synthetic_people import PEOPLE, face_image, photograph, pillow_image

if TYPE_CHECKING:
    from fieldid.face.detector import YuNetDetector


def noise(height: int, width: int) -> FaceImage:
    return FaceImage(np.random.default_rng(5).integers(0, 256, (height, width, 3), np.uint8))


def tilt(face: Detection) -> float:
    across, down = face.landmarks[1] - face.landmarks[0]
    return float(np.degrees(np.arctan2(down, across)))


@pytest.mark.parametrize("size", [(1, 1), (20, 20), (32, 32), (2, 900), (900, 2), (480, 640)])
def test_nothing_is_found_where_there_is_nothing(
    detector: YuNetDetector, size: tuple[int, int]
) -> None:
    assert detector.detect(noise(*size)) == ()
    assert detector.detect(FaceImage(np.full((*size, 3), 128, np.uint8))) == ()


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 0, 3), np.uint8),
        np.zeros((50, 50), np.uint8),
        np.zeros((50, 50, 4), np.uint8),
        np.zeros((50, 50, 3), np.float64),
    ],
    ids=["empty", "one channel", "four channels", "fractions"],
)
def test_what_is_no_colour_photograph_is_refused(
    detector: YuNetDetector, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
) -> None:
    with pytest.raises(ImageError):
        detector.detect(FaceImage(pixels))


@pytest.mark.parametrize("side", [40, 150, 640, 2048])
def test_a_portrait_has_one_face_where_it_is(detector: YuNetDetector, side: int) -> None:
    (expected,) = detector.detect(photograph(4, "studio_portrait", 640))
    (face,) = detector.detect(photograph(4, "studio_portrait", side))
    offset = np.abs(face.landmarks * 640 / side - expected.landmarks).max()
    assert offset < 0.25 * expected.eye_distance
    assert face.box[2] * 640 / side == pytest.approx(expected.box[2], rel=0.2)


def test_a_picture_of_twenty_pixels_is_searched(detector: YuNetDetector) -> None:
    (face,) = detector.detect(photograph(1, "studio_portrait", 20))
    assert face.box[2] < 20


def test_a_grey_photograph_is_searched(detector: YuNetDetector) -> None:
    grey = face_image(ImageOps.grayscale(pillow_image(photograph(2, "studio_portrait"))))
    assert len(detector.detect(grey)) == 1


def test_a_face_is_found_in_a_huge_picture(detector: YuNetDetector) -> None:
    huge = Image.new("RGB", (8000, 6000), "grey")
    huge.paste(pillow_image(photograph(3, "studio_portrait", 1200)), (5000, 4000))
    (face,) = detector.detect(face_image(huge))
    assert 5000 < face.landmarks[:, 0].min() < face.landmarks[:, 0].max() < 6200
    assert 4000 < face.landmarks[:, 1].min() < face.landmarks[:, 1].max() < 5200


def test_a_face_that_fills_the_picture_is_found(detector: YuNetDetector) -> None:
    portrait = photograph(9, "studio_portrait", 2048)
    (face,) = detector.detect(portrait)
    left, top, width, height = (int(value) for value in face.box)
    close = FaceImage(portrait.pixels[top : top + height, left : left + width])
    assert len(detector.detect(close)) == 1


def test_a_small_person_in_full_length_is_found(detector: YuNetDetector) -> None:
    (face,) = detector.detect(photograph(6, "amateur_posture", 2048))
    assert face.eye_distance > 50


def test_forty_faces_are_all_found_largest_first(detector: YuNetDetector) -> None:
    group = Image.new("RGB", (8 * 240, 5 * 240), "grey")
    for place in range(40):
        side = 240 if place == 17 else 170
        portrait = photograph(PEOPLE[place % 10], "studio_portrait", side)
        group.paste(pillow_image(portrait), (place % 8 * 240, place // 8 * 240))
    faces = detector.detect(face_image(group))
    assert len(faces) == 40
    assert [face.area for face in faces] == sorted((f.area for f in faces), reverse=True)
    assert (faces[0].centre[0] // 240, faces[0].centre[1] // 240) == (1, 2)


def test_the_same_picture_gives_the_same_faces_whatever_came_before(
    detector: YuNetDetector,
) -> None:
    """OpenCV alone answers at random for a strip of 32 pixels in height."""
    strip = Image.new("RGB", (640, 32), "grey")
    strip.paste(pillow_image(photograph(1, "studio_portrait", 32)), (100, 0))
    (first,) = detector.detect(face_image(strip))
    for size in ((300, 200), (32, 32), (33, 64), (640, 640), (200, 640)):
        detector.detect(noise(*size))
        (again,) = detector.detect(face_image(strip))
        assert np.array_equal(again.landmarks, first.landmarks)
        assert again.score == first.score


@pytest.mark.parametrize("side", [200, 640])
@pytest.mark.parametrize("degrees", [-40, -25, -10, 0, 10, 25, 40])
def test_refinement_measures_the_tilt_that_detection_misses(
    detector: YuNetDetector, degrees: int, side: int
) -> None:
    portrait = pillow_image(photograph(2, "studio_portrait", side))
    level = detector.refine(face_image(portrait), detector.detect(face_image(portrait))[0])
    # Pillow turns counter-clockwise; the angle in the image is counted downwards.
    turned = face_image(portrait.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor="grey"))
    face = detector.refine(turned, detector.detect(turned)[0])
    assert level
    assert face
    assert tilt(face) - tilt(level) == pytest.approx(degrees, abs=4)


def test_what_shows_no_face_on_a_closer_look_is_none(detector: YuNetDetector) -> None:
    landmarks = np.array([(40, 40), (60, 40), (50, 50), (43, 60), (57, 60)], np.float32)
    claimed = Detection((30, 30, 40, 50), landmarks, 0.7)
    assert detector.refine(noise(100, 100), claimed) is None
