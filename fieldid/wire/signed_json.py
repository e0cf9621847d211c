"""Signed documents of canonical JSON (RFC 8785): small, readable, in exactly one form.

Guarantees that size is checked before parsing, that nothing is said twice, that nothing
unknown rides along unsigned, and that only ``WireError`` escapes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import msgspec

from fieldid.errors.hub import WireError
from fieldid.policy.single_keys import SaidTwiceError, loads_once
from fieldid.wire.canonical import canonical_json

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


def read_document(data: bytes, kind: type[T], limit: int, name: str) -> T:
    """Read a document of type ``kind``; ``name`` says in words what it should have been.

    Raises ``WireError`` for anything that ``canonical_json`` would not have written.
    """
    if len(data) > limit:
        raise WireError(reason=f"{name} is larger than {limit} bytes")
    try:
        # replace: msgspec leaves a default out of the instance, and so out of its form
        document = replace(msgspec.convert(loads_once(data), kind))
    except SaidTwiceError as error:
        raise WireError(reason=f"{name} says {error} twice") from None
    except (ValueError, RecursionError):
        raise WireError(reason=f"this is not {name}") from None
    if canonical_json(document) != data:
        raise WireError(reason=f"{name} is not in its one form")
    return document
