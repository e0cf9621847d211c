"""The audit log as rows: who appends, and how far it has been verified.

Guarantees that an entry and the head move together with whatever else the transaction saves.
What is appended is chained as ``fieldid.audit`` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.chain import next_entry, verify_chain
from fieldid.audit.entry import AuditEntry, AuditEvent
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.errors import AuditError, VaultDamagedError
from fieldid.parameters import ROWS_PER_BATCH
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fieldid.ports import Clock
    from fieldid.vault.database import Database


class AuditStore:
    """The log of this laptop. Every entry's actor is the officer who is logged on."""

    def __init__(self, database: Database, actor: str, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def append(
        self,
        event: AuditEvent,
        subjects: Iterable[str] = (),
        detail: Mapping[str, str] | None = None,
    ) -> AuditEntry:
        """Chain one entry to the log, in the transaction that is open or in its own."""
        with self._database.transaction():
            entry = next_entry(self.head(), self._clock(), self._actor, event, subjects, detail)
            self._database.run(
                "INSERT INTO audit (sequence, body) VALUES (?, ?)",
                entry.sequence,
                dump(entry, AuditEntry),
            )
            self._mark("head", head_of(entry))
        return entry

    def head(self) -> AuditHead:
        """Return where the log ends."""
        return self._marked("head")

    def entries(self, after: int = 0, limit: int | None = None) -> Iterator[AuditEntry]:
        """Yield the entries after sequence number ``after``, at most ``limit``, in order."""
        last = self.head().sequence if limit is None else after + limit
        while batch := self._batch(after, min(last - after, ROWS_PER_BATCH)):
            yield from batch
            after = batch[-1].sequence

    def verify(self) -> AuditHead:
        """Check the whole log; return its head. Raises ``AuditError``."""
        return self._verify_from(GENESIS)

    def verify_new(self) -> AuditHead:
        """Check what came after the last verification and remember how far that was."""
        head = self._verify_from(self._marked("verified"))
        self._mark("verified", head)
        return head

    def _verify_from(self, start: AuditHead) -> AuditHead:
        end = self._end()
        if end.sequence < start.sequence:
            raise AuditError(sequence=end.sequence + 1, reason="entries are missing at the end")
        known = (self._marked("verified"), end)
        self._check_start(start)
        new = self.entries(start.sequence, end.sequence - start.sequence)
        try:
            return verify_chain(
                new, start, [mark for mark in known if mark.sequence <= end.sequence]
            )
        except VaultDamagedError:
            raise AuditError(sequence="?", reason="it cannot be read") from None

    def _end(self) -> AuditHead:
        row = self._database.row(
            "SELECT sequence, digest, (SELECT max(sequence) FROM audit) FROM audit_marks"
            " WHERE mark = 'head'"
        )
        if row is None:
            raise AuditError(sequence=1, reason="the log has no head")
        if row[2] != row[0]:
            raise AuditError(sequence=row[0], reason="the log does not end at its head")
        return AuditHead(row[0], row[1])

    def _check_start(self, start: AuditHead) -> None:
        if start == GENESIS:
            return
        found = self._batch(start.sequence - 1, 1)
        if not found or head_of(found[0]) != start:
            raise AuditError(sequence=start.sequence, reason="another entry was known in its place")

    def _batch(self, after: int, count: int) -> list[AuditEntry]:
        rows = self._database.rows(
            "SELECT body FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?", after, count
        )
        return [load(body, AuditEntry) for (body,) in rows]

    def _marked(self, mark: str) -> AuditHead:
        row = self._database.row("SELECT sequence, digest FROM audit_marks WHERE mark = ?", mark)
        return AuditHead(*row) if row else GENESIS

    def _mark(self, mark: str, head: AuditHead) -> None:
        self._database.run(
            "INSERT INTO audit_marks VALUES (?, ?, ?) ON CONFLICT (mark)"
            " DO UPDATE SET sequence = excluded.sequence, digest = excluded.digest",
            mark,
            head.sequence,
            head.digest,
        )
