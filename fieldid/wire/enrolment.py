"""Enrolment: a device introduces itself and its officers, the hub answers with its keys.

Guarantees that the request is signed by the key it introduces, and that the answer is signed
by the key it hands out, for exactly this request. That this key is the right hub's is
checked with the one-time code (``enrolment_code``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ENROLMENT_BYTES, MAX_OFFICERS, REPOSITORY_ROOT_LIMIT
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.fields import (
    Identifier,
    Moment,
    PublicKey,
    Realm,
    Recipient,
    Sha256,
    Signature,
    Text,
)
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import check_recipient
from fieldid.wire.signing import Domain, SigningKey, verify

if TYPE_CHECKING:
    from datetime import datetime

_UNSIGNED = bytes(64)


@dataclass(frozen=True, repr=False)
class EnrolledOfficer:
    """An officer whose decisions this device may bring: the key they are signed with."""

    officer_id: Identifier
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    role: Text
    public_key: PublicKey


@dataclass(frozen=True, repr=False)
class EnrolmentRequest:
    """Signed by the device over everything else. ``code`` is the text of an EnrolmentCode."""

    code: Text
    realm: Realm
    device_id: Identifier
    device_public: PublicKey
    device_recipient: Recipient
    officers: Annotated[tuple[EnrolledOfficer, ...], Meta(min_length=1, max_length=MAX_OFFICERS)]
    requested_at: Moment
    signature: Signature = _UNSIGNED
    device_label: Text = ""
    format: Literal[1] = 1


@dataclass(frozen=True)
class EnrolmentResponse:
    """What the device pins. Signed by the hub over everything else.

    ``request_hash``: SHA-256 of the request's bytes, so that an old answer cannot be replayed.
    ``repository_root``: the first root of the list repository that this hub serves; empty where
    it serves none. Whoever trusts the code that was typed trusts the repository by it.
    """

    hub_id: Identifier
    hub_public: PublicKey
    hub_recipient: Recipient
    realm: Realm
    device_id: Identifier
    enrolled_at: Moment
    request_hash: Sha256
    signature: Signature = _UNSIGNED
    format: Literal[1] = 1
    repository_root: Annotated[bytes, Meta(max_length=REPOSITORY_ROOT_LIMIT)] = b""


def sign_request(request: EnrolmentRequest, device_key: SigningKey) -> EnrolmentRequest:
    """Return the request with the device's signature."""
    return signed_request(request, device_key.sign(Domain.ENROLMENT_REQUEST, to_sign(request)))


def to_sign(request: EnrolmentRequest) -> bytes:
    """Return the bytes that the device signs for ``Domain.ENROLMENT_REQUEST``."""
    return canonical_json(replace(request, signature=b""))


def signed_request(request: EnrolmentRequest, signature: bytes) -> EnrolmentRequest:
    """Return the request with a signature that was made elsewhere, such as in the vault."""
    return replace(request, signature=signature)


def encode_request(request: EnrolmentRequest) -> bytes:
    """Return the bytes to send."""
    return pack(request)


def decode_request(data: bytes) -> EnrolmentRequest:
    """Read a request and verify that it is signed by the key it introduces (``WireError``)."""
    request = unpack(data, EnrolmentRequest, MAX_ENROLMENT_BYTES)
    check_recipient(request.device_recipient)
    verify(request.device_public, Domain.ENROLMENT_REQUEST, to_sign(request), request.signature)
    return request


def make_response(
    request: EnrolmentRequest,
    *,
    hub_id: str,
    hub_key: SigningKey,
    hub_recipient: str,
    enrolled_at: datetime,
    repository_root: bytes = b"",
) -> EnrolmentResponse:
    """Answer ``request`` and sign the answer as the hub."""
    unsigned = EnrolmentResponse(
        hub_id=hub_id,
        hub_public=hub_key.public,
        hub_recipient=hub_recipient,
        realm=request.realm,
        device_id=request.device_id,
        enrolled_at=enrolled_at,
        request_hash=sha256_hex(encode_request(request)),
        repository_root=repository_root,
    )
    return replace(
        unsigned, signature=hub_key.sign(Domain.ENROLMENT_RESPONSE, _response_part(unsigned))
    )


def encode_response(response: EnrolmentResponse) -> bytes:
    """Return the bytes to send."""
    return pack(response)


def decode_response(data: bytes, request: EnrolmentRequest) -> EnrolmentResponse:
    """Read the hub's answer to ``request``; raise ``WireError`` if it is not that."""
    response = unpack(data, EnrolmentResponse, MAX_ENROLMENT_BYTES)
    check_recipient(response.hub_recipient)
    payload = _response_part(response)
    verify(response.hub_public, Domain.ENROLMENT_RESPONSE, payload, response.signature)
    expected = request.device_id, request.realm, sha256_hex(encode_request(request))
    if (response.device_id, response.realm, response.request_hash) != expected:
        raise WireError(reason="the answer is for another enrolment")
    return response


def _response_part(response: EnrolmentResponse) -> bytes:
    return canonical_json(replace(response, signature=b""))
