"""Intake: from received bytes to a signed receipt.

Guarantees, in this order: nothing is believed before the device's signature verifies; nothing
of another realm enters; an envelope is kept exactly once, in one transaction with what its
audit entries and its decision mean; whatever was authentic is kept, even when it clashes, is
not signed by its officer, or breaks the audit chain, and then the operator is told. What a
revoked laptop brings is kept too, and counts for nothing. A decision whose officer may yet be
introduced waits for that (``pending``); its receipt says it is kept.
"""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.hub.audit_checkpoints import follow_checkpoint
from fieldid.hub.audit_links import ChainState, follow_chain
from fieldid.hub.cases import open_case
from fieldid.hub.decision_check import decision_flaw
from fieldid.hub.decisions import judge_waiting, note_decision
from fieldid.hub.devices import REVOKED, find_device, lock_device
from fieldid.hub.envelopes import (
    Arrival,
    earlier_receipt,
    insert_envelope,
    keep_clash,
    note_chain,
    raise_alarm,
)
from fieldid.hub.epoch import current_epoch
from fieldid.hub.pending import mark_pending, may_be_announced, settle_pending
from fieldid.hub.refusal import RefusedError
from fieldid.hub.rosters import follow_roster
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.receipt import Receipt, ReceiptStatus
from fieldid.wire.roster import read_roster

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import HubStore, Row
    from fieldid.wire.envelope import Envelope, EnvelopeContent


def take_in(raw: bytes, store: HubStore, keys: HubKeys, now: datetime, rules: RulesFolder) -> bytes:
    """Return the encoded receipt for one encoded envelope; raise ``RefusedError`` otherwise.

    ``rules``: by which a decision inside is judged; without a policy in force it is kept alike.

    A refusal that will never change carries a signed receipt; one about the laptop rather
    than the record (not enrolled, wrong realm) does not, for enrolling may cure it.
    """
    envelope = _read(raw)
    device_key, epoch = _device_key(store, keys, envelope)
    answer = partial(_answer, envelope, keys, now, epoch)
    try:
        content = envelopes.open_envelope(envelope, keys.sealing, device_key)
        officers = read_roster(content.record) if content.kind == "roster" else ()
    except WireError as error:
        reason = str(error.details["reason"])
        receipt = receipts.encode(answer(ReceiptStatus.REFUSED, reason))
        raise RefusedError(
            "bad_envelope", reason, HTTPStatus.UNPROCESSABLE_ENTITY, receipt
        ) from None
    arrival = Arrival(envelope, raw, content.kind, now, answer)
    with store.transaction() as connection:
        receipt, new = _keep(connection, arrival, content)
        if new:
            device = lock_device(connection, envelope.device_id)
            if officers:
                follow_roster(connection, keys, device, envelope.sequence, officers, now)
            settle_pending(connection, keys, envelope.device_id, now)
            if content.kind == "encounter":
                judge_waiting(connection, keys, rules)
                note_decision(connection, keys, rules, envelope.envelope_id, content.record)
    return receipt


def _read(raw: bytes) -> Envelope:
    try:
        return envelopes.decode(raw)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None


def _device_key(store: HubStore, keys: HubKeys, envelope: Envelope) -> tuple[bytes, str]:
    """Return the device's public key and the epoch in which the answer will be given."""
    with store.transaction() as connection:
        device, epoch = find_device(connection, envelope.device_id), current_epoch(connection)
    if device is None:
        raise RefusedError("unknown_device", "this laptop is not enrolled here")
    if not envelope.realm == device["realm"] == keys.realm:
        raise RefusedError(
            "wrong_realm", f"this is a {keys.realm} hub, the record is {envelope.realm}"
        )
    return bytes(device["public_key"]), epoch


def _keep(
    connection: Connection[Row], arrival: Arrival, content: EnvelopeContent
) -> tuple[bytes, bool]:
    """Return the receipt, and whether the envelope was new and kept."""
    device = lock_device(connection, arrival.envelope.device_id)
    before = earlier_receipt(connection, arrival.envelope)
    if before is not None:
        return before, False
    if device["revoked_at"] is not None:
        return _keep_of_revoked(connection, arrival), False
    flaw, pending = _judge(connection, arrival.envelope, content)
    receipt = insert_envelope(connection, arrival, flaw)
    if receipt is None:
        return keep_clash(connection, arrival), False
    envelope_id = arrival.envelope.envelope_id
    outcome = follow_chain(connection, device, envelope_id, content.audit)
    if content.kind == "audit":
        outcome = follow_checkpoint(connection, device, envelope_id, content.record, outcome)
    note_chain(connection, arrival, outcome, flaw)
    if content.kind == "encounter":
        at = arrival.received_at
        open_case(connection, arrival.envelope.envelope_id, content.record, at)
    if pending:
        mark_pending(connection, arrival.envelope.envelope_id)
    if flaw:
        raise_alarm(connection, arrival, "decision_unverified", flaw)
    if outcome.state is ChainState.BROKEN:
        raise_alarm(connection, arrival, outcome.state.value, outcome.reason)
    return receipt, True


def _keep_of_revoked(connection: Connection[Row], arrival: Arrival) -> bytes:
    """Keep what a revoked laptop still brings, for a person to look at; nothing follows from it."""
    receipt = insert_envelope(connection, arrival, REVOKED, state="device_revoked")
    if receipt is None:
        return keep_clash(connection, arrival)
    raise_alarm(connection, arrival, "device_revoked", REVOKED)
    return receipt


def _judge(
    connection: Connection[Row], envelope: Envelope, content: EnvelopeContent
) -> tuple[str, bool]:
    """Return what is wrong with the decision, and whether that is still open."""
    if content.kind != "encounter":
        return "", False
    flaw = decision_flaw(connection, envelope.device_id, envelope.sequence, content.record)
    if may_be_announced(connection, envelope.device_id, envelope.sequence, flaw):
        return "", True
    return flaw, False


def _answer(
    envelope: Envelope, keys: HubKeys, now: datetime, epoch: str, status: ReceiptStatus, reason: str
) -> Receipt:
    return receipts.make_receipt(
        envelope,
        status,
        hub_id=keys.hub_id,
        hub_key=keys.signing,
        now=now,
        reason=reason,
        epoch=epoch,
    )
