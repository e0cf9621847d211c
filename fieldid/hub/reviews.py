"""Blind reviews on the hub: the acts of a case, folded by ``fieldid.case.second_officer``.

Guarantees that a review is nothing but what its signed acts make it, in the hub's own order;
that in the first round the first answer is the encounter's own officer's; and that each answer
is there once. Leaves out what a laptop is shown (``queries``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from fieldid.case.barrier_state import quoted
from fieldid.case.facts import same_person
from fieldid.case.refusal import Refusal, require
from fieldid.case.second_officer import (
    NOTHING_TO_RECONCILE,
    OTHER_OFFICER,
    RULE,
    Answer,
    BlindEvidence,
    Contest,
    Opinion,
    Review,
    ReviewResult,
    assign,
    contest,
    give_answer,
    open_review,
    reconcile,
    reopen,
    result,
)
from fieldid.hub.cases import Case, case_record
from fieldid.hub.kept_acts import kept_act
from fieldid.hub.officers import officer_of_act
from fieldid.hub.scene import Effect, Scene
from fieldid.wire.act import read_body
from fieldid.wire.act_body import ContestWords, ReviewAnswer

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

NOT_CONFIRMED = Refusal(
    "the hub's operator has not confirmed your role, so your answer does not count",
    RULE,
    "Ask the operator to confirm it (fieldid hub confirm-officer).",
)
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

    ``contests``: all of the case. ``talking``: of two who reconcile, who has spoken. ``round``:
    how many first answers there were.
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


def load_review(connection: Connection[Row], keys: HubKeys, case: Case) -> CaseReview:
    """Return the review that the acts kept so far make."""
    record = case_record(connection, keys, case)
    current = CaseReview(evidence_of(case.case_id, record), str(record.get("officer_id", "")))
    rows = connection.execute(
        "SELECT act_id, act.at FROM review_act JOIN act USING (act_id)"
        " WHERE review_act.case_id = %s ORDER BY act.number",
        [case.case_id],
    ).fetchall()
    for row in rows:
        act = kept_act(connection, keys, str(row["act_id"]))
        current, _ = _after(current, read_body(act), act.officer_id, row["at"])
    return current


def is_contested(connection: Connection[Row], keys: HubKeys, case: Case) -> bool:
    """Whether the person contests and no later review has agreed."""
    current = load_review(connection, keys, case)
    return bool(current.contests) and current.result is not ReviewResult.AGREED


def review(scene: Scene, body: ReviewAnswer | ContestWords) -> Effect:
    """Take an answer or a contest into the review of the case."""
    if isinstance(body, ReviewAnswer):
        _check_person(scene)
    current = load_review(scene.connection, scene.keys, scene.case)
    after, part = _after(current, body, scene.officer.officer_id, scene.at)
    scene.connection.execute(
        "INSERT INTO review_act (act_id, case_id, round, part) VALUES (%s, %s, %s, %s)",
        [scene.act.act_id, scene.case.case_id, after.round, part],
    )
    return Effect()


def _check_person(scene: Scene) -> None:
    """Refuse whoever the hub does not know, or who may be somebody who has answered already."""
    rows = scene.connection.execute(
        "SELECT act_id FROM review_act WHERE case_id = %s AND part IN ('first', 'second')",
        [scene.case.case_id],
    ).fetchall()
    judged = [officer_of_act(scene.connection, str(row["act_id"])) for row in rows]
    others = [one for one in judged if not scene.officer.is_same(one)]
    require(None if scene.officer.role else NOT_CONFIRMED)
    require(OTHER_OFFICER if any(map(scene.officer.is_also, others)) else None)


def evidence_of(case_id: str, record: dict[str, Any]) -> BlindEvidence:
    """Return samples and records compared, by identifier and sorted: no score, no rank."""
    search, verified = record.get("identification"), record.get("verification")
    compared = (search or {}).get("candidates", []) + ([verified] if verified else [])
    samples = record.get("samples") or {}
    names = samples if isinstance(samples, dict) else {one["sample_id"] for one in samples}
    return BlindEvidence(
        case_id,
        tuple(sorted(map(str, names))),
        tuple(sorted({str(one["record_id"]) for one in compared})),
    )


def _after(current: CaseReview, body: object, officer: str, at: datetime) -> tuple[CaseReview, str]:
    """Return the review after one act, and which part of it the act is."""
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
        return Refusal("another officer reviews this case", RULE, "Open a case that is yours.")
    shown = answer.record_id in open_one.evidence.record_ids
    return None if shown else Refusal("the answer is about a record that was not shown", RULE)


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
