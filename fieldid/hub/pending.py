"""Decisions that arrived before the roster with their officer's key.

Envelopes may overtake each other, so a decision of an unknown officer is kept as pending while
an envelope with a lower number is still missing: it may be the roster. Guarantees that every
pending decision is settled in the transaction that makes it possible: by its officer's key once
that is known, or as unverified, with an alarm, once nothing before it is missing. While it
waits the operator sees it. Must run under the device's row lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.hub.decision_check import UNKNOWN_OFFICER, decision_flaw
from fieldid.hub.envelopes import add_alarm
from fieldid.hub.listing import read_kept

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row


def may_be_announced(connection: Connection[Row], device_id: str, sequence: int, flaw: str) -> bool:
    """Whether ``flaw`` is an unknown officer whom an envelope still missing may introduce."""
    return flaw == UNKNOWN_OFFICER and _missing_before(connection, device_id, sequence)


def mark_pending(connection: Connection[Row], envelope_id: str) -> None:
    """Remember that the decision inside waits for its officer's key."""
    connection.execute(
        "UPDATE envelope SET decision_pending = true WHERE envelope_id = %s", [envelope_id]
    )


def settle_pending(
    connection: Connection[Row], keys: HubKeys, device_id: str, now: datetime
) -> None:
    """Settle what can be settled now, lowest number first."""
    waiting = connection.execute(
        "SELECT envelope_id, sequence FROM envelope WHERE device_id = %s AND decision_pending"
        " ORDER BY sequence",
        [device_id],
    ).fetchall()
    for row in waiting:
        envelope_id, sequence = str(row["envelope_id"]), int(row["sequence"])
        content = read_kept(connection, keys, envelope_id)
        flaw = decision_flaw(connection, device_id, sequence, content.record if content else {})
        if not may_be_announced(connection, device_id, sequence, flaw):
            _settle(connection, device_id, envelope_id, flaw, now)


def _settle(
    connection: Connection[Row], device_id: str, envelope_id: str, flaw: str, now: datetime
) -> None:
    connection.execute(
        "UPDATE envelope SET decision_pending = false WHERE envelope_id = %s", [envelope_id]
    )
    if not flaw:
        return
    connection.execute(
        "UPDATE envelope SET state = 'decision_unverified', reason = %s WHERE envelope_id = %s",
        [flaw, envelope_id],
    )
    add_alarm(connection, device_id, envelope_id, "decision_unverified", flaw, now)


def _missing_before(connection: Connection[Row], device_id: str, sequence: int) -> bool:
    row = connection.execute(
        "SELECT count(*) AS number FROM envelope WHERE device_id = %s AND sequence < %s",
        [device_id, sequence],
    ).fetchone()
    return row is None or row["number"] < sequence - 1
