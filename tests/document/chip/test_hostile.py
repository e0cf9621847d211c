"""Cards that answer anything: only a ``FieldidError`` escapes, and soon."""

from __future__ import annotations

import time
from functools import cache

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fieldid.document.chip.apdu import Answer
from fieldid.document.chip.chip_reading import ChipReading
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.public_key import read_agreement_key
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.document.chip.security_infos import (
    read_card_access,
    read_card_security,
    read_dg14,
)
from fieldid.errors.base import FieldidError
from fieldid.errors.chip import ChipError, ChipSessionLostError
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, Person, make_document

FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEY = VirtualCard(make_document(CardProfile(portrait_bytes=3000))).keys()[0]


class Parrot:
    """Answers from a list, over and over."""

    atr = b""

    def __init__(self, answers: list[bytes]) -> None:
        self._answers = answers
        self.exchanges = 0

    def transmit(self, _: bytes) -> bytes:
        self.exchanges += 1
        return self._answers[self.exchanges % len(self._answers)]

    def reset(self) -> None: ...


@cache
def document() -> Document:
    profile = CardProfile(
        pace=((6, 2, 13), (1, 2, 0)),
        chip_authentication=(2, 13),
        active_authentication="ecdsa",
        portrait_bytes=1000,
    )
    return make_document(profile, Person(number="X4RTBPFW4"))


def attempt(card: Parrot | VirtualCard) -> ChipReading | FieldidError:
    begun = time.perf_counter()
    try:
        return read_chip(card, KEY)
    except FieldidError as error:
        return error
    finally:
        assert time.perf_counter() - begun < 5
        assert card.exchanges <= 12_000


STATUS = st.sampled_from(
    [
        bytes.fromhex(status)
        for status in (
            "9000",
            "6100",
            "61FF",
            "6C00",
            "6C10",
            "6282",
            "6300",
            "6982",
            "6A82",
            "6B00",
            "6F00",
        )
    ]
)
PREFIX = st.sampled_from(
    [
        bytes.fromhex(start)
        for start in (
            "",
            "7C",
            "7C128010",
            "7C438241",
            "3114",
            "6E82",
            "870901",
            "99029000",
            "8E08",
            "60145F01",
            "61845F01",
            "310C300A0608",
        )
    ]
)
ANSWERS = st.lists(
    st.builds(
        lambda start, body, status: start + body + status, PREFIX, st.binary(max_size=90), STATUS
    ),
    min_size=1,
    max_size=12,
)


@FEW
@given(ANSWERS)
@example([b""])
@example([b"\x90\x00"])
@example([bytes(64) + b"\x61\x40"])
def test_any_answers(answers: list[bytes]) -> None:
    attempt(Parrot(answers))


@FEW
@given(st.integers(0, 60), st.integers(0, 300), st.integers(1, 255), st.booleans())
def test_a_real_card_with_one_answer_altered(at: int, position: int, mask: int, cut: bool) -> None:  # noqa: FBT001 - drawn
    class Altered:
        def plain(self, _: object, __: object, answer: tuple[bytes, int]) -> tuple[bytes, int]:
            return answer

        def raw(self, card: VirtualCard, _: bytes, answer: bytes) -> bytes:
            if card.exchanges != at:
                return answer
            place = position % max(1, len(answer))
            if cut:
                return answer[:place]
            return answer[:place] + bytes([answer[place] ^ mask]) + answer[place + 1 :]

    card = VirtualCard(document(), Altered())
    reading = attempt(card)
    if isinstance(reading, ChipReading):
        for file, data in reading.files.items():
            # What was read in the clear is all that one altered answer can change.
            assert data == document().files[file] or file.name == "CARD_ACCESS"


@FEW
@given(st.integers(0, 60), st.integers(0, 300), st.integers(1, 255))
def test_a_real_card_that_says_something_else(at: int, position: int, mask: int) -> None:
    class Lying:
        said = 0

        def plain(self, _: object, __: object, answer: tuple[bytes, int]) -> tuple[bytes, int]:
            self.said += 1
            data, status = answer
            if self.said != at or not data:
                return answer
            place = position % len(data)
            return data[:place] + bytes([data[place] ^ mask]) + data[place + 1 :], status

        def raw(self, _: object, __: object, answer: bytes) -> bytes:
            return answer

    attempt(VirtualCard(document(), Lying()))


@FEW
@given(st.binary(max_size=200), st.integers(0, 0xFFFF), st.sampled_from(CipherSuite))
def test_protected_answers(data: bytes, status: int, suite: CipherSuite) -> None:
    session = SecureMessaging(suite, bytes(suite.key_bytes), bytes(suite.key_bytes))
    try:
        session.open(Answer(data, status))
    except ChipSessionLostError:
        return
    msg = "an answer without the key was taken"
    raise AssertionError(msg)


@FEW
@given(st.binary(max_size=300))
def test_lists_of_protocols_and_keys(data: bytes) -> None:
    for read in (read_card_access, read_dg14, read_card_security, read_agreement_key):
        try:
            read(data)
        except ChipError:
            continue


@FEW
@given(
    st.sampled_from(["CARD_ACCESS", "CARD_SECURITY", "DG14"]),
    st.integers(0, 2000),
    st.integers(1, 255),
)
def test_lists_with_one_byte_altered(name: str, position: int, mask: int) -> None:
    reader = {
        "CARD_ACCESS": read_card_access,
        "CARD_SECURITY": read_card_security,
        "DG14": read_dg14,
    }[name]
    data = bytearray(next(data for file, data in document().files.items() if file.name == name))
    data[position % len(data)] ^= mask
    try:
        for key in reader(bytes(data)).chip_keys:
            read_agreement_key(key.key_info)
    except ChipError:
        return
