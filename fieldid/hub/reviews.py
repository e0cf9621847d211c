"""Blind reviews on the hub: the acts of a case, folded by ``fieldid.case.case_review``.

Guarantees that a review is nothing but what its signed acts make it, in the hub's own
order. Leaves out what a laptop is shown (``queries``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.case.case_review import CaseReview, after_act
from fieldid.case.refusal import Refusal, require
from fieldid.case.second_officer import OTHER_OFFICER, RULE, BlindEvidence
from fieldid.hub.cases import Case, case_record
from fieldid.hub.decision_standing import refresh
from fieldid.hub.kept_acts import kept_act
from fieldid.hub.officers import officer_of_act
from fieldid.hub.scene import Effect, Scene
from fieldid.wire.act import read_body
from fieldid.wire.act_body import ContestWords, ReviewAnswer

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

NOT_CONFIRMED = Refusal(
    "the hub's operator has not confirmed your role, so your answer does not count",
    RULE,
    "Ask the operator to confirm it (fieldid hub confirm-officer).",
)


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
        current, _ = after_act(current, read_body(act), act.officer_id, row["at"])
    return current


def is_contested(connection: Connection[Row], keys: HubKeys, case: Case) -> bool:
    """Whether the person contests and no later review has agreed."""
    return load_review(connection, keys, case).contested


def review(scene: Scene, body: ReviewAnswer | ContestWords) -> Effect:
    """Take an answer or a contest into the review of the case."""
    if isinstance(body, ReviewAnswer):
        _check_person(scene)
    current = load_review(scene.connection, scene.keys, scene.case)
    after, part = after_act(current, body, scene.officer.officer_id, scene.at)
    scene.connection.execute(
        "INSERT INTO review_act (act_id, case_id, round, part) VALUES (%s, %s, %s, %s)",
        [scene.act.act_id, scene.case.case_id, after.round, part],
    )
    refresh(scene.connection, scene.keys, scene.case.case_id, after)
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
