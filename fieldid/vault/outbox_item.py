"""What the outbox says of its entries. No content, no personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldid.wire.receipt import ReceiptStatus


@dataclass(frozen=True)
class OutboxItem:
    """One entry of the outbox.

    ``envelope_id`` is empty until a hub is pinned, ``status`` None until the hub answered.
    """

    sequence: int
    kind: str
    created_at: datetime
    envelope_id: str
    status: ReceiptStatus | None


@dataclass(frozen=True)
class OutboxCounts:
    """``unsealed``: no hub yet. ``queued``: sealed, no answer yet. ``set_aside``: not accepted."""

    unsealed: int = 0
    queued: int = 0
    accepted: int = 0
    set_aside: int = 0
