"""Sending what waits in the spool, until each record has a receipt from the pinned hub.

Guarantees: works while the laptop is locked; a record counts only under a verified receipt; a
repeated request can do no harm, for the hub keeps each record once; a bad record never holds
up the others; a record of another realm than the hub's is never sent. Leaves out when to run.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors import WireError
from fieldid.parameters import SYNC_FAILURES_IN_A_ROW
from fieldid.sync.address import hub_url
from fieldid.sync.cancel import run_until
from fieldid.sync.line import HubLine, Limits, LineError
from fieldid.sync.report import SyncReport, Waiting
from fieldid.sync.retry import RetryPlan
from fieldid.sync.verdict import judge
from fieldid.wire import envelope as envelopes

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from fieldid.ports import CancelToken, Clock
    from fieldid.vault.hub_pin import HubPin
    from fieldid.vault.spool import Spool, SpoolItem
    from fieldid.wire.envelope import Envelope
    from fieldid.wire.receipt import Receipt

_HOPELESS = frozenset({Waiting.OFFLINE, Waiting.CERTIFICATE})
_ABOUT_THE_DEVICE = frozenset({Waiting.UNKNOWN_DEVICE, Waiting.WRONG_REALM})
_DEFAULT_LIMITS = Limits()
_DEFAULT_PLAN = RetryPlan()


class SyncClient:
    """One laptop's sender. Keep it between runs: it tries what failed before last."""

    def __init__(
        self,
        spool: Spool,
        hub: HubPin,
        clock: Clock,
        *,
        limits: Limits = _DEFAULT_LIMITS,
        plan: RetryPlan = _DEFAULT_PLAN,
        ca_file: Path | None = None,
    ) -> None:
        """``ca_file``: certificates (PEM) to trust instead of the system's."""
        self._spool = spool
        self._hub = hub
        self._clock = clock
        self._limits = limits
        self._plan = plan
        self._ca_file = ca_file
        self._failures: Counter[int] = Counter()
        self._report = SyncReport()

    def run(self, cancel: CancelToken | None = None) -> SyncReport:
        """Send everything that waits, or as much as can be; block until done or cancelled.

        Raises ``SyncError`` only if the hub's address is not acceptable, and ``VaultError`` if
        a receipt cannot be saved; the record is then sent again and the same receipt comes.
        """
        url, self._report = hub_url(self._hub.url), SyncReport()
        finished = run_until(self._send_all(url), cancel)
        waiting = len(self._spool.pending())
        reason = self._report.reason if finished else Waiting.CANCELLED.value
        return replace(self._report, waiting=waiting, reason=reason if waiting else "")

    async def _send_all(self, url: httpx.URL) -> None:
        in_a_row, strangers = 0, set[str]()
        async with HubLine(url, self._limits, self._ca_file) as line:
            for item in self._in_order():
                why = await self._settle(line, item, strangers)
                in_a_row = self._note(item, why, in_a_row)
                if why in _HOPELESS or in_a_row == SYNC_FAILURES_IN_A_ROW:
                    return

    def _in_order(self) -> list[SpoolItem]:
        """Lowest number first, but what failed before after everything else."""
        pending = self._spool.pending()
        return sorted(pending, key=lambda item: (self._failures[item.sequence], item.sequence))

    def _note(self, item: SpoolItem, why: Waiting | None, in_a_row: int) -> int:
        """Remember how it went; return how many in a row failed although they were sent."""
        if why is None:
            del self._failures[item.sequence]
            return 0
        self._failures[item.sequence] += 1
        self._report = replace(self._report, reason=why.value)
        quiet = why is Waiting.UNREADABLE or why in _ABOUT_THE_DEVICE
        return in_a_row if quiet else in_a_row + 1

    async def _settle(self, line: HubLine, item: SpoolItem, strangers: set[str]) -> Waiting | None:
        """Send one record and store its receipt; return why it still waits, or None.

        ``strangers``: devices that the hub has turned away in this run.
        """
        raw = item.read() or b""
        envelope = _readable(raw, item.sequence)
        if envelope is None:
            return Waiting.UNREADABLE
        if envelope.realm != self._hub.realm:
            return Waiting.WRONG_REALM
        if envelope.device_id in strangers:
            return Waiting.UNKNOWN_DEVICE
        self._report = replace(self._report, sent=self._report.sent + 1)
        try:
            receipt = await self._exchange(line, raw, envelope)
        except LineError as error:
            if error.why in _ABOUT_THE_DEVICE:
                strangers.add(envelope.device_id)
            return error.why
        self._spool.store_receipt(receipt)
        self._report = self._report.with_receipt(receipt, self._clock())
        return None

    async def _exchange(self, line: HubLine, raw: bytes, envelope: Envelope) -> Receipt:
        async for attempt in self._plan.retrying():
            with attempt:
                verdict = judge(await line.post("envelopes", raw), envelope, self._hub)
                if isinstance(verdict, Waiting):
                    raise LineError(verdict)
                return verdict
        raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own


def _readable(raw: bytes, sequence: int) -> Envelope | None:
    try:
        envelope = envelopes.decode(raw)
    except WireError:
        return None
    return envelope if envelope.sequence == sequence else None
