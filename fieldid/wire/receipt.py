"""The hub's signed answer to one envelope.

Guarantees that a receipt counts only for the envelope it names, down to its hash, and only
under the hub key that the device pinned at enrolment. Refusals are signed as well, so that
nobody on the way can make a laptop set a record aside; and they count only for exactly the
bytes that were refused, so that nobody can earn one with a spoiled copy.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_RECEIPT_BYTES
from fieldid.wire import envelope as envelopes
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import (
    EpochId,
    Identifier,
    Moment,
    Sequence,
    Sha256,
    Signature,
    Text,
    UuidV7,
)
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.wire.envelope import Envelope

_UNSIGNED = bytes(64)
_NEWEST = 2


class ReceiptStatus(StrEnum):
    """What became of the envelope.

    ACCEPTED: kept, counted once. QUARANTINED: kept and shown to the hub's operator, because
    it clashes with another or its decision is not signed as it should be. REFUSED: not kept;
    ``reason`` says why, and sending it again would not help.
    """

    ACCEPTED = "accepted"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


@dataclass(frozen=True)
class Receipt:
    """Signed by the hub ``hub_id`` over everything else.

    ``envelope_hash``: SHA-256 of the encoded envelope that was answered. ``reason``: a short
    plain sentence, empty when accepted. ``epoch``: the life of the hub's database in which the
    answer was given; empty in format 1, which had none.
    """

    hub_id: Identifier
    device_id: Identifier
    sequence: Sequence
    envelope_id: UuidV7
    content_hash: Sha256
    envelope_hash: Sha256
    status: ReceiptStatus
    received_at: Moment
    signature: Signature
    reason: Text = ""
    format: Literal[1, 2] = 2
    epoch: EpochId = ""


@dataclass(frozen=True)
class _FirstReceipt:
    """Format 1, which laptops and hubs still keep."""

    hub_id: Identifier
    device_id: Identifier
    sequence: Sequence
    envelope_id: UuidV7
    content_hash: Sha256
    envelope_hash: Sha256
    status: ReceiptStatus
    received_at: Moment
    signature: Signature
    reason: Text = ""
    format: Literal[1] = 1


def encode(receipt: Receipt) -> bytes:
    """Return the bytes to send and to keep."""
    return pack(_in_its_format(receipt))


def decode(data: bytes) -> Receipt:
    """Read a receipt without trusting it; raise ``WireError`` for any other bytes."""
    try:
        receipt = unpack(data, Receipt, MAX_RECEIPT_BYTES)
    except WireError:
        return _current(unpack(data, _FirstReceipt, MAX_RECEIPT_BYTES))
    if receipt.format != _NEWEST:
        raise WireError(reason="this receipt is not in its one form")
    return receipt


def make_receipt(
    envelope: Envelope,
    status: ReceiptStatus,
    *,
    hub_id: str,
    hub_key: SigningKey,
    now: datetime,
    reason: str = "",
    epoch: str = "",
) -> Receipt:
    """Answer ``envelope`` and sign the answer as the hub."""
    unsigned = Receipt(
        hub_id=hub_id,
        device_id=envelope.device_id,
        sequence=envelope.sequence,
        envelope_id=envelope.envelope_id,
        content_hash=envelope.content_hash,
        envelope_hash=sha256_hex(envelopes.encode(envelope)),
        status=status,
        received_at=now,
        signature=_UNSIGNED,
        reason=reason,
        epoch=epoch,
    )
    return replace(unsigned, signature=hub_key.sign(Domain.RECEIPT, _signed_part(unsigned)))


def check_receipt(receipt: Receipt, envelope: Envelope, hub_id: str, hub_public: bytes) -> None:
    """Return if the pinned hub gave this receipt for exactly this envelope.

    Raises ``WireError`` otherwise; the receipt must then be treated as never received.
    """
    verify(hub_public, Domain.RECEIPT, _signed_part(receipt), receipt.signature)
    if receipt.hub_id != hub_id or _subject(receipt) != _subject(envelope):
        raise WireError(reason="the receipt is for another record")
    refused = receipt.status is ReceiptStatus.REFUSED
    if refused and receipt.envelope_hash != sha256_hex(envelopes.encode(envelope)):
        raise WireError(reason="the refusal is for other bytes")


def _subject(message: Receipt | Envelope) -> tuple[str, int, str, str]:
    return message.device_id, message.sequence, message.envelope_id, message.content_hash


def _signed_part(receipt: Receipt) -> bytes:
    return canonical_json(_in_its_format(replace(receipt, signature=b"")))


def _in_its_format(receipt: Receipt) -> Receipt | _FirstReceipt:
    if receipt.format == _NEWEST:
        return receipt
    values = {one.name: getattr(receipt, one.name) for one in fields(_FirstReceipt)}
    return _FirstReceipt(**values)


def _current(first: _FirstReceipt) -> Receipt:
    return Receipt(**{one.name: getattr(first, one.name) for one in fields(first)})
