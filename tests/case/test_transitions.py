"""Each transition: what it needs, what it refuses and in which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldid.case import encounter as case
from fieldid.case.comparison import identification_gate
from fieldid.errors.case import CaseError, PolicyError, PolicyRefusalError
from fieldid.model.biometric import CaptureException, FingerPosition, Modality
from fieldid.model.encounter import (
    AgeRecord,
    Encounter,
    NoticeRecord,
    PurposeChoice,
    RecordedException,
)
from fieldid.model.encounter import Referral as Called
from tests.case.encounters import (
    ADULT,
    BAIL,
    BORDER,
    CHILD,
    CLAIM,
    DISPUTED,
    ENGLISH,
    LEFT_INDEX,
    LEFT_THUMB,
    NO_CLAIM,
    NOW,
    OFFICER,
    POLICY,
    RETURN,
    RIGHT_INDEX,
    RIGHT_THUMB,
    SAFE_CHILD,
    candidates,
    captured,
    claimed,
    face,
    finger,
    noticed,
    searched,
    verification,
    verified,
)

OPENED = case.open_encounter(OFFICER, NOW)


def without(position: FingerPosition | None, cause: CaptureException) -> RecordedException:
    return RecordedException(Modality.FINGER, position, cause)


# --- order ------------------------------------------------------------------------------------


def test_two_encounters_never_share_an_identifier() -> None:
    assert case.open_encounter(OFFICER, NOW).encounter_id != OPENED.encounter_id


def test_age_comes_before_purpose() -> None:
    with pytest.raises(CaseError, match="age is not recorded"):
        case.choose_purpose(OPENED, POLICY, BAIL)


def test_purpose_comes_before_the_notice() -> None:
    with pytest.raises(CaseError, match="no purpose and legal power"):
        case.give_notice(case.record_age(OPENED, POLICY, ADULT), POLICY, ENGLISH)


def test_the_notice_comes_before_the_claim() -> None:
    aged = case.record_age(OPENED, POLICY, ADULT)
    with pytest.raises(CaseError, match="notice is not given"):
        case.record_claim(case.choose_purpose(aged, POLICY, BAIL), POLICY, CLAIM)


def test_the_claim_comes_before_capture() -> None:
    with pytest.raises(CaseError, match="or that none is claimed"):
        case.add_sample(noticed(), POLICY, face())


def test_capture_comes_before_comparison() -> None:
    with pytest.raises(CaseError, match="fingers are not finished"):
        case.record_verification(claimed(), POLICY, verification())


# --- purpose and notice -----------------------------------------------------------------------


def test_a_power_must_serve_the_purpose() -> None:
    aged = case.record_age(OPENED, POLICY, ADULT)
    with pytest.raises(PolicyRefusalError, match="a power for each purpose"):
        case.choose_purpose(aged, POLICY, PurposeChoice("border", "bail_reporting"))


def test_an_unknown_power_is_a_fault_of_the_policy() -> None:
    aged = case.record_age(OPENED, POLICY, ADULT)
    with pytest.raises(PolicyError, match="no legal power"):
        case.choose_purpose(aged, POLICY, PurposeChoice("border", "x"))


def test_a_power_that_the_policy_lost_must_be_chosen_again() -> None:
    smaller = replace(POLICY, powers=POLICY.powers[1:])
    with pytest.raises(CaseError, match="of this policy"):
        case.add_sample(claimed(), smaller, face())


def test_an_unreviewed_language_needs_an_interpreter() -> None:
    purposed = replace(noticed(), notice=None)
    with pytest.raises(PolicyRefusalError, match="Call an interpreter"):
        case.give_notice(purposed, POLICY, NoticeRecord("ti", NOW))
    with_help = case.give_notice(purposed, POLICY, NoticeRecord("ti", NOW, interpreter=True))
    assert with_help.notice is not None


def test_consent_is_asked_only_where_it_is_the_basis() -> None:
    with pytest.raises(PolicyRefusalError, match="does not rest on consent"):
        case.give_notice(noticed(), POLICY, replace(ENGLISH, consent=True))
    with pytest.raises(CaseError, match="answer about consent"):
        case.give_notice(noticed(choice=RETURN), POLICY, ENGLISH)


# --- children and consent -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "age",
    [
        CHILD,
        DISPUTED,
        replace(SAFE_CHILD, responsible_adult="  "),
        replace(SAFE_CHILD, child_rule_confirmed=False),
    ],
)
def test_no_capture_of_a_child_without_the_safeguards(age: AgeRecord) -> None:
    with pytest.raises(PolicyRefusalError, match="safeguards for children") as refused:
        case.add_sample(claimed(age), POLICY, face())
    assert "capture nothing and refer" in str(refused.value)


def test_a_child_with_the_safeguards_can_be_captured() -> None:
    assert len(captured(SAFE_CHILD).samples) == 3


def test_a_power_can_exclude_children_whatever_the_safeguards() -> None:
    with pytest.raises(PolicyRefusalError, match="children under this power"):
        case.add_sample(claimed(SAFE_CHILD, RETURN), POLICY, face())


def test_no_means_no_and_costs_nothing() -> None:
    declined = case.give_notice(noticed(choice=RETURN), POLICY, replace(ENGLISH, consent=False))
    with pytest.raises(PolicyRefusalError, match="changes nothing else for the person"):
        case.add_sample(case.record_claim(declined, POLICY, CLAIM), POLICY, face())


# --- captures ---------------------------------------------------------------------------------


def test_only_what_the_power_names_can_be_captured() -> None:
    with pytest.raises(PolicyRefusalError, match="what this power may capture"):
        case.add_sample(claimed(), POLICY, finger(FingerPosition.LEFT_RING))
    with pytest.raises(PolicyRefusalError, match="what this power may capture"):
        case.add_sample(claimed(), POLICY, replace(face(), position=RIGHT_INDEX))
    with pytest.raises(PolicyRefusalError, match="what this power may capture"):
        case.add_sample(claimed(), POLICY, replace(finger(RIGHT_INDEX), position=None))


@pytest.mark.parametrize("attempts", [0, 4])
def test_attempts_are_bounded_by_the_power(attempts: int) -> None:
    with pytest.raises(PolicyRefusalError, match="number of attempts"):
        case.add_sample(claimed(), POLICY, replace(face(), attempts=attempts))


def test_a_sample_needs_an_identifier_of_its_own() -> None:
    encounter = captured()
    for sample_id in ("", encounter.samples[0].sample_id):
        with pytest.raises(CaseError, match="identifier of its own"):
            case.add_sample(encounter, POLICY, replace(face(), sample_id=sample_id))


def test_a_new_sample_replaces_that_of_the_same_finger() -> None:
    again = finger(RIGHT_INDEX)
    encounter = case.add_sample(captured(), POLICY, again)
    positions = [one.position for one in encounter.samples if one.modality is Modality.FINGER]
    assert positions == [LEFT_INDEX, RIGHT_INDEX]
    assert again in encounter.samples
    assert (encounter.fingers_done, encounter.face_done) == (False, True)


def test_a_sample_can_be_removed_and_an_unknown_one_cannot() -> None:
    encounter = captured()
    fewer = case.remove_sample(encounter, encounter.samples[-1].sample_id)
    assert fewer.samples == encounter.samples[:-1]
    assert (fewer.fingers_done, fewer.face_done) == (True, False)
    with pytest.raises(CaseError, match="no such sample"):
        case.remove_sample(encounter, "x")


def test_no_finger_drops_out_without_a_word() -> None:
    encounter = case.add_sample(claimed(), POLICY, finger(RIGHT_INDEX))
    with pytest.raises(CaseError, match="nor recorded as an exception: left index"):
        case.finish_fingers(encounter, POLICY)
    with pytest.raises(CaseError, match="face is neither captured"):
        case.finish_face(encounter, POLICY)


def test_a_missing_finger_is_made_up_for_by_an_alternative() -> None:
    encounter = case.add_sample(claimed(), POLICY, finger(LEFT_INDEX))
    missing = without(RIGHT_INDEX, CaptureException.MISSING)
    encounter = case.record_exception(encounter, POLICY, missing)
    with pytest.raises(CaseError, match="exception: right thumb"):
        case.finish_fingers(encounter, POLICY)
    encounter = case.add_sample(encounter, POLICY, finger(RIGHT_THUMB))
    assert case.finish_fingers(encounter, POLICY).fingers_done


def test_what_a_person_declines_is_not_asked_again_on_another_finger() -> None:
    encounter = case.add_sample(claimed(), POLICY, finger(LEFT_INDEX))
    declined = without(RIGHT_INDEX, CaptureException.DECLINED)
    assert case.finish_fingers(
        case.record_exception(encounter, POLICY, declined), POLICY
    ).fingers_done


def test_one_exception_can_stand_for_all_fingers() -> None:
    one = case.add_sample(claimed(), POLICY, finger(LEFT_INDEX))
    encounter = case.record_exception(one, POLICY, without(None, CaptureException.UNABLE))
    assert len(encounter.samples) == 1
    assert case.finish_fingers(encounter, POLICY).fingers_done


def test_an_exception_replaces_the_sample_and_the_other_way_round() -> None:
    encounter = captured()
    exception = without(LEFT_THUMB, CaptureException.TEMPORARY)
    thumb = case.add_sample(encounter, POLICY, finger(LEFT_THUMB))
    swapped = case.record_exception(thumb, POLICY, exception)
    assert LEFT_THUMB not in [one.position for one in swapped.samples]
    assert not case.add_sample(swapped, POLICY, finger(LEFT_THUMB)).exceptions


def test_an_exception_outside_the_power_is_refused() -> None:
    with pytest.raises(PolicyRefusalError, match="what this power may capture"):
        case.record_exception(
            claimed(), POLICY, without(FingerPosition.LEFT_RING, CaptureException.MISSING)
        )


# --- comparisons ------------------------------------------------------------------------------


def test_verification_needs_a_claimed_record_and_that_record() -> None:
    with pytest.raises(CaseError, match="no record is claimed"):
        case.record_verification(captured(claim=NO_CLAIM), POLICY, verification())
    with pytest.raises(CaseError, match="another record than the one claimed"):
        case.record_verification(captured(), POLICY, replace(verification(), record_id="R2"))


def test_a_search_is_refused_where_the_power_forbids_it() -> None:
    with pytest.raises(PolicyRefusalError, match="does not allow a search"):
        case.record_identification(verified(choice=BORDER), POLICY, candidates())


def test_a_search_is_refused_once_the_claim_is_settled() -> None:
    with pytest.raises(PolicyRefusalError, match="has settled the question"):
        case.record_identification(verified(supports=True), POLICY, candidates())


def test_a_search_waits_for_the_claimed_record() -> None:
    with pytest.raises(CaseError, match="claimed record is not made"):
        case.record_identification(captured(), POLICY, candidates())


@pytest.mark.parametrize("unsettled", [verified(), verified(supports=False)])
def test_a_search_follows_a_comparison_that_settled_nothing(unsettled: Encounter) -> None:
    assert case.record_identification(unsettled, POLICY, candidates("R2")).identification


def test_without_a_claimed_record_the_list_is_searched_at_once() -> None:
    unclaimed = captured(claim=NO_CLAIM)
    assert case.record_identification(unclaimed, POLICY, candidates()).identification


def test_a_list_larger_than_the_power_allows_is_not_searched() -> None:
    limit = POLICY.power("bail_reporting").max_list_records
    assert identification_gate(verified(), POLICY, limit) is None
    with pytest.raises(PolicyRefusalError, match="largest list"):
        case.record_identification(verified(), POLICY, candidates(size=limit + 1))


def test_the_claimed_record_is_not_compared_again_after_the_search() -> None:
    with pytest.raises(PolicyRefusalError, match="one record first, then the list"):
        case.record_verification(searched("R2"), POLICY, verification())


def test_nothing_is_compared_where_nothing_was_captured() -> None:
    none = case.record_exception(claimed(), POLICY, without(None, CaptureException.DECLINED))
    no_face = RecordedException(Modality.FACE, None, CaptureException.DECLINED)
    none = case.record_exception(none, POLICY, no_face)
    none = case.finish_face(case.finish_fingers(none, POLICY), POLICY)
    with pytest.raises(CaseError, match="nothing was captured"):
        case.record_verification(none, POLICY, verification())


# --- stop and refer ---------------------------------------------------------------------------


@pytest.mark.parametrize("encounter", [OPENED, noticed(), claimed(CHILD), captured(), searched()])
def test_stop_is_possible_at_any_time_and_drops_the_samples(encounter: Encounter) -> None:
    stopped = case.stop(encounter, "", NOW)
    assert stopped.stopped_at == NOW
    assert stopped.samples == ()
    assert stopped.identification == encounter.identification


def test_a_stopped_encounter_accepts_a_referral_and_nothing_else() -> None:
    stopped = case.stop(captured(), "", NOW)
    assert case.refer(stopped, Called(NOW)).referrals
    with pytest.raises(PolicyRefusalError, match="a stopped encounter is closed"):
        case.record_age(stopped, POLICY, ADULT)
    with pytest.raises(PolicyRefusalError, match="Open a new encounter"):
        case.stop(stopped, "", NOW)
