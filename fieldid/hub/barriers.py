"""Answers about barriers, and which of them count now.

Guarantees that what stood does not vanish by an answer that was older or came later: of each
kind the answer checked last, the one received last and every "granted" count together, and
where they disagree the gate is closed. A clearing answer needs an officer whose role this hub
confirmed; that something stands, anybody enrolled may say. What two people corrected counts no
longer, and an "unknown" stands in its place until the keeper was asked again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.barrier_state import CLEAR, quoted
from fieldid.case.disclosure_power import code_refusal
from fieldid.case.facts import Facts
from fieldid.case.refusal import Refusal, first, require
from fieldid.hub.scene import Effect, Scene
from fieldid.model.barrier import Barrier, BarrierKind, BarrierStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row
    from fieldid.wire.act_body import BarrierAnswer, NationalityStatement

RULE = "protection barriers"
NOT_CONFIRMED = Refusal(
    "the hub's operator has not confirmed your role, so you cannot clear a barrier",
    RULE,
    "Ask somebody whose role is confirmed to record the answer.",
)
IN_THE_FUTURE = Refusal(
    "the time when this was checked lies in the future", RULE, "Correct the time and send it again."
)


def answer_barrier(scene: Scene, answer: BarrierAnswer) -> Effect:
    """Record one answer."""
    clears = answer.status in CLEAR
    require(
        first(
            _unknown("kind of barrier", answer.kind, BarrierKind),
            _unknown("status", answer.status, BarrierStatus),
            IN_THE_FUTURE if answer.checked_at > scene.now else None,
            NOT_CONFIRMED if clears and not scene.officer.role else None,
        )
    )
    scene.connection.execute(
        "INSERT INTO barrier_answer (act_id, case_id, kind, status, checked_at, officer_id)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [
            scene.act.act_id,
            scene.case.case_id,
            answer.kind,
            answer.status,
            answer.checked_at,
            scene.officer.officer_id,
        ],
    )
    return Effect()


def state_nationalities(scene: Scene, statement: NationalityStatement) -> Effect:
    """Add to the nationalities stated; none is ever taken away, so nothing opens by it."""
    require(next(filter(None, map(code_refusal, statement.codes)), None))
    for code in dict.fromkeys(statement.codes):
        scene.connection.execute(
            "INSERT INTO nationality_statement (act_id, case_id, code) VALUES (%s, %s, %s)",
            [scene.act.act_id, scene.case.case_id, code],
        )
    return Effect()


def standing_answers(connection: Connection[Row], case_id: str) -> tuple[Barrier, ...]:
    """Return the answers that count now, their rows locked against change."""
    rows = connection.execute(
        "SELECT answer.kind, answer.status, answer.checked_at, act.number"
        " FROM barrier_answer AS answer JOIN act USING (act_id)"
        " WHERE answer.case_id = %s AND NOT EXISTS (SELECT 1 FROM correction"
        "  JOIN correction_agreement USING (correction_id) WHERE corrected = answer.act_id)"
        " FOR UPDATE OF answer",
        [case_id],
    ).fetchall()
    rows += _left_by_corrections(connection, case_id)
    rows.sort(key=lambda row: int(row["number"]))
    answers = [Barrier(row["kind"], row["status"], row["checked_at"]) for row in rows]
    kinds = dict.fromkeys(answer.kind for answer in answers)
    return tuple(
        counted
        for kind in kinds
        for counted in _counting([answer for answer in answers if answer.kind == kind])
    )


def facts_now(connection: Connection[Row], case_id: str, destination: str, now: datetime) -> Facts:
    """Return what the gate judges on, read in this transaction."""
    rows = connection.execute(
        "SELECT DISTINCT code FROM nationality_statement AS stated"
        " WHERE stated.case_id = %s AND NOT EXISTS (SELECT 1 FROM correction"
        "  JOIN correction_agreement USING (correction_id)"
        "  WHERE corrected = stated.act_id AND stated.code = ANY (codes)) ORDER BY code",
        [case_id],
    ).fetchall()
    return Facts(
        destination=destination,
        nationalities=tuple(row["code"] for row in rows),
        barriers=standing_answers(connection, case_id),
        approvals=(),
        requested_fields=(),
        subject=case_id,
        read_at=now,
    )


def _left_by_corrections(connection: Connection[Row], case_id: str) -> list[Row]:
    """Return the "unknown" that each correction of a barrier in force leaves, as of that time."""
    return connection.execute(
        "SELECT answer.kind, 'unknown' AS status, agreed_at AS checked_at, act.number"
        " FROM correction JOIN correction_agreement AS agreement USING (correction_id)"
        " JOIN barrier_answer AS answer ON answer.act_id = corrected"
        " JOIN act ON act.act_id = agreement.act_id WHERE correction.case_id = %s",
        [case_id],
    ).fetchall()


def _counting(answers: list[Barrier]) -> list[Barrier]:
    """Of one kind, in the order received: those checked last, the one received last, grants."""
    newest = max(answer.checked_at for answer in answers if answer.checked_at)
    return [
        answer
        for answer in answers
        if answer.checked_at == newest
        or answer is answers[-1]
        or answer.status == BarrierStatus.GRANTED
    ]


def _unknown(what: str, word: str, known: Iterable[str]) -> Refusal | None:
    if word in list(known):
        return None
    reason = f"the {what} {quoted(word)} is not one that this version knows"
    return Refusal(reason, RULE, "Nothing was recorded; choose one that is known.")
