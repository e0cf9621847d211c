"""Data objects of answers and of key structures: tag, length, value (ISO/IEC 7816-4, 5.2; BER).

Guarantees bounded reading: definite lengths within the data, tags of at most two bytes, at most
``MAX_OBJECTS`` objects a level; nothing is read deeper than it is asked. Files are parsed by the
document room's own reader; this one is for what is exchanged and for keys.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.errors import ChipProtocolError

MAX_OBJECTS = 256
_LONG_TAG = 0x1F
_LONG_LENGTH = 0x80
_LENGTH_BYTES = 3


@dataclass(frozen=True, repr=False)
class DataObject:
    """One object. ``tag`` as written, for example 0x7F49."""

    tag: int
    value: bytes


def encode_object(tag: int, *values: bytes) -> bytes:
    """Return the object that holds ``values`` one after another."""
    value = b"".join(values)
    head = tag.to_bytes((tag.bit_length() + 7) // 8 or 1, "big")
    return head + encode_length(len(value)) + value


def encode_length(length: int) -> bytes:
    """Return a length in its shortest form."""
    if length < _LONG_LENGTH:
        return bytes([length])
    size = (length.bit_length() + 7) // 8
    return bytes([_LONG_LENGTH | size]) + length.to_bytes(size, "big")


def read_header(data: bytes) -> tuple[int, int, int]:
    """Return tag, length of the value and length of the header itself.

    Raises ChipProtocolError on indefinite lengths, claims beyond 16 MiB and truncated headers.
    """
    try:
        return _header(data)
    except IndexError:
        raise ChipProtocolError(reason="a data object ends in its header") from None


def _header(data: bytes) -> tuple[int, int, int]:
    tag, position = data[0], 1
    if tag & _LONG_TAG == _LONG_TAG:
        tag, position = tag << 8 | data[1], 2
    length = data[position]
    position += 1
    if length < _LONG_LENGTH:
        return tag, length, position
    size = length & 0x7F
    if not 0 < size <= _LENGTH_BYTES:
        raise ChipProtocolError(reason="a data object is of indefinite or absurd length")
    if len(data) < position + size:
        raise IndexError
    return tag, int.from_bytes(data[position : position + size], "big"), position + size


def read_objects(data: bytes) -> list[DataObject]:
    """Return the objects that make up ``data`` wholly, one level deep."""
    objects: list[DataObject] = []
    position = 0
    while position < len(data):
        tag, length, header = read_header(data[position : position + 8])
        start = position + header
        if start + length > len(data) or len(objects) == MAX_OBJECTS:
            raise ChipProtocolError(reason="a data object claims more than there is")
        objects.append(DataObject(tag, data[start : start + length]))
        position = start + length
    return objects


def read_only(data: bytes, tag: int) -> bytes:
    """Return the value of the one object in ``data``, which must have this tag."""
    objects = read_objects(data)
    if len(objects) != 1 or objects[0].tag != tag:
        raise ChipProtocolError(reason=f"a data object {tag:X} is missing")
    return objects[0].value


def find_object(objects: list[DataObject], tag: int) -> bytes | None:
    """Return the value of the first object with this tag, or None."""
    return next((item.value for item in objects if item.tag == tag), None)
