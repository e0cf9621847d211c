"""The second officer: judges the evidence alone, and only then learns what the first said.

Guarantees that what a second officer is shown before answering holds no score, rank, threshold
or decision; that an answer is given once and never changed; that the first answer is handed out
only afterwards; and that two officers who still disagree after talking refer the case. A
contest by the person is recorded in their own words and reopens the case with officers who have
not judged it before. Leaves out who enforces it: the hub does. On a laptop these are rules of
its screens only, because whoever holds the laptop sees all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.case.barrier_state import aware
from fieldid.case.facts import same_person
from fieldid.case.refusal import Refusal, require

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter


class Opinion(StrEnum):
    """What an officer sees in the evidence."""

    SAME_PERSON = "same_person"
    ANOTHER_PERSON = "another_person"
    CANNOT_TELL = "cannot_tell"


class ReviewResult(StrEnum):
    """Where a review stands. Only ``AGREED`` lets a decision name a second officer."""

    WAITING = "waiting"
    TO_RECONCILE = "to_reconcile"
    AGREED = "agreed"
    REFER = "refer"
    CONTESTED = "contested"


@dataclass(frozen=True, repr=False)
class Answer:
    """One officer's answer. ``record_id``: of the record it is about. ``reason``: in words."""

    officer: str
    opinion: Opinion
    record_id: str
    reason: str
    at: datetime


@dataclass(frozen=True, repr=False)
class BlindEvidence:
    """What the second officer sees: samples and records, in an order that tells nothing."""

    encounter_id: str
    sample_ids: tuple[str, ...]
    record_ids: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class Contest:
    """The person says that it is wrong: their words, who wrote them down, and when."""

    words: str
    recorded_by: str
    at: datetime


@dataclass(frozen=True, repr=False)
class Review:
    """One blind review of a first answer. Use :func:`first_answer` to read that one.

    ``excluded``: officers who judged before the case was reopened. ``contests``: all so far.
    """

    evidence: BlindEvidence
    sealed_first: Answer
    reviewer: str = ""
    answer: Answer | None = None
    reconciled: tuple[Answer, Answer] | None = None
    excluded: tuple[str, ...] = ()
    contests: tuple[Contest, ...] = ()


RULE = "second officer"
OTHER_OFFICER = Refusal(
    "the second officer must be somebody who has not judged this case",
    RULE,
    "Ask another officer.",
)
NOT_YOURS = Refusal("another officer reviews this case", RULE, "Open a case that is yours.")
ANSWERED = Refusal(
    "the second answer is given and stays as it is",
    RULE,
    "Say in the reconciliation what you see differently now.",
)
BLIND = Refusal(
    "the first answer is shown after the second one is given", RULE, "Give your answer first."
)
NOT_SHOWN = Refusal("the answer is about a record that was not shown", RULE, "Choose one shown.")
NOTHING_TO_RECONCILE = Refusal("there is no difference to talk about")
NOT_CONTESTED = Refusal("the case is not contested, so it is not reopened")
NOT_SAID = Refusal("who, when and why is not all recorded")


def blind_evidence(encounter: Encounter) -> BlindEvidence:
    """Return the samples and the records compared, sorted by identifier: not by rank."""
    search, verified = encounter.identification, encounter.verification
    records = {candidate.record_id for candidate in (search.candidates if search else ())}
    if verified is not None:
        records.add(verified.record_id)
    samples = sorted(sample.sample_id for sample in encounter.samples)
    return BlindEvidence(encounter.encounter_id, tuple(samples), tuple(sorted(records)))


def open_review(evidence: BlindEvidence, first_one: Answer) -> Review:
    """Seal the first officer's answer and wait for a second officer."""
    require(_flaw(first_one, evidence))
    return Review(evidence, first_one)


