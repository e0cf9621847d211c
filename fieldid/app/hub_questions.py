"""Asking the hub one question about a case, signed by this laptop. Online only; blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.errors import QuestionUnansweredError
from fieldid.sync.report import Waiting
from fieldid.wire import query as queries
from fieldid.wire.signing import Domain

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.vault.vault import Vault
    from fieldid.wire.query import QueryKind


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
