"""The hub's order to one laptop to destroy its keys, carried out at the next contact.

Guarantees that an order counts only for the laptop and realm it names, and only under the hub
key that was pinned at enrolment; it needs no answer and no passphrase, because whoever holds a
stolen laptop would give neither. An order never expires and may be repeated: a laptop that is
erased already stays so. Leaves out the erasing itself, which the vault does, and which spares
the sealed spool.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ERASE_ORDER_BYTES
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Identifier, Moment, Realm, Signature, UuidV7, new_uuid7
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from datetime import datetime

_UNSIGNED = bytes(64)


@dataclass(frozen=True)
class EraseOrder:
    """Signed by the hub ``hub_id`` over everything else."""

    hub_id: Identifier
    order_id: UuidV7
    device_id: Identifier
    realm: Realm
    issued_at: Moment
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def make_order(
    device_id: str, realm: Realm, *, hub_id: str, hub_key: SigningKey, now: datetime
) -> EraseOrder:
    """Order ``device_id`` to erase itself, signed as the hub."""
    unsigned = EraseOrder(hub_id, new_uuid7(), device_id, realm, now)
    return replace(unsigned, signature=hub_key.sign(Domain.ERASE_ORDER, _signed_part(unsigned)))


def encode(order: EraseOrder) -> bytes:
    """Return the bytes to keep and to deliver."""
    return pack(order)


def decode(data: bytes) -> EraseOrder:
    """Read an order without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, EraseOrder, MAX_ERASE_ORDER_BYTES)


def check_order(
    order: EraseOrder, *, device_id: str, realm: str, hub_id: str, hub_public: bytes
) -> None:
    """Return if the pinned hub orders exactly this laptop to erase itself.

    Raises ``WireError`` otherwise; the order must then change nothing. ``hub_public``: the
    Ed25519 key that was pinned at enrolment.
    """
    verify(hub_public, Domain.ERASE_ORDER, _signed_part(order), order.signature)
    if (order.hub_id, order.device_id, order.realm) != (hub_id, device_id, realm):
        raise WireError(reason="the erase order is for another laptop")


def _signed_part(order: EraseOrder) -> bytes:
    return canonical_json(replace(order, signature=b""))
