"""The officers of this vault, as rows. Their keys rest in the key file (``slot``).

Guarantees that an officer's row and every key they signed with stay, whatever becomes of the
officer, because their decisions stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.vault import UnknownOfficerError, VaultError
from fieldid.parameters import MAX_OFFICERS
from fieldid.vault.identities import NewOfficer, OfficerIdentity, OfficerState
from fieldid.wire.enrolment import EnrolledOfficer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from fieldid.vault.database import Database, Row

NAME_CHARACTERS = 200
_SELECT = "SELECT officer_id, name, role, public_key, state FROM officers ORDER BY rowid"
_SIGNERS = (
    "SELECT officer_id, name, role, public_key, state FROM officers UNION ALL"
    " SELECT officer_id, name, role, officer_keys.public_key, state"
    " FROM officer_keys JOIN officers USING (officer_id)"
)


class OfficerStore:
    """Names, roles, states and public keys."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, officer: OfficerIdentity, recipient: str, now: datetime) -> None:
        """Keep a new officer, and to whom the data key is sealed for them (age)."""
        self._database.run(
            "INSERT INTO officers (officer_id, name, role, public_key, recipient, added_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            officer.officer_id,
            officer.name,
            officer.role,
            officer.public_key,
            recipient,
            now.isoformat(),
        )

    def everyone(self) -> tuple[OfficerIdentity, ...]:
        """Return all officers there ever were, in the order in which they were added."""
        rows = self._database.rows(_SELECT)
        return tuple(_identity(row) for row in rows)

    def all(self) -> tuple[OfficerIdentity, ...]:
        """Return the officers who were not removed, in the order in which they were added."""
        return tuple(one for one in self.everyone() if one.state is not OfficerState.REMOVED)

    def active(self) -> tuple[OfficerIdentity, ...]:
        """Return the officers who may log on."""
        return tuple(one for one in self.everyone() if one.state is OfficerState.ACTIVE)

    def signers(self) -> tuple[OfficerIdentity, ...]:
        """Return everyone once for each key that decisions were signed with, at most so many.

        Keys in use come first.
        """
        rows = self._database.rows(f"{_SIGNERS} LIMIT {MAX_OFFICERS}")
        return tuple(_identity(row) for row in rows)

    def get(self, officer_id: str) -> OfficerIdentity:
        """Return one officer; raise ``UnknownOfficerError``."""
        found = (one for one in self.everyone() if one.officer_id == officer_id)
        officer = next(found, None)
        if officer is None:
            raise UnknownOfficerError
        return officer

    def set_state(self, officer_id: str, state: OfficerState) -> None:
        """Say whether the officer may log on."""
        self._database.run(
            "UPDATE officers SET state = ? WHERE officer_id = ?", state.value, officer_id
        )

    def expected(self) -> dict[str, tuple[bytes, str]]:
        """Return public key and recipient of each active officer's one slot, by identifier.

        The recipient is empty where that slot is of format 1.
        """
        rows = self._database.rows(
            "SELECT officer_id, public_key, recipient FROM officers WHERE state = 'active'"
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def set_recipient(self, officer_id: str, recipient: str) -> None:
        """Say to whom the data key is sealed for this officer from now on."""
        self._database.run(
            "UPDATE officers SET recipient = ? WHERE officer_id = ?", recipient, officer_id
        )

    def set_key(self, officer: OfficerIdentity, public_key: bytes, now: datetime) -> None:
        """Let the officer sign with another key from now on, and keep the earlier one."""
        self._database.run(
            "INSERT INTO officer_keys VALUES (?, ?, ?)",
            officer.public_key,
            officer.officer_id,
            now.isoformat(),
        )
        self._database.run(
            "UPDATE officers SET public_key = ? WHERE officer_id = ?",
            public_key,
            officer.officer_id,
        )


def _identity(row: Row) -> OfficerIdentity:
    officer_id, name, role, public_key, state = row
    return OfficerIdentity(officer_id, name, role, public_key, OfficerState(state))


def enrolled_officers(officers: Iterable[OfficerIdentity]) -> tuple[EnrolledOfficer, ...]:
    """Return the officers as the hub is told of them."""
    return tuple(
        EnrolledOfficer(one.officer_id, one.name, one.role, one.public_key) for one in officers
    )


def check_new_officer(officer: NewOfficer) -> None:
    """Return if name and role can be kept; raise ``VaultError``."""
    if not officer.name.strip():
        raise VaultError(reason="an officer needs a name")
    if max(len(officer.name), len(officer.role)) > NAME_CHARACTERS:
        raise VaultError(reason=f"a name or role has at most {NAME_CHARACTERS} characters")
