"""A trainer's exercise: what is chosen, and the truth that follows from it."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.encounter import Claim, Outcome
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.own_scenario import ClaimKind, Draft, copied, scenario_of
from fieldid.training.reader_fault import FaultKind, ReaderFault
from fieldid.training.scenario import ListAge

LISTED, OTHER, UNLISTED = "DEMO-0001", "DEMO-0002", "DEMO-0038"
INDEX = FingerPosition.RIGHT_INDEX
DRAFT = Draft(
    "one",
    "A wet day",
    "A man comes in from the rain.",
    LISTED,
    ClaimKind.OWN_RECORD,
    fingers={INDEX: FingerManner.WORN, FingerPosition.LEFT_INDEX: FingerManner.WET},
    face=FaceManner.DARK,
    faults=(ReaderFault(Modality.FINGER, 2, FaultKind.UNPLUG),),
    aim_minutes=5,
)


def test_a_draft_becomes_the_exercise_that_was_chosen() -> None:
    made = scenario_of(DRAFT)
    assert made.scenario_id == "demo:own:one"
    assert made.claim.record_id == LISTED
    assert made.claim.name == "Karwan Mustafa Rashid"
    assert made.fingers[INDEX] == (FingerManner.WORN, FingerManner.WORN)
    assert made.fingers[FingerPosition.LEFT_INDEX] == (FingerManner.WET, FingerManner.ORDINARY)
    assert made.face[0] is FaceManner.DARK
    assert made.truth.unable_fingers == (INDEX,)
    assert (made.aim_s, made.faults) == (300, DRAFT.faults)


@pytest.mark.parametrize(
    ("person_id", "claim", "age", "outcomes"),
    [
        (LISTED, ClaimKind.OWN_RECORD, ListAge.FRESH, (Outcome.CONFIRMED,)),
        (LISTED, ClaimKind.OWN_RECORD, ListAge.EXPIRED, (Outcome.CONFIRMED,)),
        (LISTED, ClaimKind.OWN_NAME, ListAge.STALE, (Outcome.CONFIRMED,)),
        (LISTED, ClaimKind.NOTHING, ListAge.EXPIRED, (Outcome.REFER,)),
        (UNLISTED, ClaimKind.OWN_NAME, ListAge.FRESH, (Outcome.NOT_CONFIRMED,)),
        (UNLISTED, ClaimKind.OTHER_RECORD, ListAge.FRESH, (Outcome.NOT_CONFIRMED,)),
        (
            LISTED,
            ClaimKind.OTHER_RECORD,
            ListAge.FRESH,
            (Outcome.NOT_CONFIRMED, Outcome.CONFIRMED),
        ),
    ],
)
def test_the_right_decision_follows_from_person_claim_and_list(
    person_id: str, claim: ClaimKind, age: ListAge, outcomes: tuple[Outcome, ...]
) -> None:
    draft = replace(DRAFT, person_id=person_id, claim=claim, claimed_id=OTHER, list_age=age)
    made = scenario_of(draft)
    assert made.truth.outcomes == outcomes
    assert made.truth.record_id == (person_id if person_id == LISTED else "")


def test_who_claims_nothing_claims_nothing() -> None:
    assert scenario_of(replace(DRAFT, claim=ClaimKind.NOTHING)).claim == Claim()


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"title": "t" * 61},
        {"briefing": ""},
        {"expected": "x" * 2001},
        {"person_id": "DEMO-9999"},
        {"person_id": UNLISTED},
        {"claim": ClaimKind.OTHER_RECORD},
        {"claim": ClaimKind.OTHER_RECORD, "claimed_id": LISTED},
        {"claim": ClaimKind.OTHER_RECORD, "claimed_id": UNLISTED},
        {"faults": (ReaderFault(Modality.FACE, 0, FaultKind.CRASH),)},
        {"aim_minutes": 61},
    ],
)
def test_what_cannot_be_is_said_and_refused(change: dict[str, object]) -> None:
    draft = replace(DRAFT, **change)  # type: ignore[arg-type]  # fields of the draft
    assert draft.problem
    with pytest.raises(ValueError, match=draft.problem[:20]):
        scenario_of(draft)


def test_a_copy_is_another_exercise_and_a_draft_rests_as_json() -> None:
    copy = copied(DRAFT, "two", "t" * 80)
    assert (copy.draft_id, len(copy.title), copy.problem) == ("two", 60, "")
    assert msgspec.json.decode(msgspec.json.encode(DRAFT), type=Draft) == DRAFT
