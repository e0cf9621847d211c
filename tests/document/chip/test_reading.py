"""Reading files: sizes, progress, cancelling, time, and what it costs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from fieldid.document.chip.apdu import Command
from fieldid.document.chip.budget import Budget
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.chip_reading import UnreadReason
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip.read_size import ReadSize
from fieldid.errors.chip import ChipProtocolError, ChipReadCancelledError, ChipUnsupportedError
from fieldid.parameters import CHIP_LARGEST_READ_BYTES
from tests.helpers.virtual_card import PlainCommand, VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document

if TYPE_CHECKING:
    from fieldid.document.chip.access_key import AccessKey

BAC = CardProfile()
FULL = CardProfile(pace=((2, 4, 13),), chip_authentication=(4, 13), active_authentication="ecdsa")


class Lengths:
    """Notes what is asked for; ``limit`` makes longer reads fail."""

    def __init__(self, limit: int = 1 << 20) -> None:
        self.asked: list[int] = []
        self._limit = limit

    def plain(
        self, _: VirtualCard, command: PlainCommand, answer: tuple[bytes, int]
    ) -> tuple[bytes, int]:
        if command.instruction == 0xB0:
            self.asked.append(command.expected)
            if command.expected > self._limit:
                return b"", 0x6700
        return answer

    def raw(self, _: object, __: object, answer: bytes) -> bytes:
        return answer


def test_reads_start_at_223_bytes_and_grow() -> None:
    lengths = Lengths()
    card = VirtualCard(make_document(BAC), lengths)
    read_chip(card, card.keys()[0])
    assert next(size for size in lengths.asked if size > 30) == 223
    assert max(lengths.asked) == CHIP_LARGEST_READ_BYTES
    assert len(lengths.asked) < 25


def test_a_card_that_bears_223_bytes_is_asked_for_more_once() -> None:
    lengths = Lengths(limit=223)
    card = VirtualCard(make_document(BAC), lengths)
    reading = read_chip(card, card.keys()[0])
    assert reading.files[ChipFile.DG2] == card.document.files[ChipFile.DG2]
    assert sum(size > 223 for size in lengths.asked) <= 1
    assert reading.recoveries == 0


def test_a_card_with_a_tiny_buffer_is_read() -> None:
    lengths = Lengths(limit=60)
    card = VirtualCard(make_document(BAC), lengths)
    reading = read_chip(card, card.keys()[0])
    assert reading.files[ChipFile.DG2] == card.document.files[ChipFile.DG2]


def test_sizes_that_failed_are_not_tried_again() -> None:
    size = ReadSize()
    size.succeeded(223)
    assert size.current == 446
    assert size.failed(446)
    size.succeeded(223)
    assert size.current == 223


def test_progress_is_told_for_each_file() -> None:
    told: list[tuple[ChipFile, int, int]] = []
    card = VirtualCard(make_document(BAC))
    read_chip(card, card.keys()[0], progress=lambda *step: told.append(step))
    ends = {file: done for file, done, size in told if done == size}
    assert ends[ChipFile.DG2] == len(card.document.files[ChipFile.DG2])
    assert ends[ChipFile.DG1] == len(card.document.files[ChipFile.DG1])
    assert all(done <= size for _, done, size in told)


def test_cancelling_ends_it_within_one_exchange() -> None:
    card = VirtualCard(make_document(BAC))

    class Soon:
        def is_set(self) -> bool:
            return card.exchanges >= 20

    with pytest.raises(ChipReadCancelledError):
        read_chip(card, card.keys()[0], cancel=Soon())
    assert card.exchanges == 20


def test_time_ends_it() -> None:
    card = VirtualCard(make_document(BAC))
    budget = Budget(monotonic=lambda: card.exchanges * 10.0, seconds=100.0)
    reading = read_chip(card, card.keys()[0], budget=budget)
    assert card.exchanges <= 11
    assert card.resets <= 2
    assert reading.unread[ChipFile.DG2].reason is UnreadReason.NOT_REACHED


def test_time_that_ends_before_any_file_is_an_error() -> None:
    card = VirtualCard(make_document(BAC))
    budget = Budget(monotonic=lambda: card.exchanges * 10.0, seconds=40.0)
    with pytest.raises(ChipProtocolError):
        read_chip(card, card.keys()[0], budget=budget)


def test_reading_twice_works() -> None:
    card = VirtualCard(make_document(FULL))
    first, second = (read_chip(card, card.keys()[1]) for _ in range(2))
    assert first.files == second.files


def test_a_card_that_is_no_passport_is_said_to_be_none() -> None:
    card = VirtualCard(make_document(BAC))

    def other(command: bytes) -> bytes:
        return bytes.fromhex("6D00" if command[1] != 0xA4 else "6A82")

    card.transmit = other  # type: ignore[method-assign]
    with pytest.raises(ChipUnsupportedError, match="no application"):
        read_chip(card, card.keys()[0])


@pytest.mark.parametrize(
    ("command", "encoded"),
    [
        (Command(0xA4, 0x020C, b"\x01\x1e"), "00A4020C02011E"),
        (Command(0xB0, 0x0000, expected=256), "00B0000000"),
        (Command(0xB0, 0x0000, expected=257), "00B00000000101"),
        (Command(0xB0, 0x0000, expected=65536), "00B00000000000"),
        (Command(0x86, 0x0000, b"\x7c\x00", expected=256, chained=True), "10860000027C0000"),
        (Command(0x88, 0x0000, bytes(8), expected=512), "00880000000008" + "00" * 8 + "0200"),
        (Command(0xA4, 0x0000), "00A40000"),
    ],
)
def test_commands_are_written_as_iso_7816_says(command: Command, encoded: str) -> None:
    assert command.encode().hex().upper() == encoded


def cpu_seconds(profile: CardProfile, key: int) -> float:
    """Return the CPU time of one reading without the card's share."""
    card = VirtualCard(make_document(profile))
    inner, spent = card.transmit, [0.0]

    def timed(command: bytes) -> bytes:
        begun = time.thread_time()
        answer = inner(command)
        spent[0] += time.thread_time() - begun
        return answer

    card.transmit = timed  # type: ignore[method-assign]
    begun = time.thread_time()
    read_chip(card, _key(card, key))
    return time.thread_time() - begun - spent[0]


def _key(card: VirtualCard, key: int) -> AccessKey:
    return card.keys()[key]


def test_bac_and_the_portrait_take_half_a_second_at_most() -> None:
    assert min(cpu_seconds(BAC, 0) for _ in range(3)) < 0.5


@pytest.mark.parametrize("way", [(2, 4, 17), (1, 4, 2), (4, 4, 18), (6, 4, 16)], ids=str)
def test_pace_takes_a_third_of_a_second_at_most(way: tuple[int, int, int]) -> None:
    profile = CardProfile(pace=(way,), portrait_bytes=1000)
    assert min(cpu_seconds(profile, 1) for _ in range(3)) < 0.3
