"""What a hub has received, by identifiers: enough to match it with what laptops sent.

Guarantees that no name, reason or biometric leaves the envelopes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.hub.listing import KIND, read_kept

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row


@dataclass(frozen=True)
class ReceivedEnvelope:
    """One kept envelope. The identifiers of encounter and decision are empty where it has none.

    ``state``: ``accepted``, or what an operator should look at.
    """

    device: str
    sequence: int
    envelope_id: str
    kind: str
    state: str
    encounter_id: str
    decision_id: str
    received_at: datetime


def received_envelopes(connection: Connection[Row], keys: HubKeys) -> tuple[ReceivedEnvelope, ...]:
    """Return every kept envelope, by device and number."""
    rows = connection.execute(
        f"SELECT device_id, sequence, envelope_id, kind, {KIND} AS state, received_at"  # noqa: S608 -- constant
        " FROM envelope ORDER BY device_id, sequence"
    ).fetchall()
    return tuple(_described(connection, keys, row) for row in rows)


def _described(connection: Connection[Row], keys: HubKeys, row: Row) -> ReceivedEnvelope:
    content = read_kept(connection, keys, str(row["envelope_id"]))
    record = content.record if content and content.kind == "encounter" else {}
    decision = record.get("decision")
    decision_id = decision.get("decision_id", "") if isinstance(decision, dict) else ""
    return ReceivedEnvelope(
        device=row["device_id"],
        sequence=row["sequence"],
        envelope_id=str(row["envelope_id"]),
        kind=row["kind"],
        state=row["state"],
        encounter_id=str(record.get("encounter_id", "")),
        decision_id=str(decision_id),
        received_at=row["received_at"],
    )
