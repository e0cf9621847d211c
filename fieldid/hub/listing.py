"""What the operator sees: counts, and everything that needs a person's eye.

Guarantees that no row here holds personal data: records stay sealed, officers unnamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.audit.head import AuditHead
from fieldid.hub.devices import find_device
from fieldid.wire import envelope as envelopes

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row
    from fieldid.wire.envelope import EnvelopeContent

KIND = (
    "CASE WHEN decision_pending THEN 'decision_pending'"
    " WHEN state IN ('accepted', 'chain_gap') AND standing <> '' THEN standing ELSE state END"
)
_WHY = {
    "awaiting_policy": "no policy is in force on this hub, so this confirmation does not stand",
    "awaiting_review": "a second officer has not agreed yet, so this confirmation does not stand",
    "review_refers": "the review does not agree with the decision, so the case is referred",
    "contested": "the person contests the decision, and no new review has agreed yet",
}
_COLUMNS = "envelope_id, device_id, sequence, content_hash, reason, received_at"


@dataclass(frozen=True)
class DeviceStatus:
    """What the hub holds of one device.

    ``envelopes``: how many per state. ``audit_head``: how far its chain is known without a gap.
    """

    envelopes: dict[str, int]
    clashes: int
    alarms: int
    audit_head: AuditHead


def device_status(connection: Connection[Row], device_id: str) -> DeviceStatus | None:
    """Return the status of an enrolled device, or None."""
    device = find_device(connection, device_id)
    if device is None:
        return None
    rows = connection.execute(
        f"SELECT {KIND} AS state, count(*) AS number FROM envelope WHERE device_id = %s"  # noqa: S608 -- constant
        " GROUP BY 1",
        [device_id],
    ).fetchall()
    others = connection.execute(
        "SELECT (SELECT count(*) FROM clash WHERE device_id = %(id)s) AS clashes,"
        " (SELECT count(*) FROM alarm WHERE device_id = %(id)s) AS alarms",
        {"id": device_id},
    ).fetchone()
    counts = others or {"clashes": 0, "alarms": 0}
    head = AuditHead(device["audit_sequence"], device["audit_digest"])
    states = {str(row["state"]): int(row["number"]) for row in rows}
    return DeviceStatus(states, counts["clashes"], counts["alarms"], head)


def quarantine(connection: Connection[Row], rows: int) -> list[Row]:
    """Return the newest ``rows`` envelopes that are kept but not plainly accepted."""
    found = connection.execute(
        f"SELECT * FROM (SELECT {KIND} AS kind, {_COLUMNS} FROM envelope"  # noqa: S608 -- constants
        "  WHERE state <> 'accepted' OR decision_pending OR standing NOT IN ('', 'withdrawn')"
        f" UNION ALL SELECT 'clash' AS kind, {_COLUMNS} FROM clash) AS kept"
        " ORDER BY received_at DESC LIMIT %s",
        [rows],
    ).fetchall()
    return [row | {"reason": row["reason"] or _WHY.get(row["kind"], "")} for row in found]


def to_look_at(connection: Connection[Row], rows: int) -> dict[str, list[Row]]:
    """Return the quarantine as ``envelopes`` and ``alarms``."""
    return {"envelopes": quarantine(connection, rows), "alarms": alarms(connection, rows)}


def alarms(connection: Connection[Row], rows: int) -> list[Row]:
    """Return the newest ``rows`` alarms."""
    return connection.execute(
        "SELECT kind, device_id, envelope_id, reason, raised_at FROM alarm"
        " ORDER BY alarm_id DESC LIMIT %s",
        [rows],
    ).fetchall()


def read_kept(
    connection: Connection[Row], keys: HubKeys, envelope_id: str
) -> EnvelopeContent | None:
    """Open one kept envelope with the hub's key; None if there is none of this identifier."""
    row = connection.execute(
        "SELECT raw, public_key FROM envelope JOIN device USING (device_id) WHERE envelope_id = %s",
        [envelope_id],
    ).fetchone()
    if row is None:
        return None
    envelope = envelopes.decode(bytes(row["raw"]))
    return envelopes.open_envelope(envelope, keys.sealing, bytes(row["public_key"]))
