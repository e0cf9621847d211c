"""Ed25519 signatures (RFC 8032) with domain separation.

Guarantees that a signature made for one purpose never verifies for another: the bytes signed
are ``PREFIX || length of the domain || domain || payload``. Leaves out where keys rest, who
may use them, and whether a public key is to be trusted.
"""

from __future__ import annotations

import base64
import hashlib
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldid.errors.hub import WireError
from fieldid.parameters import FINGERPRINT_GROUP_LETTERS, FINGERPRINT_GROUPS, SIGNATURE_PREFIX


class Domain(StrEnum):
    """What a signature is for. Every use of a key has its own entry here."""

    ENVELOPE = "envelope"
    RECEIPT = "receipt"
    ENROLMENT_REQUEST = "enrolment-request"
    ENROLMENT_RESPONSE = "enrolment-response"
    DECISION = "decision"
    POLICY = "policy"
    WATCHLIST = "watchlist"
    CALIBRATION = "calibration"
    AUDIT_CHECKPOINT = "audit-checkpoint"
    VAULT_KEY = "vault-key"
    VAULT_MARK = "vault-mark"
    ACT = "act"
    ACT_RECEIPT = "act-receipt"
    ACT_REFUSAL = "act-refusal"
    QUERY = "query"
    QUERY_OFFICER = "query-officer"
    QUERY_ANSWER = "query-answer"
    STANDING = "standing"
    ERASE_ORDER = "erase-order"
    TRUST_SET = "trust-set"


class SigningKey:
    """An Ed25519 private key. Its repr shows only the public fingerprint."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @classmethod
    def generate(cls) -> SigningKey:
        """Make a new random key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, raw: bytes) -> SigningKey:
        """Read the 32 bytes of :meth:`to_bytes`; raise ``WireError`` for any other length."""
        try:
            return cls(Ed25519PrivateKey.from_private_bytes(raw))
        except (TypeError, ValueError):
            raise WireError(reason="this is not an Ed25519 private key") from None

    def to_bytes(self) -> bytes:
        """Return the 32-byte secret seed."""
        return self._key.private_bytes_raw()

    @property
    def public(self) -> bytes:
        """The 32-byte public key."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, domain: str, payload: bytes) -> bytes:
        """Return the 64-byte signature of ``payload`` for ``domain``."""
        return self._key.sign(_message(domain, payload))

    def __repr__(self) -> str:
        return f"SigningKey({key_fingerprint(self.public)})"


def verify(public: bytes, domain: str, payload: bytes, signature: bytes) -> None:
    """Return if ``signature`` is right; raise ``WireError`` otherwise, whatever the bytes."""
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, _message(domain, payload))
    except (InvalidSignature, TypeError, ValueError):
        raise WireError(reason=f"the {domain} signature is not right") from None


def key_fingerprint(public: bytes) -> str:
    """Return a fingerprint that two people can read to each other: ``ABCD-EFGH-...``.

    The first 80 bits of the SHA-256 of the public key, in base32 (RFC 4648).
    """
    letters = base64.b32encode(hashlib.sha256(public).digest()).decode("ascii")
    step = FINGERPRINT_GROUP_LETTERS
    starts = range(0, FINGERPRINT_GROUPS * step, step)
    return "-".join(letters[start : start + step] for start in starts)


def _message(domain: str, payload: bytes) -> bytes:
    name = domain.encode("utf-8")
    return SIGNATURE_PREFIX + len(name).to_bytes(2, "big") + name + payload
