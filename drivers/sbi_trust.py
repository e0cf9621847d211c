"""Whose word counts: signed answers of scanners, and the maker's certificate behind them.

Guarantees that a payload is returned only when the key that signed it is certified, now, by a
trust anchor that an administrator pinned. Leaves out what the payload says. Source: JWS compact
serialisation with ``x5c`` (RFC 7515, 4.1.6); certification path (RFC 5280).
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.verification import (
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from fieldid.errors.reader import ReaderError, ReaderTrustError

if TYPE_CHECKING:
    from datetime import datetime

MAX_HEADER, MAX_PAYLOAD = 2**16, 2**25  # the header holds certificates, the payload an image
ALGORITHMS = ["RS256", "PS256", "ES256"]
MAX_CHAIN = 5


@dataclass(frozen=True)
class Anchors:
    """The pinned certificates, PEM."""

    pem: bytes

    def store(self) -> Store:
        """Return them ready for use. Raises ``ReaderTrustError``."""
        try:
            return Store(x509.load_pem_x509_certificates(self.pem))
        except ValueError as error:
            raise ReaderTrustError(reason="the trust anchor is not a certificate") from error


def verified_payload(token: str, anchors: Anchors, now: datetime) -> dict[str, Any]:
    """Return what a trusted scanner signed. Raises ``ReaderTrustError``, ``ReaderError``."""
    leaf = _certified_leaf(_chain(token), anchors.store(), now)
    key = leaf.public_key()
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    kind: Literal["RSA", "EC"] = "RSA" if isinstance(key, RSAPublicKey) else "EC"
    return decoded_object(_signed(token, pem, kind))


def _signed(token: str, pem: bytes, kind: Literal["RSA", "EC"]) -> bytes:
    from joserfc import jws  # noqa: PLC0415 - slow to load, and needed where a scanner answers
    from joserfc.errors import JoseError  # noqa: PLC0415 - the same
    from joserfc.jwk import import_key  # noqa: PLC0415 - the same

    rules = jws.JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)
    rules.max_header_length, rules.max_payload_length = MAX_HEADER, MAX_PAYLOAD
    try:
        payload: bytes = jws.deserialize_compact(
            token, import_key(pem, kind), registry=rules
        ).payload
    except (JoseError, ValueError) as error:
        raise ReaderTrustError(reason="the signature of its answer is wrong") from error
    return payload


def decoded_object(payload: bytes) -> dict[str, Any]:
    """Return the JSON object. Raises ``ReaderError``."""
    try:
        return msgspec.json.decode(payload, type=dict[str, Any])
    except msgspec.DecodeError as error:
        raise ReaderError(reason="its answer is not what the interface prescribes") from error


def base64url(text: str) -> bytes:
    """Decode without padding (RFC 7515, appendix C). Raises ``ReaderError``."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise ReaderError(reason="its answer is not what the interface prescribes") from error


def _chain(token: str) -> list[x509.Certificate]:
    header = decoded_object(base64url(token.partition(".")[0]))
    listed = header.get("x5c")
    if not isinstance(listed, list) or not 1 <= len(listed) <= MAX_CHAIN:
        raise ReaderTrustError(reason="its answer carries no certificate")
    try:
        return [x509.load_der_x509_certificate(base64.b64decode(each)) for each in listed]
    except (TypeError, ValueError) as error:
        raise ReaderTrustError(reason="its certificate cannot be read") from error


def _certified_leaf(chain: list[x509.Certificate], store: Store, now: datetime) -> x509.Certificate:
    leaf, *between = chain
    if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
        raise ReaderTrustError(reason="its certificate is not valid today")
    open_policy = ExtensionPolicy.permit_all()  # makers' profiles differ; the path is what counts
    verifier = (
        PolicyBuilder()
        .store(store)
        .time(now)
        .extension_policies(ca_policy=ExtensionPolicy.webpki_defaults_ca(), ee_policy=open_policy)
        .build_client_verifier()
    )
    try:
        return verifier.verify(leaf, between).chain[0]
    except VerificationError as error:
        raise ReaderTrustError(reason="its maker is not trusted on this laptop") from error
