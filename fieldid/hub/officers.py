"""Who acts: the officer behind a key, and what the hub's operator confirmed about them.

Guarantees that only the newest key of an officer counts for acts, and that a role counts only
as the operator confirmed it for that very key. What a laptop says of its officers is a rule of
its screens: whoever holds a laptop could introduce two supervisors.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.case.facts import same_person
from fieldid.errors.hub import WireError
from fieldid.hub.refusal import RefusedError
from fieldid.wire.act import check_signature

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row
    from fieldid.wire.act import Act

# Whom the newest roster no longer names cannot act, and nobody can on a revoked laptop.
_NEWEST = (
    "SELECT device_id, officer_id, name, role, officer.public_key, hub_role FROM officer"
    " JOIN device USING (device_id) WHERE device_id = %s AND officer_id = %s"
    " AND absent_since IS NULL AND revoked_at IS NULL ORDER BY officer.enrolled_at DESC LIMIT 1"
)


@dataclass(frozen=True, repr=False)
class ActingOfficer:
    """``role``: as the operator confirmed it; empty before that."""

    device_id: str
    officer_id: str
    name: str
    role: str
    public_key: bytes

    def is_same(self, other: ActingOfficer) -> bool:
        """Whether both are one officer of one laptop."""
        return (self.device_id, self.officer_id) == (other.device_id, other.officer_id)

    def is_also(self, other: ActingOfficer) -> bool:
        """Whether two may be one person: the same identifier or the same name.

        One person enrolled on two laptops has two identifiers, so the name counts too.
        """
        same_name = same_person(self.name) == same_person(other.name)
        return same_name or same_person(self.officer_id) == same_person(other.officer_id)


def acting_officer(connection: Connection[Row], act: Act) -> ActingOfficer:
    """Return the officer who signed the act. Raises ``RefusedError``."""
    officer = newest_officer(connection, act.device_id, act.officer_id)
    if officer is None:
        raise RefusedError("unknown_officer", "this officer is not known on this laptop")
    try:
        check_signature(act, officer.public_key)
    except WireError:
        raise RefusedError(
            "bad_signature", "the act is not signed by the officer it names"
        ) from None
    return officer


def newest_officer(
    connection: Connection[Row], device_id: str, officer_id: str
) -> ActingOfficer | None:
    """Return an officer with the newest key, None where this laptop introduced nobody so."""
    row = connection.execute(_NEWEST, [device_id, officer_id]).fetchone()
    return _officer(row) if row else None


def officer_of_act(connection: Connection[Row], act_id: str) -> ActingOfficer:
    """Return the officer of a kept act with the role that is confirmed now."""
    row = connection.execute(
        "SELECT device_id, officer_id, name, role, public_key, hub_role"
        " FROM act JOIN officer USING (device_id, officer_id, public_key) WHERE act_id = %s",
        [act_id],
    ).fetchone()
    if row is None:
        raise RefusedError("unknown_act", "no such act is kept here", HTTPStatus.NOT_FOUND)
    return _officer(row)


def confirm_role(
    connection: Connection[Row], device_id: str, officer_id: str, role: str, now: datetime
) -> bool:
    """Confirm what an officer may do on the hub, for the newest key; empty takes it back.

    Every confirmation stays on record. Return whether there is such an officer.
    """
    row = connection.execute(_NEWEST, [device_id, officer_id]).fetchone()
    if row is None:
        return False
    connection.execute(
        "UPDATE officer SET hub_role = nullif(%s, '')"
        " WHERE device_id = %s AND officer_id = %s AND public_key = %s",
        [role, device_id, officer_id, row["public_key"]],
    )
    connection.execute(
        "INSERT INTO role_confirmation (device_id, officer_id, public_key, role, confirmed_at)"
        " VALUES (%s, %s, %s, %s, %s)",
        [device_id, officer_id, row["public_key"], role, now],
    )
    return True


def known_officers(connection: Connection[Row]) -> list[Row]:
    """Return every officer's newest key with both roles, by device."""
    return connection.execute(
        "SELECT DISTINCT ON (device_id, officer_id)"
        " device_id, officer_id, name, role, public_key, coalesce(hub_role, '') AS hub_role"
        " FROM officer ORDER BY device_id, officer_id, enrolled_at DESC"
    ).fetchall()


def _officer(row: Row) -> ActingOfficer:
    return ActingOfficer(
        row["device_id"],
        row["officer_id"],
        row["name"],
        row["hub_role"] or "",
        bytes(row["public_key"]),
    )
