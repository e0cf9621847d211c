"""Enrolling this laptop with a hub by a one-time code.

Guarantees that the hub that answers is the one that issued the code (its key's fingerprint is
in it), and that asking again after a lost answer is harmless. Leaves out making and signing
the request, and pinning what comes back: the vault does both.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import EnrolmentError, HubSilentError, WireError
from fieldid.sync.address import hub_url
from fieldid.sync.line import HubLine, Limits, LineError
from fieldid.sync.report import Waiting
from fieldid.sync.retry import RetryPlan
from fieldid.sync.verdict import read_problem
from fieldid.wire import enrolment
from fieldid.wire.enrolment_code import EnrolmentCode

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.sync.line import Answer
    from fieldid.wire.enrolment import EnrolmentRequest, EnrolmentResponse

_DEFAULT_LIMITS = Limits()
_DEFAULT_PLAN = RetryPlan()


def enrol(
    url: str,
    code: str,
    request: EnrolmentRequest,
    *,
    limits: Limits = _DEFAULT_LIMITS,
    plan: RetryPlan = _DEFAULT_PLAN,
    ca_file: Path | None = None,
) -> EnrolmentResponse:
    """Send the signed ``request``, made for ``code``; return the verified answer. Blocks.

    Raises ``EnrolmentError`` if the hub or this laptop turns it down, ``HubAddressError``,
    and ``HubSilentError`` if the hub cannot be reached or something else answers.
    """
    address = hub_url(url)
    wanted = _read_code(code)
    if _read_code(request.code) != wanted:
        raise EnrolmentError(reason="the request was made for another code")
    try:
        answer = asyncio.run(_ask(HubLine(address, limits, ca_file), plan, request))
    except LineError as error:
        raise HubSilentError(reason=error.why.value) from None
    return _believe(answer, wanted, request)


async def _ask(line: HubLine, plan: RetryPlan, request: EnrolmentRequest) -> Answer:
    async with line:
        async for attempt in plan.retrying():
            with attempt:
                answer = await line.post("enrol", enrolment.encode_request(request))
                if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                    raise LineError(Waiting.TROUBLE)
                return answer
    raise LineError(Waiting.BROKEN)  # not reached: the last attempt raises its own


def _believe(answer: Answer, code: EnrolmentCode, request: EnrolmentRequest) -> EnrolmentResponse:
    if answer.status != HTTPStatus.OK:
        problem = read_problem(answer.body)
        if problem is None:
            raise HubSilentError(reason=Waiting.NONSENSE.value)
        raise EnrolmentError(reason=problem.error.reason)
    try:
        response = enrolment.decode_response(answer.body, request)
    except WireError:
        raise HubSilentError(reason=Waiting.NONSENSE.value) from None
    if not code.is_from(response.hub_public):
        raise EnrolmentError(reason="the hub that answered did not issue this code")
    return response


def _read_code(text: str) -> EnrolmentCode:
    try:
        return EnrolmentCode.parse(text)
    except WireError as error:
        raise EnrolmentError(reason=str(error.details["reason"])) from None
