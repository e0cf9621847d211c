"""How a laptop stands with the hub: what is held, what is durable, what is ordered.

One signed answer says for all envelopes of a device at once what a receipt says for one. *Held*:
the hub has the envelope now. *Durable*: it is inside a completed, verified backup or on a
replica's disk, so the hub can be lost. Guarantees that the answer is the pinned hub's and was
made for this very question (a random nonce), so that nobody can give an earlier one again.
Needs no key of the laptop: it works while locked. The hub's findings about single records are
sealed to the laptop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import (
    MAX_ERASE_ORDER_BYTES,
    MAX_STANDING_BYTES,
    MAX_STANDING_REQUEST_BYTES,
    NONCE_BYTES,
    STANDING_SPANS,
)
from fieldid.wire.canonical import canonical_json
from fieldid.wire.fields import EpochId, Identifier, Moment, Sequence, Sha256, Signature
from fieldid.wire.packing import pack, unpack
from fieldid.wire.signing import Domain, SigningKey, verify

_UNSIGNED = bytes(64)
Nonce = Annotated[bytes, Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
Span = tuple[Sequence, Sequence]
"""First and last number of a run without a gap."""

Spans = Annotated[tuple[Span, ...], Meta(max_length=STANDING_SPANS)]


@dataclass(frozen=True)
class StandingRequest:
    """Unsigned: the answer holds nothing in clear that a stranger could use."""

    device_id: Identifier
    hub_id: Identifier
    nonce: Nonce
    format: Literal[1] = 1


@dataclass(frozen=True, repr=False)
class Standing:
    """Signed by the hub over everything else.

    ``epoch``: the life of the hub's database; another one than before means it was restored.
    ``held``, ``durable``: numbers of envelopes, lowest first. ``audit_sequence``,
    ``audit_digest``: how far the hub knows the device's audit chain without a gap.
    ``erase_order``: encoded ``EraseOrder``, or empty. ``verdicts``: sealed to the device, or
    empty (``fieldid.wire.verdicts``).
    """

    hub_id: Identifier
    device_id: Identifier
    epoch: EpochId
    nonce: Nonce
    at: Moment
    held: Spans
    durable: Spans
    audit_sequence: Annotated[int, Meta(ge=0, le=2**53 - 1)]
    audit_digest: Sha256
    erase_order: Annotated[bytes, Meta(max_length=MAX_ERASE_ORDER_BYTES)] = b""
    verdicts: bytes = b""
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1


def encode_request(request: StandingRequest) -> bytes:
    """Return the bytes to send."""
    return pack(request)


def decode_request(data: bytes) -> StandingRequest:
    """Read a question; raise ``WireError`` for any other bytes."""
    return unpack(data, StandingRequest, MAX_STANDING_REQUEST_BYTES)


def sign_standing(standing: Standing, hub_key: SigningKey) -> Standing:
    """Return the standing with the hub's signature."""
    return replace(standing, signature=hub_key.sign(Domain.STANDING, _signed_part(standing)))


def encode(standing: Standing) -> bytes:
    """Return the bytes to send and to keep; raise ``WireError`` if they would be too many."""
    data = pack(standing)
    if len(data) > MAX_STANDING_BYTES:
        raise WireError(reason="the standing is too large to be sent")
    return data


def decode(data: bytes) -> Standing:
    """Read a standing without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, Standing, MAX_STANDING_BYTES)


def check_standing(standing: Standing, *, device_id: str, hub_id: str, hub_public: bytes) -> None:
    """Return if the pinned hub says this of this device; raise ``WireError`` otherwise.

    Whoever asked compares the nonce as well (:func:`answers`).
    """
    verify(hub_public, Domain.STANDING, _signed_part(standing), standing.signature)
    if (standing.hub_id, standing.device_id) != (hub_id, device_id):
        raise WireError(reason="the standing is of another laptop")


def answers(standing: Standing, request: StandingRequest) -> bool:
    """Whether the standing was made for exactly this question."""
    return standing.nonce == request.nonce


def _signed_part(standing: Standing) -> bytes:
    return canonical_json(replace(standing, signature=b""))
