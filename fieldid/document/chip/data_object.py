"""Data objects of what is exchanged and of keys: written here, read by the room's TLV reader.

Guarantees ``ChipProtocolError`` for everything that is malformed: the chip sent it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document import tlv
from fieldid.errors.chip import ChipProtocolError
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.document.tlv import Tlv

_LONG_LENGTH = 0x80


def encode_object(tag: int, *values: bytes) -> bytes:
    """Return the object that holds ``values`` one after another, its length in shortest form."""
    value = b"".join(values)
    head = tag.to_bytes((tag.bit_length() + 7) // 8, "big")
    return head + _encode_length(len(value)) + value


def read_objects(data: bytes) -> list[Tlv]:
    """Return the objects that make up ``data`` wholly, one level deep."""
    try:
        return list(tlv.read_all(data))
    except DocumentError as error:
        raise ChipProtocolError(reason="a data object is malformed") from error


def read_length(start: bytes) -> int:
    """Return how long the object is, header and value, of which ``start`` is the beginning.

    Raises ChipProtocolError also when the value is empty: no file of a chip is.
    """
    try:
        _, value, end = tlv.read_header(start, 0)
    except DocumentError as error:
        raise ChipProtocolError(reason="a file does not begin with a data object") from error
    if value == end:
        raise ChipProtocolError(reason="a file is empty")
    return end


def read_only(data: bytes, tag: int) -> bytes:
    """Return the value of the one object in ``data``, which must have this tag."""
    objects = read_objects(data)
    if len(objects) != 1 or objects[0].tag != tag:
        raise ChipProtocolError(reason=f"a data object {tag:X} is missing")
    return objects[0].value


def find_object(objects: Sequence[Tlv], tag: int) -> bytes | None:
    """Return the value of the first object with this tag, or None."""
    return next((item.value for item in objects if item.tag == tag), None)


def _encode_length(length: int) -> bytes:
    if length < _LONG_LENGTH:
        return bytes([length])
    size = (length.bit_length() + 7) // 8
    return bytes([_LONG_LENGTH | size]) + length.to_bytes(size, "big")
