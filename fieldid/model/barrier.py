"""Protection barriers: what may stand between a person's data and a foreign authority.

Guarantees plain data. Kinds and statuses are words of the field; what each of them means for a
disclosure is ruled by ``fieldid.case.protection_gate``. A barrier says *that* something stands,
never what the person said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BarrierKind(StrEnum):
    """What the person may be protected by."""

    PROTECTION_CLAIM = "protection_claim"
    APPEAL = "appeal"
    TRAFFICKING_ASSESSMENT = "trafficking_assessment"
    AGE_ASSESSMENT = "age_assessment"
    COURT_ORDER = "court_order"
    STATELESSNESS = "statelessness"
    MEDICAL = "medical"


class BarrierStatus(StrEnum):
    """How it stands, as the body that keeps it answered.

    ``NONE``: there never was one. ``REFUSED_FINAL``: refused, and no remedy is left. Only these
    two let anything pass.
    """

    NONE = "none"
    OPEN = "open"
    GRANTED = "granted"
    REFUSED_REMEDY_OPEN = "refused_remedy_open"
    REFUSED_FINAL = "refused_final"
    UNKNOWN = "unknown"


@dataclass(frozen=True, repr=False)
class Barrier:
    """One answer about one barrier.

    ``kind`` and ``status`` are plain text, because an answer from outside may hold a word that
    this version does not know; such an answer blocks. ``checked_at``: when the body that keeps
    it was asked, aware; None when that is not known.
    """

    kind: str
    status: str
    checked_at: datetime | None = None
