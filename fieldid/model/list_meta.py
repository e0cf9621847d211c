"""Which list is held: who made it, when, and how much is in it. No personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ListMeta:
    """One snapshot of the watchlist.

    ``authority``: Ed25519 public key of the list authority, 32 bytes. ``version``: grows by at
    least one with every snapshot. ``as_of``: when the authority made it, aware, UTC.
    ``records``, ``photos``: how many it holds.
    """

    authority: bytes
    version: int
    as_of: datetime
    records: int
    photos: int = 0
