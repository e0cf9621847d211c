"""Encounters, finished and not, so that one resumes after a crash or a lock."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from fieldid.model.encounter import Encounter
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from fieldid.vault.database import Database


class EncounterStore:
    """Drafts and finished encounters, and the sample images that belong to them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, encounter: Encounter) -> None:
        """Keep ``encounter`` in place of its earlier state."""
        finished = encounter.decision is not None or encounter.stopped_at is not None
        self._database.run(
            "INSERT INTO encounters VALUES (?, ?, ?, ?) ON CONFLICT (encounter_id)"
            " DO UPDATE SET finished = excluded.finished, body = excluded.body",
            encounter.encounter_id,
            encounter.opened_at.astimezone(UTC).isoformat(),
            int(finished),
            dump(encounter, Encounter),
        )

    def get(self, encounter_id: str) -> Encounter | None:
        """Return one encounter, or None."""
        row = self._database.row("SELECT body FROM encounters WHERE encounter_id = ?", encounter_id)
        return load(row[0], Encounter) if row else None

    def unfinished(self) -> tuple[Encounter, ...]:
        """Return encounters neither decided nor stopped, latest first."""
        return self._all(finished=False)

    def finished(self, limit: int = 500) -> tuple[Encounter, ...]:
        """Return the latest encounters decided or stopped, latest first."""
        return self._all(finished=True, limit=limit)

    def put_sample(self, sample_id: str, data: bytes, encounter_id: str) -> None:
        """Keep one sample image; its encounter must be saved."""
        self._database.run(
            "INSERT INTO samples VALUES (?, ?, ?)", sample_id, encounter_id, bytes(data)
        )

    def sample(self, sample_id: str) -> bytes | None:
        """Return one sample image, or None where it was never kept or has been erased."""
        row = self._database.row("SELECT body FROM samples WHERE sample_id = ?", sample_id)
        return bytes(row[0]) if row else None

    def erase_sample(self, sample_id: str) -> None:
        """Overwrite and remove one sample image."""
        self._database.run("DELETE FROM samples WHERE sample_id = ?", sample_id)

    def erase_samples(self, encounter_id: str) -> int:
        """Overwrite and remove the sample images of one encounter; return how many."""
        return self._database.run("DELETE FROM samples WHERE encounter_id = ?", encounter_id)

    def _all(self, *, finished: bool, limit: int = -1) -> tuple[Encounter, ...]:
        rows = self._database.rows(
            "SELECT body FROM encounters WHERE finished = ?"
            " ORDER BY opened_at DESC, encounter_id DESC LIMIT ?",
            int(finished),
            limit,
        )
        return tuple(load(body, Encounter) for (body,) in rows)
