"""Enrolled devices and their officers in the database."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.audit.head import GENESIS
from fieldid.hub.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row
    from fieldid.wire.enrolment import EnrolledOfficer, EnrolmentRequest

REVOKED = "this laptop was revoked"


def add_device(connection: Connection[Row], request: EnrolmentRequest, now: datetime) -> datetime:
    """Add the device, or find it again; return when it was first enrolled.

    Raises ``RefusedError`` if the identifier is taken by a device with another key, or revoked.
    """
    connection.execute(
        "INSERT INTO device (device_id, label, realm, public_key, recipient, enrolled_at,"
        " audit_digest) VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        [
            request.device_id,
            request.device_label,
            request.realm,
            request.device_public,
            request.device_recipient,
            now,
            GENESIS.digest,
        ],
    )
    row = find_device(connection, request.device_id)
    if row is not None and row["revoked_at"] is not None:
        raise RefusedError("revoked_device", REVOKED)
    if row is None or row["public_key"] != request.device_public:
        raise RefusedError(
            "device_taken", "a device with this identifier has another key", HTTPStatus.CONFLICT
        )
    enrolled_at: datetime = row["enrolled_at"]
    return enrolled_at


def refresh_device(connection: Connection[Row], request: EnrolmentRequest, label: str) -> None:
    """Take over what an enrolled device may change: its recipient and its label."""
    connection.execute(
        "UPDATE device SET recipient = %s, label = %s WHERE device_id = %s",
        [request.device_recipient, request.device_label or label, request.device_id],
    )


def add_officers(
    connection: Connection[Row], device_id: str, officers: Iterable[EnrolledOfficer], now: datetime
) -> None:
    """Add the officers' keys as those who may decide; earlier keys stay, for what they signed."""
    for officer in officers:
        connection.execute(
            "INSERT INTO officer (device_id, officer_id, public_key, name, role, enrolled_at)"
            " VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (device_id, officer_id, public_key)"
            " DO UPDATE SET name = excluded.name, role = excluded.role, absent_since = NULL",
            [
                device_id,
                officer.officer_id,
                officer.public_key,
                officer.name,
                officer.role,
                now,
            ],
        )


def find_device(connection: Connection[Row], device_id: str) -> Row | None:
    """Return the device's row, or None."""
    return connection.execute("SELECT * FROM device WHERE device_id = %s", [device_id]).fetchone()


def revoke_device(connection: Connection[Row], device_id: str, because: str, now: datetime) -> bool:
    """Revoke a device for good; return whether there is such a device. Idempotent."""
    row = connection.execute(
        "UPDATE device SET revoked_at = coalesce(revoked_at, %s), revoked_because = %s"
        " WHERE device_id = %s RETURNING device_id",
        [now, because, device_id],
    ).fetchone()
    return row is not None


def lock_device(connection: Connection[Row], device_id: str) -> Row:
    """Return the row of an enrolled device and hold it until the transaction ends."""
    row = connection.execute(
        "SELECT * FROM device WHERE device_id = %s FOR UPDATE", [device_id]
    ).fetchone()
    if row is None:
        raise RefusedError("unknown_device", "this laptop is not enrolled here")
    return row


@dataclass(frozen=True)
class OfficerKey:
    """``absent_since``: number of the first roster without this key, None while it is listed."""

    public_key: bytes
    absent_since: int | None

    def counts_at(self, sequence: int) -> bool:
        """Whether the key was listed when the envelope of this number was made."""
        return self.absent_since is None or sequence < self.absent_since


def officer_keys(connection: Connection[Row], device_id: str, officer_id: str) -> list[OfficerKey]:
    """Return every public key this officer has had on this device, newest first."""
    rows = connection.execute(
        "SELECT public_key, absent_since FROM officer WHERE device_id = %s AND officer_id = %s"
        " ORDER BY enrolled_at DESC",
        [device_id, officer_id],
    ).fetchall()
    return [OfficerKey(bytes(row["public_key"]), row["absent_since"]) for row in rows]
