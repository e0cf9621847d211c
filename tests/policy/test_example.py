"""The UK example says that it is one, and promises only what it can keep."""

from __future__ import annotations

import pytest

from fieldid.errors.case import PolicyError
from fieldid.model.biometric import FingerPosition
from fieldid.policy.example import example_uk

POLICY = example_uk()


def test_it_says_that_it_is_an_example_and_not_legal_advice() -> None:
    assert POLICY.is_example
    assert "example" in POLICY.caveat
    assert "not legal advice" in POLICY.caveat


def test_it_covers_the_four_kinds_of_work() -> None:
    bases = {power.id: power.consent_is_basis for power in POLICY.powers}
    assert bases == {
        "bail_reporting": False,
        "border_document_holder": False,
        "voluntary_return_interview": True,
        "training": False,
    }


def test_index_fingers_are_asked_first_and_thumbs_instead() -> None:
    captures = POLICY.power("bail_reporting").captures
    assert captures.fingers == (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)
    assert captures.alternative_fingers == (FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB)


def test_the_border_check_compares_with_one_record_only() -> None:
    assert not POLICY.power("border_document_holder").identification


def test_consent_notice_says_that_no_costs_nothing() -> None:
    text = POLICY.notice("voluntary_return_interview", "en").text
    assert "You can say no" in text
    assert "in the same way" in text


@pytest.mark.parametrize("power", [power.id for power in POLICY.powers])
def test_a_language_without_a_reviewed_text_needs_an_interpreter(power: str) -> None:
    english, arabic = POLICY.notice(power, "en"), POLICY.notice(power, "ar")
    assert not english.interpreter_needed
    assert arabic.interpreter_needed
    assert (arabic.text, arabic.language) == (english.text, "en")


def test_powers_are_found_by_purpose() -> None:
    assert [power.id for power in POLICY.powers_for("border")] == ["border_document_holder"]
    assert POLICY.purpose("border").label.startswith("Check the holder")


def test_an_unknown_power_or_purpose_is_refused_in_words() -> None:
    with pytest.raises(PolicyError, match="names no legal power 'x'"):
        POLICY.power("x")
    with pytest.raises(PolicyError, match="names no purpose 'x'"):
        POLICY.purpose("x")
