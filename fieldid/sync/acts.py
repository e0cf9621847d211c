"""Sending the signed acts that wait in the spool, until each has an answer from the pinned hub.

Guarantees: works while the laptop is locked; acts of one case go in the order in which they were
signed, after the envelopes enqueued before them; only a verified receipt settles an act, only a
verified refusal sets it aside, and what is set aside holds nothing up: it is offered again after
an hour, or when the officer asks. The same bytes may go twice, for the hub does them once.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.parameters import REFUSED_ACT_RETRY_S, SYNC_FAILURES_IN_A_ROW
from fieldid.sync.address import hub_url
from fieldid.sync.cancel import run_until
from fieldid.sync.line import HubLine, Limits, LineError
from fieldid.sync.report import ActReport, Waiting
from fieldid.sync.retry import RetryPlan
from fieldid.sync.verdict import read_problem
from fieldid.wire import act_receipt as receipts
from fieldid.wire import act_refusal as refusals
from fieldid.wire import envelope as envelopes
from fieldid.wire import sealed_act

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from fieldid.ports import CancelToken, Clock
    from fieldid.sync.line import Answer
    from fieldid.vault.act_spool import ActSpool, SpooledAct
    from fieldid.vault.hub_pin import HubPin
    from fieldid.vault.spool import Spool
    from fieldid.wire.act_receipt import ActReceipt
    from fieldid.wire.act_refusal import ActRefusal
    from fieldid.wire.sealed_act import SealedAct

_HOPELESS = frozenset({Waiting.OFFLINE, Waiting.CERTIFICATE})
_DEFAULT_LIMITS = Limits()
_DEFAULT_PLAN = RetryPlan()


class ActSender:
    """One laptop's sender of acts."""

    def __init__(
        self,
        acts: ActSpool,
        envelopes_waiting: Spool,
        hub: HubPin,
        clock: Clock,
        *,
        limits: Limits = _DEFAULT_LIMITS,
        plan: RetryPlan = _DEFAULT_PLAN,
        ca_file: Path | None = None,
    ) -> None:
        """``ca_file``: certificates (PEM) to trust instead of the system's."""
        self._acts = acts
        self._envelopes = envelopes_waiting
        self._hub = hub
        self._clock = clock
        self._limits = limits
        self._plan = plan
        self._ca_file = ca_file
        self._report = ActReport()

    def run(self, cancel: CancelToken | None = None, *, again: bool = False) -> ActReport:
        """Send everything that may go now; block until done or cancelled.

        ``again``: offer what was refused at once, not after an hour. Raises ``SyncError`` only
        if the hub's address is not acceptable, and ``VaultError`` if an answer cannot be saved;
        the act is then sent again and the same answer comes.
        """
        url, self._report = hub_url(self._hub.url), ActReport()
        due = [act for act in self._acts.pending() if again or self._may_go(act)]
        finished = run_until(self._send_all(url, due), cancel) if due else True
        waiting = sum(not act.refused for act in self._acts.pending())
        reason = self._report.reason if finished else Waiting.CANCELLED.value
        return replace(self._report, waiting=waiting, reason=reason if waiting else "")

    def _may_go(self, act: SpooledAct) -> bool:
        if not act.refused:
            return True
        refusal = _read_refusal(self._acts.refusal(act.number) or b"")
        wait = timedelta(seconds=REFUSED_ACT_RETRY_S)
        return refusal is None or not timedelta(0) <= self._clock() - refusal.refused_at < wait

    async def _send_all(self, url: httpx.URL, due: list[SpooledAct]) -> None:
        first_waiting = self._first_envelope()
        held, in_a_row = set[str](), 0
        async with HubLine(url, self._limits, self._ca_file) as line:
            for act in due:
                sealed = _readable(act)
                if sealed is None:
                    self._note(Waiting.UNREADABLE)
                elif sealed.realm != self._hub.realm:
                    self._note(Waiting.WRONG_REALM)
                elif sealed.case_id not in held and sealed.after < first_waiting:
                    why = await self._settle(line, act.number, sealed)
                    held |= {sealed.case_id} if why else set()
                    in_a_row = in_a_row + 1 if why else 0
                    if why in _HOPELESS or in_a_row == SYNC_FAILURES_IN_A_ROW:
                        return

    def _first_envelope(self) -> int:
        """Return the lowest number of a readable envelope that still waits."""
        for item in self._envelopes.pending():
            try:
                return envelopes.decode(item.read() or b"").sequence
            except WireError:
                continue
        return 2**53

    async def _settle(self, line: HubLine, number: int, sealed: SealedAct) -> Waiting | None:
        """Send one act and store the answer; return why it still waits, or None."""
        self._report = replace(self._report, sent=self._report.sent + 1)
        try:
            answer = await self._exchange(line, sealed)
        except LineError as error:
            self._note(error.why)
            return error.why
        if isinstance(answer, refusals.ActRefusal):
            self._acts.store_refusal(number, refusals.encode(answer))
            self._report = replace(self._report, refused=self._report.refused + 1)
        else:
            self._acts.store_receipt(number, receipts.encode(answer))
            self._report = replace(self._report, taken_in=self._report.taken_in + 1)
        return None

    async def _exchange(self, line: HubLine, sealed: SealedAct) -> ActReceipt | ActRefusal:
        data = sealed_act.encode(sealed)
        async for attempt in self._plan.retrying():
            with attempt:
                verdict = judge_sealed(await line.post("sealed-acts", data), sealed, self._hub)
                if isinstance(verdict, Waiting):
                    raise LineError(verdict)
                return verdict
        raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own

    def _note(self, why: Waiting) -> None:
        self._report = replace(self._report, reason=why.value)


def judge_sealed(
    answer: Answer, sealed: SealedAct, hub: HubPin
) -> ActReceipt | ActRefusal | Waiting:
    """Return the verified receipt or refusal of an act, or why there is neither. Never raises."""
    if answer.status == HTTPStatus.OK:
        return _receipt(answer.body, sealed, hub) or Waiting.NONSENSE
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Waiting.TROUBLE
    problem = read_problem(answer.body)
    if problem is None:
        return Waiting.NONSENSE
    return _refusal(problem.receipt, sealed, hub) or Waiting.UNSIGNED


def _receipt(data: bytes, sealed: SealedAct, hub: HubPin) -> ActReceipt | None:
    try:
        receipt = receipts.decode(data)
        receipts.check_hash(receipt, sealed.act_hash, hub.hub_id, hub.public_key)
    except WireError:
        return None
    return receipt


def _refusal(text: str, sealed: SealedAct, hub: HubPin) -> ActRefusal | None:
    try:
        refusal = refusals.decode(base64.b64decode(text, validate=True))
        refusals.check_refusal(refusal, sealed.act_hash, hub.hub_id, hub.public_key)
    except (WireError, binascii.Error, ValueError):
        return None
    return refusal


def _read_refusal(data: bytes) -> ActRefusal | None:
    try:
        return refusals.decode(data)
    except WireError:
        return None


def _readable(act: SpooledAct) -> SealedAct | None:
    try:
        return sealed_act.decode(act.read() or b"")
    except WireError:
        return None
