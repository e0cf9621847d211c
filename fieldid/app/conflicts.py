"""Where the hub's answer differs from what was decided or sent here: a state, an owner, a step.

Guarantees that each difference has a name, somebody whose it is, and that taking it up is
written down with a reason; the field's decision is never changed by it. A difference goes when
the hub no longer names it, or when it was taken up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.case import CaseError
from fieldid.model.encounter import Decision
from fieldid.wire.receipt import ReceiptStatus
from fieldid.wire.verdicts import VerdictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk
    from fieldid.vault.hub_standing import HeldStanding

_TAKEN_UP = "conflict-"


class Owner(StrEnum):
    """Whose a difference is."""

    DECIDING_OFFICER = "deciding_officer"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    HUB_OPERATOR = "hub_operator"


_OWNERS = {
    VerdictKind.DECISION_UNVERIFIED: Owner.ADMINISTRATOR,
    VerdictKind.CHAIN_BROKEN: Owner.SUPERVISOR,
    VerdictKind.CLASH: Owner.HUB_OPERATOR,
    VerdictKind.DEVICE_REVOKED: Owner.ADMINISTRATOR,
    VerdictKind.REFUSED: Owner.ADMINISTRATOR,
    VerdictKind.REVIEW_DIFFERS: Owner.DECIDING_OFFICER,
    VerdictKind.CONTESTED: Owner.SUPERVISOR,
    VerdictKind.SET_ASIDE: Owner.HUB_OPERATOR,
    VerdictKind.LOST: Owner.HUB_OPERATOR,
}


@dataclass(frozen=True)
class TakenUp:
    """Who took a difference up, when, and what they wrote."""

    officer_id: str
    at: datetime
    note: str


@dataclass(frozen=True, repr=False)
class Conflict:
    """One difference. ``sequence`` 0: about this laptop's log rather than about one record.

    ``decision``, ``person``: what was decided here, about whom as claimed; None and empty where
    it is no encounter's, or one sent by an earlier version. ``reason``: the hub's words.
    ``taken_up``: None while it is open.
    """

    kind: VerdictKind
    sequence: int
    owner: Owner
    reason: str = ""
    at: datetime | None = None
    encounter_id: str = ""
    decision: Decision | None = None
    person: str = ""
    officer: str = ""
    taken_up: TakenUp | None = None


def conflicts(desk: Desk) -> tuple[Conflict, ...]:
    """Return every difference: open ones first, then those taken up; each latest first."""
    found = [_described(desk, *one) for one in _differences(desk)]
    found.sort(key=lambda one: one.sequence, reverse=True)
    return tuple(sorted(found, key=lambda one: one.taken_up is not None))


def take_up(desk: Desk, kind: VerdictKind, sequence: int, note: str) -> None:
    """Write down that somebody looks after a difference. Raises CaseError without a reason."""
    if not note.strip():
        raise CaseError(reason="it needs a few words on what is done about it")
    taken = TakenUp(desk.officer.officer_id, desk.now(), note.strip())
    with desk.vault.transaction():
        desk.vault.settings.set(_name(kind, sequence), taken)
        subject = desk.vault.outbox.subject(sequence)
        subjects = [subject] if subject else []
        desk.log(AuditEvent.ALTERATION, *subjects, what="conflict taken up", kind=kind.value)


_Difference = tuple[VerdictKind, int, str, datetime | None]


def _differences(desk: Desk) -> Iterator[_Difference]:
    held = desk.vault.standing.held()
    told = {one.sequence for one in held.verdicts} if held else set()
    for item in desk.vault.outbox.set_aside():
        receipt = desk.vault.outbox.receipt(item.sequence)
        if receipt and item.sequence not in told:
            refused = receipt.status is ReceiptStatus.REFUSED
            kind = VerdictKind.REFUSED if refused else VerdictKind.SET_ASIDE
            yield kind, item.sequence, receipt.reason, receipt.received_at
    if held:
        yield from _of_standing(held)


def _of_standing(held: HeldStanding) -> Iterator[_Difference]:
    for one in held.verdicts:
        yield one.kind, one.sequence, one.reason, one.at
    for sequence in held.lost:
        yield VerdictKind.LOST, sequence, "", held.at
    if not held.log_agrees:
        yield VerdictKind.CHAIN_BROKEN, 0, "", held.at


def _described(
    desk: Desk, kind: VerdictKind, sequence: int, reason: str, at: datetime | None
) -> Conflict:
    subject = desk.vault.outbox.subject(sequence) if sequence else ""
    encounter = desk.vault.encounters.get(subject) if subject else None
    decision = encounter.decision if encounter else None
    names = {one.officer_id: one.name for one in desk.vault.signers()}
    return Conflict(
        kind,
        sequence,
        _OWNERS[kind],
        reason,
        at,
        subject,
        decision,
        encounter.claim.name if encounter and encounter.claim else "",
        names.get(decision.officer_id, "") if decision else "",
        desk.vault.settings.get(_name(kind, sequence), TakenUp),
    )


def _name(kind: VerdictKind, sequence: int) -> str:
    return f"{_TAKEN_UP}{kind.value}-{sequence}"
