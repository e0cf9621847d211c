"""Small values that belong to this laptop, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from fieldid.vault.database import Database

T = TypeVar("T")


class SettingsStore:
    """Values of any type that JSON can hold, dataclasses included."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, kind: type[T]) -> T | None:
        """Return the value, or None where it was never set.

        Raises ``VaultDamagedError`` where it is of another type.
        """
        row = self._database.row("SELECT value FROM settings WHERE name = ?", name)
        return load(row[0], kind) if row else None

    def set(self, name: str, value: object) -> None:
        """Keep ``value`` in place of the earlier one."""
        self._database.run(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            dump(value, type(value)),
        )

    def remove(self, name: str) -> None:
        """Forget the value, if there is one."""
        self._database.run("DELETE FROM settings WHERE name = ?", name)
