"""MessagePack in one form: how every message of the wire is written and read.

Guarantees that a size limit is checked before a byte is parsed, that nothing but
``WireError`` escapes, and that each value has exactly one encoding: unknown fields, repeated
keys and longer spellings of the same number are refused, so nothing unsigned can ride along.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import msgspec

from fieldid.errors.hub import WireError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


def pack(message: object) -> bytes:
    """Return the MessagePack form of a message (a frozen dataclass of the wire)."""
    try:
        return msgspec.msgpack.encode(message)
    except (TypeError, ValueError, OverflowError, RecursionError):
        raise WireError(reason="a message cannot be written") from None


def unpack(data: bytes, kind: type[T], limit: int) -> T:
    """Read a message of type ``kind`` from at most ``limit`` bytes.

    Raises ``WireError`` for anything that :func:`pack` would not have written.
    """
    if len(data) > limit:
        raise WireError(reason=f"a message is larger than {limit} bytes")
    try:
        # replace: msgspec leaves a default out of the instance, and so out of its encoding
        message = replace(msgspec.msgpack.decode(data, type=kind))
    except (TypeError, ValueError, OverflowError, RecursionError):
        raise WireError(reason=f"this is not a valid {kind.__name__}") from None
    if pack(message) != data:
        raise WireError(reason=f"this {kind.__name__} is not in its one form")
    return message
