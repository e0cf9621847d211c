"""One signed act, or one signed question about a case, to the hub and back. Blocks; online.

Guarantees that an act counts as done only under a receipt of the pinned hub for exactly these
bytes, and that an answer counts only if the pinned hub signed it for exactly this question and
sealed it to this laptop. The same bytes may be sent again whenever no receipt came: the hub
does them once and gives the first receipt again. Leaves out keeping what waits, and signing.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fieldid.errors.hub import (
    ActUnansweredError,
    HubRefusedError,
    QuestionUnansweredError,
    WireError,
)
from fieldid.parameters import MAX_QUERY_ANSWER_BYTES
from fieldid.sync.address import hub_url
from fieldid.sync.line import HubLine, Limits, LineError
from fieldid.sync.report import Waiting
from fieldid.sync.retry import RetryPlan
from fieldid.sync.verdict import Problem, read_problem
from fieldid.wire import act_receipt as receipts
from fieldid.wire import query as queries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.sync.line import Answer
    from fieldid.vault.hub_pin import HubPin
    from fieldid.wire.act_receipt import ActReceipt
    from fieldid.wire.query import Query

_DEFAULT_LIMITS = Limits()
_DEFAULT_PLAN = RetryPlan()


class CaseLine:
    """The way to the pinned hub. Each call is one connection, tried a few times."""

    def __init__(
        self,
        hub: HubPin,
        *,
        limits: Limits = _DEFAULT_LIMITS,
        plan: RetryPlan = _DEFAULT_PLAN,
        ca_file: Path | None = None,
    ) -> None:
        """``ca_file``: certificates (PEM) to trust instead of the system's."""
        self._hub = hub
        self._limits = limits
        self._plan = plan
        self._ca_file = ca_file

    def send(self, raw: bytes) -> ActReceipt:
        """Send one encoded act and return its verified receipt.

        Raises ``HubRefusedError`` (nothing was done), ``ActUnansweredError`` (it may have been
        done: send the same bytes again), ``HubAddressError``.
        """
        try:
            verdict = asyncio.run(self._send(raw))
        except LineError as error:
            raise ActUnansweredError(reason=error.why.value) from None
        if isinstance(verdict, Problem):
            raise HubRefusedError(reason=_sentence(verdict.reason), code=verdict.code)
        return verdict

    def ask(
        self, query: Query, unseal: Callable[[bytes], bytes], headers: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """Ask one signed question and return the content of the verified answer.

        ``headers``: what travels beside the query, such as the officer's own signature.
        Raises ``HubRefusedError``, ``QuestionUnansweredError``, ``HubAddressError``.
        """
        sent = (headers or {}) | {queries.HEADER: queries.encode(query)}
        try:
            answer = asyncio.run(self._ask(f"cases/{query.case_id}/{query.what}", sent))
        except LineError as error:
            raise QuestionUnansweredError(reason=error.why.value) from None
        if answer.status != HTTPStatus.OK:
            raise _refused(answer)
        try:
            return queries.open_answer(answer.body, query, unseal, self._hub.public_key)
        except WireError:
            raise QuestionUnansweredError(reason=Waiting.NONSENSE.value) from None

    async def _send(self, raw: bytes) -> ActReceipt | Problem:
        async with HubLine(hub_url(self._hub.url), self._limits, self._ca_file) as line:
            async for attempt in self._plan.retrying():
                with attempt:
                    return await post_act(line, raw, self._hub)
        raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own

    async def _ask(self, path: str, headers: dict[str, str]) -> Answer:
        async with HubLine(hub_url(self._hub.url), self._limits, self._ca_file) as line:
            async for attempt in self._plan.retrying():
                with attempt:
                    answer = await line.get(path, headers, MAX_QUERY_ANSWER_BYTES)
                    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                        raise LineError(Waiting.TROUBLE)
                    return answer
        raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own


async def post_act(line: HubLine, raw: bytes, hub: HubPin) -> ActReceipt | Problem:
    """Send one encoded act over an open line, once; return its receipt or the hub's refusal.

    A refusal is not signed: it says that nothing was done, and settles nothing on its own.
    Raises ``LineError`` where neither came.
    """
    verdict = judge_act(await line.post("acts", raw), raw, hub)
    if isinstance(verdict, Waiting):
        raise LineError(verdict)
    return verdict


def judge_act(answer: Answer, raw: bytes, hub: HubPin) -> ActReceipt | Problem | Waiting:
    """Return the verified receipt of an act, the hub's refusal, or why there is neither."""
    if answer.status == HTTPStatus.OK:
        return _receipt(answer.body, raw, hub) or Waiting.NONSENSE
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Waiting.TROUBLE
    problem = read_problem(answer.body)
    return Waiting.NONSENSE if problem is None else problem.error


def _receipt(body: bytes, raw: bytes, hub: HubPin) -> ActReceipt | None:
    try:
        receipt = receipts.decode(body)
        receipts.check_receipt(receipt, raw, hub.hub_id, hub.public_key)
    except WireError:
        return None
    return receipt


def _refused(answer: Answer) -> HubRefusedError | QuestionUnansweredError:
    problem = read_problem(answer.body)
    if problem is None:
        return QuestionUnansweredError(reason=Waiting.NONSENSE.value)
    return HubRefusedError(reason=_sentence(problem.error.reason), code=problem.error.code)


def _sentence(reason: str) -> str:
    """Return the hub's words as a sentence: some of its refusals are written without."""
    whole = reason[:1].upper() + reason[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."
