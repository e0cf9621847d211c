"""How long samples rest, and what was erased: the words of the deletion report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Erasure:
    """One line of the deletion report. ``samples``: how many images. No personal data."""

    number: int
    erased_at: datetime
    encounter_id: str
    samples: int
    reason: str


@dataclass(frozen=True)
class SampleClock:
    """Until when an encounter's images rest here; None: until it is decided."""

    encounter_id: str
    erase_after: datetime | None
