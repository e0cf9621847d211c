"""How a device stands: which of its envelopes are held here, which are durable, what is ordered.

Guarantees that what is said to be held or durable was so in one consistent view of the
database, signed for exactly this question.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.hub.devices import find_device
from fieldid.hub.epoch import current_epoch
from fieldid.hub.erasing import deliver_order
from fieldid.hub.refusal import RefusedError
from fieldid.hub.verdicts import open_verdicts_of
from fieldid.parameters import STANDING_SPANS
from fieldid.wire import standing as standings
from fieldid.wire.standing import Standing
from fieldid.wire.verdicts import seal_verdicts

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore, Row
    from fieldid.wire.standing import Span, StandingRequest

# Runs of numbers: within one, number minus position is the same (gaps and islands).
_RUNS = (
    "SELECT min(sequence) AS first, max(sequence) AS last FROM ("
    " SELECT sequence, sequence - row_number() OVER (ORDER BY sequence) AS run FROM envelope"
    " WHERE device_id = %s {durable}) AS numbered GROUP BY run ORDER BY first LIMIT %s"
)
_HELD = _RUNS.format(durable="")
_DURABLE = _RUNS.format(durable="AND durable_at IS NOT NULL")


def answer_standing(raw: bytes, store: HubStore, keys: HubKeys, now: datetime) -> bytes:
    """Return the encoded standing; raise ``RefusedError`` where there is none to give."""
    request = _read(raw)
    if request.hub_id != keys.hub_id:
        raise RefusedError("wrong_hub", "the question is for another hub")
    with store.transaction() as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        standing = _standing(connection, request, keys, now)
    return standings.encode(standings.sign_standing(standing, keys.signing))


def _read(raw: bytes) -> StandingRequest:
    try:
        return standings.decode_request(raw)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None


def _standing(
    connection: Connection[Row], request: StandingRequest, keys: HubKeys, now: datetime
) -> Standing:
    device = find_device(connection, request.device_id)
    if device is None:
        raise RefusedError("unknown_device", "this laptop is not enrolled here")
    verdicts = open_verdicts_of(connection, keys, request.device_id)
    return Standing(
        hub_id=keys.hub_id,
        device_id=request.device_id,
        epoch=current_epoch(connection),
        nonce=request.nonce,
        at=now,
        held=_spans(connection, _HELD, request.device_id),
        durable=_spans(connection, _DURABLE, request.device_id),
        audit_sequence=device["audit_sequence"],
        audit_digest=device["audit_digest"],
        erase_order=deliver_order(connection, request.device_id, now),
        verdicts=seal_verdicts(verdicts, device["recipient"]),
    )


def _spans(connection: Connection[Row], query: str, device_id: str) -> tuple[Span, ...]:
    rows = connection.execute(query, [device_id, STANDING_SPANS]).fetchall()
    return tuple((row["first"], row["last"]) for row in rows)
