"""Encounters, finished and not, so that one resumes after a crash or a lock."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from fieldid.model.encounter import Encounter
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from fieldid.vault.database import Database
    from fieldid.vault.retention import RetentionStore
    from fieldid.vault.sample_keys import SampleKeys


class EncounterStore:
    """Drafts and finished encounters, and the sample images that belong to them."""

    def __init__(self, database: Database, keys: SampleKeys, retention: RetentionStore) -> None:
        self._database = database
        self._keys = keys
        self._retention = retention

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
        with self._database.transaction():
            sealed = self._keys.seal(encounter_id, sample_id, bytes(data))
            self._database.run(
                "INSERT INTO samples VALUES (?, ?, ?)", sample_id, encounter_id, sealed
            )

    def sample(self, sample_id: str) -> bytes | None:
        """Return one sample image, or None where it was never kept or has been erased.

        Raises ``SampleKeyLostError`` where it is there and cannot be opened.
        """
        row = self._database.row(
            "SELECT encounter_id, body FROM samples WHERE sample_id = ?", sample_id
        )
        return self._keys.open(row[0], sample_id, bytes(row[1])) if row else None

    def erase_sample(self, sample_id: str, reason: str = "taken out of the encounter") -> None:
        """Erase one sample image, with its key."""
        row = self._database.row("SELECT encounter_id FROM samples WHERE sample_id = ?", sample_id)
        if row is not None:
            self._retention.erase_some(row[0], (sample_id,), reason)

    def erase_samples(self, encounter_id: str, reason: str = "no longer needed") -> int:
        """Erase the sample images of one encounter, with their key; return how many."""
        return self._retention.erase(encounter_id, reason)

    def _all(self, *, finished: bool, limit: int = -1) -> tuple[Encounter, ...]:
        rows = self._database.rows(
            "SELECT body FROM encounters WHERE finished = ?"
            " ORDER BY opened_at DESC, encounter_id DESC LIMIT ?",
            int(finished),
            limit,
        )
        return tuple(load(body, Encounter) for (body,) in rows)
