"""BER-TLV as the files of a chip use it: ISO/IEC 7816-4, 5.2.2, and ICAO Doc 9303-10, 4.

Guarantees bounds before anything is copied: no length is believed beyond the bytes at hand,
nothing is recursive, indefinite lengths are refused (Doc 9303-10 requires definite ones).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_TLV_ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONSTRUCTED = 0x20
_LONG_TAG = 0x1F
_MORE_TAG = 0x80
_LONG_LENGTH = 0x80
_MAX_TAG_BYTES = 4
_MAX_LENGTH_BYTES = 4


@dataclass(frozen=True, repr=False)
class Tlv:
    """One element. ``tag``: its encoded bytes as a number (0x7F61); ``raw``: header and value."""

    tag: int
    value: bytes
    raw: bytes

    @property
    def constructed(self) -> bool:
        """Whether the value is made of elements."""
        return bool(self.raw[0] & _CONSTRUCTED)

    def children(self) -> tuple[Tlv, ...]:
        """Return the elements in the value. Raises ``DocumentError``."""
        return tuple(read_all(self.value))

    def child(self, tag: int) -> Tlv:
        """Return the first child with this tag. Raises ``DocumentError`` when there is none."""
        for element in self.children():
            if element.tag == tag:
                return element
        raise DocumentError(reason=f"element {tag:X} is missing in {self.tag:X}")


def read_one(data: bytes) -> Tlv:
    """Return the element that ``data`` is. Raises ``DocumentError``, also for bytes behind it."""
    element, end = _element(data, 0)
    if end != len(data):
        raise DocumentError(reason=f"{len(data) - end} bytes follow its last element")
    return element


def read_all(data: bytes) -> Iterator[Tlv]:
    """Yield the elements in ``data`` one after another. Raises ``DocumentError``."""
    offset = count = 0
    while offset < len(data):
        count += 1
        if count > MAX_TLV_ELEMENTS:
            raise DocumentError(reason=f"it has more than {MAX_TLV_ELEMENTS} elements")
        element, offset = _element(data, offset)
        yield element


def read_header(data: bytes | memoryview, start: int) -> tuple[int, int, int]:
    """Return tag, offset of the value and offset behind it. Raises ``DocumentError``.

    The value may be longer than ``data`` here: a chip's file is measured by its first bytes.
    """
    tag, offset = _tag(data, start)
    length, offset = _length(data, offset)
    return tag, offset, offset + length


def _element(data: bytes, start: int) -> tuple[Tlv, int]:
    tag, value, end = read_header(data, start)
    if end > len(data):
        raise DocumentError(reason="an element says it is longer than the data")
    return Tlv(tag, data[value:end], data[start:end]), end


def _tag(data: bytes | memoryview, start: int) -> tuple[int, int]:
    tag, offset = _byte(data, start), start + 1
    more = tag & _LONG_TAG == _LONG_TAG
    while more:
        byte = _byte(data, offset)
        tag, offset, more = tag << 8 | byte, offset + 1, bool(byte & _MORE_TAG)
        if offset - start > _MAX_TAG_BYTES:
            raise DocumentError(reason=f"a tag has more than {_MAX_TAG_BYTES} bytes")
    return tag, offset


def _length(data: bytes | memoryview, offset: int) -> tuple[int, int]:
    first = _byte(data, offset)
    if first < _LONG_LENGTH:
        return first, offset + 1
    count = first - _LONG_LENGTH
    if not 1 <= count <= _MAX_LENGTH_BYTES:
        raise DocumentError(reason="a length is indefinite or out of bounds")
    end = offset + 1 + count
    if end > len(data):
        raise DocumentError(reason="it ends in the middle of a length")
    return int.from_bytes(data[offset + 1 : end], "big"), end


def _byte(data: bytes | memoryview, offset: int) -> int:
    if offset >= len(data):
        raise DocumentError(reason="it ends in the middle of an element")
    return data[offset]
