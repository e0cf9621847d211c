"""The nationalities of one person at the laptop: each step by whom, when and on what.

Guarantees that a step which the rules refuse is refused before it is signed, as far as this
laptop knows the case; that what is recorded is signed and kept at once, network or not, and
judged again by the hub; and that an officer sees their own steps, and those of others only as
far as the hub tells them of barriers: a nationality may tell that a claim exists.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from fieldid.app.barriers import CaseBarriers
from fieldid.app.nationality_views import NationalityView, ShownNationality, ShownStep
from fieldid.app.release import CaseRelease
from fieldid.app.rules_held import rules_held
from fieldid.audit.entry import AuditEvent
from fieldid.case.disclosure_power import code_refusal
from fieldid.case.nationality import JUMPED, Basis, BasisKind
from fieldid.case.nationality_ladder import next_notes
from fieldid.case.nationality_steps import (
    ANSWERS,
    CHOICES,
    NextStep,
    ProposedStep,
    TakenStep,
    answer_refusal,
    histories_of,
    next_steps,
    take_step,
)
from fieldid.case.refusal import require
from fieldid.errors.case import PolicyError
from fieldid.model.nationality import NationalityStatus
from fieldid.vault.act_item import ActStatus
from fieldid.wire.act import read_body
from fieldid.wire.act_body import ActKind, NationalityStepWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from fieldid.app.barrier_views import BarrierView, RecordedStep
    from fieldid.app.desk import Desk
    from fieldid.case.nationality import NationalityHistory
    from fieldid.case.refusal import Refusal


_Row = tuple[ProposedStep, ShownStep, str]  # the last one: the officer's identifier


class CaseNationalities:
    """The nationalities of one case for the officer who is logged on. All methods block."""

    def __init__(self, desk: Desk, case_id: str, patience_s: float | None = None) -> None:
        """``patience_s``: how long one answer of the hub may take, None for the usual time."""
        self._desk = desk
        self._case_id = case_id
        self._barriers = CaseBarriers(desk, case_id, patience_s)
        self._release = CaseRelease(desk, case_id, patience_s)

    def view(self) -> NationalityView:
        """Return what this officer may see now, without the network; seeing it is logged."""
        return self._viewed(self._barriers.view())

    def ask(self) -> NationalityView:
        """Ask the hub what others recorded, and return what may be seen then.

        Raises ``HubRefusedError``, for an officer who does not need it too, and
        ``QuestionUnansweredError``.
        """
        self._release.ask()
        return self._viewed(self._barriers.ask())

    def record(self, proposed: ProposedStep) -> None:
        """Sign one step; it waits for the hub where there is no line.

        Raises ``PolicyRefusalError`` for a step that the rules refuse, ``CaseError`` for one
        that does not say on what it rests.
        """
        require(code_refusal(proposed.code))
        seen = self._barriers.view()
        history = self._histories(self._rows(seen)).get(proposed.code)
        if proposed.status in ANSWERS:
            require(self._answer_refusal(proposed.code))
        now, officer = self._desk.now(), self._desk.officer.officer_id
        take_step(history, proposed, officer, max(now, history.steps[-1].at) if history else now)
        basis = proposed.basis
        body = NationalityStepWords(
            proposed.code, proposed.status.value, basis.kind.value, basis.reference.strip()
        )
        with self._desk.vault.transaction():
            self._desk.vault.acts.enqueue(ActKind.NATIONALITY_STEP, self._case_id, body)
            self._desk.log(AuditEvent.ALTERATION, self._case_id, what="nationality step")

    def suggested(self, kind: BasisKind) -> str:
        """Return what of this encounter a step may rest on, as a person would write it."""
        encounter = self._desk.vault.encounters.get(self._case_id)
        if encounter is None:
            return ""
        if kind is BasisKind.LIST_RECORD:
            return encounter.claim.record_id if encounter.claim else ""
        papers = [
            one
            for one in encounter.documents
            if kind is BasisKind.DOCUMENT or one.chip_verdict == "valid"
        ]
        if kind not in (BasisKind.DOCUMENT, BasisKind.CHIP) or not papers:
            return ""
        parts = (papers[-1].document_code, papers[-1].document_number, papers[-1].issuing_state)
        return " ".join(part for part in parts if part)

    def _viewed(self, seen: BarrierView) -> NationalityView:
        rows = list(self._rows(seen))
        histories = self._histories(rows)
        by_code: dict[str, list[ShownStep]] = defaultdict(list)
        for proposed, shown, _ in rows:
            by_code[proposed.code].append(shown)
        return NationalityView(
            tuple(
                self._shown(code, tuple(steps), histories.get(code))
                for code, steps in by_code.items()
            ),
            seen.sheet.as_of if seen.sheet else None,
        )

    def _shown(
        self, code: str, steps: tuple[ShownStep, ...], history: NationalityHistory | None
    ) -> ShownNationality:
        if history is None:
            closed = tuple(NextStep(status, JUMPED) for status in CHOICES)
            return ShownNationality(code, None, steps, closed, ())
        following = next_steps(history, self._answer_refusal(code))
        return ShownNationality(
            code, history.status, steps, following, tuple(next_notes(code, history.status))
        )

    def _rows(self, seen: BarrierView) -> Iterator[_Row]:
        """Yield what the hub told, then what was recorded here and is not in it."""
        told = seen.sheet.steps if seen.sheet else ()
        for one in told:
            yield _of_hub(one)
        known = {one.act_id for one in told}
        for item in self._desk.vault.acts.of_case(self._case_id):
            mine = item.act.officer_id == self._desk.officer.officer_id
            body = read_body(item.act)
            if mine and isinstance(body, NationalityStepWords) and item.act.act_id not in known:
                proposed = _proposed(body.code, body.status, body.basis, body.reference)
                sent = item.status is ActStatus.ACCEPTED
                name = self._desk.officer.name
                shown = _shown_step(proposed, name, item.act.at, sent=sent, refused=item.reason)
                yield proposed, shown, item.act.officer_id

    def _histories(self, rows: Iterable[_Row]) -> dict[str, NationalityHistory]:
        """Fold the steps; one that the hub set aside does not count."""
        return histories_of(
            TakenStep(proposed, officer, shown.at)
            for proposed, shown, officer in rows
            if not shown.refused
        )

    def _answer_refusal(self, code: str) -> Refusal | None:
        """Return why no answer of this state may be recorded now, as far as is known here.

        Where this laptop never asked for the disclosures of the case, the hub alone says.
        """
        try:
            rules = rules_held(self._desk.vault, self._desk.policy)
        except PolicyError:
            rules = None
        board = self._release.board()
        asked = board is None or any(
            one.released is not None and one.request.destination == code for one in board.requests
        )
        return answer_refusal(self._desk.officer.role, rules, asked=asked)


def _of_hub(one: RecordedStep) -> _Row:
    proposed = ProposedStep(one.code, one.status, Basis(one.basis, one.reference))
    return proposed, _shown_step(proposed, one.name, one.at, sent=True), one.officer_id


def _proposed(code: str, status: str, basis: str, reference: str) -> ProposedStep:
    return ProposedStep(code, NationalityStatus(status), Basis(BasisKind(basis), reference))


def _shown_step(
    proposed: ProposedStep, name: str, at: datetime, *, sent: bool, refused: str = ""
) -> ShownStep:
    by = proposed.code if proposed.status in ANSWERS else name
    kind, reference = proposed.basis.kind, proposed.basis.reference
    return ShownStep(proposed.status, kind, reference, by, name, at, sent, refused)
