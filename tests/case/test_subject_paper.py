"""The person's paper: their own encounter, the policy's texts, nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fieldid.case.subject_paper import NOTHING_TAKEN, SubjectPaper, subject_paper, taken
from fieldid.errors.case import CaseError
from fieldid.model.biometric import FingerPosition, Modality, Quality
from fieldid.model.encounter import (
    CapturedSample,
    Claim,
    Encounter,
    NoticeRecord,
    PurposeChoice,
)
from fieldid.policy.example import example_uk
from fieldid.policy.notice import NoticeText

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ARABIC = NoticeText("ar", "نأخذ بصمات أصابعك.", "A. Reviewer")


def sample(modality: Modality, position: FingerPosition | None = None) -> CapturedSample:
    quality = Quality(50, usable=True, reasons=())
    return CapturedSample("sample", modality, position, quality, NOW, "reader")


def encounter(language: str = "en", power: str = "bail_reporting") -> Encounter:
    return Encounter(
        "E-1",
        NOW,
        "officer-1",
        purpose=PurposeChoice("reporting", power),
        notice=NoticeRecord(language, NOW),
        claim=Claim(name="Somebody Else", record_id="R-77"),
        samples=(
            sample(Modality.FINGER, FingerPosition.RIGHT_INDEX),
            sample(Modality.FINGER, FingerPosition.LEFT_INDEX),
            sample(Modality.FACE),
        ),
    )


def words(paper: SubjectPaper) -> str:
    texts = [wording.text for wording in (*paper.notice, *paper.remedies)]
    return "\n".join([*(f"{heading}: {said}" for heading, said in paper.facts), *texts])


def test_it_says_what_why_how_long_and_what_can_be_done() -> None:
    said = words(subject_paper(encounter(), example_uk(), NOW))
    assert "What was taken: 2 fingerprints and a photograph of the face" in said
    assert "Why: Check who is reporting" in said
    assert "section 141" in said
    assert "Kept on this laptop: for 7 days, then deleted" in said
    assert "complain to the Information Commissioner" in said


def test_nothing_of_a_claim_an_officer_or_a_record_is_on_it() -> None:
    said = words(subject_paper(encounter(), example_uk(), NOW))
    for private in ("Somebody Else", "R-77", "officer-1", "protection"):
        assert private not in said


def test_a_language_without_a_reviewed_text_asks_for_an_interpreter() -> None:
    paper = subject_paper(encounter("ar"), example_uk(), NOW)
    assert paper.interpreter_note == example_uk().interpreter_note
    assert {wording.language for wording in paper.notice} == {"en"}


def test_a_reviewed_text_stands_beside_the_policys_own() -> None:
    policy = example_uk()
    powers = tuple(replace(power, notices=(*power.notices, ARABIC)) for power in policy.powers)
    policy = replace(policy, powers=powers, remedies=(*policy.remedies, ARABIC))
    paper = subject_paper(encounter("ar"), policy, NOW)
    assert [wording.language for wording in paper.notice] == ["en", "ar"]
    assert [wording.language for wording in paper.remedies] == ["en", "ar"]
    assert not paper.interpreter_note


@pytest.mark.parametrize("missing", ["purpose", "notice"])
def test_there_is_no_paper_before_purpose_and_notice(missing: str) -> None:
    with pytest.raises(CaseError, match="not settled"):
        subject_paper(replace(encounter(), **{missing: None}), example_uk(), NOW)


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        ((), NOTHING_TAKEN),
        ((sample(Modality.FINGER, FingerPosition.LEFT_THUMB),), "1 fingerprint"),
        ((sample(Modality.FACE),), "a photograph of the face"),
    ],
)
def test_what_was_taken(samples: tuple[CapturedSample, ...], said: str) -> None:
    assert taken(replace(encounter(), samples=samples)) == said
