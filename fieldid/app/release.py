"""A disclosure at the laptop: drafting offline, everything that counts at the hub.

Guarantees that only fields the rules let out are offered, each with its reason; that a draft
rests in the vault and nothing leaves by it; that request, approvals and release are acts of
the officer who is logged on, done under a receipt or refused in words; and that what left is
kept with its receipt and can be read again here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from fieldid.app.officer_line import OfficerLine, released_name
from fieldid.app.release_views import (
    Approver,
    OfferedField,
    OpenRequest,
    ReleaseDraft,
    RequestBoard,
    RequestView,
    ToldRequest,
)
from fieldid.app.rules_held import hold_rules, rules_held
from fieldid.audit.entry import AuditEvent
from fieldid.case.disclosure_power import disclosure_refusal, draft_refusal, power_refusal
from fieldid.case.leaving import HELD, held_values
from fieldid.case.refusal import require
from fieldid.errors.hub import NotReleasedHereError, QuestionUnansweredError
from fieldid.model.encounter import Claim
from fieldid.sync.report import Waiting
from fieldid.wire import act_receipt as receipts
from fieldid.wire.act_body import ActKind, ForRequest, RequestedRelease, Withdrawal
from fieldid.wire.query import NO_CASE

if TYPE_CHECKING:
    from fieldid.app.barrier_views import BarrierView
    from fieldid.app.desk import Desk
    from fieldid.model.encounter import Encounter
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.policy.power import Power
    from fieldid.wire.act_receipt import ActReceipt


T = TypeVar("T")


class CaseRelease:
    """The disclosures of one case for the officer who is logged on. All methods block."""

    def __init__(self, desk: Desk, case_id: str, patience_s: float | None = None) -> None:
        """``patience_s``: how long one answer of the hub may take, None for the usual time."""
        self._desk = desk
        self.case_id = case_id
        self._line = OfficerLine(desk.vault, patience_s)

    # --- drafting, offline ---

    def rules(self) -> DisclosureRules:
        """Return the rules drafted under. Raises ``PolicyError``."""
        return rules_held(self._desk.vault, self._desk.policy)

    def may_draft(self) -> None:
        """Return if a disclosure may be drafted in this encounter at all.

        Raises ``PolicyRefusalError`` naming the rule, ``PolicyError``, ``NotHereError``.
        """
        power = self._power(self._desk.encounter(self.case_id))
        require(power_refusal(power, self.rules()))

    def offered(self, destination: str) -> tuple[OfferedField, ...]:
        """Return every field that the rules let out, with what would leave to ``destination``."""
        encounter = self._desk.vault.encounters.get(self.case_id)
        claim = (encounter.claim if encounter else None) or Claim()
        values = held_values(claim, (destination,), destination)
        return tuple(
            OfferedField(one.id, one.label, one.reason, values.get(one.id, ""), held=one.id in HELD)
            for one in self.rules().fields
        )

    def draft(self) -> ReleaseDraft:
        """Return the draft as it was left; an empty one where there is none."""
        return self._desk.vault.settings.get(self._draft_name, ReleaseDraft) or ReleaseDraft()

    def save_draft(self, draft: ReleaseDraft) -> None:
        """Keep the draft, whole or not."""
        with self._desk.vault.transaction():
            self._desk.vault.settings.set(self._draft_name, draft)
            self._desk.log(AuditEvent.ALTERATION, self.case_id, what="disclosure drafted")

    # --- at the hub ---

    def ask(self) -> RequestBoard:
        """Ask the hub for the requests of the case, and keep what it tells.

        Raises ``HubRefusedError``, ``QuestionUnansweredError``, ``DisclosureLogCutError``.
        """
        now = self._desk.now()
        content = self._line.ask("release", self.case_id, now)
        hold_rules(self._desk.vault, content)
        board = RequestBoard(now, tuple(map(self._request, _listed(content, ToldRequest))))
        self._desk.vault.settings.set(self._board_name, board)
        return board

    def board(self) -> RequestBoard | None:
        """Return the requests as last told, None where the hub was never asked."""
        return self._desk.vault.settings.get(self._board_name, RequestBoard)

    def request(self, draft: ReleaseDraft) -> ActReceipt:
        """Send the draft as a request; it is gone from the laptop once the hub has it.

        Raises ``PolicyRefusalError`` for a draft that is not whole or asks for too much.
        """
        encounter, rules = self._desk.encounter(self.case_id), self.rules()
        power = self._power(encounter)
        self.save_draft(draft)
        require(disclosure_refusal(encounter, power, rules))
        require(draft_refusal(draft, rules))
        asked = RequestedRelease(
            draft.destination,
            draft.recipient,
            draft.fields,
            power.id if power else "",
            draft.reason,
        )
        receipt = self._send(ActKind.RELEASE_REQUEST, asked)
        self._desk.vault.settings.remove(self._draft_name)
        return receipt

    def approve(self, one: RequestView) -> ActReceipt:
        """Approve exactly this request: as its supervisor, then as the second person."""
        second = bool(one.approvals)
        kind = ActKind.APPROVAL_SECOND if second else ActKind.APPROVAL_SUPERVISOR
        return self._send(kind, ForRequest(one.request.request_id, one.digest))

    def release(self, one: RequestView) -> ActReceipt:
        """Release it. Where no receipt comes, doing it again releases it once only."""
        return self._send(ActKind.RELEASE, ForRequest(one.request.request_id, one.digest))

    def withdraw(self, one: RequestView) -> ActReceipt:
        """Take the request back; final."""
        return self._send(ActKind.RELEASE_WITHDRAWAL, Withdrawal(one.request.request_id))

    def unanswered(self) -> str:
        """Return which kind of act was sent without a receipt, empty for none."""
        act = self._line.unanswered(self.case_id)
        return act.kind.value if act else ""

    def left(self, request_id: str) -> dict[str, str]:
        """Return the values that left, as released from this laptop; reading them is logged.

        Raises ``NotReleasedHereError``, ``WireError``.
        """
        raw = self._desk.vault.settings.get(released_name(request_id), bytes)
        if raw is None:
            raise NotReleasedHereError
        package = self._desk.vault.device_unseal(receipts.decode(raw).package)
        self._desk.log(AuditEvent.CONSULTATION, self.case_id, request_id, what="released values")
        values: dict[str, str] = msgspec.json.decode(package, type=dict[str, str])
        return values

    def _power(self, encounter: Encounter) -> Power | None:
        chosen = encounter.purpose
        return self._desk.policy.power(chosen.power_id) if chosen else None

    @property
    def _draft_name(self) -> str:
        return f"release_draft:{self.case_id}"

    @property
    def _board_name(self) -> str:
        return f"release_board:{self.case_id}"

    def _send(self, kind: ActKind, body: Any) -> ActReceipt:
        return self._line.send(kind, self.case_id, body, self._desk.now())

    def _request(self, told: ToldRequest) -> RequestView:
        request, released = told.request, told.released
        if request.digest != told.digest:
            # an approval must be for what the officer reads, not for another version
            raise QuestionUnansweredError(reason=Waiting.NONSENSE.value)
        here = self._desk.vault.settings.get(released_name(request.request_id), bytes)
        return RequestView(
            request=request,
            digest=told.digest,
            requester=told.name(request.requester),
            approvals=tuple(
                Approver(officer, told.name(officer), role, at)
                for officer, role, at in told.approvals
            ),
            withdrawn_at=told.withdrawn_at,
            released=released,
            released_by=told.name(released.officer) if released else "",
            values_here=here is not None,
        )


def with_reasons(board: RequestBoard, seen: BarrierView) -> RequestBoard:
    """Return the requests with what stood against each, as far as the officer may see it."""
    reasons = seen.sheet.reasons if seen.sheet else {}
    return replace(
        board,
        requests=tuple(
            replace(one, reasons=reasons.get(one.request.request_id, ())) for one in board.requests
        ),
    )


def open_requests(desk: Desk, patience_s: float | None = None) -> tuple[OpenRequest, ...]:
    """Return the requests of every case that wait for somebody, for those who may approve.

    Raises ``HubRefusedError``, ``QuestionUnansweredError``, ``DisclosureLogCutError``.
    """
    content = OfficerLine(desk.vault, patience_s).ask("requests", NO_CASE, desk.now())
    hold_rules(desk.vault, content)
    return _listed(content, OpenRequest)


def _listed(content: dict[str, Any], kind: type[T]) -> tuple[T, ...]:
    try:
        return tuple(msgspec.convert(content.get("requests"), list[kind]))  # type: ignore[valid-type]  # known at run time only
    except msgspec.ValidationError:
        raise QuestionUnansweredError(reason=Waiting.NONSENSE.value) from None
