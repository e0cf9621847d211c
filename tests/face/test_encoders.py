"""Both encoders agree with the libraries' own way, and tell the synthetic people apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import dlib
import numpy as np
import pytest

from fieldid.errors.image import ImageError
from fieldid.face.align import aligned_face
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.face.encoder import unit_template
from fieldid.face.model_file import DLIB_FIVE_POINTS, DLIB_RESNET, SFACE
from fieldid.face.sface import SFaceEncoder
from fieldid.face.sface_mean import SFACE_MEAN
from fieldid.model.biometric import FaceTemplate, ModelTag
from tests.helpers.synthetic_people import PEOPLE, face_image, photograph, pillow_image

if TYPE_CHECKING:
    from fieldid.face.detection import Detection
    from fieldid.face.encoder import FaceEncoder
    from fieldid.face.engine import FaceEngine
    from fieldid.model.biometric import FaceImage


@pytest.fixture(scope="module", params=[SFaceEncoder, DlibResnetEncoder], ids=["sface", "dlib"])
def encoder(request: pytest.FixtureRequest) -> FaceEncoder:
    made: FaceEncoder = request.param()
    return made


def the_face(engine: FaceEngine, image: FaceImage) -> Detection:
    detection = engine.assess(image).detection
    assert detection is not None
    return detection


def encoded(engine: FaceEngine, encoder: FaceEncoder, image: FaceImage) -> FaceTemplate:
    return encoder.encode(image, the_face(engine, image))


def test_a_template_is_a_unit_vector_with_its_tag(engine: FaceEngine, encoder: FaceEncoder) -> None:
    template = encoded(engine, encoder, photograph(1, "studio_portrait"))
    assert template.vector.dtype == np.float32
    assert template.vector.shape == (128,)
    assert np.linalg.norm(template.vector) == pytest.approx(1, abs=1e-6)
    assert template.encoder == encoder.tag


def test_the_tag_names_the_weights_before_they_are_loaded() -> None:
    assert SFaceEncoder().tag.name == "sface"
    assert SFaceEncoder().tag.weights_sha256 == SFACE.sha256
    assert DlibResnetEncoder().tag.name == "dlib"
    assert DlibResnetEncoder().tag.weights_sha256 == DLIB_RESNET.sha256


def test_encoding_is_repeatable(engine: FaceEngine, encoder: FaceEncoder) -> None:
    image = photograph(3, "amateur_selfie")
    first = encoded(engine, encoder, image)
    encoded(engine, encoder, photograph(4, "amateur_selfie"))
    assert np.array_equal(encoded(engine, encoder, image).vector, first.vector)


def test_another_photograph_of_a_person_is_nearest_to_that_person(
    engine: FaceEngine, encoder: FaceEncoder
) -> None:
    references = [encoded(engine, encoder, photograph(p, "studio_portrait")) for p in PEOPLE]
    probes = [encoded(engine, encoder, photograph(p, "amateur_selfie")) for p in PEOPLE]
    scores = np.array([p.vector for p in probes]) @ np.array([r.vector for r in references]).T
    assert list(scores.argmax(axis=1)) == list(range(len(PEOPLE)))


def test_a_tilted_photograph_keeps_most_of_its_score(
    engine: FaceEngine, encoder: FaceEncoder
) -> None:
    level = photograph(5, "studio_portrait", 200)
    tilted = face_image(pillow_image(level).rotate(30, fillcolor="grey"))
    score = encoded(engine, encoder, level).vector @ encoded(engine, encoder, tilted).vector
    other = encoded(engine, encoder, photograph(6, "studio_portrait", 200)).vector
    assert score > 0.8
    assert score > other @ encoded(engine, encoder, level).vector + 0.05


def test_sface_equals_opencvs_own_pipeline(engine: FaceEngine) -> None:
    image = photograph(2, "studio_portrait", 200)
    face = the_face(engine, image)
    assert face.eye_distance < 70  # no reduction before warping: OpenCV knows none
    row = np.concatenate([face.box, face.landmarks.ravel(), [face.score]]).astype(np.float32)
    own: Any = cv2.FaceRecognizerSF.create(str(SFACE.verified_path()), "")
    crop = own.alignCrop(cv2.cvtColor(image.pixels, cv2.COLOR_RGB2BGR), row)
    tag = SFaceEncoder().tag
    views = (crop, np.ascontiguousarray(crop[:, ::-1]))
    vectors = [unit_template(tag, own.feature(view)).vector for view in views]
    both = unit_template(tag, np.sum(vectors, axis=0)).vector
    expected = unit_template(tag, both - SFACE_MEAN).vector
    assert SFaceEncoder().encode(image, face).vector @ expected > 0.999
    shown = cv2.cvtColor(aligned_face(image, face).pixels, cv2.COLOR_RGB2BGR)
    assert np.abs(shown.astype(int) - crop.astype(int)).mean() < 1


def test_dlib_agrees_with_dlibs_own_detector_and_landmarks(engine: FaceEngine) -> None:
    image = photograph(7, "studio_portrait", 400)
    (square,) = dlib.get_frontal_face_detector()(image.pixels, 0)
    shape = dlib.shape_predictor(str(DLIB_FIVE_POINTS.verified_path()))(image.pixels, square)
    network = dlib.face_recognition_model_v1(str(DLIB_RESNET.verified_path()))
    expected = np.array(network.compute_face_descriptor(image.pixels, shape))
    vector = encoded(engine, DlibResnetEncoder(), image).vector
    assert vector @ (expected / np.linalg.norm(expected)) > 0.99


@pytest.mark.parametrize("vector", [np.zeros(128), np.full(128, np.nan), np.full(128, np.inf)])
def test_a_vector_without_direction_is_refused(vector: np.ndarray[Any, Any]) -> None:
    with pytest.raises(ImageError):
        unit_template(ModelTag("test", "1"), vector)
