"""A later change drops what depended on it, and says which images to erase."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.case import encounter as case
from fieldid.case.erasure import samples_due, samples_to_erase
from fieldid.model.encounter import AgeBand, Claim, Decision, Outcome, PurposeChoice
from tests.case.encounters import (
    ADULT,
    BAIL,
    BORDER,
    CHILD,
    CLAIM,
    ENGLISH,
    NOW,
    OFFICER,
    POLICY,
    RETURN,
    RIGHT_INDEX,
    SAFE_CHILD,
    captured,
    face,
    finger,
    searched,
    verified,
)

if TYPE_CHECKING:
    from fieldid.model.encounter import AgeRecord, Encounter


def ids(encounter: Encounter) -> tuple[str, ...]:
    return tuple(sample.sample_id for sample in encounter.samples)


@pytest.mark.parametrize("age", [CHILD, SAFE_CHILD, replace(SAFE_CHILD, band=AgeBand.DISPUTED)])
def test_an_adult_who_turns_out_a_child_is_captured_anew_or_not_at_all(age: AgeRecord) -> None:
    before = searched("R1")
    after = case.record_age(before, POLICY, age)
    assert samples_to_erase(before, after) == ids(before)
    assert (after.notice, after.verification, after.identification) == (None, None, None)
    assert (after.fingers_done, after.face_done) == (False, False)
    assert after.claim == before.claim


def test_safeguards_taken_back_drop_what_was_captured_under_them() -> None:
    before = captured(SAFE_CHILD)
    after = case.record_age(before, POLICY, replace(SAFE_CHILD, responsible_adult=""))
    assert samples_to_erase(before, after) == ids(before)
    assert after.notice == before.notice


@pytest.mark.parametrize(
    "age",
    [
        ADULT,
        replace(SAFE_CHILD, band=AgeBand.DISPUTED),
        replace(SAFE_CHILD, responsible_adult="B. Guardian"),
    ],
)
def test_safeguards_that_were_kept_keep_everything(age: AgeRecord) -> None:
    before = captured(SAFE_CHILD)
    assert case.record_age(before, POLICY, age) == replace(before, age=age)


def test_another_power_drops_notice_and_comparisons_and_keeps_what_it_allows() -> None:
    before = searched("R1")
    after = case.choose_purpose(before, POLICY, BORDER)
    assert samples_to_erase(before, after) == ()
    assert (after.notice, after.verification, after.identification) == (None, None, None)
    assert not after.fingers_done


def test_samples_outside_the_new_power_are_dropped_and_named() -> None:
    face_only = replace(
        POLICY.power("border_document_holder"),
        captures=replace(POLICY.powers[1].captures, fingers=(), alternative_fingers=()),
    )
    policy = replace(POLICY, powers=(POLICY.powers[0], face_only))
    before = captured()
    after = case.choose_purpose(before, policy, BORDER)
    assert samples_to_erase(before, after) == ids(before)[:2]


def test_consent_asked_later_does_not_cover_what_was_captured_before() -> None:
    before = captured()
    after = case.choose_purpose(before, POLICY, RETURN)
    assert samples_to_erase(before, after) == ids(before)


def test_a_child_is_dropped_by_a_power_that_excludes_children() -> None:
    before = captured(SAFE_CHILD)
    after = case.choose_purpose(before, POLICY, RETURN)
    assert samples_to_erase(before, after) == ids(before)


def test_another_purpose_of_the_same_power_asks_for_a_new_notice() -> None:
    both = replace(POLICY.powers[0], purposes=("reporting", "border"))
    policy = replace(POLICY, powers=(both, *POLICY.powers[1:]))
    after = case.choose_purpose(captured(), policy, PurposeChoice("border", "bail_reporting"))
    assert after.notice is None
    assert len(after.samples) == 3


def test_choosing_the_same_again_changes_nothing() -> None:
    before = searched("R1")
    assert case.choose_purpose(before, POLICY, BAIL) == before


def test_consent_taken_back_drops_the_samples() -> None:
    before = captured(choice=RETURN)
    after = case.give_notice(before, POLICY, replace(ENGLISH, consent=False))
    assert samples_to_erase(before, after) == ids(before)


def test_another_claimed_record_drops_the_comparisons_and_another_spelling_does_not() -> None:
    before = searched("R1")
    other = case.record_claim(before, POLICY, Claim(record_id="R2"))
    assert (other.verification, other.identification) == (None, None)
    spelt = case.record_claim(before, POLICY, replace(CLAIM, name="Another spelling"))
    assert spelt.identification == before.identification


def test_another_sample_drops_the_comparisons_and_names_the_replaced_one() -> None:
    before = verified()
    after = case.add_sample(before, POLICY, face())
    assert after.verification is None
    assert samples_to_erase(before, after) == (before.samples[2].sample_id,)
    assert case.add_sample(before, POLICY, finger(RIGHT_INDEX)).verification is None


def test_stop_names_every_sample() -> None:
    before = captured()
    assert samples_to_erase(before, case.stop(before, "", NOW)) == ids(before)


def decided(choice: PurposeChoice) -> Encounter:
    encounter = captured(choice=choice)
    decision = Decision(
        "d", encounter.encounter_id, Outcome.REFER, "", "reason", OFFICER, decided_at=NOW
    )
    return replace(encounter, decision=decision)


def test_images_rest_only_as_long_as_the_power_says() -> None:
    kept = decided(BAIL)
    assert samples_due(kept, POLICY, NOW + timedelta(days=6)) == ()
    assert samples_due(kept, POLICY, NOW + timedelta(days=7)) == ids(kept)
    assert samples_due(decided(BORDER), POLICY, NOW) != ()
    assert samples_due(captured(), POLICY, NOW + timedelta(days=700)) == ()


def test_a_power_the_policy_lost_keeps_nothing() -> None:
    kept = decided(BAIL)
    assert samples_due(kept, replace(POLICY, powers=()), NOW) == ids(kept)


def test_whoever_was_not_recognised_leaves_no_image_by_default() -> None:
    kept = decided(BAIL)
    assert kept.decision is not None
    decision = replace(kept.decision, outcome=Outcome.NOT_CONFIRMED)
    unknown = replace(kept, decision=decision)
    assert samples_due(unknown, POLICY, NOW) == ids(unknown)
    keeping = replace(
        POLICY, powers=tuple(replace(power, keeps_no_match=True) for power in POLICY.powers)
    )
    assert samples_due(unknown, keeping, NOW + timedelta(days=6)) == ()
    assert samples_due(unknown, keeping, NOW + timedelta(days=7)) == ids(unknown)
