"""Encounters at each stage, made only by the transitions themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING

from fieldid.case import encounter as case
from fieldid.model.biometric import FingerPosition, Modality, Quality
from fieldid.model.comparison import (
    NOT_CALIBRATED,
    Candidate,
    CandidateList,
    ErrorRate,
    VerificationResult,
)
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    CapturedSample,
    Claim,
    NoticeRecord,
    PurposeChoice,
)
from fieldid.policy.example import example_uk

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter

POLICY = example_uk()
NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
OFFICER = "officer-1"

BAIL = PurposeChoice("reporting", "bail_reporting")
BORDER = PurposeChoice("border", "border_document_holder")
RETURN = PurposeChoice("voluntary_return", "voluntary_return_interview")
TRAINING = PurposeChoice("training", "training")

ADULT = AgeRecord(AgeBand.ADULT)
CHILD = AgeRecord(AgeBand.CHILD)
SAFE_CHILD = AgeRecord(AgeBand.CHILD, "A. Guardian", child_rule_confirmed=True)
DISPUTED = AgeRecord(AgeBand.DISPUTED)

ENGLISH = NoticeRecord("en", NOW)
NO_CLAIM = Claim()
CLAIM = Claim(record_id="R1")

RIGHT_INDEX, LEFT_INDEX = FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX
RIGHT_THUMB, LEFT_THUMB = FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB

_numbers = count(1)


def finger(position: FingerPosition) -> CapturedSample:
    number, quality = next(_numbers), Quality(60, usable=True)
    return CapturedSample(f"s{number}", Modality.FINGER, position, quality, NOW, "simulated")


def face() -> CapturedSample:
    return replace(finger(RIGHT_INDEX), modality=Modality.FACE, position=None)


def noticed(age: AgeRecord = ADULT, choice: PurposeChoice = BAIL) -> Encounter:
    opened = case.open_encounter(OFFICER, NOW)
    purposed = case.choose_purpose(case.record_age(opened, POLICY, age), POLICY, choice)
    consent = True if choice == RETURN else None
    return case.give_notice(purposed, POLICY, replace(ENGLISH, consent=consent))


def claimed(
    age: AgeRecord = ADULT, choice: PurposeChoice = BAIL, claim: Claim = CLAIM
) -> Encounter:
    return case.record_claim(noticed(age, choice), POLICY, claim)


def captured(
    age: AgeRecord = ADULT, choice: PurposeChoice = BAIL, claim: Claim = CLAIM
) -> Encounter:
    encounter = claimed(age, choice, claim)
    for sample in (finger(RIGHT_INDEX), finger(LEFT_INDEX), face()):
        encounter = case.add_sample(encounter, POLICY, sample)
    return case.finish_face(case.finish_fingers(encounter, POLICY), POLICY)


def verification(
    *, supports: bool | None = None, rate: float | None = None, score: float | None = 0.8
) -> VerificationResult:
    known = NOT_CALIBRATED if rate is None else ErrorRate("1 in 100,000", rate)
    return VerificationResult("R1", score, (), known, supports_claim=supports)


def candidates(*records: str, size: int = 40, rate: float | None = None) -> CandidateList:
    known = NOT_CALIBRATED if rate is None else ErrorRate("1 in 1,000", rate)
    found = [Candidate(name, rank, 0.7, (), known) for rank, name in enumerate(records, 1)]
    return CandidateList(tuple(found), size, NOW)


def verified(*, supports: bool | None = None, choice: PurposeChoice = BAIL) -> Encounter:
    rate = None if supports is None else 0.00001
    result = verification(supports=supports, rate=rate)
    return case.record_verification(captured(choice=choice), POLICY, result)


def searched(*records: str) -> Encounter:
    return case.record_identification(verified(), POLICY, candidates(*records))
