"""Every reason code has one plain sentence that says what to ask for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from fieldid.capture.advice import ADVICE, UNKNOWN_REASON, advice
from fieldid.face.quality import NO_FACE, FaceReason
from fieldid.fingerprint import quality as finger_quality

FINGER_REASONS = {
    "too_few_minutiae",
    "low_nfiq2",
    "too_dry",
    "too_wet",
    "small_contact_area",
    "off_centre",
    "no_finger",
    "same_finger_twice",
    "position_doubtful",
    "smeared",
}


def codes_in(path: Path) -> set[str]:
    """Collect the string constants of a module that look like reason codes."""
    texts = {
        node.value
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in texts if text.isidentifier() and "_" in text.strip("_")}


@pytest.mark.parametrize("reason", [*FaceReason, *sorted(FINGER_REASONS)])
def test_every_reason_has_its_own_advice(reason: str) -> None:
    assert advice(reason) != UNKNOWN_REASON


def test_the_face_room_uses_no_other_code() -> None:
    assert set(NO_FACE.reasons) <= set(FaceReason)
    assert {reason.value for reason in FaceReason} <= set(ADVICE)


def test_every_code_that_the_fingerprint_room_uses_has_advice() -> None:
    codes = codes_in(Path(finger_quality.__file__))
    assert "no_finger" in codes
    assert codes <= set(ADVICE)


def test_an_unknown_code_still_gets_a_sentence() -> None:
    assert advice("never_heard_of") == UNKNOWN_REASON


@pytest.mark.parametrize("sentence", [*ADVICE.values(), UNKNOWN_REASON])
def test_advice_is_one_short_sentence_in_plain_words(sentence: str) -> None:
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert sentence.count(".") == 1
    assert len(sentence) < 100
    assert "_" not in sentence


def test_no_two_reasons_share_a_sentence() -> None:
    assert len(set(ADVICE.values())) == len(ADVICE)
