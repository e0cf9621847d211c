"""Asking the hub one question about a case, signed by this laptop, and reading its answer.

Online only; blocks. Guarantees that an answer of another version or about another case ends in
a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from fieldid.app.blind_case import Evidence, ToldEvidence
from fieldid.errors.hub import QuestionUnansweredError
from fieldid.sync.report import Waiting
from fieldid.wire import query as queries
from fieldid.wire.signing import Domain

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.vault.vault import Vault
    from fieldid.wire.query import QueryKind

T = TypeVar("T")


class ToldCase(msgspec.Struct, frozen=True):
    """One case that waits."""

    case_id: str


class ToldWaiting(msgspec.Struct, frozen=True):
    """The hub's answer to the question ``waiting``."""

    cases: tuple[ToldCase, ...]


def read_told(content: dict[str, Any], kind: type[T]) -> T:
    """Read an answer as ``kind``. Raises QuestionUnansweredError for one of another version."""
    try:
        return msgspec.convert(content, kind)
    except ValueError:
        raise QuestionUnansweredError(reason=Waiting.NONSENSE.value) from None


def read_evidence(content: dict[str, Any], case_id: str) -> Evidence:
    """Read the evidence of one case. Raises QuestionUnansweredError for that of another."""
    told = read_told(content, ToldEvidence)
    if told.encounter_id != case_id:
        raise QuestionUnansweredError(reason=Waiting.NONSENSE.value)
    return told.evidence()


def ask_hub(
    vault: Vault, what: QueryKind, case_id: str, now: datetime, patience_s: float | None = None
) -> dict[str, Any]:
    """Return the content of the hub's verified answer.

    Raises QuestionUnansweredError where there is no hub or none answers, HubRefusedError.
    """
    from fieldid.sync.case_line import CaseLine  # noqa: PLC0415 - loads the network
    from fieldid.sync.line import Limits  # noqa: PLC0415 - the same

    pin = vault.outbox.hub()
    if pin is None:
        raise QuestionUnansweredError(reason=Waiting.NOT_ENROLLED.value)
    query = queries.new_query(what, case_id, pin.hub_id, pin.device_id, now)
    signed = queries.signed(query, vault.sign_as_device(Domain.QUERY, queries.to_sign(query)))
    limits = Limits() if patience_s is None else Limits.of_patience(patience_s)
    return CaseLine(pin, limits=limits).ask(signed, vault.device_unseal)
