"""Every combination of 9303-11, reader against our own card."""

from __future__ import annotations

import pytest

from fieldid.document.chip.access import AccessMethod
from fieldid.document.chip.apdu import Command
from fieldid.document.chip.budget import Budget
from fieldid.document.chip.channel import CardChannel
from fieldid.document.chip.chip_check import CheckMethod, CheckOutcome, ChipCheck
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.chip_reading import ChipReading, UnreadReason
from fieldid.document.chip.domain_parameters import CURVES
from fieldid.document.chip.read_chip import read_chip
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document

SMALL = 3_000
SUITES = (1, 2, 3, 4)
WAYS = [
    (family, suite, parameters)
    for family, parameters in ((1, 0), (1, 1), (2, 13), (3, 2), (4, 12))
    for suite in SUITES
] + [(6, suite, 13) for suite in (2, 3, 4)]
CURVE_WAYS = [(2, 2, parameters) for parameters in CURVES] + [
    (4, 2, parameters) for parameters in CURVES if parameters != 10
]


def read(profile: CardProfile, password: int = 0) -> ChipReading:
    card = VirtualCard(make_document(profile))
    reading = read_chip(card, card.keys()[password])
    assert reading.files.items() <= card.document.files.items()
    assert {ChipFile.SOD, ChipFile.DG1, ChipFile.DG2} <= reading.files.keys()
    return reading


def check(reading: ChipReading, method: CheckMethod) -> ChipCheck:
    (found,) = (item for item in reading.checks if item.method is method)
    return found


@pytest.mark.parametrize("way", WAYS + CURVE_WAYS, ids=str)
def test_pace(way: tuple[int, int, int]) -> None:
    reading = read(CardProfile(pace=(way,), bac=False, portrait_bytes=SMALL), password=way[1] % 2)
    assert reading.access.method is AccessMethod.PACE
    outcome = CheckOutcome.PASSED if way[0] == 6 else CheckOutcome.NOT_OFFERED
    assert check(reading, CheckMethod.CHIP_MAPPING).outcome is outcome


@pytest.mark.parametrize("parameters", [0, 1, 2, *CURVES])
@pytest.mark.parametrize("suite", SUITES)
def test_chip_authentication(suite: int, parameters: int) -> None:
    profile = CardProfile(chip_authentication=(suite, parameters), portrait_bytes=SMALL)
    verdict = check(read(profile), CheckMethod.CHIP_AUTHENTICATION)
    assert verdict.outcome is CheckOutcome.PASSED


@pytest.mark.parametrize("kind", ["rsa", "rsa-sha256", "ecdsa"])
def test_active_authentication(kind: str) -> None:
    profile = CardProfile(active_authentication=kind, portrait_bytes=SMALL)
    # The entry that names the hash makes a DG14 for ECDSA.
    verdict = check(read(profile), CheckMethod.ACTIVE_AUTHENTICATION)
    assert verdict.outcome is CheckOutcome.PASSED


@pytest.mark.parametrize("extended", [True, False])
def test_a_long_signature_comes_at_once_or_in_pieces(extended: bool) -> None:  # noqa: FBT001 - drawn
    profile = CardProfile(active_authentication="rsa-3072", extended=extended, portrait_bytes=SMALL)
    verdict = check(read(profile), CheckMethod.ACTIVE_AUTHENTICATION)
    assert (verdict.outcome, verdict.detail) == (CheckOutcome.PASSED, "RSA-3072 sha1")


def test_the_best_of_several_is_taken_and_its_parameters_named() -> None:
    reading = read(CardProfile(pace=((2, 1, 12), (2, 4, 16), (6, 2, 13), (1, 4, 2))))
    assert reading.access.detail == "PACE-ECDH-CAM-AES-128 brainpoolP256r1"


def test_proprietary_parameters_fall_back_to_bac() -> None:
    reading = read(CardProfile(pace=((2, 2, 77),)))
    assert reading.access.method is AccessMethod.BAC
    assert reading.access.declined


def test_a_chip_without_access_control_is_read_and_said_to_be_open() -> None:
    card = VirtualCard(make_document(CardProfile(bac=False)))
    card.reset = lambda: _open_again(card)  # type: ignore[method-assign]
    reading = read_chip(card, card.keys()[0])
    assert reading.access.method is AccessMethod.NONE
    assert reading.files[ChipFile.DG2] == card.document.files[ChipFile.DG2]


def _open_again(card: VirtualCard) -> None:
    VirtualCard.reset(card)
    card.has_access = True


def test_fingerprints_are_never_asked_for() -> None:
    profile = CardProfile(extra_groups={3: b"\x00" * 20, 4: b"\x00" * 20, 11: b"\x5f\x0e\x01A"})
    reading = read(profile)
    assert ChipFile.DG11 in reading.files
    for file in (ChipFile.DG3, ChipFile.DG4):
        assert file not in reading.files
        assert reading.unread[file].reason is UnreadReason.NEEDS_TERMINAL_AUTHENTICATION


def test_dg15_is_read_although_ef_com_hides_it() -> None:
    document = make_document(CardProfile(active_authentication="rsa", portrait_bytes=SMALL))
    document.files[ChipFile.COM] = bytes.fromhex("60165F0104303130375F36063034303030305C026175")
    card = VirtualCard(document)
    reading = read_chip(card, card.keys()[0])
    verdict = check(reading, CheckMethod.ACTIVE_AUTHENTICATION)
    assert verdict.outcome is CheckOutcome.PASSED


def test_an_answer_in_pieces_is_put_together() -> None:
    whole = bytes(range(200))

    class Pieces:
        atr = b""
        left = whole

        def transmit(self, _: bytes) -> bytes:
            piece, self.left = self.left[:60], self.left[60:]
            more = min(len(self.left), 255)
            return piece + (bytes([0x61, more]) if more else b"\x90\x00")

        def reset(self) -> None: ...

    answer = CardChannel(Pieces(), Budget()).send(Command(0xB0, 0, expected=200))
    assert (answer.data, answer.status) == (whole, 0x9000)
