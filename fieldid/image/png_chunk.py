"""Bytes of our own within a PNG file: a private chunk that every other reader passes over.

The name follows PNG (third edition), 5.4: ancillary, private, not to be copied by an editor that
changes the picture. Guarantees that what is found is whole (CRC); leaves out what it means.
"""

from __future__ import annotations

import struct
import zlib

_NAME = b"fiTM"
_START = 8  # bytes of the signature
_END = 12  # bytes of the last chunk, IEND, which is empty


def with_chunk(png: bytes, data: bytes) -> bytes:
    """Return a PNG that carries ``data`` as well."""
    body = _NAME + data
    chunk = struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    return png[:-_END] + chunk + png[-_END:]


def chunk_of(png: bytes) -> bytes | None:
    """Return what ``with_chunk`` put in, None where nothing whole is there."""
    place = _START
    while place + _END <= len(png):
        length, name = struct.unpack(">I4s", png[place : place + 8])
        if name == _NAME:
            body = png[place + 4 : place + 8 + length]
            crc = png[place + 8 + length : place + _END + length]
            return body[4:] if struct.pack(">I", zlib.crc32(body)) == crc else None
        place += _END + length
    return None
