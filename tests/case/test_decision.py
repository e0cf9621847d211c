"""The decision: nothing confirmed with a condition unmet, nothing after it but a withdrawal."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.case import encounter as case
from fieldid.case.conditions import Circumstances, compared_record, unmet_conditions
from fieldid.case.decision import (
    Choice,
    decision_payload,
    make_decision,
    record_decision,
    record_withdrawal,
    withdraw,
)
from fieldid.errors.case import CaseError, PolicyRefusalError
from fieldid.model.encounter import Claim, Outcome, Referral
from tests.case.encounters import (
    BORDER,
    CHILD,
    CLAIM,
    ENGLISH,
    NO_CLAIM,
    NOW,
    OFFICER,
    POLICY,
    RETURN,
    TRAINING,
    candidates,
    captured,
    claimed,
    noticed,
    searched,
    verification,
    verified,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.model.encounter import Decision, Encounter

GOOD = Circumstances(list_records=40, calibrated=True, second_officer="officer-2")
CONFIRM = Choice(Outcome.CONFIRMED, "Print and face compared.", "R1")
REFER = Choice(Outcome.REFER, "To be looked at again.")
NOT_CONFIRMED = Choice(Outcome.NOT_CONFIRMED, "Nobody on the list.")


def decide(
    encounter: Encounter, choice: Choice = CONFIRM, circumstances: Circumstances = GOOD
) -> Decision:
    return make_decision(encounter, POLICY, circumstances, choice, OFFICER, NOW)


def searched_list(rate: float | None = 0.001) -> Encounter:
    unclaimed = captured(claim=NO_CLAIM)
    return case.record_identification(unclaimed, POLICY, candidates("R1", "R2", rate=rate))


# --- conditions -------------------------------------------------------------------------------


def test_every_condition_met_confirms() -> None:
    encounter = verified(supports=True)
    assert unmet_conditions(encounter, POLICY, GOOD) == ()
    decided = record_decision(encounter, POLICY, GOOD, decide(encounter))
    assert decided.decision is not None
    assert decided.decision.second_officer_id == "officer-2"


def test_a_candidate_of_a_calibrated_search_can_be_confirmed() -> None:
    assert unmet_conditions(searched_list(), POLICY, GOOD, "R2") == ()


@pytest.mark.parametrize(
    ("encounter", "circumstances", "words"),
    [
        (claimed(), GOOD, "not compared with the person"),
        (searched_list(), replace(GOOD, calibrated=False), "No calibration covers"),
        (searched_list(None), GOOD, "No calibration covers"),
        (searched_list(0.02), GOOD, "does not reach the error rate"),
        (verified(supports=False), GOOD, "does not support the claim"),
        (verified(), GOOD, "No calibration covers"),
        (verified(supports=True), replace(GOOD, list_expired=True), "older than the policy"),
        (searched_list(), replace(GOOD, list_records=20_001), "larger than this power"),
        (verified(supports=True), replace(GOOD, second_officer=""), "second officer has not"),
        (verified(supports=True), replace(GOOD, second_officer=OFFICER), "another person"),
    ],
)
def test_an_unmet_condition_is_said_and_refuses(
    encounter: Encounter, circumstances: Circumstances, words: str
) -> None:
    unmet = unmet_conditions(encounter, POLICY, circumstances, "R1")
    assert any(words in sentence for sentence in unmet), unmet
    with pytest.raises((PolicyRefusalError, CaseError)):
        decide(encounter, circumstances=circumstances)


def test_a_record_that_was_not_compared_cannot_be_confirmed() -> None:
    with pytest.raises(PolicyRefusalError, match="not compared with the person"):
        decide(verified(supports=True), replace(CONFIRM, record_id="R9"))


def test_a_comparison_without_a_score_confirms_nothing() -> None:
    nothing = verification(score=None)
    encounter = case.record_verification(captured(), POLICY, nothing)
    assert "not compared" in unmet_conditions(encounter, POLICY, GOOD)[0]


def test_training_confirms_without_calibration_or_a_second_officer() -> None:
    encounter = verified(choice=TRAINING)
    assert unmet_conditions(encounter, POLICY, Circumstances(40, calibrated=False)) == ()


def test_without_a_power_nothing_is_confirmed() -> None:
    empty = case.open_encounter(OFFICER, NOW)
    assert unmet_conditions(empty, POLICY, GOOD) == (
        "No purpose and legal power of this policy are chosen.",
    )


def test_the_record_meant_is_the_best_candidate_or_the_claimed_one() -> None:
    assert compared_record(searched("R7", "R8")) == "R7"
    assert compared_record(searched()) == "R1"
    assert compared_record(verified()) == "R1"
    assert compared_record(captured()) == ""


# --- making and recording ---------------------------------------------------------------------


def test_a_referral_records_what_was_missing() -> None:
    decision = decide(verified(), REFER, replace(GOOD, second_officer=""))
    assert decision.missing_conditions == (
        "No calibration covers these engines at this list size.",
        "A second officer has not agreed.",
    )


def test_not_confirmed_needs_no_condition() -> None:
    decision = decide(searched(), NOT_CONFIRMED, Circumstances(40, calibrated=False))
    assert (decision.missing_conditions, decision.second_officer_id) == ((), "")


def test_a_search_is_never_a_condition_of_deciding() -> None:
    assert decide(verified(), NOT_CONFIRMED)
    assert decide(captured(claim=NO_CLAIM), NOT_CONFIRMED)


@pytest.mark.parametrize(
    ("encounter", "words"),
    [
        (noticed(), "claimed identity"),
        (claimed(), "fingers are not finished"),
        (captured(), "claimed record is not made"),
    ],
)
def test_an_unfinished_encounter_cannot_be_decided(encounter: Encounter, words: str) -> None:
    with pytest.raises(CaseError, match=words):
        decide(encounter, REFER)


def test_nobody_is_held_up_by_a_safeguard_or_a_no() -> None:
    declined = case.give_notice(noticed(choice=RETURN), POLICY, replace(ENGLISH, consent=False))
    for encounter in (claimed(CHILD), case.record_claim(declined, POLICY, CLAIM)):
        assert decide(encounter, REFER).outcome is Outcome.REFER
        with pytest.raises(PolicyRefusalError, match="conditions for identity confirmed"):
            decide(encounter)


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (replace(REFER, reason="  "), "no reason"),
        (replace(CONFIRM, record_id=""), "no record is chosen"),
        (replace(REFER, outcome=Outcome.WITHDRAWN), "no decision to withdraw"),
    ],
)
def test_an_incomplete_choice_is_refused(choice: Choice, words: str) -> None:
    with pytest.raises(CaseError, match=words):
        decide(verified(supports=True), choice)


def test_a_decision_made_elsewhere_is_checked_again_when_recorded() -> None:
    encounter = verified(supports=True)
    good = decide(encounter)
    for forged in (
        replace(good, encounter_id="other"),
        replace(good, officer_id=""),
        replace(good, officer_id="officer-2"),
        replace(good, reason=""),
        replace(good, supersedes="d0"),
    ):
        with pytest.raises(CaseError):
            record_decision(encounter, POLICY, GOOD, forged)
    with pytest.raises(PolicyRefusalError, match="conditions for identity confirmed"):
        record_decision(encounter, POLICY, replace(GOOD, calibrated=False), good)


def test_a_decided_encounter_accepts_nothing_but_a_withdrawal() -> None:
    encounter = verified(supports=True)
    decision = decide(encounter)
    decided = record_decision(encounter, POLICY, GOOD, decision)
    acts: list[Callable[[], Encounter]] = [
        lambda: record_decision(decided, POLICY, GOOD, decision),
        lambda: case.record_claim(decided, POLICY, Claim()),
        lambda: case.stop(decided, "", NOW),
        lambda: case.refer(decided, Referral(NOW)),
    ]
    for act in acts:
        with pytest.raises(PolicyRefusalError, match="a decided encounter is closed"):
            act()
    withdrawal = withdraw(decision, "officer-3", "Wrong record.", NOW)
    withdrawn = record_withdrawal(decided, withdrawal)
    assert withdrawn.decision == withdrawal
    assert withdrawal.supersedes == decision.decision_id


def test_a_withdrawal_is_final_and_needs_a_reason() -> None:
    decision = decide(verified(), REFER)
    with pytest.raises(CaseError, match="no reason"):
        withdraw(decision, OFFICER, " ", NOW)
    withdrawal = withdraw(decision, OFFICER, "Entered twice.", NOW)
    with pytest.raises(PolicyRefusalError, match="a withdrawal is final"):
        withdraw(withdrawal, OFFICER, "again", NOW)


def test_a_withdrawal_of_another_decision_is_refused() -> None:
    encounter = verified()
    decision = decide(encounter, REFER)
    decided = record_decision(encounter, POLICY, GOOD, decision)
    other = withdraw(replace(decision, decision_id="other"), OFFICER, "reason", NOW)
    with pytest.raises(PolicyRefusalError, match="is closed"):
        record_withdrawal(decided, other)
    with pytest.raises(CaseError, match="nothing to withdraw"):
        record_withdrawal(encounter, withdraw(decision, OFFICER, "reason", NOW))


# --- bytes to be signed -------------------------------------------------------------------------


def test_the_payload_covers_all_but_the_signature() -> None:
    decision = decide(verified(), REFER)
    payload = decision_payload(decision)
    assert decision_payload(replace(decision, signature=b"s")) == payload
    assert json.loads(payload)["missing_conditions"] == list(decision.missing_conditions)


@pytest.mark.parametrize(
    "field", ["decision_id", "encounter_id", "record_id", "reason", "officer_id", "supersedes"]
)
def test_any_other_field_changes_the_payload(field: str) -> None:
    decision = decide(verified(choice=BORDER), REFER)
    change: dict[str, Any] = {field: "changed"}
    changed = replace(decision, **change)
    assert decision_payload(changed) != decision_payload(decision)
