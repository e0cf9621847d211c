"""Bringing the spooled acts and the database into step, at each log-on and round each sync.

Guarantees what ``fieldid.vault.reconcile`` guarantees for envelopes: what is not taken in lies
in the spool, byte for byte; genuine answers found there are recorded; an act leaves the spool
only after its receipt is committed; an answer that is not genuine is forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.vault.act_item import ActStatus

if TYPE_CHECKING:
    from fieldid.vault.act_spool import ActSpool
    from fieldid.vault.acts import ActStore


def reconcile_acts(store: ActStore, spool: ActSpool) -> None:
    """Do all of the above. Raises ``DiskFullError`` or ``VaultError``; safe to run again."""
    spool.tidy()
    store.renew()
    for spooled in spool.acts():
        if store.sealed(spooled.number) is not None:
            _take_answers(store, spool, spooled.number)
    for item in store.open():
        data = store.sealed(item.number)
        if data is not None and spool.read(item.number) != data:
            spool.put(item.number, data)


def _take_answers(store: ActStore, spool: ActSpool, number: int) -> None:
    receipt, refusal = spool.receipt(number), spool.refusal(number)
    try:
        if receipt is not None:
            store.record_receipt(number, receipt)
        elif refusal is not None:
            store.record_refusal(number, refusal)
    except WireError:
        spool.forget_answers(number)
    if store.get(number).status is ActStatus.ACCEPTED:
        spool.remove(number)
