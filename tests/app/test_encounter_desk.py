"""The officer's job through the desk: real engines, real vault, fictional people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.audit.entry import AuditEvent
from fieldid.errors.case import CaseError, PolicyRefusalError
from fieldid.model.biometric import CaptureException, FingerPosition, Modality
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    Claim,
    Outcome,
    PurposeChoice,
    RecordedException,
    Step,
)
from fieldid.ports import CaptureRequest
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import person
from tests.app.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk

FINGERS = (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)
TRAINING = PurposeChoice("training", "training")


def test_a_listed_person_is_verified_found_first_and_confirmed(desk: Desk) -> None:
    encounter = captured(desk, "DEMO-0001", Claim(record_id="DEMO-0001"))

    verified = encounter.verify()
    found = encounter.identify()
    receipt = encounter.decide(Outcome.CONFIRMED, "DEMO-0001", "Both fingers agree.")

    assert verified.score is not None
    assert found.candidates[0].record_id == "DEMO-0001"
    assert found.candidates[0].score == pytest.approx(verified.score)
    assert found.candidates[0].error_rate.rate is None
    assert desk.encounter(encounter.encounter.encounter_id).decision == receipt.decision
    desk.verify_audit()


def test_a_person_not_on_the_list_is_not_proposed(desk: Desk) -> None:
    encounter = captured(desk, "DEMO-0038", Claim())

    assert encounter.identify().candidates == ()


def test_another_persons_record_scores_lower_than_ones_own(desk: Desk) -> None:
    false_claim = captured(desk, "DEMO-0008", Claim(record_id="DEMO-0002")).verify()
    true_claim = captured(desk, "DEMO-0002", Claim(record_id="DEMO-0002")).verify()

    assert false_claim.score is not None
    assert true_claim.score is not None
    assert true_claim.score > false_claim.score + 3


def test_evidence_shows_paired_minutiae_on_both_prints_and_is_logged(desk: Desk) -> None:
    encounter = captured(desk, "DEMO-0001", Claim(record_id="DEMO-0001"))
    encounter.verify()

    evidence = encounter.evidence("DEMO-0001")

    assert len(evidence.fingers) == len(FINGERS)
    for pairing in evidence.fingers:
        assert pairing.reference is not None
        assert len(pairing.probe_xy) == len(pairing.reference_xy) == len(pairing.contribution) > 5
        height, width = pairing.reference.pixels.shape
        assert (pairing.reference_xy >= 0).all()
        assert (pairing.reference_xy < (width, height)).all()
    last = desk.audit_entries()[-1]
    assert last.event is AuditEvent.CONSULTATION
    assert "DEMO-0001" in last.subjects


def test_looking_at_a_record_is_logged(desk: Desk) -> None:
    encounter = desk.open_encounter()

    record, _portrait = encounter.view_record("DEMO-0003")

    last = desk.audit_entries()[-1]
    assert record.record_id == "DEMO-0003"
    assert last.event is AuditEvent.CONSULTATION
    assert last.subjects == (encounter.encounter.encounter_id, "DEMO-0003")


def test_an_unfinished_encounter_resumes_where_it_was_after_a_lock(
    desk: Desk, folder: Path
) -> None:
    before = captured(desk, "DEMO-0001", Claim(record_id="DEMO-0001"))
    desk.lock()

    again = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    resumed = again.resume(again.unfinished()[0].encounter_id)

    assert resumed.encounter == before.encounter
    assert next(step.step for step in resumed.steps() if step.current) is Step.VERIFY
    assert resumed.verify().score is not None
    again.lock()


def test_a_childs_capture_is_refused_until_the_safeguards_are_recorded(desk: Desk) -> None:
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.DISPUTED))
    encounter.choose_purpose(TRAINING)
    encounter.give_notice("en")
    encounter.record_claim(Claim())

    with pytest.raises(PolicyRefusalError):
        give_finger(encounter, "DEMO-0001", FINGERS[0])
    encounter.record_age(AgeRecord(AgeBand.DISPUTED, "Aunt", child_rule_confirmed=True))
    give_finger(encounter, "DEMO-0001", FINGERS[0])

    assert len(encounter.encounter.samples) == 1


def test_stopping_erases_the_samples(desk: Desk) -> None:
    encounter = captured(desk, "DEMO-0001", Claim())
    sample_id = encounter.encounter.samples[0].sample_id

    encounter.stop()

    assert desk.vault.encounters.sample(sample_id) is None
    assert any(entry.event is AuditEvent.ERASURE for entry in desk.audit_entries())


def test_a_decision_is_withdrawn_by_a_superseding_signed_entry_only(desk: Desk) -> None:
    encounter = captured(desk, "DEMO-0001", Claim(record_id="DEMO-0001"))
    encounter.verify()
    first = encounter.decide(Outcome.REFER, "", "Unsure.").decision

    withdrawal = desk.withdraw(encounter.encounter.encounter_id, "Wrong person.").decision

    assert withdrawal.supersedes == first.decision_id
    kept = desk.vault.decisions.of_encounter(encounter.encounter.encounter_id)
    assert [one.decision_id for one in kept] == [first.decision_id, withdrawal.decision_id]
    with pytest.raises(PolicyRefusalError):
        desk.withdraw(encounter.encounter.encounter_id, "Again.")


def test_an_unknown_claimed_record_is_refused_and_nothing_is_recorded(desk: Desk) -> None:
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.ADULT))
    encounter.choose_purpose(TRAINING)
    encounter.give_notice("en")

    with pytest.raises(CaseError):
        encounter.record_claim(Claim(record_id="DEMO-9999"))
    assert encounter.encounter.claim is None


def captured(desk: Desk, person_id: str, claim: Claim) -> EncounterDesk:
    """Return an encounter with both index fingers captured and no photograph."""
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.ADULT))
    encounter.choose_purpose(TRAINING)
    encounter.give_notice("en")
    encounter.record_claim(claim)
    for position in FINGERS:
        give_finger(encounter, person_id, position)
    encounter.finish_fingers()
    encounter.record_exception(RecordedException(Modality.FACE, None, CaptureException.DECLINED))
    encounter.finish_face()
    return encounter


def give_finger(encounter: EncounterDesk, person_id: str, position: FingerPosition) -> None:
    image = finger_sample(person(person_id), position, FingerManner.ORDINARY, 1)
    encounter.accept_image(CaptureRequest(Modality.FINGER, position), image, "test")
