"""What screens and commands are told of barriers: plain, immutable answers.

Everything here but ``OwnRecord`` tells of claims: for those who need it only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldid.case.barrier_state import BarrierState
from fieldid.case.nationality import BasisKind
from fieldid.model.barrier import Barrier
from fieldid.model.nationality import NationalityStatus
from fieldid.policy.disclosure_rules import DisclosureRules


@dataclass(frozen=True, repr=False)
class RecordedAnswer:
    """One answer about a barrier as the hub keeps it. ``name``: who recorded it."""

    act_id: str
    kind: str
    status: str
    checked_at: datetime
    received_at: datetime
    name: str


@dataclass(frozen=True, repr=False)
class RecordedCode:
    """One nationality that was stated. ``name``: by whom."""

    act_id: str
    code: str
    received_at: datetime
    name: str


@dataclass(frozen=True, repr=False)
class RecordedStep:
    """One step of a nationality as the hub keeps it. ``name``: who recorded it."""

    act_id: str
    code: str
    status: NationalityStatus
    basis: BasisKind
    reference: str
    at: datetime
    officer_id: str
    name: str


@dataclass(frozen=True, repr=False)
class RecordedCorrection:
    """A correction: in force once ``agreed_by`` is not empty."""

    correction_id: str
    digest: str
    corrected: str
    codes: tuple[str, ...]
    reason: str
    requester_id: str
    requester: str
    proposed_at: datetime
    agreed_by: str
    agreed_at: datetime | None


@dataclass(frozen=True, repr=False)
class BarrierSheet:
    """The hub's answer about one case, as this laptop keeps it for whoever asked.

    ``barriers`` and ``nationalities``: those that count. ``reasons``: what stood against each
    open request then.
    """

    as_of: datetime
    rules: DisclosureRules
    barriers: tuple[Barrier, ...]
    nationalities: tuple[str, ...]
    answers: tuple[RecordedAnswer, ...]
    statements: tuple[RecordedCode, ...]
    corrections: tuple[RecordedCorrection, ...]
    reasons: dict[str, tuple[str, ...]]
    steps: tuple[RecordedStep, ...] = ()


@dataclass(frozen=True, repr=False)
class OwnRecord:
    """What was recorded on this laptop. ``what``: a kind of barrier, or nationality codes.

    ``status``: of the barrier, empty for nationalities. ``sent``: whether the hub has taken it
    in. ``refused``: the hub's words where it did not.
    """

    what: str
    status: str
    at: datetime
    sent: bool
    refused: str = ""


@dataclass(frozen=True, repr=False)
class BarrierView:
    """What one officer may see of a case now.

    ``sheet`` and ``states`` are there only for an officer whose role needs them, once the hub
    has said so. ``states``: how each barrier stands now, answers that age included. ``own``:
    what this officer recorded on this laptop.
    """

    sheet: BarrierSheet | None
    states: tuple[BarrierState, ...]
    own: tuple[OwnRecord, ...]

    @property
    def standing(self) -> tuple[BarrierState, ...]:
        """The barriers that stand in the way."""
        return tuple(state for state in self.states if state.stands)
