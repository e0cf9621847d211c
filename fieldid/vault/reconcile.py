"""Bringing the spool and the database into step, at each log-on and round each sync.

Guarantees: what is pending in the database lies in the spool, byte for byte; a genuine receipt
found in the spool is recorded; a spool file is removed only after its receipt is committed; a
receipt that is not genuine is forgotten, so that its envelope is sent again. What the database
does not know is left where it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError

if TYPE_CHECKING:
    from fieldid.vault.outbox import OutboxStore
    from fieldid.vault.spool import Spool
    from fieldid.wire.receipt import Receipt


@dataclass(frozen=True)
class ReconcileReport:
    """What was done.

    ``exported``: envelopes. ``recorded``, ``forgotten``: receipts. ``strangers``: numbers in the
    spool that this database never gave, as after an older copy of it was put back.
    """

    exported: int
    recorded: int
    forgotten: int
    strangers: tuple[int, ...]


def reconcile(outbox: OutboxStore, spool: Spool) -> ReconcileReport:
    """Do all of the above. Raises ``DiskFullError`` or ``VaultError``; safe to run again."""
    spool.create()
    known = [receipt for receipt in spool.receipts() if outbox.knows(receipt.sequence)]
    answers = [_take(outbox, spool, receipt) for receipt in known]
    exported = sum(_export(outbox, spool, item.sequence) for item in outbox.pending())
    numbers = [item.sequence for item in spool.envelopes()]
    for sequence in numbers:
        if outbox.knows(sequence) and outbox.get(sequence).status is not None:
            spool.remove(sequence)
    strangers = tuple(sequence for sequence in numbers if not outbox.knows(sequence))
    pin = outbox.hub()
    if pin and spool.hub() != pin:
        spool.pin_hub(pin)
    return ReconcileReport(exported, answers.count(True), answers.count(False), strangers)


def _take(outbox: OutboxStore, spool: Spool, receipt: Receipt) -> bool | None:
    try:
        news = outbox.record_receipt(receipt)
    except WireError:
        spool.remove_receipt(receipt.sequence)
        return False
    spool.remove(receipt.sequence)
    return news or None


def _export(outbox: OutboxStore, spool: Spool, sequence: int) -> bool:
    data = outbox.envelope(sequence)
    if data is None or spool.read(sequence) == data:
        return False
    spool.put(sequence, data)
    return True
