"""What came of one run of synchronisation. Being offline is a result, not an error."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.wire.erase_order import EraseOrder
from fieldid.wire.receipt import ReceiptStatus

if TYPE_CHECKING:
    from fieldid.wire.receipt import Receipt


class Waiting(StrEnum):
    """Why something still waits, completing "Synchronisation is waiting: ..."."""

    NOT_ENROLLED = "this laptop is not enrolled with a hub yet"
    OFFLINE = "the hub cannot be reached"
    CERTIFICATE = "the hub's certificate is not trusted"
    BROKEN = "the connection broke or was too slow"
    NONSENSE = "the answer did not come from the hub"
    TROUBLE = "the hub is in trouble and asks to try later"
    UNKNOWN_DEVICE = "the hub does not know this laptop"
    WRONG_REALM = "the hub is of another realm (live, pilot or demo)"
    UNSIGNED = "the hub turned a record down without signing that it did"
    UNREADABLE = "a record in the spool cannot be read"
    CANCELLED = "it was stopped"


@dataclass(frozen=True)
class TurnedDown:
    """A record that the hub did not accept plainly, and the hub's reason."""

    sequence: int
    reason: str


@dataclass(frozen=True)
class ActReport:
    """Counts of signed acts. ``waiting``: without an answer; ``reason`` says why the last is.

    ``refused``: set aside by the hub in this run; they are offered again later.
    """

    sent: int = 0
    taken_in: int = 0
    refused: int = 0
    waiting: int = 0
    reason: str = ""


@dataclass(frozen=True)
class SyncReport:
    """Counts of envelopes.

    ``sent``: handed to the network at least once. ``confirmed``: accepted by the hub.
    ``set_aside``: refused or quarantined, with reasons in ``turned_down``. ``waiting``: still
    without an answer afterwards, ``reason`` says why and is empty otherwise. ``contacted_at``:
    when the hub last gave a signed answer in this run. ``acts``: the same for signed acts.
    ``sent_again``: answered before, but the hub was restored and no longer holds them.
    ``erase_order``: the hub's verified order to this laptop to destroy its keys.
    """

    sent: int = 0
    confirmed: int = 0
    set_aside: int = 0
    waiting: int = 0
    reason: str = ""
    turned_down: tuple[TurnedDown, ...] = ()
    contacted_at: datetime | None = None
    acts: ActReport = ActReport()
    sent_again: int = 0
    erase_order: EraseOrder | None = None

    def with_receipt(self, receipt: Receipt, now: datetime) -> SyncReport:
        """Return the report with one more verified answer in it."""
        if receipt.status is ReceiptStatus.ACCEPTED:
            return replace(self, confirmed=self.confirmed + 1, contacted_at=now)
        down = TurnedDown(receipt.sequence, receipt.reason)
        return replace(
            self,
            set_aside=self.set_aside + 1,
            turned_down=(*self.turned_down, down),
            contacted_at=now,
        )