def assign(review: Review, officer: str) -> Review:
    """Give the review to an officer who has not judged this case."""
    judged = {same_person(one) for one in (review.sealed_first.officer, *review.excluded, "")}
    require(OTHER_OFFICER if same_person(officer) in judged else None)
    require(ANSWERED if review.answer is not None else None)
    return replace(review, reviewer=officer)


def give_answer(review: Review, answer: Answer) -> Review:
    """Record the second answer, once."""
    require(ANSWERED if review.answer is not None else None)
    mine = bool(review.reviewer) and same_person(answer.officer) == same_person(review.reviewer)
    require(None if mine else NOT_YOURS)
    require(_flaw(answer, review.evidence))
    return replace(review, answer=answer)


def first_answer(review: Review) -> Answer:
    """Return the first officer's answer; refused until the second one is given."""
    require(BLIND if review.answer is None else None)
    return review.sealed_first


def reconcile(review: Review, first_now: Answer, second_now: Answer) -> Review:
    """Record what both say after talking; the blind answers stay beside it."""
    require(NOTHING_TO_RECONCILE if result(review) is not ReviewResult.TO_RECONCILE else None)
    said = (first_now.officer, second_now.officer)
    asked = (review.sealed_first.officer, review.reviewer)
    require(None if tuple(map(same_person, said)) == tuple(map(same_person, asked)) else NOT_YOURS)
    for one in (first_now, second_now):
        require(_flaw(one, review.evidence))
    return replace(review, reconciled=(first_now, second_now))


def result(review: Review) -> ReviewResult:
    """Return where the review stands; a contest undoes what was agreed."""
    if _contested(review):
        return ReviewResult.CONTESTED
    if review.answer is None:
        return ReviewResult.WAITING
    if review.reconciled is not None:
        return ReviewResult.AGREED if _agree(*review.reconciled) else ReviewResult.REFER
    agreed = _agree(review.sealed_first, review.answer)
    return ReviewResult.AGREED if agreed else ReviewResult.TO_RECONCILE


def agreed_officer(review: Review, record_id: str) -> str:
    """Return the second officer who agreed that it is the person of this record, else ''."""
    if result(review) is not ReviewResult.AGREED:
        return ""
    settled = review.reconciled[0] if review.reconciled else review.sealed_first
    same = settled.opinion is Opinion.SAME_PERSON and settled.record_id == record_id
    return review.reviewer if same else ""


def contest(review: Review, contest_now: Contest) -> Review:
    """Record the person's contest; all who judged so far are out of what follows."""
    said = contest_now.words.strip() and contest_now.recorded_by.strip() and aware(contest_now.at)
    require(None if said else NOT_SAID)
    judged = (review.sealed_first.officer, review.reviewer)
    return replace(
        review,
        excluded=tuple(dict.fromkeys((*review.excluded, *filter(None, judged)))),
        contests=(*review.contests, contest_now),
    )


def reopen(review: Review, first_anew: Answer) -> Review:
    """Begin again after a contest, with a first answer by an officer who has not judged."""
    require(None if _contested(review) else NOT_CONTESTED)
    fresh = same_person(first_anew.officer) not in map(same_person, review.excluded)
    require(None if fresh else OTHER_OFFICER)
    opened = open_review(review.evidence, first_anew)
    return replace(opened, excluded=review.excluded, contests=review.contests)


def _contested(review: Review) -> bool:
    return same_person(review.sealed_first.officer) in map(same_person, review.excluded)


def _agree(one: Answer, other: Answer) -> bool:
    """Two who cannot tell have settled nothing, so that is not agreement."""
    decided = Opinion.CANNOT_TELL not in (one.opinion, other.opinion)
    return decided and (one.opinion, one.record_id) == (other.opinion, other.record_id)


def _flaw(answer: Answer, evidence: BlindEvidence) -> Refusal | None:
    if not (answer.officer.strip() and answer.reason.strip() and aware(answer.at)):
        return NOT_SAID
    return None if answer.record_id in evidence.record_ids else NOT_SHOWN
