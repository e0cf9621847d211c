"""Where there is no network: what waits goes to the hub on a stick, and its answers come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app import syncing
from fieldid.errors.vault import VaultErasedError

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk


def write_stick(desk: Desk, target: Path) -> int:
    """Write everything that waits, the audit log too; return how many envelopes.

    They stay here until the hub's answers come back. Raises ``CourierError``, ``VaultError``.
    """
    desk.vault.outbox.enqueue_audit()
    desk.vault.reconcile()
    return syncing.export_spool(desk.vault.spool, target).carried


def read_stick(desk: Desk, source: Path) -> int:
    """Take the hub's answers from a stick and follow them; return how many there were.

    Raises ``CourierError``, ``VaultError``, and ``VaultErasedError`` where the hub ordered this
    laptop to erase itself: that is done then.
    """
    report = syncing.import_answers(desk.vault.spool, source)
    if report.erase_order is not None:
        desk.vault.erase()
        raise VaultErasedError
    desk.vault.reconcile()
    return report.carried
