"""Each reason is given for the picture that deserves it, and not for an ordinary one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from fieldid.face.measures import FaceMeasures
from fieldid.face.quality import NO_FACE, FaceReason, face_quality
from fieldid.model.biometric import FaceImage
from tests.helpers.synthetic_people import PEOPLE, face_image, photograph, pillow_image

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.face.engine import FaceEngine
    from fieldid.model.biometric import Quality

GOOD = FaceMeasures(
    eye_distance=100,
    darkest=60,
    brightest=190,
    saturated=0,
    contrast=7.2,
    evenness=0.8,
    sharpness=0.2,
    motion=0.3,
    covered=0,
    turn=0.01,
    nod=0,
    tilt=1,
    inside=1,
)
WORSE = [
    ("eye_distance", 23, FaceReason.TOO_SMALL),
    ("brightest", 59, FaceReason.TOO_DARK),
    ("darkest", 181, FaceReason.TOO_BRIGHT),
    ("saturated", 0.16, FaceReason.TOO_BRIGHT),
    ("contrast", 5.4, FaceReason.LOW_CONTRAST),
    ("evenness", 0.24, FaceReason.UNEVEN_LIGHT),
    ("sharpness", 0.011, FaceReason.BLURRED),
    ("motion", 2.0, FaceReason.MOVED),
    ("covered", 0.21, FaceReason.COVERED),
    ("nod", 0.11, FaceReason.HEAD_NODDED),
    ("nod", -0.11, FaceReason.HEAD_NODDED),
    ("turn", -0.36, FaceReason.HEAD_TURNED),
    ("turn", 0.36, FaceReason.HEAD_TURNED),
    ("tilt", -26, FaceReason.HEAD_TILTED),
    ("tilt", 26, FaceReason.HEAD_TILTED),
    ("inside", 0.94, FaceReason.OFF_CENTRE),
]


def quality(engine: FaceEngine, image: FaceImage) -> Quality:
    return engine.assess(image).quality


def portrait(side: int = 640) -> Image.Image:
    return pillow_image(photograph(5, "studio_portrait", side))


def test_a_good_face_has_the_full_score_and_no_reason() -> None:
    judged = face_quality(GOOD, several=False)
    assert judged.score == 100
    assert judged.usable
    assert judged.reasons == ()


@pytest.mark.parametrize(("measure", "value", "reason"), WORSE)
def test_one_bad_property_is_one_reason(measure: str, value: float, reason: FaceReason) -> None:
    judged = face_quality(replace(GOOD, **{measure: value}), several=False)
    assert judged.reasons == (reason.value,)
    assert not judged.usable
    assert judged.score is not None
    assert judged.score < 50


def test_the_worst_property_is_the_score_and_all_reasons_are_told() -> None:
    judged = face_quality(replace(GOOD, tilt=30, eye_distance=10), several=False)
    assert judged.score == 0
    assert judged.reasons == ("too_small", "head_tilted")


def test_another_face_makes_a_good_one_unusable() -> None:
    judged = face_quality(GOOD, several=True)
    assert judged.reasons == ("several_faces",)
    assert not judged.usable


@given(
    st.builds(
        FaceMeasures,
        eye_distance=st.floats(0, 1e4),
        darkest=st.floats(0, 255),
        brightest=st.floats(0, 255),
        saturated=st.floats(0, 1),
        contrast=st.floats(0, 8),
        evenness=st.floats(0, 1),
        sharpness=st.floats(0, 20),
        motion=st.floats(0, 100),
        covered=st.floats(0, 1),
        turn=st.floats(-1e3, 1e3),
        nod=st.floats(-1e3, 1e3),
        tilt=st.floats(-180, 180),
        inside=st.floats(0, 1),
    )
)
def test_every_score_lies_in_range_and_agrees_with_the_reasons(measures: FaceMeasures) -> None:
    judged = face_quality(measures, several=False)
    assert judged.score is not None
    assert 0 <= judged.score <= 100
    assert judged.usable == (not judged.reasons)
    assert judged.usable or judged.score <= 50


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("kind", ["studio_portrait", "amateur_selfie"])
def test_ordinary_photographs_of_any_skin_tone_are_usable(
    engine: FaceEngine, person: int, kind: str
) -> None:
    judged = quality(engine, photograph(person, kind))
    assert judged.reasons == ()
    assert judged.score is not None
    assert judged.score > 60


def smeared(image: Image.Image) -> Image.Image:
    rows = np.array(image).astype(float)
    shifted = [np.roll(rows, shift, axis=1) for shift in range(45)]
    return Image.fromarray(np.mean(shifted, axis=0).astype(np.uint8))


def half_covered(image: Image.Image) -> Image.Image:
    covered = image.copy()
    covered.paste((120, 150, 190), (0, int(image.height * 0.36), image.width, image.height))
    return covered


def half_lit(image: Image.Image) -> Image.Image:
    light = np.where(np.arange(image.width) < image.width // 2, 0.15, 1.0)
    return Image.fromarray((np.array(image) * light[None, :, None]).astype(np.uint8))


DEGRADED: list[tuple[str, Callable[[Image.Image], Image.Image]]] = [
    ("too_dark", lambda image: image.point(lambda value: value * 0.18)),
    ("too_bright", lambda image: image.point(lambda value: min(255, value * 3))),
    ("too_bright", lambda image: image.point(lambda value: 255 - (255 - value) * 0.3)),
    ("blurred", lambda image: image.filter(ImageFilter.GaussianBlur(14))),
    ("head_tilted", lambda image: image.rotate(35, fillcolor="grey")),
    ("moved", smeared),
    ("covered", half_covered),
    ("uneven_light", half_lit),
    ("low_contrast", lambda image: image.point(lambda value: value * 0.1 + 90)),
    ("too_small", lambda image: image.resize((64, 64), Image.Resampling.LANCZOS)),
]


@pytest.mark.parametrize(("reason", "degrade"), DEGRADED)
def test_a_degraded_portrait_is_told_what_is_wrong(
    engine: FaceEngine, reason: str, degrade: Callable[[Image.Image], Image.Image]
) -> None:
    judged = quality(engine, face_image(degrade(portrait())))
    assert reason in judged.reasons
    assert not judged.usable


@pytest.mark.parametrize("person", [1, 2, 9])
def test_a_profile_is_a_turned_head_and_the_frontal_view_is_not(
    engine: FaceEngine, person: int
) -> None:
    sheet = pillow_image(photograph(person, "character_sheet", 2400))
    frontal, side = sheet.crop((40, 130, 560, 720)), sheet.crop((640, 130, 1160, 720))
    assert "head_turned" not in quality(engine, face_image(frontal)).reasons
    assert "head_turned" in quality(engine, face_image(side)).reasons


def test_a_face_cut_off_by_the_edge_is_off_centre(engine: FaceEngine) -> None:
    face = engine.assess(face_image(portrait())).detection
    assert face is not None
    middle = int(face.centre[0])
    cut = portrait().crop((int(middle - 0.15 * face.box[2]), 0, 640, 640))
    assert "off_centre" in quality(engine, face_image(cut)).reasons


def test_two_faces_are_told_and_a_small_one_behind_is_not(engine: FaceEngine) -> None:
    group = Image.new("RGB", (1280, 640), "grey")
    group.paste(portrait(), (0, 0))
    group.paste(pillow_image(photograph(6, "studio_portrait", 200)), (900, 100))
    assert quality(engine, face_image(group)).reasons == ()
    group.paste(pillow_image(photograph(6, "studio_portrait", 640)), (640, 0))
    assert quality(engine, face_image(group)).reasons == ("several_faces",)


def test_no_face_is_the_only_reason_where_there_is_none(engine: FaceEngine) -> None:
    empty = FaceImage(np.full((200, 300, 3), 90, np.uint8))
    assert quality(engine, empty) == NO_FACE
    assert NO_FACE.score is None
    assert NO_FACE.reasons == ("no_face",)
