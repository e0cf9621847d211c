"""Which calibration covers which engines, and the reasons where none does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldid.identify.calibration_cover import cover
from fieldid.identify.claim_words import NOTHING_HELD, none_of
from fieldid.model.biometric import Modality, ModelTag
from tests.identify.calibrations import (
    DLIB,
    EXPIRES,
    FACE_ENGINES,
    FINGER,
    FINGER_ENGINES,
    JOINT,
    MADE,
    NOW,
    SFACE,
    calibration,
    source,
)

DLIB_ALONE = source(extractors=(DLIB,))


def test_encoders_alone_and_together() -> None:
    found = cover([calibration(DLIB_ALONE, source(), JOINT)], FACE_ENGINES, NOW)
    assert found.calibrated
    assert list(found.alone) == ["face:dlib", "face:sface"]  # the order of preference
    assert found.joint == (("face:sface", "face:dlib"), JOINT)
    assert not found.demonstration


def test_face_and_fingers_from_two_files() -> None:
    face, finger = calibration(source()), calibration(FINGER, demonstration=True)
    found = cover([face, finger], (FACE_ENGINES[0], *FINGER_ENGINES), NOW)
    assert found.calibrated
    assert found.joint is None
    assert found.alone["finger:left_index"] == FINGER
    assert found.demonstration


def test_a_demonstration_that_is_not_used_marks_nothing() -> None:
    held = [calibration(source()), calibration(FINGER, demonstration=True)]
    assert not cover(held, FACE_ENGINES[:1], NOW).demonstration


@pytest.mark.parametrize(
    "tag",
    [replace(SFACE, weights_sha256="c" * 64), replace(SFACE, version="2"), ModelTag("sface", "1")],
)
def test_other_versions(tag: ModelTag) -> None:
    other = replace(FACE_ENGINES[0], extractor=tag)
    found = cover([calibration()], (other,), NOW)
    assert not found.calibrated
    assert found.alone == {}
    assert str(found.reason).startswith("The calibration held is for other versions than sface")


def test_another_matcher_is_another_version() -> None:
    other = replace(FACE_ENGINES[0], matcher=ModelTag("cosine", "0"))
    assert "other versions" in str(cover([calibration()], (other,), NOW).reason)


def test_a_finger_score_is_not_covered_by_a_face_calibration() -> None:
    odd = replace(FINGER_ENGINES[0], extractor=SFACE)
    assert cover([calibration()], (odd,), NOW).reason == none_of(Modality.FINGER)


def test_all_engines_or_none() -> None:
    found = cover([calibration(source())], (FACE_ENGINES[0], FINGER_ENGINES[0]), NOW)
    assert not found.calibrated
    assert found.alone == {}


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (EXPIRES, "The calibration held expired on 2027-01-01."),
        (MADE.replace(year=2024), "The calibration held is dated in the future; check the clock."),
    ],
)
def test_out_of_date(now: object, reason: str) -> None:
    assert str(cover([calibration()], FACE_ENGINES[:1], now).reason) == reason  # type: ignore[arg-type] # a datetime


def test_no_file() -> None:
    assert cover([], FACE_ENGINES, NOW).reason == NOTHING_HELD


def test_a_calibration_that_names_no_engine_covers_none() -> None:
    unnamed = replace(source(), modality=None, extractors=(), matcher=None)
    found = cover([calibration(unnamed)], FACE_ENGINES[:1], NOW)
    assert found.reason == none_of(Modality.FACE)
