"""The debrief puts what the trainee saw beside what was true, without biometrics."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from fieldid.model.biometric import FingerPosition, Modality, Quality
from fieldid.model.comparison import (
    NOT_CALIBRATED,
    Candidate,
    CandidateList,
    ScorePart,
    VerificationResult,
)
from fieldid.model.encounter import CapturedSample, Decision, Encounter, Outcome
from fieldid.training.debrief import DebriefLine, Said, debrief
from fieldid.training.reader_fault import FaultKind, ReaderFault
from fieldid.training.scenario import ListAge
from fieldid.training.scenarios import MATE, WRONG_CLAIM

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
INDEX = FingerPosition.RIGHT_INDEX
PARTS = (ScorePart("face:sface", 0.7312),)
SAMPLE = CapturedSample("s", Modality.FINGER, INDEX, Quality(40, usable=False), NOW, "r", 2)
DONE = Encounter(
    "e",
    NOW,
    "o",
    claim=WRONG_CLAIM.claim,
    samples=(SAMPLE,),
    verification=VerificationResult("DEMO-0002", 0.2, PARTS, NOT_CALIBRATED, supports_claim=False),
)
DECIDED = Decision("d", "e", Outcome.CONFIRMED, "DEMO-0002", "reason", "o", NOW)


def lines(*arguments: object) -> dict[str, DebriefLine]:
    return {line.topic: line for line in debrief(*arguments)}  # type: ignore[arg-type]  # as is


def text(said: tuple[Said, ...]) -> str:
    return " ".join(one.template.format(**one.details) for one in said)


def test_the_claim_the_comparison_and_the_decision_stand_beside_the_truth() -> None:
    made = lines(WRONG_CLAIM, DONE, DECIDED)
    assert "DEMO-0002" in text(made["Who it was"].seen)
    assert "DEMO-0008" in text(made["Who it was"].truth)
    assert "did not support" in text(made["Comparison with the claim"].seen)
    assert "another's" in text(made["Comparison with the claim"].truth)
    assert text(made["The decision"].seen) == "Decided: identity_confirmed (DEMO-0002)"
    assert "not_confirmed" in text(made["The decision"].truth)


def test_poor_prints_and_injected_faults_are_explained() -> None:
    faults = (
        ReaderFault(Modality.FINGER, 2, FaultKind.UNPLUG),
        ReaderFault(Modality.FACE, 1, FaultKind.SLOW),
    )
    made = lines(replace(MATE, faults=faults), DONE, None)
    assert text(made["The fingers"].seen) == "right index finger: not good enough after attempts: 2"
    assert text(made["The fingers"].truth) == "right index finger: given wet at first"
    assert "attempt 2: made to fail on purpose (unplug)" in text(made["The readers"].truth)
    assert "Camera, attempt 1" in text(made["The readers"].truth)


def test_candidates_stand_beside_the_persons_own_record() -> None:
    shown = tuple(
        Candidate(record_id, rank, 0.9, PARTS, NOT_CALIBRATED)
        for rank, record_id in enumerate(("DEMO-0002", "DEMO-0008"), 1)
    )
    found = CandidateList(shown, 36, NOW)
    made = lines(
        replace(WRONG_CLAIM, list_age=ListAge.STALE), replace(DONE, identification=found), DECIDED
    )
    assert text(made["The search of the list"].seen) == "Candidates shown: DEMO-0002, DEMO-0008"
    assert "at rank 2" in text(made["The search of the list"].truth)
    assert "look too old (stale)" in text(made["The search of the list"].truth)


def test_nothing_of_it_is_a_score_or_an_image() -> None:
    told = "".join(text(line.seen + line.truth) for line in debrief(WRONG_CLAIM, DONE, DECIDED))
    assert "0.7312" not in told
    assert "0.2" not in told
