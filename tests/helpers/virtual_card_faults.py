"""The misbehaviours of the virtual card, by name. Each is a factory: a fault has its own state.

``RAW`` alter what goes over the wire, ``PLAIN`` what the card's application says (protected
properly afterwards), ``DOCUMENT`` what lies on the card.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.data_object import encode_object
from fieldid.errors.reader import CardRemovedError, CardResetError, ReaderError

if TYPE_CHECKING:
    from tests.helpers.virtual_card import PlainCommand, VirtualCard
    from tests.helpers.virtual_card_document import Document

OK = b"\x90\x00"
PlainChange = Callable[["VirtualCard", "PlainCommand", bytes, int], tuple[bytes, int]]
RawChange = Callable[["VirtualCard", bytes, bytes], bytes]


@dataclass
class WireFault:
    """Alters raw answers: of reads under protection, from the ``after``-th one on, or all."""

    change: RawChange
    after: int = 4
    everything: bool = False
    times: int = 1_000_000

    def plain(
        self, _: VirtualCard, __: PlainCommand, answer: tuple[bytes, int]
    ) -> tuple[bytes, int]:
        return answer

    def raw(self, card: VirtualCard, command: bytes, answer: bytes) -> bytes:
        if not self.everything:
            if not _is_protected_read(command):
                return answer
            self.after -= 1
            if self.after >= 0:
                return answer
        self.times -= 1
        return self.change(card, command, answer) if self.times >= 0 else answer


@dataclass
class SpokenFault:
    """Alters plain answers to one instruction."""

    instruction: int
    change: PlainChange
    after: int = 0

    def plain(
        self, card: VirtualCard, command: PlainCommand, answer: tuple[bytes, int]
    ) -> tuple[bytes, int]:
        if command.instruction != self.instruction:
            return answer
        self.after -= 1
        return answer if self.after >= 0 else self.change(card, command, *answer)

    def raw(self, _: VirtualCard, __: bytes, answer: bytes) -> bytes:
        return answer


def _is_protected_read(command: bytes) -> bool:
    return command[:2] in {b"\x0c\xb0", b"\x0c\xb1"}


def _reset(card: VirtualCard, _: bytes, __: bytes) -> bytes:
    card.reset()
    raise CardResetError(reader="virtual")


def _remove(_: VirtualCard, __: bytes, ___: bytes) -> bytes:
    raise CardRemovedError(reader="virtual")


def _reader_error(_: VirtualCard, __: bytes, ___: bytes) -> bytes:
    raise ReaderError(reader="virtual", reason="the transfer failed")


def _flip(position: int) -> RawChange:
    def change(_: VirtualCard, __: bytes, answer: bytes) -> bytes:
        altered = bytearray(answer)
        altered[position] ^= 1
        return bytes(altered)

    return change


def _give(answer: bytes) -> RawChange:
    return lambda *_: answer


class _Replay:
    """Answers with what was answered before."""

    def __init__(self) -> None:
        self.last = b""

    def __call__(self, _: VirtualCard, __: bytes, answer: bytes) -> bytes:
        self.last = self.last or answer
        return self.last


def _extended(change: RawChange) -> RawChange:
    def only(card: VirtualCard, command: bytes, answer: bytes) -> bytes:
        return change(card, command, answer) if command[4] == 0 and len(command) > 7 else answer

    return only


def _without(tag: int) -> RawChange:
    def change(_: VirtualCard, __: bytes, answer: bytes) -> bytes:
        start = answer.rindex(bytes([tag, 2 if tag == 0x99 else 8]))
        size = 4 if tag == 0x99 else 10
        return answer[:start] + answer[start + size :]

    return change


def _twice_status(_: VirtualCard, __: bytes, answer: bytes) -> bytes:
    return answer[:-12] + answer[-16:-12] + answer[-12:]


def _reordered(_: VirtualCard, __: bytes, answer: bytes) -> bytes:
    return answer[-16:-12] + answer[:-16] + answer[-12:]


RAW: dict[str, Callable[[], WireFault]] = {
    "zero bytes": lambda: WireFault(_give(b"")),
    "zero bytes from the start": lambda: WireFault(_give(b""), everything=True),
    "one byte": lambda: WireFault(_give(b"\x90")),
    "only 6F00 from the start": lambda: WireFault(_give(b"\x6f\x00"), everything=True),
    "only 9000 from the start": lambda: WireFault(_give(OK), everything=True),
    "wrong MAC once": lambda: WireFault(_flip(-3), times=1),
    "wrong MAC always": lambda: WireFault(_flip(-3)),
    "altered data once": lambda: WireFault(_flip(9), times=1),
    "altered data always": lambda: WireFault(_flip(9)),
    "altered bare status": lambda: WireFault(_flip(-1)),
    "replayed answer": lambda: WireFault(_Replay()),
    "truncated by one": lambda: WireFault(lambda _, __, answer: answer[:-3] + OK),
    "truncated to half": lambda: WireFault(lambda _, __, answer: answer[: len(answer) // 2] + OK),
    "no MAC": lambda: WireFault(_without(0x8E)),
    "no status object": lambda: WireFault(_without(0x99)),
    "two status objects": lambda: WireFault(_twice_status),
    "objects reordered": lambda: WireFault(_reordered),
    "unprotected data": lambda: WireFault(_give(bytes(40) + OK)),
    "unprotected 6988 once": lambda: WireFault(_give(b"\x69\x88"), times=1),
    "unprotected 6987 always": lambda: WireFault(_give(b"\x69\x87")),
    "object past the end": lambda: WireFault(_give(b"\x87\x82\xff\xff\x01" + bytes(9) + OK)),
    "indefinite length": lambda: WireFault(_give(b"\x87\x80\x01" + bytes(9) + OK)),
    "length of 4 GB": lambda: WireFault(_give(b"\x87\x84\xff\xff\xff\xff\x01" + bytes(9) + OK)),
    "endless 61xx with data": lambda: WireFault(_give(bytes(250) + b"\x61\xff"), everything=True),
    "endless 61xx without data": lambda: WireFault(_give(b"\x61\x10"), everything=True),
    "endless 6Cxx": lambda: WireFault(_give(b"\x6c\x10")),
    "endless 6Cxx from the start": lambda: WireFault(_give(b"\x6c\x08"), everything=True),
    "noise": lambda: WireFault(lambda *_: secrets.token_bytes(90)),
    "noise from the start": lambda: WireFault(lambda *_: secrets.token_bytes(20), everything=True),
    "a huge answer": lambda: WireFault(_give(bytes(1 << 20) + OK)),
    "reset once": lambda: WireFault(_reset, times=1),
    "reset three times": lambda: WireFault(_reset, after=9, times=3),
    "reset at every read": lambda: WireFault(_reset, after=0),
    "reset at every command": lambda: WireFault(_reset, everything=True),
    "removed": lambda: WireFault(_remove),
    "extended refused": lambda: WireFault(_extended(_give(b"\x67\x00")), after=0),
    "extended resets": lambda: WireFault(_extended(_reset), after=0),
    "extended unprotected": lambda: WireFault(_extended(_give(OK)), after=0),
    "extended mute": lambda: WireFault(_extended(_give(b"")), after=0),
    "extended not carried by the reader": lambda: WireFault(_extended(_reader_error), after=0),
    "reader fails": lambda: WireFault(_reader_error),
}


def _pieces(size: int) -> PlainChange:
    return lambda _, __, data, ___: (data[:size], 0x9000)


def _say(data: bytes, status: int = 0x9000) -> PlainChange:
    return lambda *_: (data, status)


def _too_much(_: VirtualCard, __: PlainCommand, data: bytes, ___: int) -> tuple[bytes, int]:
    return data + bytes(30), 0x9000


def _always_end(_: VirtualCard, __: PlainCommand, data: bytes, ___: int) -> tuple[bytes, int]:
    return data, 0x6282


def _no_portrait(card: VirtualCard, _: PlainCommand, data: bytes, status: int) -> tuple[bytes, int]:
    return (b"", 0x6982) if card.file is ChipFile.DG2 else (data, status)


def _dynamic(tag: int, value: Callable[[VirtualCard, bytes], bytes]) -> PlainChange:
    """Replace the value of one object of a PACE answer."""

    def change(
        card: VirtualCard, command: PlainCommand, data: bytes, status: int
    ) -> tuple[bytes, int]:
        if len(data) > 2 and data[:1] == b"\x7c" and _first_tag(data) == tag:
            return encode_object(0x7C, encode_object(tag, value(card, command.data))), status
        return data, status

    return change


def _first_tag(data: bytes) -> int:
    return data[3] if data[1] == 0x81 else data[2]


def _from_terminal(_: VirtualCard, command: bytes) -> bytes:
    return command[4:]


def _flipped_proof(_: VirtualCard, __: PlainCommand, data: bytes, status: int) -> tuple[bytes, int]:
    return bytes([data[0] ^ 1]) + data[1:], status


PLAIN: dict[str, Callable[[], SpokenFault]] = {
    "reads of one byte": lambda: SpokenFault(0xB0, _pieces(1), after=2),
    "reads of a third": lambda: SpokenFault(0xB0, _pieces(80)),
    "empty reads": lambda: SpokenFault(0xB0, _say(b""), after=5),
    "more than asked for": lambda: SpokenFault(0xB0, _too_much, after=3),
    "6282 at every read": lambda: SpokenFault(0xB0, _always_end),
    "file of 4 GB": lambda: SpokenFault(0xB0, _say(b"\x61\x84\xff\xff\xff\xff"[:4])),
    "file of no bytes": lambda: SpokenFault(0xB0, _say(b"\x61\x00")),
    "file of indefinite length": lambda: SpokenFault(0xB0, _say(b"\x61\x80\x00\x00")),
    "file of zeros": lambda: SpokenFault(0xB0, _say(bytes(4))),
    "reads refused": lambda: SpokenFault(0xB0, _say(b"", 0x6982)),
    "reads fail in the middle": lambda: SpokenFault(0xB0, _say(b"", 0x6581), after=12),
    "portrait refused": lambda: SpokenFault(0xB0, _no_portrait),
    "select fails": lambda: SpokenFault(0xA4, _say(b"", 0x6581), after=5),
    "no application": lambda: SpokenFault(0xA4, _say(b"", 0x6A82)),
    "short challenge": lambda: SpokenFault(0x84, _say(bytes(4))),
    "long challenge": lambda: SpokenFault(0x84, _say(bytes(200))),
    "proof of zeros": lambda: SpokenFault(0x82, _say(bytes(40))),
    "short proof": lambda: SpokenFault(0x82, _say(bytes(12))),
    "altered proof": lambda: SpokenFault(0x82, _flipped_proof),
    "proof refused": lambda: SpokenFault(0x82, _say(b"", 0x6300)),
}

PACE_FAULTS: dict[str, Callable[[], SpokenFault]] = {
    "PACE declined": lambda: SpokenFault(0x22, _say(b"", 0x6A80)),
    "PACE breaks off": lambda: SpokenFault(0x86, _say(b"", 0x6985), after=1),
    "answers nothing": lambda: SpokenFault(0x86, _say(b"")),
    "answers an empty object": lambda: SpokenFault(0x86, _say(b"\x7c\x00")),
    "empty nonce": lambda: SpokenFault(0x86, _dynamic(0x80, lambda *_: b"")),
    "nonce of 7 bytes": lambda: SpokenFault(0x86, _dynamic(0x80, lambda *_: bytes(7))),
    "nonce of 1 kB": lambda: SpokenFault(0x86, _dynamic(0x80, lambda *_: bytes(1024))),
    "point off the curve": lambda: SpokenFault(
        0x86, _dynamic(0x82, lambda *_: b"\x04" + b"\x05" * 64)
    ),
    "point at infinity": lambda: SpokenFault(0x86, _dynamic(0x82, lambda *_: b"\x00")),
    "compressed point": lambda: SpokenFault(
        0x86, _dynamic(0x82, lambda *_: b"\x02" + b"\x05" * 32)
    ),
    "mapping key sent back": lambda: SpokenFault(0x86, _dynamic(0x82, _from_terminal)),
    "agreement key sent back": lambda: SpokenFault(0x86, _dynamic(0x84, _from_terminal)),
    "agreement key off the curve": lambda: SpokenFault(
        0x86, _dynamic(0x84, lambda *_: b"\x04" + bytes(64))
    ),
    "token wrong": lambda: SpokenFault(0x86, _dynamic(0x86, lambda *_: bytes(8))),
    "token empty": lambda: SpokenFault(0x86, _dynamic(0x86, lambda *_: b"")),
}


def _with_file(file: ChipFile, data: bytes) -> Callable[[Document], Document]:
    return lambda document: replace(document, files={**document.files, file: data})


_NESTED = b"\x31\x80" * 4000
_MANY = encode_object(0x31, encode_object(0x30, b"\x06\x01\x00\x02\x01\x00") * 9000)
_ODD_KEY = encode_object(
    0x6E,
    encode_object(
        0x31,
        encode_object(
            0x30,
            bytes.fromhex("060904007F000702020102"),
            encode_object(
                0x30,
                encode_object(0x30, bytes.fromhex("06072A8648CE3D020106032A0304")),
                b"\x03\x02\x00\x04",
            ),
        ),
    ),
)

DOCUMENT: dict[str, Callable[[Document], Document]] = {
    "EF.COM of noise": _with_file(ChipFile.COM, encode_object(0x60, b"\xff" * 30)),
    "EF.COM lists all": _with_file(
        ChipFile.COM, encode_object(0x60, encode_object(0x5C, bytes(range(0x60, 0x80))))
    ),
    "DG14 of noise": _with_file(ChipFile.DG14, encode_object(0x6E, b"\xff" * 60)),
    "DG14 nested without end": _with_file(ChipFile.DG14, encode_object(0x6E, _NESTED)),
    "DG14 with 9,000 entries": _with_file(ChipFile.DG14, encode_object(0x6E, _MANY)),
    "DG14 with an unknown curve": _with_file(ChipFile.DG14, _ODD_KEY),
    "DG15 of noise": _with_file(ChipFile.DG15, encode_object(0x6F, b"\x30\x03\x02\x01\x00")),
    "DG15 empty": _with_file(ChipFile.DG15, b"\x6f\x00"),
    "EF.CardAccess of noise": _with_file(ChipFile.CARD_ACCESS, encode_object(0x31, b"\x00" * 50)),
    "EF.CardAccess nested": _with_file(ChipFile.CARD_ACCESS, encode_object(0x31, _NESTED)),
    "EF.CardSecurity of noise": _with_file(
        ChipFile.CARD_SECURITY, encode_object(0x30, b"\x30\x00")
    ),
    "a file far longer than its data": _with_file(ChipFile.DG2, b"\x75\x82\xff\xf0" + bytes(500)),
    "a portrait past 32 kB": _with_file(ChipFile.DG2, encode_object(0x75, bytes(70_000))),
    "a file beyond every chip": _with_file(ChipFile.DG2, b"\x75\x83\x7f\xff\xff" + bytes(50)),
}
