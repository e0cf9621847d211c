"""What must reach the hub, numbered without a gap, in the transaction of what it reports.

Guarantees: a sequence number is taken inside the transaction and never given twice; the audit
entries logged since the envelope before travel along, none left out; an envelope is sealed to
the hub's key at commit, so it can be sent while locked; a receipt counts only if the pinned hub
signed it for exactly that envelope. Before a hub is pinned, contents wait inside the database
and are sealed once it is. Leaves out sending, and the spool's upkeep (``reconcile``).
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any

from fieldid.audit.entry import entry_to_dict
from fieldid.audit.frontier import Frontier
from fieldid.audit.step import step_record
from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultError
from fieldid.parameters import AUDIT_ENTRIES_PER_ENVELOPE
from fieldid.vault.hub_pin import HubPin
from fieldid.vault.outbox_item import OutboxCounts, OutboxItem
from fieldid.vault.stored import load
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.canonical import canonical_json
from fieldid.wire.envelope import ContentKind, EnvelopeContent, make_envelope
from fieldid.wire.receipt import Receipt, ReceiptStatus, check_receipt

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.vault.audit_log import AuditStore
    from fieldid.vault.database import Database, Row
    from fieldid.vault.session import Session
    from fieldid.vault.settings import SettingsStore
    from fieldid.vault.spool import Spool

_log = logging.getLogger(__name__)
_HUB = "hub"
OUTBOX_FLOOR = "outbox_floor"
_SUBJECT = "sent-"
_TOLD = "audit-told"
_SELECT = "SELECT sequence, kind, created_at, envelope_id, status FROM outbox WHERE "


class OutboxStore:
    """The outbox of this vault."""

    def __init__(
        self,
        session: Callable[[], Session],
        database: Database,
        audit: AuditStore,
        settings: SettingsStore,
        spool: Spool,
    ) -> None:
        """``session`` is asked each time, so that no key is held here after the lock."""
        self._session = session
        self._database = database
        self._audit = audit
        self._settings = settings
        self._spool = spool

    def enqueue(self, kind: ContentKind, record: dict[str, Any]) -> OutboxItem:
        """Give one content its number, seal and keep it, in the open transaction or its own.

        Log what the record is about first: its audit entry then travels with it. The sealed
        envelope appears in the spool after the outermost commit. Raises ``WireError`` where
        ``record`` has no canonical form or is too large to be sent.
        """
        with self._database.transaction():
            while self._unsent_audit() > AUDIT_ENTRIES_PER_ENVELOPE:
                self._add("audit", {})
            return self.get(self._add(kind, record))

    def enqueue_audit(self) -> int:
        """Enqueue audit entries that no envelope carries yet; return how many envelopes.

        The last one carries a signed checkpoint of the log, and the proof that what the hub was
        told before is its beginning.
        """
        count = 0
        with self._database.transaction():
            while unsent := self._unsent_audit():
                last = unsent <= AUDIT_ENTRIES_PER_ENVELOPE
                self._add("audit", self._next_step() if last else {})
                count += 1
        return count

    def get(self, sequence: int) -> OutboxItem:
        """Return one item; raise ``VaultError`` where the number was never given."""
        row = self._database.row(_SELECT + "sequence = ?", sequence)
        if row is None:
            raise VaultError(reason="the outbox holds no such record")
        return _item(row)

    def last(self) -> int:
        """Return the last number that was given, here or by a newer copy of this vault."""
        return max(self._last("sequence"), self._settings.get(OUTBOX_FLOOR, int) or 0)

    def knows(self, sequence: int) -> bool:
        """Whether this number was ever given."""
        return sequence <= self._last("sequence")

    def pending(self) -> tuple[OutboxItem, ...]:
        """Return the items without an answer, in order."""
        rows = self._database.rows(_SELECT + "status IS NULL ORDER BY sequence")
        return tuple(_item(row) for row in rows)

    def set_aside(self) -> tuple[OutboxItem, ...]:
        """Return the items that the hub did not accept, in order."""
        rows = self._database.rows(_SELECT + "status <> 'accepted' ORDER BY sequence")
        return tuple(_item(row) for row in rows)

    def counts(self) -> OutboxCounts:
        """Return how many items are in which state."""
        row = self._database.rows(
            "SELECT count(*) FILTER (WHERE status IS NULL AND envelope IS NULL),"
            " count(*) FILTER (WHERE status IS NULL AND envelope IS NOT NULL),"
            " count(*) FILTER (WHERE status = 'accepted'),"
            " count(*) FILTER (WHERE status <> 'accepted') FROM outbox"
        )[0]
        return OutboxCounts(*row)

    def envelope(self, sequence: int) -> bytes | None:
        """Return the sealed bytes, or None while no hub is pinned or once they were dropped."""
        row = self._database.row("SELECT envelope FROM outbox WHERE sequence = ?", sequence)
        return bytes(row[0]) if row and row[0] else None

    def receipt(self, sequence: int) -> Receipt | None:
        """Return the hub's answer, or None while there is none."""
        row = self._database.row("SELECT receipt FROM outbox WHERE sequence = ?", sequence)
        return receipts.decode(row[0]) if row and row[0] is not None else None

    def answered(self) -> tuple[int, ...]:
        """Return the numbers of the envelopes that the hub said it keeps, in order."""
        rows = self._database.rows(
            "SELECT sequence FROM outbox WHERE status IN ('accepted', 'quarantined')"
            " ORDER BY sequence"
        )
        return tuple(int(row[0]) for row in rows)

    def copies(self) -> tuple[int, ...]:
        """Return the numbers of accepted envelopes whose sealed bytes are still here."""
        rows = self._database.rows(
            "SELECT sequence FROM outbox WHERE status = 'accepted' AND length(envelope) > 0"
            " ORDER BY sequence"
        )
        return tuple(int(row[0]) for row in rows)

    def send_again(self, sequence: int) -> bool:
        """Forget an answer that the hub itself no longer stands by; the envelope waits again.

        Return False where the envelope was dropped here already: then the answer stays.
        """
        changed = self._database.run(
            "UPDATE outbox SET status = NULL, receipt = NULL"
            " WHERE sequence = ? AND length(envelope) > 0",
            sequence,
        )
        return changed > 0

    def drop_copy(self, sequence: int) -> bool:
        """Drop the sealed bytes of an accepted envelope; number and receipt stay."""
        changed = self._database.run(
            "UPDATE outbox SET envelope = x'' WHERE sequence = ? AND status = 'accepted'"
            " AND length(envelope) > 0",
            sequence,
        )
        return changed > 0

    def subject(self, sequence: int) -> str:
        """Return the encounter that this envelope was about; empty where it was about none."""
        return self._settings.get(f"{_SUBJECT}{sequence}", str) or ""

    def hub(self) -> HubPin | None:
        """Return the hub this laptop is enrolled with, or None."""
        return self._settings.get(_HUB, HubPin)

    def pin_hub(self, pin: HubPin) -> None:
        """Trust this hub from now on, and seal what has waited for it.

        Raises ``VaultError`` where another hub is pinned already (what was sealed to that one
        no other could read), or the enrolment is not this laptop's.
        """
        with self._database.transaction():
            self._check_pin(pin)
            self._settings.set(_HUB, pin)
            self._after_commit(lambda: self._spool.pin_hub(pin))
            for sequence, content in self._database.rows(
                "SELECT sequence, content FROM outbox WHERE content IS NOT NULL ORDER BY sequence"
            ):
                sealed = self._seal(sequence, load(content, EnvelopeContent), pin)
                self._database.run(
                    "UPDATE outbox SET content = NULL, envelope_id = ?, envelope = ?"
                    " WHERE sequence = ?",
                    *sealed,
                    sequence,
                )

    def record_receipt(self, receipt: Receipt) -> bool:
        """Keep the hub's answer; return whether it is news. An acceptance is never taken back.

        Raises ``WireError`` unless the pinned hub gave it for exactly this envelope.
        """
        data = receipts.encode(receipt)
        with self._database.transaction():
            self._check_receipt(receipt)
            changed = self._database.run(
                "UPDATE outbox SET status = ?, receipt = ? WHERE sequence = ?"
                " AND status IS NOT 'accepted' AND receipt IS NOT ?",
                receipt.status.value,
                data,
                receipt.sequence,
                data,
            )
        return changed > 0

    def _add(self, kind: ContentKind, record: dict[str, Any]) -> int:
        sequence, through = self.last() + 1, self._last("audit_through")
        entries = list(self._audit.entries(through, AUDIT_ENTRIES_PER_ENVELOPE))
        content = EnvelopeContent(kind, record, tuple(entry_to_dict(entry) for entry in entries))
        pin = self.hub()
        if subject := record.get("encounter_id"):
            self._settings.set(f"{_SUBJECT}{sequence}", str(subject))
        self._database.run(
            "INSERT INTO outbox"
            " (sequence, kind, created_at, audit_through, content, envelope_id, envelope)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            sequence,
            kind,
            self._session().clock().isoformat(),
            entries[-1].sequence if entries else through,
            None if pin else canonical_json(content),
            *(self._seal(sequence, content, pin) if pin else (None, None)),
        )
        return sequence

    def _next_step(self) -> dict[str, Any]:
        device = self._session().device
        told = self._settings.get(_TOLD, Frontier) or Frontier()
        step, tree = self._audit.next_step(told, device.identity.device_id, device.signing_key)
        self._settings.set(_TOLD, tree)
        return step_record(step)

    def _seal(self, sequence: int, content: EnvelopeContent, pin: HubPin) -> tuple[str, bytes]:
        session = self._session()
        made = make_envelope(
            content,
            pin.device_id,
            sequence,
            pin.realm,
            pin.recipient,
            session.device.signing_key,
            session.clock(),
        )
        data = envelopes.encode(made)
        self._after_commit(lambda: self._spool.put(sequence, data))
        return made.envelope_id, data

    def _after_commit(self, write: Callable[[], None]) -> None:
        self._database.after_commit(lambda: _write_or_wait(write))

    def _check_pin(self, pin: HubPin) -> None:
        held, session = self.hub(), self._session()
        if held and (held.hub_id, held.public_key) != (pin.hub_id, pin.public_key):
            raise VaultError(reason="this laptop is enrolled with another hub already")
        if (pin.device_id, pin.realm) != (session.device.identity.device_id, session.label.realm):
            raise VaultError(reason="this enrolment is for another laptop")

    def _check_receipt(self, receipt: Receipt) -> None:
        pin, data = self.hub(), self.envelope(receipt.sequence)
        if pin is None or data is None:
            raise WireError(reason="the receipt is for nothing that was sent")
        check_receipt(receipt, envelopes.decode(data), pin.hub_id, pin.public_key)

    def _unsent_audit(self) -> int:
        return self._audit.head().sequence - self._last("audit_through")

    def _last(self, column: str) -> int:
        return int(self._database.rows(f"SELECT coalesce(max({column}), 0) FROM outbox")[0][0])  # noqa: S608 - constants


def _item(row: Row) -> OutboxItem:
    sequence, kind, created_at, envelope_id, status = row
    at = datetime.fromisoformat(created_at)
    answer = ReceiptStatus(status) if status else None
    return OutboxItem(sequence, kind, at, envelope_id or "", answer)


def _write_or_wait(write: Callable[[], None]) -> None:
    """Write to the spool; a full disk is no failure of what is committed already."""
    try:
        write()
    except VaultError as error:
        _log.warning("the spool could not be written, it will be tried again: %s", error)
