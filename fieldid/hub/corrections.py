"""Corrections on the hub: asked for by one, agreed to by another, then in force for good.

Guarantees, in the transaction that holds the case: the pure rules of ``fieldid.case.correction``
allow the step, with roles as they are confirmed at this moment; the two are different people by
identifier and by name; and the rows of what was corrected stay as they are.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fieldid.case.correction import (
    CORRECTED,
    SAME_PERSON,
    Correction,
    CorrectionAgreement,
    agreement_refusal,
    proposal_refusal,
)
from fieldid.case.refusal import first, require
from fieldid.hub.kept_acts import kept_body
from fieldid.hub.officers import officer_of_act
from fieldid.hub.refusal import RefusedError
from fieldid.hub.scene import Effect, Scene
from fieldid.wire.act_body import CorrectionWords, ForCorrection

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.case.refusal import Refusal
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row


def propose(scene: Scene, words: CorrectionWords) -> Effect:
    """Record that an earlier act is said to be a mistake; in force only once agreed to."""
    stated = _stated(scene, words.act_id)
    require(
        proposal_refusal(scene.officer.role, words.codes, stated, scene.rules_in_force())
        or _settled(scene, words)
    )
    act_id, case_id = scene.act.act_id, scene.case.case_id
    officer = scene.officer.officer_id
    made = Correction(act_id, case_id, words.act_id, words.codes, words.reason, officer, scene.at)
    scene.connection.execute(
        "INSERT INTO correction (correction_id, case_id, corrected, codes, digest, proposed_at)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [act_id, case_id, words.act_id, list(words.codes), made.digest, scene.at],
    )
    return Effect(digest=made.digest)


def agree(scene: Scene, given: ForCorrection) -> Effect:
    """Put a correction in force."""
    made = load_correction(scene.connection, scene.keys, scene.case.case_id, given.correction_id)
    requester = officer_of_act(scene.connection, given.correction_id)
    officer = scene.officer
    agreement = CorrectionAgreement(given.digest, officer.officer_id, officer.role, scene.at)
    rules = scene.rules_in_force()
    require(
        first(
            agreement_refusal(made, agreement, requester.role, rules),
            SAME_PERSON if officer.is_also(requester) else None,
            _settled(scene, CorrectionWords(made.corrected, made.codes, made.reason)),
        )
    )
    scene.connection.execute(
        "INSERT INTO correction_agreement (correction_id, act_id, agreed_at) VALUES (%s, %s, %s)",
        [given.correction_id, scene.act.act_id, scene.now],
    )
    return Effect(digest=made.digest)


def load_correction(
    connection: Connection[Row], keys: HubKeys, case_id: str, correction_id: str
) -> Correction:
    """Return a correction of this case as it was asked for. Raises ``RefusedError``."""
    row = connection.execute(
        "SELECT proposed_at, officer_id FROM correction"
        " JOIN act ON act.act_id = correction_id"
        " WHERE correction_id = %s AND correction.case_id = %s",
        [correction_id, case_id],
    ).fetchone()
    if row is None:
        reason = "this case has no such correction"
        raise RefusedError("unknown_correction", reason, HTTPStatus.NOT_FOUND)
    said = kept_body(connection, keys, correction_id, CorrectionWords)
    return Correction(
        correction_id,
        case_id,
        said.act_id,
        said.codes,
        said.reason,
        row["officer_id"],
        row["proposed_at"],
    )


def corrections_of(
    connection: Connection[Row], keys: HubKeys, case_id: str
) -> list[dict[str, Any]]:
    """Return every correction of the case, oldest first, with who agreed; for those who need it."""
    rows = connection.execute(
        "SELECT correction_id, act_id, agreed_at FROM correction"
        " LEFT JOIN correction_agreement USING (correction_id)"
        " WHERE case_id = %s ORDER BY proposed_at, correction_id",
        [case_id],
    ).fetchall()
    return [_described(connection, keys, case_id, row) for row in rows]


def _described(
    connection: Connection[Row], keys: HubKeys, case_id: str, row: Row
) -> dict[str, Any]:
    correction_id = str(row["correction_id"])
    made = load_correction(connection, keys, case_id, correction_id)
    agreed = officer_of_act(connection, str(row["act_id"])).name if row["act_id"] else ""
    return {
        "correction_id": correction_id,
        "digest": made.digest,
        "corrected": made.corrected,
        "codes": made.codes,
        "reason": made.reason,
        "requester_id": made.requester,
        "requester": officer_of_act(connection, correction_id).name,
        "proposed_at": made.proposed_at,
        "agreed_by": agreed,
        "agreed_at": row["agreed_at"],
    }


def _stated(scene: Scene, act_id: str) -> set[str] | None:
    """Return the codes an act stated, none for an answer; None where it is neither."""
    given = [act_id, scene.case.case_id]
    answer = "SELECT 1 FROM barrier_answer WHERE act_id = %s AND case_id = %s"
    if scene.connection.execute(answer, given).fetchone():
        return set()
    codes = "SELECT code FROM nationality_statement WHERE act_id = %s AND case_id = %s"
    return {row["code"] for row in scene.connection.execute(codes, given).fetchall()} or None


def _settled(scene: Scene, words: CorrectionWords) -> Refusal | None:
    """Refuse what another correction in force says already, as a whole."""
    rows = scene.connection.execute(
        "SELECT codes FROM correction JOIN correction_agreement USING (correction_id)"
        " WHERE corrected = %s",
        [words.act_id],
    ).fetchall()
    done = {code for row in rows for code in row["codes"]}
    return CORRECTED if rows and set(words.codes) <= done else None
