"""A signed act sealed for the way: what waits in the spool of a locked laptop.

An act holds words about people, and the spool lies open while the laptop is locked. Guarantees
that only the hub reads it; that whoever carries it can tell from the hub's receipt that exactly
this act was taken in, without reading it: the hash covers the officer's signature, so it
confirms no guess about the words. Leaves out who sealed it: the act inside is signed.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_SEALED_ACT_BYTES
from fieldid.wire import act as acts
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.fields import Identifier, Realm, Sha256, UuidV7
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import SealingKey, seal

Number = Annotated[int, Meta(ge=0, le=2**53 - 1)]


@dataclass(frozen=True, repr=False)
class SealedAct:
    """``act_hash``: SHA-256 of the encoded act. ``sealed``: the encoded act (age).

    ``after``: the number of the envelope that must be there first, 0 for none.
    """

    act_id: UuidV7
    act_hash: Sha256
    case_id: Identifier
    device_id: Identifier
    realm: Realm
    after: Number
    sealed: Annotated[bytes, Meta(max_length=MAX_SEALED_ACT_BYTES)]
    format: Literal[1] = 1


def seal_act(raw: bytes, hub_recipient: str, after: int) -> SealedAct:
    """Seal one encoded act to the hub (age). Raises ``WireError``."""
    act = acts.decode(raw)
    return SealedAct(
        act_id=act.act_id,
        act_hash=sha256_hex(raw),
        case_id=act.case_id,
        device_id=act.device_id,
        realm=act.realm,
        after=after,
        sealed=seal(raw, [hub_recipient]),
    )


def encode(sealed: SealedAct) -> bytes:
    """Return the bytes to keep in the spool and to send."""
    return pack(sealed)


def decode(data: bytes) -> SealedAct:
    """Read one without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, SealedAct, MAX_SEALED_ACT_BYTES)


def unseal_act(sealed: SealedAct, hub_key: SealingKey) -> bytes:
    """Return the encoded act, which still has to be decoded and judged. Raises ``WireError``."""
    raw = hub_key.unseal(sealed.sealed)
    if not hmac.compare_digest(sha256_hex(raw), sealed.act_hash):
        raise WireError(reason="the sealed act is not the one that its wrapping names")
    return raw
