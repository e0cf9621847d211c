"""What the officer who is logged on does at the hub while waiting: one act, or one question.

Guarantees that an act is kept before it is sent: where no receipt comes (a broken line, power
lost) the same bytes are sent again, before anything else about the case, and the hub does them
once; that a refused act is forgotten, so that it is not done later by itself; and that receipt
and log entry are saved in one transaction. What must not be lost while offline goes through
``Vault.acts`` instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.app.log_anchor import check_answer, known_entries, note_receipt
from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import ActUnansweredError, HubRefusedError, QuestionUnansweredError
from fieldid.sync.report import Waiting
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire import query as queries
from fieldid.wire import query_officer
from fieldid.wire.act_body import ActKind
from fieldid.wire.signing import Domain

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.sync.case_line import CaseLine
    from fieldid.vault.vault import Vault
    from fieldid.wire.act import Act
    from fieldid.wire.act_body import ActBody
    from fieldid.wire.act_receipt import ActReceipt
    from fieldid.wire.query import QueryKind


class OfficerLine:
    """The hub as one officer reaches it. Every method blocks and needs the network."""

    def __init__(self, vault: Vault, patience_s: float | None = None) -> None:
        """``patience_s``: how long one answer may take, None for the usual time."""
        self._vault = vault
        self._patience_s = patience_s

    def send(self, kind: ActKind, case_id: str, body: ActBody, now: datetime) -> ActReceipt:
        """Do one act at the hub and return its receipt.

        Raises ``HubRefusedError`` (nothing was done), ``ActUnansweredError`` (it may have been
        done; do it again), ``DisclosureLogCutError``.
        """
        kept = self.unanswered(case_id)
        if kept is not None:
            receipt = self._settle(kept)
            if receipt is not None and self._is(kept, kind, body):
                return receipt
        act = self._signed(kind, case_id, body, now)
        self._vault.settings.set(_name(case_id), acts.encode(act))
        return self._deliver(act)

    def unanswered(self, case_id: str) -> Act | None:
        """Return the act about this case that was sent without a receipt, if there is one."""
        raw = self._vault.settings.get(_name(case_id), bytes)
        return acts.decode(raw) if raw is not None else None

    def ask(self, what: QueryKind, case_id: str, now: datetime) -> dict[str, Any]:
        """Ask under the officer's own signature; return the verified answer.

        Raises ``HubRefusedError``, ``QuestionUnansweredError``, ``DisclosureLogCutError``.
        """
        pin = self._vault.outbox.hub()
        if pin is None:
            raise QuestionUnansweredError(reason=Waiting.NOT_ENROLLED.value)
        known = known_entries(self._vault)
        query = queries.new_query(what, case_id, pin.hub_id, pin.device_id, now, known)
        device_signature = self._vault.sign_as_device(Domain.QUERY, queries.to_sign(query))
        query = queries.signed(query, device_signature)
        headers = {query_officer.OFFICER_HEADER: self._mark(query)}
        content = self._line().ask(query, self._vault.device_unseal, headers)
        check_answer(self._vault, known, content)
        return content

    def _settle(self, kept: Act) -> ActReceipt | None:
        """Send again what had no receipt; None where the hub refuses it now."""
        try:
            return self._deliver(kept)
        except HubRefusedError:
            return None

    def _deliver(self, act: Act) -> ActReceipt:
        raw = acts.encode(act)
        try:
            receipt = self._line().send(raw)
        except HubRefusedError:
            self._vault.settings.remove(_name(act.case_id))
            raise
        self._book(act, receipt)
        note_receipt(self._vault, receipt)
        return receipt

    def _book(self, act: Act, receipt: ActReceipt) -> None:
        released = act.kind is ActKind.RELEASE
        event = AuditEvent.DISCLOSURE if released else AuditEvent.ALTERATION
        detail = {"what": act.kind.value.replace("_", " ")}
        if released:
            detail["fields"] = ", ".join(receipt.fields)
        with self._vault.transaction():
            self._vault.audit.append(event, (act.case_id, receipt.act_id), detail)
            self._vault.settings.remove(_name(act.case_id))
            if released:
                name = released_name(str(act.body["request_id"]))
                self._vault.settings.set(name, receipts.encode(receipt))

    def _is(self, act: Act, kind: ActKind, body: ActBody) -> bool:
        theirs = act.officer_id == self._vault.officer.officer_id
        return theirs and act.kind is kind and acts.read_body(act) == body

    def _signed(self, kind: ActKind, case_id: str, body: ActBody, now: datetime) -> Act:
        pin, vault = self._vault.outbox.hub(), self._vault
        if pin is None:
            raise ActUnansweredError(reason=Waiting.NOT_ENROLLED.value)
        signer = acts.Signer(pin.hub_id, pin.realm, pin.device_id, vault.officer.officer_id)
        made = acts.new_act(kind, case_id, body, signer, now)
        return acts.signed(made, vault.sign_as_officer(Domain.ACT, acts.to_sign(made)))

    def _mark(self, query: queries.Query) -> str:
        officer_id = self._vault.officer.officer_id
        payload = query_officer.to_sign(query, officer_id)
        signature = self._vault.sign_as_officer(Domain.QUERY_OFFICER, payload)
        hash_ = query_officer.query_hash(query)
        return query_officer.encode(query_officer.OfficerMark(officer_id, hash_, signature))

    def _line(self) -> CaseLine:
        from fieldid.sync.case_line import CaseLine  # noqa: PLC0415 - loads the network
        from fieldid.sync.line import Limits  # noqa: PLC0415 - the same

        pin = self._vault.outbox.hub()
        if pin is None:
            raise QuestionUnansweredError(reason=Waiting.NOT_ENROLLED.value)
        patience = self._patience_s
        return CaseLine(pin, limits=Limits() if patience is None else Limits.of_patience(patience))


def released_name(request_id: str) -> str:
    """Return the name under which the receipt of a release is kept."""
    return f"release_receipt:{request_id}"


def _name(case_id: str) -> str:
    return f"act_without_receipt:{case_id}"
