"""The sealed envelope in which a record travels from a laptop to the hub.

Guarantees: only the hub can read the content (sealed to its key); the header and the sealed
bytes are signed by the device; the content names the header it was made for, so another
device cannot pass it off as its own; a random salt keeps the public hash from confirming a
guess about the content. Leaves out replay: the hub keeps every (device, sequence),
identifier and hash, and accepts each once.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from fieldid.errors.hub import WireError
from fieldid.parameters import CONTENT_SALT_BYTES, MAX_ENVELOPE_BYTES
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import (
    Identifier,
    Moment,
    Realm,
    Sequence,
    Sha256,
    Signature,
    UuidV7,
    new_uuid7,
)
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import SealingKey, seal
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from datetime import datetime

ContentKind = Literal["encounter", "audit", "roster"]
_UNSIGNED = bytes(64)


@dataclass(frozen=True, repr=False)
class EnvelopeContent:
    """What the hub reads.

    ``record``: the encounter, the officers (``fieldid.wire.roster``), or empty for ``audit``.

    ``audit``: the entries logged since the envelope before, oldest first, as plain values.
    """

    kind: ContentKind
    record: dict[str, Any]
    audit: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, repr=False)
class Envelope:
    """The header in clear, without personal data, and the sealed content.

    ``content_hash``: SHA-256 of the canonical plaintext. ``signature``: Ed25519 by the device
    over the header and the hash of ``sealed``. ``format`` makes room for later versions.
    """

    device_id: Identifier
    sequence: Sequence
    envelope_id: UuidV7
    realm: Realm
    created_at: Moment
    content_hash: Sha256
    sealed: bytes
    signature: Signature
    format: Literal[1] = 1


class _Plaintext(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is sealed: the content, the header it belongs to, and the salt."""

    kind: ContentKind
    record: dict[str, Any]
    audit: tuple[dict[str, Any], ...]
    header: dict[str, str | int]
    salt: str


def encode(envelope: Envelope) -> bytes:
    """Return the bytes to send; raise ``WireError`` if they would be too many."""
    data = pack(envelope)
    if len(data) > MAX_ENVELOPE_BYTES:
        raise WireError(reason="the record is too large to be sent")
    return data


def decode(data: bytes) -> Envelope:
    """Read an envelope without trusting it; raise ``WireError`` for any other bytes."""
    return unpack(data, Envelope, MAX_ENVELOPE_BYTES)


def make_envelope(
    content: EnvelopeContent,
    device_id: str,
    sequence: int,
    realm: Realm,
    hub_recipient: str,
    device_key: SigningKey,
    now: datetime,
) -> Envelope:
    """Seal ``content`` to ``hub_recipient`` (age) and sign it as the device.

    Raises ``WireError`` for content that has no canonical form or a recipient that is none.
    """
    header: dict[str, str | int] = {
        "device_id": device_id,
        "sequence": sequence,
        "envelope_id": new_uuid7(),
        "realm": realm,
    }
    plaintext = _plaintext(content, header)
    unsigned = Envelope(
        device_id=device_id,
        sequence=sequence,
        envelope_id=str(header["envelope_id"]),
        realm=realm,
        created_at=now,
        content_hash=sha256_hex(plaintext),
        sealed=seal(plaintext, [hub_recipient]),
        signature=_UNSIGNED,
    )
    signature = device_key.sign(Domain.ENVELOPE, _signed_part(unsigned))
    return decode(encode(replace(unsigned, signature=signature)))


def verify_envelope(envelope: Envelope, device_public: bytes) -> None:
    """Return if the device signed exactly this envelope; raise ``WireError`` otherwise."""
    verify(device_public, Domain.ENVELOPE, _signed_part(envelope), envelope.signature)


def open_envelope(
    envelope: Envelope, sealing_key: SealingKey, device_public: bytes
) -> EnvelopeContent:
    """Verify, unseal and read. Raises ``WireError`` at the first thing that does not fit."""
    verify_envelope(envelope, device_public)
    plaintext = sealing_key.unseal(envelope.sealed)
    if not hmac.compare_digest(sha256_hex(plaintext), envelope.content_hash):
        raise WireError(reason="the content does not have the hash that was signed")
    plain = _parse(plaintext)
    if plain.header != _header(envelope):
        raise WireError(reason="the content was made for another envelope")
    return EnvelopeContent(plain.kind, plain.record, plain.audit)


def _plaintext(content: EnvelopeContent, header: dict[str, str | int]) -> bytes:
    salt = base64.b64encode(secrets.token_bytes(CONTENT_SALT_BYTES)).decode("ascii")
    plain = _Plaintext(content.kind, content.record, content.audit, header, salt)
    return canonical_json(plain)


def _parse(plaintext: bytes) -> _Plaintext:
    try:
        return msgspec.json.decode(plaintext, type=_Plaintext)
    except (ValueError, RecursionError):
        raise WireError(reason="the content cannot be read") from None


def _header(envelope: Envelope) -> dict[str, str | int]:
    return {
        "device_id": envelope.device_id,
        "sequence": envelope.sequence,
        "envelope_id": envelope.envelope_id,
        "realm": envelope.realm,
    }


def _signed_part(envelope: Envelope) -> bytes:
    return canonical_json(
        _header(envelope)
        | {
            "format": envelope.format,
            "created_at": envelope.created_at,
            "content_hash": envelope.content_hash,
            "sealed_sha256": sha256_hex(envelope.sealed),
        }
    )
