"""Steps of nationalities on the hub: each by the pure rules, in the order received.

Guarantees that a step is judged on what was kept before it in the transaction that holds the
case; that a state's answer needs a confirmed supervisor, and a release to that state in this
case; and that a nationality which is claimed or supported counts at the
gate from then on. The words rest in the sealed acts. Leaves out who may see steps
(``barrier_query``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.case.disclosure_power import code_refusal
from fieldid.case.nationality import Basis, BasisKind
from fieldid.case.nationality_steps import (
    ANSWERS,
    UNKNOWN_STEP,
    ProposedStep,
    TakenStep,
    answer_refusal,
    histories_of,
    take_step,
)
from fieldid.case.refusal import require
from fieldid.hub.kept_acts import kept_body
from fieldid.hub.scene import Effect, Scene
from fieldid.model.nationality import NationalityStatus
from fieldid.wire.act_body import NationalityStepWords, RequestedRelease

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row

_ASSERTS = (NationalityStatus.CLAIMED, NationalityStatus.SUPPORTED)


def step_nationality(scene: Scene, said: NationalityStepWords) -> Effect:
    """Record one step."""
    require(code_refusal(said.code))
    proposed = _proposed(said)
    if proposed.status in ANSWERS:
        asked = _was_asked(scene, said.code)
        require(answer_refusal(scene.officer.role, scene.rules_in_force(), asked=asked))
    connection, act_id, case_id = scene.connection, scene.act.act_id, scene.case.case_id
    before = histories_of(_taken(connection, scene.keys, case_id)).get(said.code)
    at = max(scene.at, before.steps[-1].at) if before else scene.at
    take_step(before, proposed, scene.officer.officer_id, at)
    connection.execute(
        "INSERT INTO nationality_step (act_id, case_id) VALUES (%s, %s)", [act_id, case_id]
    )
    if proposed.status in _ASSERTS:
        connection.execute(
            "INSERT INTO nationality_statement (act_id, case_id, code) VALUES (%s, %s, %s)",
            [act_id, case_id, said.code],
        )
    return Effect()


def steps_of(connection: Connection[Row], keys: HubKeys, case_id: str) -> list[dict[str, Any]]:
    """Return every step in force, in the order received; for those who need it."""
    return [
        {
            "act_id": str(row["act_id"]),
            "code": said.code,
            "status": said.status,
            "basis": said.basis,
            "reference": said.reference,
            "at": row["at"],
            "officer_id": row["officer_id"],
            "name": row["name"],
        }
        for row, said in _kept(connection, keys, case_id)
    ]


def _taken(connection: Connection[Row], keys: HubKeys, case_id: str) -> list[TakenStep]:
    kept = _kept(connection, keys, case_id)
    return [TakenStep(_proposed(said), row["officer_id"], row["at"]) for row, said in kept]


def _kept(
    connection: Connection[Row], keys: HubKeys, case_id: str
) -> list[tuple[Row, NationalityStepWords]]:
    rows = connection.execute(
        "SELECT step.act_id, act.at, act.officer_id, name FROM nationality_step AS step"
        " JOIN act USING (act_id) JOIN officer USING (device_id, officer_id, public_key)"
        " WHERE step.case_id = %s AND NOT EXISTS (SELECT 1 FROM correction"
        "  JOIN correction_agreement USING (correction_id) WHERE corrected = step.act_id)"
        " ORDER BY act.number",
        [case_id],
    ).fetchall()
    return [
        (row, kept_body(connection, keys, str(row["act_id"]), NationalityStepWords)) for row in rows
    ]


def _proposed(said: NationalityStepWords) -> ProposedStep:
    try:
        status, kind = NationalityStatus(said.status), BasisKind(said.basis)
    except ValueError:
        raise UNKNOWN_STEP.error() from None
    return ProposedStep(said.code, status, Basis(kind, said.reference))


def _was_asked(scene: Scene, code: str) -> bool:
    """Whether something about the person was released to this state."""
    rows = scene.connection.execute(
        "SELECT request_id FROM release JOIN release_request AS request USING (request_id)"
        " WHERE request.case_id = %s",
        [scene.case.case_id],
    ).fetchall()
    return any(_destination(scene, str(row["request_id"])) == code for row in rows)


def _destination(scene: Scene, request_id: str) -> str:
    return kept_body(scene.connection, scene.keys, request_id, RequestedRelease).destination
