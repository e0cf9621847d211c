"""A policy file: one header line with a signature, then the policy as JSON, readable as it is.

Guarantees that a policy is returned only when its exact bytes were signed by the trusted key
(Ed25519, RFC 8032), nothing in it is unknown to this version, nothing is missing, and it does
not contradict itself. An older version than the one held is refused. Leaves out where keys
rest and who may sign.

Format: ``fieldid-policy 1 <128 hexadecimal digits>`` and a line feed, then the
UTF-8 JSON to the end of the file. The signature covers a context string and the JSON bytes.
"""

from __future__ import annotations

import re

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldid.errors.case import PolicyError
from fieldid.parameters import POLICY_FILE_LIMIT
from fieldid.policy.policy import Policy
from fieldid.policy.unknown_fields import unknown_fields
from fieldid.policy.validation import validate

_HEADER = re.compile(rb"fieldid-policy 1 ([0-9a-f]{128})\n")
_CONTEXT = b"fieldid policy file, version 1\n"


def sign_policy(policy: Policy, private_key: bytes) -> bytes:
    """Return the signed file. ``private_key``: 32-byte Ed25519 seed.

    Raises ``PolicyError`` for a policy that contradicts itself: such a policy is never signed.
    """
    validate(policy)
    body = msgspec.json.format(msgspec.json.encode(policy), indent=2)
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    return b"fieldid-policy 1 %s\n" % key.sign(_CONTEXT + body).hex().encode() + body


def load_policy(data: bytes, trusted_key: bytes, held_version: int | None = None) -> Policy:
    """Return the policy in a signed file. ``trusted_key``: 32-byte Ed25519 public key.

    ``held_version``: version of the policy in force, None when there is none; the same version
    may be loaded again, an older one may not. Raises ``PolicyError``.
    """
    policy = decode_policy(_verified_body(data, trusted_key))
    if held_version is not None and policy.version < held_version:
        reason = f"it is version {policy.version}, and version {held_version} is in force"
        raise PolicyError(reason=reason)
    return policy


def is_example_file(data: bytes, trusted_key: bytes) -> bool:
    """Whether this is an example, of whatever version of the program, under this signature."""
    try:
        body = msgspec.json.decode(_verified_body(data, trusted_key))
    except (PolicyError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(body, dict) and body.get("is_example") is True


def decode_policy(body: bytes) -> Policy:
    """Decode and validate unsigned JSON that is trusted by other means, such as package data.

    Raises ``PolicyError`` with the place of the first unreadable, missing or unknown field, or
    with every contradiction.
    """
    try:
        policy = msgspec.json.decode(body, type=Policy)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PolicyError(reason=f"it cannot be read ({error})") from None
    # an unknown field may be a restriction, so it is never passed over
    unknown = ", ".join(unknown_fields(msgspec.json.decode(body), msgspec.to_builtins(policy)))
    if unknown:
        raise PolicyError(reason=f"this version of the program does not know: {unknown}")
    validate(policy)
    return policy


def _verified_body(data: bytes, trusted_key: bytes) -> bytes:
    if len(data) > POLICY_FILE_LIMIT:
        raise PolicyError(reason="the file is too large")
    header = _HEADER.match(data)
    if header is None:
        raise PolicyError(reason="this is not a signed policy file")
    body = data[header.end() :]
    try:
        key = Ed25519PublicKey.from_public_bytes(trusted_key)
        key.verify(bytes.fromhex(header[1].decode()), _CONTEXT + body)
    except (InvalidSignature, ValueError):
        raise PolicyError(reason="it is not signed by the administrator's key") from None
    return body
