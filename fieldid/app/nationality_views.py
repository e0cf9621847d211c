"""What the screen of nationalities is told: plain, immutable, as one officer may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldid.case.nationality import BasisKind
from fieldid.case.nationality_steps import NextStep
from fieldid.model.nationality import NationalityStatus


@dataclass(frozen=True, repr=False)
class ShownStep:
    """One step. ``by``: the officer, or the state that answered; ``officer``: who recorded it.

    ``sent``: whether the hub has it. ``refused``: the hub's words where it set it aside.
    """

    status: NationalityStatus
    basis: BasisKind
    reference: str
    by: str
    officer: str
    at: datetime
    sent: bool
    refused: str = ""


@dataclass(frozen=True, repr=False)
class ShownNationality:
    """One nationality (ICAO 9303-3 code): how far it is established, and what may come next.

    ``status``: None where every step was set aside. ``notes``: whole sentences.
    """

    code: str
    status: NationalityStatus | None
    steps: tuple[ShownStep, ...]
    next_steps: tuple[NextStep, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class NationalityView:
    """``told``: when the hub told what others recorded; None where it is not shown."""

    nationalities: tuple[ShownNationality, ...]
    told: datetime | None
