"""The officers of this vault, as rows. Their keys rest in the key file (``slot``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors import VaultError
from fieldid.vault.identities import NewOfficer, OfficerIdentity
from fieldid.wire.enrolment import EnrolledOfficer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from fieldid.vault.database import Database

NAME_CHARACTERS = 200
_COLUMNS = "officer_id, name, role, public_key"


class OfficerStore:
    """Names, roles and public keys."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, officer: OfficerIdentity, now: datetime) -> None:
        """Keep a new officer."""
        self._database.run(
            f"INSERT INTO officers ({_COLUMNS}, added_at) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - constant
            officer.officer_id,
            officer.name,
            officer.role,
            officer.public_key,
            now.isoformat(),
        )

    def all(self) -> tuple[OfficerIdentity, ...]:
        """Return all officers in the order in which they were added."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM officers ORDER BY rowid")  # noqa: S608 - constant
        return tuple(OfficerIdentity(*row) for row in rows)

    def get(self, officer_id: str) -> OfficerIdentity | None:
        """Return one officer, or None."""
        return next((one for one in self.all() if one.officer_id == officer_id), None)


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
