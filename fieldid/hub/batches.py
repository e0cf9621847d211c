"""Taking in a batch: each envelope by itself, in the order sent.

Guarantees that one envelope, whatever it is, decides nothing about another: each is kept or
refused in a transaction of its own, and each gets the answer it would have got alone.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.hub.intake import take_in
from fieldid.hub.log import note_receipt
from fieldid.hub.problem import problem
from fieldid.hub.refusal import RefusedError
from fieldid.wire import batch as batches
from fieldid.wire.batch import BatchItem

if TYPE_CHECKING:
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import HubStore
    from fieldid.ports import Clock


def take_batch(
    data: bytes, store: HubStore, keys: HubKeys, clock: Clock, rules: RulesFolder
) -> bytes:
    """Return the encoded answers to one encoded batch; raise ``RefusedError`` if it is none.

    A database that goes away raises: what was kept until then is known when it comes again.
    """
    try:
        envelopes = batches.decode_batch(data)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None
    return batches.encode_answer(_answer(raw, store, keys, clock, rules) for raw in envelopes)


def _answer(
    raw: bytes, store: HubStore, keys: HubKeys, clock: Clock, rules: RulesFolder
) -> BatchItem:
    try:
        receipt = take_in(raw, store, keys, clock(), rules)
    except RefusedError as error:
        response = problem(error.status, error.code, error.reason, error.receipt)
        return BatchItem(error.status, bytes(response.body))
    note_receipt(receipt, len(raw))
    return BatchItem(HTTPStatus.OK, receipt)
