"""Canonical JSON: one value, one sequence of bytes, so that it can be hashed and signed.

Guarantees RFC 8785 (JSON Canonicalization Scheme) bytes for frozen dataclasses, enumerations,
dates and plain values. Aware date-times are written as UTC with ``Z``, bytes as standard
base64. Leaves out decoding: whoever reads the bytes knows which type to expect.
"""

from __future__ import annotations

import hashlib

import msgspec
import rfc8785

from fieldid.errors.hub import WireError


def canonical_json(value: object) -> bytes:
    """Return the RFC 8785 form of ``value``.

    Raises ``WireError`` for what JSON cannot carry: NaN, infinities, integers beyond 2**53 - 1,
    lone surrogates, unknown types, and nesting deeper than the interpreter allows.
    """
    try:
        return rfc8785.dumps(msgspec.to_builtins(value, str_keys=True))
    except (TypeError, ValueError, RecursionError):
        raise WireError(reason="a value has no canonical form") from None


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of ``data`` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
