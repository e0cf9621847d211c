"""Which screen follows which, over the real rules of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fieldid.case import encounter as case
from fieldid.case.steps import step_states
from fieldid.model.comparison import CandidateList
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    Claim,
    Encounter,
    NoticeRecord,
    PurposeChoice,
    Step,
)
from fieldid.policy.example import example_uk
from ui.sequence import step_after, step_before

NOW = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
POLICY = example_uk()
POWER = next(
    power
    for power in POLICY.powers
    if power.identification and power.children_allowed and not power.consent_is_basis
)
ADULT = AgeRecord(AgeBand.ADULT)
CHILD = AgeRecord(AgeBand.CHILD)


def opened(age: AgeRecord | None = None) -> Encounter:
    encounter = case.open_encounter("officer", NOW)
    return case.record_age(encounter, POLICY, age) if age else encounter


def claimed(age: AgeRecord) -> Encounter:
    encounter = opened(age)
    choice = PurposeChoice(POWER.purposes[0], POWER.id)
    encounter = case.choose_purpose(encounter, POLICY, choice)
    encounter = case.give_notice(encounter, POLICY, NoticeRecord(POLICY.language, NOW))
    return case.record_claim(encounter, POLICY, Claim(name="A"))


def after(encounter: Encounter, left: str) -> Step:
    return step_after(step_states(encounter, POLICY), left)


def test_a_new_encounter_begins_with_age() -> None:
    assert after(opened(), "") is Step.AGE


def test_steps_follow_one_another() -> None:
    assert after(opened(ADULT), "age") is Step.PURPOSE
    assert after(claimed(ADULT), "claim") is Step.FINGERS


def test_a_child_without_safeguards_may_go_on_until_capture() -> None:
    assert after(opened(CHILD), "age") is Step.PURPOSE


def test_capture_locked_leads_back_to_the_safeguards() -> None:
    assert after(claimed(CHILD), "claim") is Step.AGE


def test_nobody_is_held_up_by_a_safeguard_that_cannot_be_met() -> None:
    assert after(claimed(CHILD), "age") is Step.DECISION


def test_safeguards_met_unlock_capture() -> None:
    safe = AgeRecord(AgeBand.CHILD, responsible_adult="aunt", child_rule_confirmed=True)
    assert after(case.record_age(claimed(CHILD), POLICY, safe), "age") is Step.FINGERS


@pytest.fixture
def captured() -> Encounter:
    """Everything was declined, so that there is nothing to compare: straight to the decision."""
    return replace(claimed(ADULT), fingers_done=True, face_done=True)


def test_with_nothing_captured_the_decision_comes_next(captured: Encounter) -> None:
    assert after(captured, "face") is Step.DECISION


def test_the_candidates_lead_to_the_decision(captured: Encounter) -> None:
    searched = replace(captured, identification=CandidateList((), 36, NOW))
    assert after(searched, "candidates") is Step.DECISION


def test_a_stopped_encounter_is_over() -> None:
    stopped = case.stop(opened(ADULT), "", NOW)
    assert after(stopped, "purpose") is Step.RECEIPT


def test_back_leads_to_the_nearest_step_that_may_be_corrected() -> None:
    states = step_states(claimed(ADULT), POLICY)
    assert step_before(states, "fingers") is Step.CLAIM
    assert step_before(states, "age") is None
    assert step_before(states, "settings") is None
