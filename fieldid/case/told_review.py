"""A review as the hub tells it, brought into the form in which it is folded here.

Guarantees that what the hub tells goes through the same rules as acts do, and that of two
accounts of one case the one that knows more counts. Leaves out who told it: the caller has
checked the hub's signature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fieldid.case.case_review import CaseReview, after_act
from fieldid.case.second_officer import Contest, ReviewResult
from fieldid.wire.act_body import ContestWords, ReviewAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.case.review_part import Part
    from fieldid.case.second_officer import BlindEvidence


@dataclass(frozen=True, repr=False)
class ToldAnswer:
    """One officer's answer as the hub told it."""

    officer: str
    opinion: str
    record_id: str
    reason: str
    at: datetime


@dataclass(frozen=True, repr=False)
class ToldReview:
    """The hub's word on a review: its answer to the question ``review``.

    ``answers`` and ``reconciled`` are empty until the second answer is stored there.
    ``spoken``: of two who reconcile, who has. ``names``: of those who answered.
    """

    result: str | None
    contests: int
    round: int
    answers: tuple[ToldAnswer, ...]
    reconciled: tuple[ToldAnswer, ...]
    spoken: tuple[str, ...]
    names: dict[str, str]


def review_told(told: ToldReview, evidence: BlindEvidence, officer: str) -> CaseReview:
    """Return the review that the hub tells. ``officer``: of the encounter, where known.

    Raises a refusal where the hub's account is none that the rules allow.
    """
    first_by = told.answers[0].officer if told.answers else officer
    current = CaseReview(evidence, first_by)
    for part, answer in _acts(told):
        body = ReviewAnswer(part, answer.opinion, answer.record_id, answer.reason)
        current, _ = after_act(current, body, answer.officer, answer.at)
    if told.result == ReviewResult.CONTESTED:
        current, _ = after_act(
            current, ContestWords(_ELSEWHERE.words), _ELSEWHERE.recorded_by, _ELSEWHERE.at
        )
    return replace(current, contests=(_ELSEWHERE,) * told.contests, round=told.round)


def knows_more(one: CaseReview, other: CaseReview) -> CaseReview:
    """Return the account that knows more; the first where they know alike."""
    return max((one, other), key=_progress)


def _acts(told: ToldReview) -> Iterator[tuple[Part, ToldAnswer]]:
    parts: tuple[Part, Part] = ("first", "second")
    yield from zip(parts, told.answers, strict=False)
    yield from (("reconcile", answer) for answer in told.reconciled)


def _progress(current: CaseReview) -> tuple[int, int, int]:
    review = current.review
    said = 0 if review is None else 1 + (review.answer is not None)
    spoken = 2 if review is not None and review.reconciled else len(current.talking)
    return len(current.contests), current.round, said + spoken


# The hub counts contests and does not tell their words.
_ELSEWHERE = Contest("Recorded on the hub.", "hub", datetime(1, 1, 1, tzinfo=UTC))
