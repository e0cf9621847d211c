"""Signed decisions, kept for good; a withdrawal is one more decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultError
from fieldid.model.encounter import Decision
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from fieldid.vault.database import Database


class DecisionStore:
    """Decisions by identifier and by encounter."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, decision: Decision) -> None:
        """Keep a new decision; its encounter must be saved. Raises ``VaultError`` if known."""
        with self._database.transaction():
            if self.get(decision.decision_id):
                raise VaultError(reason="this decision is saved already")
            self._database.run(
                "INSERT INTO decisions VALUES (?, ?, ?, ?)",
                decision.decision_id,
                decision.encounter_id,
                decision.decided_at.isoformat(),
                dump(decision, Decision),
            )

    def get(self, decision_id: str) -> Decision | None:
        """Return one decision, or None."""
        row = self._database.row("SELECT body FROM decisions WHERE decision_id = ?", decision_id)
        return load(row[0], Decision) if row else None

    def of_encounter(self, encounter_id: str) -> tuple[Decision, ...]:
        """Return the decisions of one encounter in the order in which they were made."""
        rows = self._database.rows(
            "SELECT body FROM decisions WHERE encounter_id = ? ORDER BY rowid", encounter_id
        )
        return tuple(load(body, Decision) for (body,) in rows)
