"""Who may decide on a laptop from now on: the newest roster, and whom it no longer names.

Guarantees that an officer, or an earlier key, that is missing from the newest roster counts as
revoked from that envelope on, in whatever order envelopes arrive; what was signed before stays
valid. Must run under the device's row lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.hub.decision_check import REMOVED_OFFICER, decision_flaw
from fieldid.hub.devices import add_officers
from fieldid.hub.envelopes import add_alarm
from fieldid.hub.listing import read_kept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row
    from fieldid.wire.enrolment import EnrolledOfficer


def follow_roster(
    connection: Connection[Row],
    keys: HubKeys,
    device: Row,
    sequence: int,
    officers: Sequence[EnrolledOfficer],
    now: datetime,
) -> None:
    """Take over a roster that arrived in the envelope of this number."""
    device_id, newest = device["device_id"], int(device["roster_sequence"])
    if sequence < newest:
        _introduce(connection, device_id, newest, officers, now)
        return
    add_officers(connection, device_id, officers, now)
    connection.execute(
        "UPDATE officer SET absent_since = %s WHERE device_id = %s AND absent_since IS NULL"
        " AND public_key <> ALL(%s)",
        [sequence, device_id, [officer.public_key for officer in officers]],
    )
    connection.execute(
        "UPDATE device SET roster_sequence = %s WHERE device_id = %s", [sequence, device_id]
    )
    _judge_again(connection, keys, device_id, sequence, now)


def _introduce(
    connection: Connection[Row],
    device_id: str,
    newest: int,
    officers: Sequence[EnrolledOfficer],
    now: datetime,
) -> None:
    """Learn keys from a roster that a newer one overtook; whom that lacks stays revoked."""
    for officer in officers:
        connection.execute(
            "INSERT INTO officer (device_id, officer_id, public_key, name, role, enrolled_at,"
            " absent_since) VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [
                device_id,
                officer.officer_id,
                officer.public_key,
                officer.name,
                officer.role,
                now,
                newest,
            ],
        )


def _judge_again(
    connection: Connection[Row], keys: HubKeys, device_id: str, sequence: int, now: datetime
) -> None:
    """Look again at decisions that overtook this roster."""
    rows = connection.execute(
        "SELECT envelope_id, sequence FROM envelope WHERE device_id = %s AND sequence > %s"
        " AND kind = 'encounter' AND NOT decision_pending AND state IN ('accepted', 'chain_gap')"
        " ORDER BY sequence",
        [device_id, sequence],
    ).fetchall()
    for row in rows:
        envelope_id = str(row["envelope_id"])
        content = read_kept(connection, keys, envelope_id)
        record = content.record if content else {}
        if decision_flaw(connection, device_id, row["sequence"], record) != REMOVED_OFFICER:
            continue
        connection.execute(
            "UPDATE envelope SET state = 'decision_unverified', reason = %s WHERE envelope_id = %s",
            [REMOVED_OFFICER, envelope_id],
        )
        add_alarm(connection, device_id, envelope_id, "decision_unverified", REMOVED_OFFICER, now)
