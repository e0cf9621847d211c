"""The barriers of one case at the laptop: recording them always, seeing them where it is needed.

Guarantees that what an officer is told by the person is signed and kept at once, network or
not, and waits for the hub as long as it takes; that how barriers stand is asked of the hub, which
alone knows who needs it, is kept for that officer only, and goes when the hub no longer tells;
and that what is missing, stale, or recorded here and not yet sent counts as standing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.app.barrier_views import BarrierSheet, BarrierView, OwnRecord
from fieldid.app.officer_line import OfficerLine
from fieldid.audit.entry import AuditEvent
from fieldid.case.barrier_state import CLEAR, barrier_states
from fieldid.case.disclosure_power import code_refusal
from fieldid.case.refusal import require
from fieldid.errors.hub import HubRefusedError, QuestionUnansweredError
from fieldid.model.barrier import Barrier, BarrierKind, BarrierStatus
from fieldid.sync.report import Waiting
from fieldid.vault.act_item import ActStatus
from fieldid.wire.act import read_body
from fieldid.wire.act_body import (
    ActKind,
    BarrierAnswer,
    CorrectionWords,
    ForCorrection,
    NationalityStatement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from fieldid.app.barrier_views import RecordedCorrection
    from fieldid.app.desk import Desk
    from fieldid.vault.act_item import ActItem
    from fieldid.wire.act_body import ActBody

_NOT_NEEDED = frozenset({"not_needed", "unknown_officer"})


class CaseBarriers:
    """The barriers of one case for the officer who is logged on. All methods block."""

    def __init__(self, desk: Desk, case_id: str, patience_s: float | None = None) -> None:
        """``patience_s``: how long one answer of the hub may take, None for the usual time."""
        self._desk = desk
        self._case_id = case_id
        self._line = OfficerLine(desk.vault, patience_s)

    def view(self) -> BarrierView:
        """Return what this officer may see now, without the network; seeing it is logged."""
        own = tuple(self._own())
        sheet = self._desk.vault.settings.get(self._name, BarrierSheet)
        if sheet is None:
            return BarrierView(None, (), own)
        self._desk.log(AuditEvent.CONSULTATION, self._case_id, what="barriers")
        barriers = (*sheet.barriers, *self._unsent())
        return BarrierView(sheet, barrier_states(barriers, sheet.rules, self._desk.now()), own)

    def ask(self) -> BarrierView:
        """Ask the hub how barriers stand, and return what may be seen then.

        Raises ``HubRefusedError``, for an officer who does not need it too, and
        ``QuestionUnansweredError``: what was told before stays, and ages.
        """
        try:
            content = self._line.ask("barriers", self._case_id, self._desk.now())
        except HubRefusedError as error:
            if error.details.get("code") in _NOT_NEEDED:
                self._desk.vault.settings.remove(self._name)
            raise
        self._desk.vault.settings.set(self._name, _sheet(content))
        return self.view()

    def record(self, kind: BarrierKind, status: BarrierStatus, checked_at: datetime) -> None:
        """Record what was said about one barrier; it waits for the hub where there is no line."""
        body = BarrierAnswer(kind.value, status.value, checked_at)
        self._enqueue(ActKind.BARRIER_ANSWER, body, "barrier recorded")

    def state_nationalities(self, codes: tuple[str, ...]) -> None:
        """Record nationalities that the person has or may have; they only add up.

        Raises ``PolicyRefusalError`` for what is no code.
        """
        require(next(filter(None, map(code_refusal, codes)), None))
        body = NationalityStatement(codes)
        self._enqueue(ActKind.NATIONALITY_STATEMENT, body, "nationality stated")

    def correct(self, act_id: str, codes: tuple[str, ...], reason: str) -> None:
        """Ask for the correction of what was recorded by mistake. Online; see ``OfficerLine``."""
        body = CorrectionWords(act_id, codes, reason)
        self._line.send(ActKind.CORRECTION, self._case_id, body, self._desk.now())

    def agree(self, correction: RecordedCorrection) -> None:
        """Agree, as the second person, to exactly the correction that was shown. Online."""
        body = ForCorrection(correction.correction_id, correction.digest)
        self._line.send(ActKind.CORRECTION_AGREEMENT, self._case_id, body, self._desk.now())

    @property
    def _name(self) -> str:
        return f"barriers:{self._case_id}:{self._desk.officer.officer_id}"

    def _enqueue(self, kind: ActKind, body: ActBody, what: str) -> None:
        with self._desk.vault.transaction():
            self._desk.vault.acts.enqueue(kind, self._case_id, body)
            self._desk.log(AuditEvent.ALTERATION, self._case_id, what=what)

    def _acts(self) -> Iterator[tuple[ActItem, ActBody]]:
        for item in self._desk.vault.acts.of_case(self._case_id):
            yield item, read_body(item.act)

    def _own(self) -> Iterator[OwnRecord]:
        for item, body in self._acts():
            sent, at = item.status is ActStatus.ACCEPTED, item.act.at
            if item.act.officer_id != self._desk.officer.officer_id:
                continue
            if isinstance(body, BarrierAnswer):
                yield OwnRecord(body.kind, body.status, at, sent, item.reason)
            elif isinstance(body, NationalityStatement):
                yield OwnRecord(", ".join(body.codes), "", at, sent, item.reason)

    def _unsent(self) -> Iterator[Barrier]:
        """Yield what was recorded here and may not be in the hub's answer: what stands, only."""
        for item, body in self._acts():
            stands = isinstance(body, BarrierAnswer) and body.status not in CLEAR
            if stands and isinstance(body, BarrierAnswer) and item.status is not ActStatus.ACCEPTED:
                yield Barrier(body.kind, body.status, body.checked_at)


def _sheet(content: dict[str, Any]) -> BarrierSheet:
    try:
        return msgspec.convert(content, BarrierSheet)
    except msgspec.ValidationError:
        raise QuestionUnansweredError(reason=Waiting.NONSENSE.value) from None
