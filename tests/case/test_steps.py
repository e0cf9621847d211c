"""The rail: one current step, the right reasons, nothing offered that a transition refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.case import encounter as case
from fieldid.case.conditions import Circumstances
from fieldid.case.decision import Choice, make_decision, record_decision
from fieldid.case.steps import StepState, current_step, step_states
from fieldid.model.encounter import Outcome, Step
from tests.case.encounters import (
    ADULT,
    BAIL,
    BORDER,
    CHILD,
    CLAIM,
    ENGLISH,
    NO_CLAIM,
    NOW,
    OFFICER,
    POLICY,
    RETURN,
    SAFE_CHILD,
    candidates,
    captured,
    claimed,
    noticed,
    searched,
    verified,
)

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter

OPENED = case.open_encounter(OFFICER, NOW)
AGED = case.record_age(OPENED, POLICY, ADULT)
PURPOSED = case.choose_purpose(AGED, POLICY, BAIL)
FACE_LEFT = replace(captured(), face_done=False)


def state(encounter: Encounter, step: Step) -> StepState:
    return next(one for one in step_states(encounter, POLICY) if one.step is step)


def decided() -> Encounter:
    encounter, circumstances = verified(), Circumstances(40, calibrated=False)
    choice = Choice(Outcome.REFER, "reason")
    decision = make_decision(encounter, POLICY, circumstances, choice, OFFICER, NOW)
    return record_decision(encounter, POLICY, circumstances, decision)


@pytest.mark.parametrize(
    ("encounter", "step"),
    [
        (OPENED, Step.AGE),
        (AGED, Step.PURPOSE),
        (PURPOSED, Step.NOTICE),
        (noticed(), Step.CLAIM),
        (claimed(), Step.FINGERS),
        (FACE_LEFT, Step.FACE),
        (captured(), Step.VERIFY),
        (captured(claim=NO_CLAIM), Step.IDENTIFY),
        (verified(), Step.IDENTIFY),
        (verified(supports=True), Step.DECISION),
        (verified(choice=BORDER), Step.DECISION),
        (searched("R1"), Step.CANDIDATES),
        (searched(), Step.CANDIDATES),
        (decided(), Step.RECEIPT),
        (case.stop(claimed(), "", NOW), Step.RECEIPT),
        (claimed(CHILD), Step.AGE),
        (claimed(SAFE_CHILD), Step.FINGERS),
        (claimed(CHILD, RETURN), Step.DECISION),
    ],
)
def test_the_current_step(encounter: Encounter, step: Step) -> None:
    assert current_step(encounter, POLICY) is step
    states = step_states(encounter, POLICY)
    assert [one.step for one in states] == list(Step)
    assert [one.step for one in states if one.current] == [step]


def test_later_steps_are_locked_and_say_what_is_missing() -> None:
    fingers = state(noticed(), Step.FINGERS)
    assert (fingers.done, fingers.allowed, fingers.applicable) == (False, False, True)
    assert fingers.reason.startswith("The claimed identity")


def test_capture_of_a_child_is_locked_with_the_remedy() -> None:
    for step in (Step.FINGERS, Step.FACE):
        locked = state(claimed(CHILD), step)
        assert not locked.allowed
        assert "Record the adult and confirm the rule" in locked.reason
    assert state(claimed(CHILD), Step.DECISION).allowed


def test_verify_is_not_applicable_without_a_claimed_record() -> None:
    verify = state(captured(claim=NO_CLAIM), Step.VERIFY)
    assert (verify.applicable, verify.allowed) == (False, False)
    assert "No record is claimed" in verify.reason


def test_identify_is_not_applicable_where_forbidden_or_settled() -> None:
    assert not state(verified(choice=BORDER), Step.IDENTIFY).applicable
    assert not state(verified(supports=True), Step.IDENTIFY).applicable
    assert "settled" in state(verified(supports=True), Step.IDENTIFY).reason
    assert state(verified(), Step.IDENTIFY).allowed


def test_candidates_can_be_seen_after_a_search_even_an_empty_one() -> None:
    assert not state(verified(), Step.CANDIDATES).allowed
    assert state(searched(), Step.CANDIDATES).allowed
    assert state(searched(), Step.DECISION).allowed


def test_a_no_to_consent_goes_on_without_biometrics() -> None:
    declined = case.give_notice(noticed(choice=RETURN), POLICY, replace(ENGLISH, consent=False))
    encounter = case.record_claim(declined, POLICY, CLAIM)
    assert current_step(encounter, POLICY) is Step.DECISION
    for step in (Step.FINGERS, Step.FACE, Step.VERIFY):
        assert not state(encounter, step).applicable


def test_a_step_without_fingers_or_face_is_not_applicable() -> None:
    captures = replace(POLICY.powers[0].captures, fingers=(), alternative_fingers=())
    policy = replace(POLICY, powers=(replace(POLICY.powers[0], captures=captures),))
    states = {one.step: one for one in step_states(claimed(), policy)}
    assert not states[Step.FINGERS].applicable
    assert states[Step.FACE].current


def test_nothing_is_offered_once_closed() -> None:
    for encounter in (decided(), case.stop(searched("R1"), "", NOW)):
        offered = [one.step for one in step_states(encounter, POLICY) if one.allowed]
        assert offered == [Step.RECEIPT]


def test_a_power_that_the_policy_lost_is_chosen_again() -> None:
    assert current_step(captured(), replace(POLICY, powers=())) is Step.PURPOSE


def test_a_search_can_be_made_anew_after_another_capture() -> None:
    encounter = searched("R1")
    fewer = case.remove_sample(encounter, encounter.samples[0].sample_id)
    assert current_step(fewer, POLICY) is Step.FINGERS
    assert case.record_identification(encounter, POLICY, candidates("R2")).identification
