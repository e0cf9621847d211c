"""What the vault says of one signed act: whether the hub has taken it in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldid.wire.act import Act


class ActStatus(StrEnum):
    """UNSEALED: signed before there was a hub. WAITING: to be sent. REFUSED: set aside."""

    UNSEALED = "unsealed"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, repr=False)
class ActItem:
    """One act. ``reason``: the hub's own words where it refused, for people; else empty."""

    number: int
    act: Act
    status: ActStatus
    reason: str = ""


@dataclass(frozen=True)
class ActCounts:
    """``waiting``: without an answer, sealed or not. ``refused``: set aside, offered again."""

    waiting: int = 0
    accepted: int = 0
    refused: int = 0
