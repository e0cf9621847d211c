"""How long each encounter's samples rest here, and a report of everything that was erased.

Guarantees that an erasure is reported for good in its own transaction, that what a clock made due
is erased at the next look, also after weeks switched off, and that the keys to it are destroyed
(``sample_keys``). How long something rests is the policy's business.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.model.retention import Erasure, SampleClock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.ports import Clock
    from fieldid.vault.audit_log import AuditStore
    from fieldid.vault.database import Database
    from fieldid.vault.sample_keys import SampleKeys


class RetentionStore:
    """Clocks and erasures."""

    def __init__(
        self, database: Database, keys: SampleKeys, audit: AuditStore, clock: Clock
    ) -> None:
        self._database = database
        self._keys = keys
        self._audit = audit
        self._clock = clock

    def keep_until(self, encounter_id: str, until: datetime) -> None:
        """Start the clock of one encounter's samples, if there are any; a later call counts."""
        self._database.run(
            "UPDATE sample_keys SET erase_after = ? WHERE encounter_id = ?",
            until.astimezone(UTC).isoformat(),
            encounter_id,
        )

    def clocks(self) -> tuple[SampleClock, ...]:
        """Return the clock of every encounter whose images rest here, soonest first."""
        rows = self._database.rows(
            "SELECT encounter_id, erase_after FROM sample_keys ORDER BY erase_after IS NULL,"
            " erase_after, encounter_id"
        )
        return tuple(
            SampleClock(encounter_id, datetime.fromisoformat(at) if at else None)
            for encounter_id, at in rows
        )

    def erase_due(self) -> int:
        """Erase what its clock made due; return how many encounters."""
        with self._database.transaction():
            due = self._database.rows(
                "SELECT encounter_id FROM sample_keys WHERE erase_after <= ?",
                self._clock().astimezone(UTC).isoformat(),
            )
            for (encounter_id,) in due:
                self.erase(encounter_id, "its time was over")
        return len(due)

    def erase(self, encounter_id: str, reason: str) -> int:
        """Erase every sample of one encounter; log and report it; return how many.

        ``reason``: a short text without personal data.
        """
        with self._database.transaction():
            count = self._database.run("DELETE FROM samples WHERE encounter_id = ?", encounter_id)
            self._keys.forget(encounter_id)
            if count:
                self._report(encounter_id, count, reason)
        return count

    def erase_some(self, encounter_id: str, sample_ids: Iterable[str], reason: str) -> int:
        """Erase some samples; those that remain get a new key. Log and report it."""
        statement = "DELETE FROM samples WHERE encounter_id = ? AND sample_id = ?"
        with self._database.transaction():
            count = sum(self._database.run(statement, encounter_id, one) for one in sample_ids)
            if count:
                self._renew_key(encounter_id)
                self._report(encounter_id, count, reason)
        return count

    def _renew_key(self, encounter_id: str) -> None:
        remaining = self._database.rows(
            "SELECT sample_id, body FROM samples WHERE encounter_id = ?", encounter_id
        )
        plain = [(one, self._keys.open(encounter_id, one, body)) for one, body in remaining]
        clock = self._clock_of(encounter_id)
        self._keys.forget(encounter_id)
        for one, data in plain:
            sealed = self._keys.seal(encounter_id, one, data)
            self._database.run("UPDATE samples SET body = ? WHERE sample_id = ?", sealed, one)
        if plain and clock:
            self.keep_until(encounter_id, datetime.fromisoformat(clock))

    def report(self, after: int = 0) -> tuple[Erasure, ...]:
        """Return the deletion report from one number on, oldest first."""
        rows = self._database.rows(
            "SELECT number, erased_at, encounter_id, samples, reason FROM erasures"
            " WHERE number > ? ORDER BY number",
            after,
        )
        return tuple(
            Erasure(number, datetime.fromisoformat(at), *rest) for number, at, *rest in rows
        )

    def _clock_of(self, encounter_id: str) -> str | None:
        row = self._database.row(
            "SELECT erase_after FROM sample_keys WHERE encounter_id = ?", encounter_id
        )
        return row[0] if row else None

    def _report(self, encounter_id: str, count: int, reason: str) -> None:
        self._database.run(
            "INSERT INTO erasures (erased_at, encounter_id, samples, reason) VALUES (?, ?, ?, ?)",
            self._clock().astimezone(UTC).isoformat(),
            encounter_id,
            count,
            reason,
        )
        self._audit.append(
            AuditEvent.ERASURE, (encounter_id,), {"samples": str(count), "reason": reason}
        )
