"""The hub's signed answer to one act that it took in.

Guarantees that a receipt counts only for exactly the bytes of the act it names, and only under
the hub key that was pinned. What was refused has no receipt: nothing was done, and the refusal
says why in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import ACT_ENTRIES, MAX_ACT_RECEIPT_BYTES, MAX_PACKAGE_BYTES
from fieldid.wire.act_body import ActKind
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import Identifier, Moment, Sequence, Sha256, Signature, Text, UuidV7
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, SigningKey, verify

_UNSIGNED = bytes(64)


@dataclass(frozen=True, repr=False)
class ActReceipt:
    """Signed by the hub over everything else.

    ``number``: which act of its case this is, in the one order that the hub keeps. ``digest``:
    of the release request concerned, or empty. ``fields``: exactly what left by a release.
    ``package``: their values as JSON, sealed to the laptop; empty for anything but a release.
    ``log_sequence``, ``log_digest``: the newest entry of the hub's log of disclosures at that
    moment. Whoever keeps the receipt can tell later whether that entry is still there.
    """

    hub_id: Identifier
    act_id: UuidV7
    act_hash: Sha256
    kind: ActKind
    received_at: Moment
    number: Sequence
    digest: Text = ""
    fields: Annotated[tuple[Text, ...], Meta(max_length=ACT_ENTRIES)] = ()
    package: Annotated[bytes, Meta(max_length=MAX_PACKAGE_BYTES)] = b""
    log_sequence: Annotated[int, Meta(ge=0, le=2**53 - 1)] = 0
    log_digest: Text = ""
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def encode(receipt: ActReceipt) -> bytes:
    """Return the bytes to send and to keep."""
    return pack(receipt)


def decode(data: bytes) -> ActReceipt:
    """Read a receipt without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, ActReceipt, MAX_ACT_RECEIPT_BYTES)


def sign_receipt(receipt: ActReceipt, hub_key: SigningKey) -> ActReceipt:
    """Return the receipt with the hub's signature."""
    return replace(receipt, signature=hub_key.sign(Domain.ACT_RECEIPT, _signed_part(receipt)))


def check_receipt(receipt: ActReceipt, act: bytes, hub_id: str, hub_public: bytes) -> None:
    """Return if the pinned hub gave this receipt for exactly this encoded act.

    Raises ``WireError`` otherwise; the act must then be treated as never received.
    """
    check_hash(receipt, sha256_hex(act), hub_id, hub_public)


def check_hash(receipt: ActReceipt, act_hash: str, hub_id: str, hub_public: bytes) -> None:
    """Do the same where only the act's SHA-256 is at hand; raise ``WireError``."""
    verify(hub_public, Domain.ACT_RECEIPT, _signed_part(receipt), receipt.signature)
    if receipt.hub_id != hub_id or receipt.act_hash != act_hash:
        raise WireError(reason="the receipt is for another act")


def _signed_part(receipt: ActReceipt) -> bytes:
    return canonical_json(replace(receipt, signature=b""))
