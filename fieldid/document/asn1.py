"""The door to asn1crypto: bounded before it parses, one kind of error after.

asn1crypto parses lazily and by recursion, so the whole tree is walked first, without recursion:
its depth, its number of elements and every length are within bounds, or nothing is parsed.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from fieldid.document.tlv import read_header
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_ASN1_BYTES, MAX_ASN1_ELEMENTS, MAX_TLV_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONSTRUCTED = 0x20
# What asn1crypto raises for content that is not what the structure says.
_REFUSALS = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


def parse(structure: Any, data: bytes, most: int = MAX_ASN1_ELEMENTS) -> Any:
    """Return ``data`` as this asn1crypto structure, which reads its fields when asked.

    Raises ``DocumentError`` when the bounds are passed. Read fields inside ``reading``.
    """
    check_bounds(data, most)
    return structure.load(data, strict=True)


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Turn whatever a malformed structure raises into a ``DocumentError`` naming ``what``."""
    try:
        yield
    except (*_REFUSALS, RecursionError):
        raise DocumentError(reason=f"{what} is not built as it must be") from None


def moment(value: Any) -> datetime:
    """Return an asn1crypto time as an aware moment; one without a zone counts as UTC."""
    found: datetime = value.native
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def check_bounds(data: bytes, most: int = MAX_ASN1_ELEMENTS) -> None:
    """Walk every element. Raises ``DocumentError``: too long, too deep, over ``most``, cut off."""
    if len(data) > MAX_ASN1_BYTES:
        raise DocumentError(reason=f"it has more than {MAX_ASN1_BYTES} bytes")
    view, ends, offset, count = memoryview(data), [len(data)], 0, 0
    while ends:
        if offset == ends[-1]:
            ends.pop()
            continue
        first = view[offset]
        _, value, end = read_header(view, offset)
        count += 1
        if end > ends[-1] or count > most or len(ends) > MAX_TLV_DEPTH:
            raise DocumentError(reason="its elements are cut off, too many or nested too deeply")
        offset = value if first & _CONSTRUCTED else end
        if first & _CONSTRUCTED:
            ends.append(end)
