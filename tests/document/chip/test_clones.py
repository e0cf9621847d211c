"""Copies of a chip's files do not pass for the chip; what was not checked is not a failure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from fieldid.document.chip.chip_check import CheckMethod, CheckOutcome, ChipCheck
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.errors.reader import CardResetError
from tests.helpers.virtual_card import Fault, VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, make_document
from tests.helpers.virtual_card_faults import SpokenFault

CA = CardProfile(chip_authentication=(2, 13), portrait_bytes=3000)
CA_3DES = CardProfile(chip_authentication=(1, 12), portrait_bytes=3000)
CAM = CardProfile(pace=((6, 2, 13),), portrait_bytes=3000)
RSA = CardProfile(active_authentication="rsa", portrait_bytes=3000)
ECDSA = CardProfile(active_authentication="ecdsa", portrait_bytes=3000)


def verdict(document: Document, method: CheckMethod, fault: Fault | None = None) -> ChipCheck:
    card = VirtualCard(document, fault)
    reading = read_chip(card, card.keys()[0])
    assert reading.files[ChipFile.DG2] == document.files[ChipFile.DG2]
    (found,) = (item for item in reading.checks if item.method is method)
    return found


@pytest.mark.parametrize("profile", [CA, CA_3DES], ids=["aes", "3des"])
def test_a_clone_fails_chip_authentication(profile: CardProfile) -> None:
    document = make_document(profile)
    document.keys.agreement += 1
    found = verdict(document, CheckMethod.CHIP_AUTHENTICATION)
    assert (found.outcome, found.key_file) == (CheckOutcome.FAILED, ChipFile.DG14)


def test_a_chip_that_declines_what_it_offers_fails() -> None:
    fault = SpokenFault(0x86, lambda *_: (b"", 0x6A80))
    found = verdict(make_document(CA), CheckMethod.CHIP_AUTHENTICATION, fault)
    assert found.outcome is CheckOutcome.FAILED
    assert "6A80" in found.reason


def test_a_clone_fails_chip_authentication_mapping() -> None:
    document = make_document(CAM)
    document.keys.agreement += 1
    found = verdict(document, CheckMethod.CHIP_MAPPING)
    assert (found.outcome, found.key_file) == (CheckOutcome.FAILED, ChipFile.CARD_SECURITY)


def test_mapping_without_its_key_file_is_not_done() -> None:
    document = make_document(CAM)
    del document.files[ChipFile.CARD_SECURITY]
    assert verdict(document, CheckMethod.CHIP_MAPPING).outcome is CheckOutcome.NOT_DONE


def test_a_clone_fails_active_authentication() -> None:
    document = make_document(RSA)
    document.keys.rsa_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    found = verdict(document, CheckMethod.ACTIVE_AUTHENTICATION)
    assert (found.outcome, found.key_file) == (CheckOutcome.FAILED, ChipFile.DG15)


def test_a_clone_fails_active_authentication_with_ecdsa() -> None:
    document = make_document(ECDSA)
    document.keys.ec_key = ec.generate_private_key(ec.BrainpoolP256R1())
    found = verdict(document, CheckMethod.ACTIVE_AUTHENTICATION)
    assert found.outcome is CheckOutcome.FAILED


@pytest.mark.parametrize(
    "answer", [b"", b"\x00", bytes(255), bytes(256), b"\xff" * 256, bytes(5000)]
)
@pytest.mark.parametrize("profile", [RSA, ECDSA], ids=["rsa", "ecdsa"])
def test_signatures_of_nothing_fail(profile: CardProfile, answer: bytes) -> None:
    fault = SpokenFault(0x88, lambda *_: (answer, 0x9000))
    found = verdict(make_document(profile), CheckMethod.ACTIVE_AUTHENTICATION, fault)
    assert found.outcome is CheckOutcome.FAILED


def test_a_replayed_signature_fails() -> None:
    first: list[bytes] = []

    def replay(_: object, __: object, data: bytes, ___: int) -> tuple[bytes, int]:
        first.append(data)
        return first[0], 0x9000

    document = make_document(RSA)
    assert (
        verdict(document, CheckMethod.ACTIVE_AUTHENTICATION, SpokenFault(0x88, replay)).outcome
        is CheckOutcome.PASSED
    )
    assert (
        verdict(document, CheckMethod.ACTIVE_AUTHENTICATION, SpokenFault(0x88, replay)).outcome
        is CheckOutcome.FAILED
    )


def test_keys_of_unknown_kinds_are_not_done() -> None:
    document = make_document(RSA)
    dg15 = document.files[ChipFile.DG15].replace(
        bytes.fromhex("2A864886F70D010101"), bytes.fromhex("2A864886F70D010199")
    )
    document = replace(document, files={**document.files, ChipFile.DG15: dg15})
    assert verdict(document, CheckMethod.ACTIVE_AUTHENTICATION).outcome is CheckOutcome.NOT_DONE


def test_a_chip_that_offers_nothing_has_not_failed() -> None:
    card = VirtualCard(make_document(CardProfile(portrait_bytes=3000)))
    checks = read_chip(card, card.keys()[0]).checks
    assert {item.outcome for item in checks} == {CheckOutcome.NOT_OFFERED}


def test_a_loose_contact_is_not_a_clone() -> None:
    class Loose:
        """The power drops once, right after the new keys were agreed."""

        dropped = False

        def plain(self, _: object, __: object, answer: tuple[bytes, int]) -> tuple[bytes, int]:
            return answer

        def raw(self, card: VirtualCard, command: bytes, answer: bytes) -> bytes:
            if command[1] == 0x86 and not self.dropped:
                self.dropped = True
                card.reset()
                raise CardResetError(reader="virtual")
            return answer

    fault = Loose()
    found = verdict(make_document(CA), CheckMethod.CHIP_AUTHENTICATION, fault)
    assert fault.dropped
    assert found.outcome is CheckOutcome.PASSED
