"""The database's schema and its version number."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultDamagedError, VaultNewerError
from fieldid.vault import fold

if TYPE_CHECKING:
    from fieldid.vault.database import Database

# One file for each version: a new vault runs all of them, an older one those it lacks.
_SCRIPTS = ("schema.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql")
SCHEMA_VERSION = len(_SCRIPTS)
_FIRST_FOLDED = 4


def create_schema(database: Database) -> None:
    """Make all tables. Call inside a transaction, in an empty database."""
    _upgrade(database, 0)
    fold.begin(database)
    fold.watch(database)


def check_schema(database: Database) -> None:
    """Return if this program reads the database, after bringing an older one up to date.

    From then on every change is folded (``fold``). Raises ``VaultNewerError`` for a later
    version, ``VaultDamagedError`` for an empty file.
    """
    if _check(_version(database)) < SCHEMA_VERSION:
        with database.transaction():  # another window may have been faster
            _bring_up_to_date(database, _version(database))
    fold.watch(database)


def _bring_up_to_date(database: Database, found: int) -> None:
    if found < _FIRST_FOLDED:
        _upgrade(database, found)
        fold.begin(database)
    elif found < SCHEMA_VERSION:
        fold.check(database)  # before the rows change their form
        _upgrade(database, found)
        fold.correct(database)


def _check(found: int) -> int:
    if found > SCHEMA_VERSION:
        raise VaultNewerError(found=found, supported=SCHEMA_VERSION)
    if found < 1:
        raise VaultDamagedError
    return found


def _version(database: Database) -> int:
    return int(database.rows("PRAGMA user_version")[0][0])


def _upgrade(database: Database, found: int) -> None:
    for name in _SCRIPTS[found:]:
        script = files("fieldid.vault").joinpath(name).read_text(encoding="utf-8")
        for statement in _statements(script):
            database.run(statement)
    database.run(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(script: str) -> list[str]:
    blocks = [block.strip() for block in script.split("\n\n")]
    return [block for block in blocks if "CREATE" in block or "ALTER" in block]
