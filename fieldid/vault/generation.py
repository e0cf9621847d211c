"""The one number that binds database and blocks, and grows with each log-on and each list.

Guarantees that it never goes back within one database (a trigger), and that it moves in the
transaction of what it counts. Whether the database itself is an older copy is told by what is
kept outside of it (``anchors``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldid.vault.database import Database


class Generation:
    """The generation of one vault, from 1."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def number(self) -> int:
        """The generation now."""
        row = self._database.row("SELECT generation FROM state")
        return int(row[0]) if row else 0

    def next(self) -> int:
        """Count one up, in the open transaction or its own; return the new number."""
        with self._database.transaction():
            self._database.run("UPDATE state SET generation = generation + 1")
            return self.number
