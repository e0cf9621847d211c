"""A part of the policy in a file of its own: one header line with a signature, then JSON.

Guarantees that the JSON is handed on only when exactly these bytes were signed by the trusted
key as this kind of part (Ed25519, RFC 8032): a signature on one part never fits another. Leaves
out what the JSON says.

Format: ``fieldid-<kind> 1 <128 hexadecimal digits>`` and a line feed, then the UTF-8 JSON to
the end of the file. The signature covers a context string that names the kind, and the JSON.
"""

from __future__ import annotations

import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldid.errors.case import PolicyError
from fieldid.parameters import POLICY_FILE_LIMIT

_HEADER = re.compile(rb"fieldid-([a-z-]{1,40}) 1 ([0-9a-f]{128})\n")


def is_signed(data: bytes) -> bool:
    """Whether the bytes begin like a signed part; says nothing about the signature."""
    return _HEADER.match(data) is not None


def sign_part(kind: str, body: bytes, private_key: bytes) -> bytes:
    """Return the signed file. ``private_key``: 32-byte Ed25519 seed."""
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    signature = key.sign(_context(kind) + body).hex()
    return f"fieldid-{kind} 1 {signature}\n".encode() + body


def verified_part(kind: str, data: bytes, trusted_key: bytes) -> bytes:
    """Return the JSON of a signed file. ``trusted_key``: 32-byte Ed25519 public key.

    Raises ``PolicyError`` for a file that is too large, of another kind, or not signed so.
    """
    if len(data) > POLICY_FILE_LIMIT:
        raise PolicyError(reason="the file is too large")
    header = _HEADER.match(data)
    if header is None or header[1].decode() != kind:
        raise PolicyError(reason=f"this is not a signed {kind} file")
    body = data[header.end() :]
    try:
        key = Ed25519PublicKey.from_public_bytes(trusted_key)
        key.verify(bytes.fromhex(header[2].decode()), _context(kind) + body)
    except (InvalidSignature, ValueError):
        raise PolicyError(reason="it is not signed by the key that is trusted here") from None
    return body


def _context(kind: str) -> bytes:
    return f"fieldid policy part {kind}, version 1\n".encode()
