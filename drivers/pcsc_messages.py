"""What crosses the pipe between the program and the worker that talks to smart card readers.

As in ``messages``: orders go by pickle, reports come back as MessagePack of a fixed shape with a
bound, since a card on the other end is a stranger's.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from drivers.messages import Close, Failed, pack_error, unpack_error
from fieldid.ports import CardState  # noqa: TC001 - msgspec reads it at run time

__all__ = ["Close", "Failed", "pack_error", "unpack_error"]
MAX_ANSWER_BYTES = 2**16 + 2  # the longest answer of ISO/IEC 7816-4 and its status word


@dataclass(frozen=True)
class ListReaders:
    """Order: say which readers there are, and what lies on them."""


@dataclass(frozen=True)
class Connect:
    """Order: power up the card on this reader."""

    reader: str


@dataclass(frozen=True, repr=False)
class Transmit:
    """Order: send this command to the card."""

    command: bytes


@dataclass(frozen=True)
class Reset:
    """Order: reset the card."""


CardOrder = ListReaders | Connect | Transmit | Reset | Close


class ListedReader(msgspec.Struct, frozen=True):
    """A reader by its name."""

    name: str
    card: CardState


class Listed(msgspec.Struct, frozen=True, tag=True):
    """Report: all readers."""

    readers: list[ListedReader]


class Connected(msgspec.Struct, frozen=True, tag=True):
    """Report: the card was powered up or reset, and said this."""

    atr: bytes


class Answered(msgspec.Struct, frozen=True, tag=True):
    """Report: the card's answer with its status word."""

    data: bytes


CardReport = Listed | Connected | Answered | Failed
_decoder: msgspec.msgpack.Decoder[CardReport] = msgspec.msgpack.Decoder(CardReport)


def encode_card_report(report: CardReport) -> bytes:
    """Return the bytes to send."""
    return msgspec.msgpack.encode(report)


def decode_card_report(data: bytes) -> CardReport:
    """Raise ``ValueError`` for anything that is not a report."""
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
