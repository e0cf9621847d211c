"""The best frame of a burst is named, and only frames of the same good face make the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from fieldid.errors.image import TemplateError
from fieldid.face.burst import acquire_burst
from fieldid.face.encoder import mean_template
from fieldid.model.biometric import FaceImage, FaceTemplate, ModelTag
from tests.helpers.synthetic_people import face_image, photograph, pillow_image

if TYPE_CHECKING:
    from fieldid.face.engine import FaceEngine

EMPTY = FaceImage(np.full((200, 300, 3), 90, np.uint8))


def frame(person: int, shift: int = 0) -> FaceImage:
    image = pillow_image(photograph(person, "studio_portrait", 400))
    return face_image(image.transform(image.size, Image.Transform.AFFINE, (1, 0, shift, 0, 1, 0)))


def test_good_frames_are_averaged_and_the_best_is_named(engine: FaceEngine) -> None:
    blurred = face_image(pillow_image(frame(5)).filter(ImageFilter.GaussianBlur(9)))
    place, acquired = acquire_burst(engine, [EMPTY, blurred, frame(5), frame(5, 7)])
    assert place in {2, 3}
    assert acquired.quality.usable
    alone = [engine.acquire(frame(5, shift)).templates for shift in (0, 7)]
    for number, template in enumerate(acquired.templates):
        expected = mean_template([one[number] for one in alone])
        assert float(template.vector @ expected.vector) > 0.9999


def test_a_frame_of_somebody_else_has_no_part(engine: FaceEngine) -> None:
    _, acquired = acquire_burst(engine, [frame(5), frame(6)])
    both = [engine.acquire(frame(person)).templates for person in (5, 6)]
    for number, template in enumerate(acquired.templates):
        closest = max(float(template.vector @ one[number].vector) for one in both)
        assert closest > 0.9999


def test_without_a_usable_frame_the_best_stands_alone(engine: FaceEngine) -> None:
    dark = face_image(pillow_image(frame(5)).point(lambda value: value * 0.15))
    place, acquired = acquire_burst(engine, [EMPTY, dark])
    assert place == 1
    assert acquired.templates
    assert not acquired.quality.usable
    place, acquired = acquire_burst(engine, [EMPTY])
    assert (place, acquired.templates, acquired.detection) == (0, (), None)


def test_frames_of_different_encoders_never_meet() -> None:
    vector = np.eye(16, dtype=np.float32)[0]
    one, other = (FaceTemplate(ModelTag("test", version), vector) for version in "12")
    with pytest.raises(TemplateError):
        mean_template([one, other])
