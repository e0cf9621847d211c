"""Whatever a card does, reading ends: recovered, graded, or with one clear error, and soon."""

from __future__ import annotations

import time
from functools import cache

import pytest

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.chip_reading import ChipReading, UnreadReason
from fieldid.document.chip.read_chip import read_chip
from fieldid.errors.chip import (
    ChipError,
    ChipPasswordError,
    ChipProtocolError,
    ChipUnsupportedError,
)
from fieldid.errors.reader import CardRemovedError, ReaderError
from tests.helpers.virtual_card import Fault, PlainCommand, VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, make_document
from tests.helpers.virtual_card_faults import DOCUMENT, PACE_FAULTS, PLAIN, RAW, SpokenFault

LIMIT_S = 5.0
RECOVERS = "recovers"
GRADED = "graded"

# What must come of each; GRADED: some files are read, the rest is named with a reason.
RAW_ENDS: dict[str, object] = {
    "zero bytes": GRADED,
    "zero bytes from the start": ChipProtocolError,
    "one byte": GRADED,
    "only 6F00 from the start": ChipUnsupportedError,
    "only 9000 from the start": ChipProtocolError,
    "wrong MAC once": RECOVERS,
    "altered data once": RECOVERS,
    "altered bare status": RECOVERS,
    "unprotected 6988 once": RECOVERS,
    "endless 61xx with data": ChipProtocolError,
    "endless 61xx without data": ChipProtocolError,
    "endless 6Cxx from the start": ChipUnsupportedError,
    "noise from the start": ChipError,
    "reset once": RECOVERS,
    "reset three times": RECOVERS,
    "reset at every read": ChipProtocolError,
    "reset at every command": ChipProtocolError,
    "removed": CardRemovedError,
    "extended refused": RECOVERS,
    "extended resets": RECOVERS,
    "extended unprotected": RECOVERS,
    "extended mute": RECOVERS,
    "extended not carried by the reader": RECOVERS,
    "reader fails": ReaderError,
}
PLAIN_ENDS: dict[str, object] = {
    "reads of one byte": GRADED,
    "reads of a third": RECOVERS,
    "6282 at every read": RECOVERS,
    "empty reads": GRADED,
    "more than asked for": GRADED,
    "reads fail in the middle": GRADED,
    "portrait refused": GRADED,
    "select fails": GRADED,
    "no application": ChipUnsupportedError,
    "proof refused": ChipPasswordError,
}


@cache
def bac_document() -> Document:
    return make_document(CardProfile())


@cache
def full_document() -> Document:
    profile = CardProfile(
        pace=((6, 2, 13),), chip_authentication=(2, 13), active_authentication="ecdsa"
    )
    return make_document(profile)


def read(document: Document, fault: Fault | None) -> ChipReading:
    card = VirtualCard(document, fault)
    begun = time.perf_counter()
    try:
        reading = read_chip(card, card.keys()[0])
    finally:
        assert time.perf_counter() - begun < LIMIT_S
        assert card.exchanges < 12_100
    for file, data in reading.files.items():
        # On the wire nothing can be altered, replayed or cut without being noticed.
        assert data == document.files[file] or isinstance(fault, SpokenFault)
    return reading


def assert_end(document: Document, fault: Fault, end: object) -> None:
    if end == RECOVERS:
        reading = read(document, fault)
        assert reading.files[ChipFile.DG2] == document.files[ChipFile.DG2]
        assert reading.files[ChipFile.SOD] == document.files[ChipFile.SOD]
        return
    if end == GRADED:
        reading = read(document, fault)
        assert ChipFile.DG2 in reading.unread or ChipFile.DG2 in reading.files
        return
    assert isinstance(end, type)
    assert issubclass(end, Exception)
    with pytest.raises(end):
        read(document, fault)


@pytest.mark.parametrize("name", RAW)
def test_wire(name: str) -> None:
    assert_end(bac_document(), RAW[name](), RAW_ENDS.get(name, GRADED))


@pytest.mark.parametrize(
    "name",
    [
        "wrong MAC always",
        "altered data always",
        "replayed answer",
        "truncated by one",
        "truncated to half",
        "no MAC",
        "no status object",
        "two status objects",
        "objects reordered",
        "unprotected data",
        "object past the end",
        "indefinite length",
        "length of 4 GB",
    ],
)
def test_protection_that_is_broken_for_good_leaves_the_file_unread(name: str) -> None:
    reading = read(bac_document(), RAW[name]())
    assert ChipFile.DG2 not in reading.files
    assert reading.unread[ChipFile.DG2]


@pytest.mark.parametrize("name", PLAIN)
def test_application(name: str) -> None:
    assert_end(bac_document(), PLAIN[name](), PLAIN_ENDS.get(name, ChipProtocolError))


@pytest.mark.parametrize("name", PACE_FAULTS)
def test_pace_falls_back_to_bac_and_says_so(name: str) -> None:
    reading = read(full_document(), PACE_FAULTS[name]())
    assert reading.access.method == "bac"
    assert reading.access.declined
    assert reading.files[ChipFile.DG2] == full_document().files[ChipFile.DG2]


@pytest.mark.parametrize("name", PACE_FAULTS)
def test_pace_with_a_card_number_has_no_way_back(name: str) -> None:
    card = VirtualCard(full_document(), PACE_FAULTS[name]())
    with pytest.raises((ChipProtocolError, ChipUnsupportedError)):
        read_chip(card, card.keys()[1])


@pytest.mark.parametrize("name", DOCUMENT)
def test_content(name: str) -> None:
    document = DOCUMENT[name](full_document())
    reading = read(document, None)
    assert reading.files[ChipFile.DG1] == document.files[ChipFile.DG1]


def test_a_file_beyond_every_chip_is_named() -> None:
    reading = read(DOCUMENT["a file beyond every chip"](full_document()), None)
    assert reading.unread[ChipFile.DG2].reason is UnreadReason.DAMAGED


def test_a_portrait_past_32_kb_is_read_whole() -> None:
    document = DOCUMENT["a portrait past 32 kB"](full_document())
    assert read(document, None).files[ChipFile.DG2] == document.files[ChipFile.DG2]


def test_what_was_read_before_the_connection_broke_for_good_is_kept() -> None:
    card = VirtualCard(bac_document(), RAW["unprotected 6987 always"]())
    reading = read_chip(card, card.keys()[0])
    assert ChipFile.COM in reading.files
    assert reading.unread[ChipFile.DG2].reason is UnreadReason.NOT_REACHED
    assert card.resets <= 8


def test_a_chip_that_does_not_begin_in_the_master_file_is_opened_by_pace() -> None:
    class Elsewhere:
        """Knows no EF.CardAccess until the master file was selected."""

        selected = False

        def plain(
            self, _: VirtualCard, command: PlainCommand, answer: tuple[bytes, int]
        ) -> tuple[bytes, int]:
            self.selected |= command.parameters == 0x000C
            is_card_access = command.data == b"\x01\x1c" and command.instruction == 0xA4
            return (b"", 0x6A82) if is_card_access and not self.selected else answer

        def raw(self, _: VirtualCard, __: bytes, answer: bytes) -> bytes:
            return answer

    assert read(full_document(), Elsewhere()).access.method == "pace"


def test_there_are_forty_and_more() -> None:
    assert len(RAW) + len(PLAIN) + len(PACE_FAULTS) + len(DOCUMENT) >= 40
