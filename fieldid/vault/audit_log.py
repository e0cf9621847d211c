"""The audit log as rows: who appends, and how far it has been verified.

Guarantees that an entry and the head move together with whatever else the transaction saves.
What is appended is chained as ``fieldid.audit`` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit import checkpoint as checkpoints
from fieldid.audit.chain import next_entry, verify_chain
from fieldid.audit.checkpoint import check_entries, make_checkpoint
from fieldid.audit.entry import AuditEntry, AuditEvent
from fieldid.audit.frontier import Frontier
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.audit.merkle import consistency_path, inclusion_path
from fieldid.audit.step import Step, path_beyond
from fieldid.errors.hub import AuditError
from fieldid.errors.vault import VaultDamagedError
from fieldid.parameters import AUDIT_SEARCH_LIMIT, ROWS_PER_BATCH
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fieldid.audit.checkpoint import Checkpoint
    from fieldid.audit.query import AuditQuery
    from fieldid.ports import Clock
    from fieldid.vault.database import Database
    from fieldid.wire.signing import SigningKey


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
            self._keep_tree(self._tree(entry.sequence - 1).extend([entry]))
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

    def search(self, query: AuditQuery, limit: int = AUDIT_SEARCH_LIMIT) -> tuple[AuditEntry, ...]:
        """Return the latest entries that ``query`` asks for, latest first."""
        found: list[AuditEntry] = []
        before = self.head().sequence + 1
        while before > 1 and len(found) < limit:
            start = max(0, before - 1 - ROWS_PER_BATCH)
            found += filter(query.wants, reversed(self._batch(start, before - 1 - start)))
            before = start + 1
        return tuple(found[:limit])

    def make_checkpoint(self, device_id: str, key: SigningKey) -> Checkpoint:
        """Sign where the log stands, and keep that. ``key``: of the laptop."""
        with self._database.transaction():
            head = self.head()
            made = make_checkpoint(device_id, self._tree(head.sequence), head, self._clock(), key)
            self._database.run(
                "INSERT OR REPLACE INTO audit_checkpoints VALUES (?, ?)",
                made.size,
                checkpoints.encode(made),
            )
        return made

    def next_step(self, told: Frontier, device_id: str, key: SigningKey) -> tuple[Step, Frontier]:
        """Sign where the log stands, as a step from what the hub was told before.

        Returns the step and what the hub will have been told. In the transaction that is open.
        """
        made = self.make_checkpoint(device_id, key)
        new = [bytes.fromhex(entry.digest) for entry in self.entries(told.size)]
        step = Step(checkpoints.encode(made), told.size, path_beyond(told, new))
        return step, self._tree(made.size)

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """Return the checkpoints kept, oldest first."""
        rows = self._database.rows("SELECT body FROM audit_checkpoints ORDER BY size")
        return tuple(checkpoints.decode(body) for (body,) in rows)

    def consistency(self, earlier: int, later: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that the log of ``later`` entries begins with that of ``earlier``.

        For ``checkpoint.check_successor``. Raises ``AuditError`` for numbers that it never had.
        """
        last = self.head().sequence if later is None else later
        if not 0 <= earlier <= last <= self.head().sequence:
            raise AuditError(sequence=earlier, reason="the log is shorter than that")
        return consistency_path(earlier, self._leaves(last)) if earlier else ()

    def inclusion(self, sequence: int, size: int) -> tuple[bytes, ...]:
        """Return the proof that entry ``sequence`` is in the log of ``size`` entries."""
        if not 1 <= sequence <= size <= self.head().sequence:
            raise AuditError(sequence=sequence, reason="the log is shorter than that")
        return inclusion_path(sequence - 1, self._leaves(size))

    def verify(self) -> AuditHead:
        """Check the whole log and every checkpoint of it; return its head.

        Raises ``AuditError``.
        """
        head = self._verify_from(GENESIS)
        roots = {one.size: one for one in self.checkpoints()}
        edge = Frontier()
        for entry in self.entries():
            edge = edge.extend([entry])
            if edge.size in roots:
                check_entries(roots[edge.size], edge, head_of(entry))
        return head

    def verify_new(self) -> AuditHead:
        """Check what came after the last verification and remember how far that was."""
        head = self._verify_from(self._marked("verified"))
        self._mark("verified", head)
        return head

    def _leaves(self, size: int) -> list[bytes]:
        return [bytes.fromhex(entry.digest) for entry in self.entries(0, size)]

    def _tree(self, size: int) -> Frontier:
        """Return the tree over the first ``size`` entries, which are all or all but the last."""
        row = self._database.row("SELECT body FROM audit_tree")
        held = load(row[0], Frontier) if row else Frontier()
        if held.size > size:
            raise VaultDamagedError
        return held.extend(self.entries(held.size, size - held.size))

    def _keep_tree(self, tree: Frontier) -> None:
        self._database.run(
            "INSERT INTO audit_tree VALUES (1, ?)"
            " ON CONFLICT (one) DO UPDATE SET body = excluded.body",
            dump(tree, Frontier),
        )

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
