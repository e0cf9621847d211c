"""Sending what waits in the spool, until each record has a receipt from the pinned hub.

Guarantees: works while the laptop is locked; a record counts only under a verified receipt; a
repeated request can do no harm, for the hub keeps each record once; a bad record never holds
up the others; a record of another realm than the hub's is never sent. Records travel in batches
that are resumed by the byte; each is answered by itself. Afterwards the hub is asked how this
laptop stands: what a restored hub lost is sent again. Leaves out when to run.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultError
from fieldid.parameters import SYNC_FAILURES_IN_A_ROW
from fieldid.sync.address import hub_url
from fieldid.sync.ask_standing import ask_standing, order_in
from fieldid.sync.batching import batched, read_ready
from fieldid.sync.cancel import run_until
from fieldid.sync.line import Answer, HubLine, Limits, LineError
from fieldid.sync.report import SyncReport, Waiting
from fieldid.sync.retry import RetryPlan
from fieldid.sync.upload import Upload
from fieldid.sync.verdict import judge
from fieldid.wire import batch as batches
from fieldid.wire.receipt import ReceiptStatus
from fieldid.wire.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from fieldid.ports import CancelToken, Clock
    from fieldid.sync.batching import Ready
    from fieldid.vault.hub_pin import HubPin
    from fieldid.vault.spool import Spool
    from fieldid.wire.receipt import Receipt
    from fieldid.wire.standing import Standing

_HOPELESS = frozenset({Waiting.OFFLINE, Waiting.CERTIFICATE})
_ABOUT_THE_DEVICE = frozenset({Waiting.UNKNOWN_DEVICE, Waiting.WRONG_REALM})
_DEFAULT_LIMITS = Limits()
_DEFAULT_PLAN = RetryPlan()


class SyncClient:
    """One laptop's sender. Keep it between runs: it tries what failed before last and alone."""

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
        self._strangers: set[str] = set()
        self._out: set[int] = set()
        self._report = SyncReport()

    def run(self, cancel: CancelToken | None = None) -> SyncReport:
        """Send everything that waits, or as much as can be; block until done or cancelled.

        Raises ``SyncError`` only if the hub's address is not acceptable, and ``VaultError`` if
        a receipt cannot be saved; the record is then sent again and the same receipt comes.
        """
        url, self._report = hub_url(self._hub.url), SyncReport()
        self._strangers.clear()
        self._out.clear()
        finished = run_until(self._talk(url), cancel)
        with suppress(VaultError):  # it is told, and nothing follows from it
            self._spool.note_sent(self._out)
        waiting = len(self._spool.pending())
        reason = self._report.reason if finished else Waiting.CANCELLED.value
        return replace(self._report, waiting=waiting, reason=reason if waiting else "")

    async def _talk(self, url: httpx.URL) -> None:
        async with HubLine(url, self._limits, self._ca_file) as line:
            if await self._send_all(line):
                await self._ask(line)
                if self._report.sent_again:
                    await self._send_all(line)

    async def _send_all(self, line: HubLine) -> bool:
        """Send batch after batch; return whether there is a hub to talk to at all."""
        in_a_row = 0
        for batch in batched(self._ready()):
            why = await self._settle(line, batch)
            if why in _HOPELESS:
                return False
            in_a_row = in_a_row + 1 if why and why not in _ABOUT_THE_DEVICE else 0
            if in_a_row == SYNC_FAILURES_IN_A_ROW:
                break
        return True

    def _ready(self) -> Iterator[Ready]:
        """Yield what can be sent: lowest number first, what failed before after everything."""
        pending = self._spool.pending()
        for item in sorted(pending, key=lambda one: (self._failures[one.sequence], one.sequence)):
            ready = read_ready(item, alone=self._failures[item.sequence] > 0)
            if ready is None:
                self._failed(item.sequence, Waiting.UNREADABLE)
            elif why := self._unfit(ready):
                self._failed(item.sequence, why)
            else:
                yield ready

    def _unfit(self, ready: Ready) -> Waiting | None:
        """Return why this is not sent. A stranger is a device that the hub turned away."""
        if ready.envelope.realm != self._hub.realm:
            return Waiting.WRONG_REALM
        return Waiting.UNKNOWN_DEVICE if ready.envelope.device_id in self._strangers else None

    async def _settle(self, line: HubLine, batch: list[Ready]) -> Waiting | None:
        """Send a batch and store its receipts; return why all of it still waits, or None."""
        self._report = replace(self._report, sent=self._report.sent + len(batch))
        try:
            answers = await self._exchange(line, batch)
        except LineError as error:
            for one in batch:
                self._failed(one.sequence, error.why)
            self._note_stranger(batch[0], error.why)
            self._out |= set() if error.why in _HOPELESS else {one.sequence for one in batch}
            return error.why
        self._out |= {one.sequence for one in batch}
        found = [self._judged(one, answer) for one, answer in zip(batch, answers, strict=True)]
        return found[0] if all(found) else None

    async def _exchange(self, line: HubLine, batch: list[Ready]) -> list[Answer]:
        """Return an answer for each envelope. Raises ``LineError``."""
        data = batches.encode_batch(one.raw for one in batch)
        upload = Upload(line, batch[0].envelope.device_id, data)
        async for attempt in self._plan.retrying():
            with attempt:
                return _answers(await upload.go_on(), batch, self._hub)
        raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own

    def _judged(self, one: Ready, answer: Answer) -> Waiting | None:
        verdict = judge(answer, one.envelope, self._hub)
        if isinstance(verdict, Waiting):
            self._failed(one.sequence, verdict)
            self._note_stranger(one, verdict)
            return verdict
        self._settled(verdict)
        return None

    def _settled(self, receipt: Receipt) -> None:
        self._spool.store_receipt(receipt)
        self._report = self._report.with_receipt(receipt, self._clock())
        self._failures.pop(receipt.sequence, None)

    def _failed(self, sequence: int, why: Waiting) -> None:
        self._failures[sequence] += 1
        self._report = replace(self._report, reason=why.value)

    def _note_stranger(self, one: Ready, why: Waiting) -> None:
        if why in _ABOUT_THE_DEVICE:
            self._strangers.add(one.envelope.device_id)

    async def _ask(self, line: HubLine) -> None:
        """Ask how this laptop stands; not hearing is no failure, for nothing depends on it now."""
        try:
            standing = await ask_standing(line, self._hub)
        except LineError:
            return
        if standing is None:
            return
        self._spool.store_standing(standing)
        self._report = replace(
            self._report,
            contacted_at=self._clock(),
            sent_again=self._forget_lost(standing),
            erase_order=order_in(standing, self._hub),
        )

    def _forget_lost(self, standing: Standing) -> int:
        """Forget stored receipts of another epoch whose records the hub no longer holds."""
        held = Spans(standing.held)
        lost = [
            receipt.sequence
            for receipt in self._spool.receipts()
            if receipt.epoch != standing.epoch
            and receipt.sequence not in held
            and receipt.status is not ReceiptStatus.REFUSED
        ]
        for sequence in lost:
            self._spool.remove_receipt(sequence)
        return len(lost)


def _answers(answer: Answer, batch: list[Ready], pin: HubPin) -> list[Answer]:
    """Return the single answers inside one answer. Raises ``LineError`` where there are none."""
    if answer.status != HTTPStatus.OK:
        why = judge(answer, batch[0].envelope, pin)
        raise LineError(why if isinstance(why, Waiting) else Waiting.NONSENSE)
    try:
        items = batches.decode_answer(answer.body)
    except WireError:
        raise LineError(Waiting.NONSENSE) from None
    if len(items) != len(batch):
        raise LineError(Waiting.NONSENSE)
    return [Answer(item.status, item.body) for item in items]
