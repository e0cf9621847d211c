"""The database's schema and its version number."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from fieldid.errors import VaultDamagedError, VaultNewerError

if TYPE_CHECKING:
    from fieldid.vault.database import Database

SCHEMA_VERSION = 1


def create_schema(database: Database) -> None:
    """Make all tables. Call inside a transaction, in an empty database."""
    script = files("fieldid.vault").joinpath("schema.sql").read_text(encoding="utf-8")
    for statement in _statements(script):
        database.run(statement)
    database.run(f"PRAGMA user_version = {SCHEMA_VERSION}")


def check_schema(database: Database) -> None:
    """Return if this program reads the database.

    Raises ``VaultNewerError`` for a later version, ``VaultDamagedError`` for an empty file.
    """
    found = database.rows("PRAGMA user_version")[0][0]
    if found > SCHEMA_VERSION:
        raise VaultNewerError(found=found, supported=SCHEMA_VERSION)
    if found != SCHEMA_VERSION:
        raise VaultDamagedError


def _statements(script: str) -> list[str]:
    return [block.strip() for block in script.split("\n\n") if "CREATE" in block]
