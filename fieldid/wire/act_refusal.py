"""The hub's signed refusal of one act: nothing was done, and why.

Guarantees that only the pinned hub can make a laptop set an act aside, for exactly its bytes;
and that the words, which may tell of a case, are read on that laptop alone. A refusal holds for
the moment: what was missing may come, and the same bytes may be sent again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ACT_RECEIPT_BYTES
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import Identifier, Moment, Sha256, Signature, Text, UuidV7
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import seal
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSIGNED = bytes(64)


@dataclass(frozen=True, repr=False)
class ActRefusal:
    """Signed by the hub over everything else. ``sealed``: the words in UTF-8, to the laptop."""

    hub_id: Identifier
    act_id: UuidV7
    act_hash: Sha256
    code: Text
    refused_at: Moment
    sealed: Annotated[bytes, Meta(max_length=MAX_ACT_RECEIPT_BYTES)]
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def seal_words(words: str, device_recipient: str) -> bytes:
    """Seal the reason to the laptop that sent the act (age)."""
    return seal(words.encode("utf-8"), [device_recipient])


def read_words(refusal: ActRefusal, unseal: Callable[[bytes], bytes]) -> str:
    """Return the reason; ``unseal`` opens what was sealed to this laptop. Raises ``WireError``."""
    try:
        return unseal(refusal.sealed).decode("utf-8")
    except UnicodeDecodeError:
        raise WireError(reason="the reason of a refusal cannot be read") from None


def sign_refusal(refusal: ActRefusal, hub_key: SigningKey) -> ActRefusal:
    """Return the refusal with the hub's signature."""
    return replace(refusal, signature=hub_key.sign(Domain.ACT_REFUSAL, _signed_part(refusal)))


def check_refusal(refusal: ActRefusal, act_hash: str, hub_id: str, hub_public: bytes) -> None:
    """Return if the pinned hub refused exactly the act of this hash; raise ``WireError``."""
    verify(hub_public, Domain.ACT_REFUSAL, _signed_part(refusal), refusal.signature)
    if (refusal.hub_id, refusal.act_hash) != (hub_id, act_hash):
        raise WireError(reason="the refusal is for another act")


def encode(refusal: ActRefusal) -> bytes:
    """Return the bytes to send and to keep."""
    return pack(refusal)


def decode(data: bytes) -> ActRefusal:
    """Read a refusal without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, ActRefusal, MAX_ACT_RECEIPT_BYTES)


def _signed_part(refusal: ActRefusal) -> bytes:
    return canonical_json(replace(refusal, signature=b""))
