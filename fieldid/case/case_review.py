"""The review of one case: a fold of the signed acts about it, the same at both ends.

Guarantees that a review is nothing but what its acts make it, one after the other; that in the
first round the first answer is the encounter's own officer's; and that each answer is there
once. Leaves out who signed what, and the order of the acts: the hub keeps the one order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.case.barrier_state import quoted
from fieldid.case.facts import same_person
from fieldid.case.refusal import Refusal, require
from fieldid.case.second_officer import (
    NOT_SHOWN,
    NOT_YOURS,
    NOTHING_TO_RECONCILE,
    OTHER_OFFICER,
    RULE,
    Answer,
    BlindEvidence,
    Contest,
    Opinion,
    Review,
    ReviewResult,
    agreed_officer,
    assign,
    contest,
    give_answer,
    open_review,
    reconcile,
    reopen,
    result,
)
from fieldid.wire.act_body import ContestWords, ReviewAnswer

if TYPE_CHECKING:
    from datetime import datetime

NOT_THE_FIRST = Refusal(
    "the first answer is given by the officer of the encounter", RULE, "Give the second answer."
)
ONE_IS_THERE = Refusal(
    "the first answer is there already", RULE, "Give the second answer, or reconcile."
)
NO_REVIEW = Refusal(
    "no first answer is there yet", RULE, "Ask the officer of the encounter to answer first."
)
SAID_ALREADY = Refusal(
    "you have said already what you see now", RULE, "Wait for the other officer."
)


@dataclass(frozen=True, repr=False)
class CaseReview:
    """The review of a case as it stands.

    ``officer``: of the encounter. ``contests``: all of the case. ``talking``: of two who
    reconcile, who has spoken. ``round``: how many first answers there were.
    """

    evidence: BlindEvidence
    officer: str
    review: Review | None = None
    contests: tuple[Contest, ...] = ()
    talking: tuple[Answer, ...] = ()
    round: int = 0

    @property
    def result(self) -> ReviewResult | None:
        """Where the review stands, None before any answer and contest."""
        if self.review is None:
            return ReviewResult.CONTESTED if self.contests else None
        return result(self.review)

    @property
    def contested(self) -> bool:
        """Whether the person contests and no later review has agreed."""
        return bool(self.contests) and self.result is not ReviewResult.AGREED

    def agreed_on(self, record_id: str) -> bool:
        """Whether two officers agree that it is the person of this record."""
        return self.review is not None and bool(agreed_officer(self.review, record_id))


def after_act(
    current: CaseReview, body: object, officer: str, at: datetime
) -> tuple[CaseReview, str]:
    """Return the review after one act, and which part of it the act is. Raises a refusal."""
    if isinstance(body, ContestWords):
        return _contested(current, Contest(body.words, officer, at)), "contest"
    if not isinstance(body, ReviewAnswer):
        raise NO_REVIEW.error()
    answer = Answer(officer, _opinion(body.opinion), body.record_id, body.reason, at)
    if body.part == "first":
        return _first(current, answer), "first"
    if current.review is None:
        raise NO_REVIEW.error()
    if body.part == "second":
        given = give_answer(assign(current.review, officer), answer)
        return replace(current, review=given), "second"
    return _talked(current, current.review, answer)


def _first(current: CaseReview, answer: Answer) -> CaseReview:
    own = same_person(answer.officer) == same_person(current.officer)
    if current.review is not None:
        require(None if current.result is ReviewResult.CONTESTED else ONE_IS_THERE)
        opened = reopen(current.review, answer)
    elif current.contests:
        require(OTHER_OFFICER if own else None)
        opened = replace(
            open_review(current.evidence, answer),
            excluded=(current.officer,),
            contests=current.contests,
        )
    else:
        require(None if own else NOT_THE_FIRST)
        opened = open_review(current.evidence, answer)
    return replace(current, review=opened, talking=(), round=current.round + 1)


def _talked(current: CaseReview, open_one: Review, answer: Answer) -> tuple[CaseReview, str]:
    """One of the two says what they see after talking; when both have, it is reconciled."""
    require(None if current.result is ReviewResult.TO_RECONCILE else NOTHING_TO_RECONCILE)
    earlier = [one for one in current.talking if one.officer == answer.officer]
    require(SAID_ALREADY if earlier else None)
    firsts = same_person(answer.officer) == same_person(open_one.sealed_first.officer)
    other = current.talking[0] if current.talking else answer
    pair = (answer, other) if firsts else (other, answer)
    if current.talking:
        after = replace(current, review=reconcile(open_one, *pair), talking=())
    else:
        require(_stranger(open_one, answer))
        after = replace(current, talking=(answer,))
    return after, "reconcile_first" if firsts else "reconcile_second"


def _stranger(open_one: Review, answer: Answer) -> Refusal | None:
    two = (open_one.sealed_first.officer, open_one.reviewer)
    if same_person(answer.officer) not in map(same_person, two):
        return NOT_YOURS
    return None if answer.record_id in open_one.evidence.record_ids else NOT_SHOWN


def _contested(current: CaseReview, said: Contest) -> CaseReview:
    opened = contest(current.review, said) if current.review else None
    return replace(current, review=opened, contests=(*current.contests, said), talking=())


def _opinion(word: str) -> Opinion:
    require(
        None
        if word in list(Opinion)
        else Refusal(f"the answer {quoted(word)} is not one that this version knows", RULE)
    )
    return Opinion(word)
