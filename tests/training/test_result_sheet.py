from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.model.biometric import CaptureException, FingerPosition, Modality, Quality
from fieldid.model.comparison import NOT_CALIBRATED, ScorePart, VerificationResult
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    CapturedSample,
    Claim,
    Decision,
    Encounter,
    Outcome,
    RecordedException,
    Referral,
)
from fieldid.training.finding import Grade
from fieldid.training.result_sheet import ResultSheet, assess
from fieldid.training.scenarios import (
    DAMAGED_FINGERS,
    LOOK_ALIKE,
    MATE,
    NOT_LISTED,
    PROTECTION_BARRIER,
    SCENARIOS,
    WRONG_CLAIM,
)

if TYPE_CHECKING:
    from fieldid.training.scenario import Scenario

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
INDEX = FingerPosition.RIGHT_INDEX


def decided(outcome: Outcome, record_id: str = "", missing: tuple[str, ...] = ()) -> Decision:
    return Decision("d", "e", outcome, record_id, "reason", "o", NOW, missing)


def done(scenario: Scenario, decision: Decision | None, **changes: Any) -> ResultSheet:
    """The sheet of an encounter done by the book, but for ``changes``."""
    compared = VerificationResult(
        scenario.claim.record_id, 0.7312, (ScorePart("face:sface", 0.7312),), NOT_CALIBRATED
    )
    encounter = Encounter(
        "e",
        NOW,
        "o",
        age=AgeRecord(scenario.truth.age_bands[0]),
        claim=scenario.claim,
        exceptions=tuple(
            RecordedException(Modality.FINGER, position, CaptureException.UNABLE)
            for position in scenario.truth.unable_fingers
        ),
        fingers_done=True,
        verification=compared if scenario.claim.record_id else None,
        decision=decision,
        referrals=(Referral(NOW),) if scenario.truth.help_needed else (),
    )
    return assess(scenario, replace(encounter, **changes), decision)


def gravest(sheet: ResultSheet) -> Grade:
    return sheet.findings[0].grade


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.scenario_id)
def test_by_the_book_everything_is_right(scenario: Scenario) -> None:
    for outcome in scenario.truth.outcomes:
        own = scenario.truth.record_id if outcome is Outcome.CONFIRMED else ""
        sheet = done(scenario, decided(outcome, own))
        assert sheet.passed
        assert {one.grade for one in sheet.findings} == {Grade.RIGHT}
        assert (sheet.expected, sheet.mistakes) == (scenario.expected, scenario.mistakes)


@pytest.mark.parametrize("scenario", [NOT_LISTED, LOOK_ALIKE, WRONG_CLAIM, PROTECTION_BARRIER])
def test_confirming_somebody_elses_record_is_serious(scenario: Scenario) -> None:
    sheet = done(scenario, decided(Outcome.CONFIRMED, "DEMO-0004"))
    assert not sheet.passed
    assert gravest(sheet) is Grade.SERIOUS
    assert "DEMO-0004" in sheet.findings[0].text


@pytest.mark.parametrize("scenario", [MATE, DAMAGED_FINGERS])
def test_not_confirming_the_right_person_is_a_mistake(scenario: Scenario) -> None:
    sheet = done(scenario, decided(Outcome.NOT_CONFIRMED))
    assert not sheet.passed
    assert "poor capture is not a sign" in sheet.findings[0].text


def test_a_referral_is_right_when_conditions_were_missing_and_safe_otherwise() -> None:
    missing = done(MATE, decided(Outcome.REFER, missing=("the calibration",)))
    needless = done(MATE, decided(Outcome.REFER))
    assert missing.passed
    assert needless.passed
    assert gravest(missing) is Grade.RIGHT
    assert gravest(needless) is Grade.NOTE


def test_an_unfinished_a_stopped_and_a_withdrawn_encounter() -> None:
    assert not done(MATE, None).passed
    assert gravest(done(MATE, None, stopped_at=NOW)) is Grade.NOTE
    assert gravest(done(PROTECTION_BARRIER, None, stopped_at=NOW)) is Grade.RIGHT
    assert gravest(done(MATE, decided(Outcome.WITHDRAWN))) is Grade.NOTE


def test_the_age_answer() -> None:
    adult, child = AgeRecord(AgeBand.ADULT), AgeRecord(AgeBand.CHILD)
    refer, confirmed = decided(Outcome.REFER), decided(Outcome.CONFIRMED, "DEMO-0001")
    assert gravest(done(PROTECTION_BARRIER, refer, age=adult)) is Grade.SERIOUS
    assert done(PROTECTION_BARRIER, refer, age=child).passed
    assert gravest(done(MATE, confirmed, age=child)) is Grade.NOTE
    assert not done(MATE, confirmed, age=None).passed


def test_capturing_a_child_without_an_adult_is_serious_and_an_invented_adult_a_mistake() -> None:
    sample = CapturedSample("s", Modality.FINGER, INDEX, Quality(60, usable=True), NOW, "r")
    refer = decided(Outcome.REFER)
    assert gravest(done(PROTECTION_BARRIER, refer, samples=(sample,))) is Grade.SERIOUS
    invented = AgeRecord(AgeBand.CHILD, responsible_adult="somebody", child_rule_confirmed=True)
    sheet = done(PROTECTION_BARRIER, refer, age=invented)
    assert gravest(sheet) is Grade.MISTAKE
    assert "somebody" not in "".join(one.text for one in sheet.findings)


def test_not_calling_for_help_is_serious() -> None:
    sheet = done(PROTECTION_BARRIER, decided(Outcome.REFER), referrals=())
    assert gravest(sheet) is Grade.SERIOUS


def test_the_claim_must_be_recorded_as_made_and_verified() -> None:
    refused = decided(Outcome.NOT_CONFIRMED)
    changed = replace(WRONG_CLAIM.claim, record_id="DEMO-0008")
    assert gravest(done(WRONG_CLAIM, refused, claim=changed)) is Grade.MISTAKE
    assert gravest(done(WRONG_CLAIM, refused, verification=None)) is Grade.MISTAKE
    assert gravest(done(WRONG_CLAIM, refused, claim=Claim())) is Grade.MISTAKE


def test_exceptions_are_needed_for_damaged_fingers_and_for_no_others() -> None:
    right = decided(Outcome.CONFIRMED, "DEMO-0007")

    def recorded(position: FingerPosition, exception: CaptureException) -> Any:
        return (RecordedException(Modality.FINGER, position, exception),)

    temporary = recorded(INDEX, CaptureException.TEMPORARY)
    missing = recorded(INDEX, CaptureException.MISSING)
    other = recorded(FingerPosition.LEFT_THUMB, CaptureException.UNABLE)
    none = done(DAMAGED_FINGERS, right, exceptions=())
    assert done(DAMAGED_FINGERS, right, exceptions=temporary).passed
    assert gravest(done(DAMAGED_FINGERS, right, exceptions=missing)) is Grade.NOTE
    assert gravest(none) is Grade.MISTAKE
    assert "right index finger" in none.findings[0].text
    extra = done(DAMAGED_FINGERS, right, exceptions=temporary + other)
    assert "left thumb," in extra.findings[0].text
    assert not extra.passed


def test_the_sheet_holds_no_score_and_no_internal_code() -> None:
    sheet = done(WRONG_CLAIM, decided(Outcome.CONFIRMED, "DEMO-0002"))
    text = " ".join((sheet.title, *(one.text for one in sheet.findings), sheet.expected))
    assert "0.73" not in text
    assert "{" not in text
    assert "_" not in text
