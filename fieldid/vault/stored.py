"""How values rest in a row: JSON of the model's dataclasses.

Guarantees that what is saved can be read again: a value that JSON would change, such as a
score that is not a number, is refused at once and not found out after the next log-on.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from fieldid.errors.vault import VaultDamagedError

T = TypeVar("T")


def dump(value: object, kind: Any) -> bytes:
    """Return JSON that :func:`load` reads as ``kind``; raise ``ValueError`` if there is none."""
    try:
        data = msgspec.json.encode(value)
        msgspec.json.decode(data, type=kind)
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"this value cannot be kept as {kind}: {type(error).__name__}") from None
    return data


def load(data: bytes, kind: type[T]) -> T:
    """Read what :func:`dump` wrote; raise ``VaultDamagedError`` for anything else."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (ValueError, RecursionError):
        raise VaultDamagedError from None
