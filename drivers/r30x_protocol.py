"""Packets of R30x fingerprint modules (R305, R307, AS608, ZFM-20), over any byte stream.

Guarantees: every packet's check sum, address and length are verified before its content counts,
and no more is read than a packet may hold. Leaves out: which port, and what a finger is.
Source: R307 Fingerprint Module User Manual, chapter "Communication Protocol" (the same packets
as in the ZFM-20 and AS608 manuals).
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import Protocol

HEADER = 0xEF01
ADDRESS = 0xFFFFFFFF  # as delivered
MAX_CONTENT = 256  # the largest data packet that a module can be set to
_HEAD = struct.Struct(">HIBH")  # header, address, kind, length of content and check sum
_SUM = struct.Struct(">H")


class Kind(IntEnum):
    """Packet identifiers."""

    COMMAND = 0x01
    DATA = 0x02
    ACKNOWLEDGE = 0x07
    END_OF_DATA = 0x08


class Command(IntEnum):
    """Instruction codes that a capture needs."""

    TAKE_IMAGE = 0x01
    SEND_IMAGE = 0x0A
    VERIFY_PASSWORD = 0x13


class Code(IntEnum):
    """Confirmation codes that a capture can do something about."""

    OK = 0x00
    NO_FINGER = 0x02
    IMAGE_FAILED = 0x03
    WRONG_PASSWORD = 0x13


class Stream(Protocol):
    """A serial port; ``read`` returns less than asked for when its time is over."""

    def read(self, size: int) -> bytes:
        """Return at most ``size`` bytes."""
        ...

    def write(self, data: bytes) -> int | None:
        """Send."""
        ...


class PacketError(Exception):
    """What came is no packet of this protocol, or nothing came in time."""


def encode_packet(kind: Kind, content: bytes) -> bytes:
    """Return the packet's bytes."""
    length = len(content) + _SUM.size
    total = kind + (length >> 8) + (length & 0xFF) + sum(content)
    return _HEAD.pack(HEADER, ADDRESS, kind, length) + content + _SUM.pack(total & 0xFFFF)


def read_packet(stream: Stream) -> tuple[Kind, bytes]:
    """Return the next packet's kind and content. Raises PacketError."""
    header, address, kind, length = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if header != HEADER or address != ADDRESS or not _SUM.size < length <= MAX_CONTENT + _SUM.size:
        raise PacketError("not a packet")
    body = _exactly(stream, length)
    content = body[: -_SUM.size]
    try:
        whole = encode_packet(Kind(kind), content)
    except ValueError:
        raise PacketError("a packet of no known kind") from None
    if whole[-_SUM.size :] != body[-_SUM.size :]:
        raise PacketError("a wrong check sum")
    return Kind(kind), content


def ask(stream: Stream, command: Command, arguments: bytes = b"") -> int:
    """Send a command; return the module's confirmation code. Raises PacketError."""
    stream.write(encode_packet(Kind.COMMAND, bytes([command]) + arguments))
    kind, content = read_packet(stream)
    if kind is not Kind.ACKNOWLEDGE:
        raise PacketError("data where an answer was due")
    return content[0]


def _exactly(stream: Stream, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise PacketError("nothing came in time")
    return data
