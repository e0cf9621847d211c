"""Acts in the database: each kept once, sealed to the hub's own key.

Guarantees that the same bytes sent again get the first receipt, and that an identifier is
never used for two acts.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from fieldid.hub.refusal import RefusedError
from fieldid.wire import act as acts
from fieldid.wire.sealing import seal

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.scene import Scene
    from fieldid.hub.store import Row
    from fieldid.wire.act import Act

B = TypeVar("B")


def earlier_receipt(connection: Connection[Row], act: Act, act_hash: str) -> bytes | None:
    """Return the receipt of exactly this act; None for a new one. Raises ``RefusedError``."""
    row = connection.execute(
        "SELECT hash, receipt FROM act WHERE act_id = %s", [act.act_id]
    ).fetchone()
    if row is None:
        return None
    if row["hash"] != act_hash:
        raise RefusedError(
            "act_taken",
            "another act was received under this identifier; nothing was done",
            HTTPStatus.CONFLICT,
        )
    return bytes(row["receipt"])


def keep_act(scene: Scene, raw: bytes, act_hash: str) -> None:
    """Keep the act; its receipt follows in the same transaction."""
    act, officer = scene.act, scene.officer
    scene.connection.execute(
        "INSERT INTO act (act_id, hash, kind, case_id, number, device_id, officer_id,"
        " public_key, at, received_at, sealed)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [
            act.act_id,
            act_hash,
            act.kind.value,
            scene.case.case_id,
            scene.case.number,
            officer.device_id,
            officer.officer_id,
            officer.public_key,
            scene.at,
            scene.now,
            seal(raw, [scene.keys.sealing.recipient]),
        ],
    )


def keep_receipt(connection: Connection[Row], act_id: str, receipt: bytes) -> None:
    """Put the receipt beside its act."""
    connection.execute("UPDATE act SET receipt = %s WHERE act_id = %s", [receipt, act_id])


def kept_act(connection: Connection[Row], keys: HubKeys, act_id: str) -> Act:
    """Open a kept act. Raises ``RefusedError``."""
    row = connection.execute("SELECT sealed FROM act WHERE act_id = %s", [act_id]).fetchone()
    if row is None:
        raise RefusedError("unknown_act", "no such act is kept here", HTTPStatus.NOT_FOUND)
    return acts.decode(keys.sealing.unseal(bytes(row["sealed"])))


def kept_body(connection: Connection[Row], keys: HubKeys, act_id: str, kind: type[B]) -> B:
    """Return what a kept act says; it must be of this kind."""
    body = acts.read_body(kept_act(connection, keys, act_id))
    if not isinstance(body, kind):
        raise RefusedError("other_act", "this act is of another kind", HTTPStatus.NOT_FOUND)
    return body
