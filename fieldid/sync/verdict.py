"""What an answer is worth: a signed receipt for this envelope, or only a reason to wait.

Guarantees that nothing unsigned ever settles a record: whoever answers in the hub's place can
delay, never confirm and never refuse.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_REFUSAL_CHARACTERS
from fieldid.sync.report import Waiting
from fieldid.wire import receipt as receipts
from fieldid.wire.fields import Text

if TYPE_CHECKING:
    from fieldid.sync.line import Answer
    from fieldid.vault.hub_pin import HubPin
    from fieldid.wire.envelope import Envelope
    from fieldid.wire.receipt import Receipt

_ABOUT_THE_DEVICE = {
    "unknown_device": Waiting.UNKNOWN_DEVICE,
    "wrong_realm": Waiting.WRONG_REALM,
}


@dataclass(frozen=True)
class Problem:
    """The hub's JSON error. ``reason`` may be many sentences: one for each barrier."""

    code: Text
    reason: Annotated[str, Meta(max_length=MAX_REFUSAL_CHARACTERS)]


@dataclass(frozen=True)
class ProblemAnswer:
    """The body of an answer that is no receipt. ``receipt``: base64, of a refused envelope."""

    error: Problem
    receipt: str = ""


def judge(answer: Answer, envelope: Envelope, pin: HubPin) -> Receipt | Waiting:
    """Return the verified receipt, or why there is none. Never raises."""
    if answer.status == HTTPStatus.OK:
        return _verified(answer.body, envelope, pin) or Waiting.NONSENSE
    problem = read_problem(answer.body)
    if problem is None:
        return _unexplained(answer.status)
    return (
        _verified(_from_base64(problem.receipt), envelope, pin)
        or _ABOUT_THE_DEVICE.get(problem.error.code)
        or _unexplained(answer.status)
    )


def read_problem(body: bytes) -> ProblemAnswer | None:
    """Read a JSON error of the hub's shape, None for anything else."""
    try:
        return msgspec.json.decode(body, type=ProblemAnswer)
    except (ValueError, RecursionError):
        return None


def _unexplained(status: int) -> Waiting:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Waiting.TROUBLE
    return Waiting.UNSIGNED if status >= HTTPStatus.BAD_REQUEST else Waiting.NONSENSE


def _verified(data: bytes, envelope: Envelope, pin: HubPin) -> Receipt | None:
    try:
        receipt = receipts.decode(data)
        receipts.check_receipt(receipt, envelope, pin.hub_id, pin.public_key)
    except WireError:
        return None
    return receipt


def _from_base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
