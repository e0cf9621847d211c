"""One-time enrolment codes in the database: hashed, expiring, single use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.hub.refusal import RefusedError
from fieldid.wire.enrolment_code import EnrolmentCode

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from psycopg import Connection

    from fieldid.hub.store import Row


def issue_code(
    connection: Connection[Row],
    hub_public: bytes,
    realm: str,
    label: str,
    now: datetime,
    valid_for: timedelta,
) -> EnrolmentCode:
    """Draw a code and keep its hash. ``label`` names the laptop it is meant for, or is empty."""
    code = EnrolmentCode.new(hub_public)
    connection.execute(
        "INSERT INTO enrolment_code (digest, realm, label, created_at, expires_at)"
        " VALUES (%s, %s, %s, %s, %s)",
        [code.digest, realm, label, now, now + valid_for],
    )
    return code


def spend_code(
    connection: Connection[Row], code: EnrolmentCode, device_id: str, realm: str, now: datetime
) -> str:
    """Mark the code as used by this device and return its label.

    The same device may repeat itself while the code is valid: its first answer may have been
    lost on the way. The device's row must exist. Raises ``RefusedError``.
    """
    row = connection.execute(
        "SELECT * FROM enrolment_code WHERE digest = %s FOR UPDATE", [code.digest]
    ).fetchone()
    if row is None:
        raise RefusedError("code_unknown", "this enrolment code is not known")
    if row["expires_at"] <= now:
        raise RefusedError("code_expired", "this enrolment code has expired")
    if row["device_id"] not in (None, device_id):
        raise RefusedError("code_used", "this enrolment code was used already")
    if row["realm"] != realm:
        raise RefusedError("wrong_realm", f"this enrolment code is for a {row['realm']} laptop")
    connection.execute(
        "UPDATE enrolment_code SET device_id = %s, used_at = coalesce(used_at, %s)"
        " WHERE digest = %s",
        [device_id, now, code.digest],
    )
    return str(row["label"])
