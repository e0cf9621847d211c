from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import numpy as np
import pytest

from fieldid.face.detector import YuNetDetector
from fieldid.face.sface import SFaceEncoder
from fieldid.parameters import FACE_PAIR_CUT
from fieldid.training.face_manner import FaceManner, face_sample
from fieldid.training.face_photo import FaceView, face_data, face_photo, photographs_installed
from fieldid.training.people import person

needs_photographs = pytest.mark.skipif(
    not photographs_installed(), reason="the optional package openpeople is not installed"
)
DATA = face_data()
PORTRAIT = FaceView.PORTRAIT


def test_six_are_well_separated_and_four_look_alike_as_measured() -> None:
    sface = DATA.cosines["sface"]
    apart = [sface[PORTRAIT][one][other] for one, other in combinations(DATA.separated, 2)]
    alike = [sface[PORTRAIT][one][other] for one, other in combinations(DATA.look_alike, 2)]
    mates = [sface[view][one][one] for view in FaceView for one in DATA.crops]
    assert (len(DATA.separated), len(DATA.look_alike)) == (6, 4)
    assert min(alike) > FACE_PAIR_CUT["sface"]
    assert np.mean(alike) > 0.5
    assert np.mean(apart) < 0.3
    assert min(mates) > max(apart) + 0.1


def test_each_look_alike_has_a_double_that_dlib_too_takes_for_the_same_person() -> None:
    dlib = DATA.cosines["dlib"]
    for one in DATA.look_alike:
        assert max(dlib[PORTRAIT][one][other] for other in DATA.look_alike if other != one) > 0.93


def test_without_the_package_nobody_has_a_photograph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpeople", None)
    assert not photographs_installed()
    assert face_photo("P001", PORTRAIT) is None
    assert face_sample(person("DEMO-0001"), FaceManner.BLURRED) is None


@needs_photographs
def test_the_package_is_located_without_running_its_code() -> None:
    code = (
        "import sys; from fieldid.training.face_photo import FaceView, face_photo;"
        "assert face_photo('P001', FaceView.PORTRAIT);"
        "assert 'openpeople' not in sys.modules and 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@needs_photographs
@pytest.mark.parametrize("view", list(FaceView))
def test_every_photograph_is_one_portrait(view: FaceView) -> None:
    detector = YuNetDetector()
    for face_id in DATA.crops:
        photo = face_photo(face_id, view)
        assert photo is not None
        assert photo.pixels.shape == (600, 480, 3)
        assert len(detector.detect(photo)) == 1


@needs_photographs
def test_the_recorded_cosines_are_those_of_the_encoder_in_use() -> None:
    detector, encoder = YuNetDetector(), SFaceEncoder()

    def vector(face_id: str, view: FaceView) -> np.ndarray:
        photo = face_photo(face_id, view)
        assert photo is not None
        return encoder.encode(photo, detector.detect(photo)[0]).vector

    for one, other, view in [
        ("P004", "P010", PORTRAIT),
        ("P001", "P009", PORTRAIT),
        ("P005", "P005", FaceView.SELFIE),
        ("P003", "P008", FaceView.OUTDOORS),
    ]:
        seen = float(vector(one, PORTRAIT) @ vector(other, view))
        assert seen == pytest.approx(DATA.cosines["sface"][view][one][other], abs=0.03)


@needs_photographs
def test_spoilt_photographs_are_dark_or_blurred() -> None:
    one = person("DEMO-0001")
    good, dark, blurred = (
        sample.pixels.astype(float)
        for manner in (FaceManner.INDOORS, FaceManner.DARK, FaceManner.BLURRED)
        if (sample := face_sample(one, manner)) is not None
    )
    assert dark.mean() < good.mean() / 5
    assert np.abs(np.diff(blurred, axis=1)).mean() < np.abs(np.diff(good, axis=1)).mean() / 3


def test_people_without_a_face_have_no_photograph() -> None:
    assert face_sample(person("DEMO-0010"), FaceManner.INDOORS) is None
