"""Passwords: what opens, what does not, and that none of it shows."""

from __future__ import annotations

import pytest

from fieldid.document.chip.access_key import can_key, mrz_key
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.errors.chip import ChipPasswordError, ChipUnsupportedError
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document

PACE = CardProfile(pace=((2, 2, 13),))


@pytest.mark.parametrize("profile", [CardProfile(), PACE], ids=["bac", "pace"])
def test_a_wrong_mrz_is_said_and_not_tried_twice(profile: CardProfile) -> None:
    card = VirtualCard(make_document(profile))
    with pytest.raises(ChipPasswordError, match="document number") as caught:
        read_chip(card, mrz_key("X4RTBPFW4", "900215", "340102"))
    assert card.resets == 1
    assert "X4RTBPFW4" not in str(caught.value)


def test_a_wrong_card_access_number_is_said() -> None:
    card = VirtualCard(make_document(PACE))
    with pytest.raises(ChipPasswordError, match="card access number"):
        read_chip(card, can_key("000000"))


def test_a_chip_with_bac_alone_does_not_open_with_a_can() -> None:
    card = VirtualCard(make_document(CardProfile()))
    with pytest.raises(ChipUnsupportedError, match="card access number"):
        read_chip(card, can_key("471108"))


def test_a_long_document_number_is_taken_whole() -> None:
    # 9303-11, appendix D.2: D23145890734, check digit 9.
    key = mrz_key("D23145890734", "340712", "950712")
    assert key.secret.hex() == mrz_key("d23145890734", "340712", "950712").secret.hex()
    assert key.secret != mrz_key("D23145890", "340712", "950712").secret


@pytest.mark.parametrize(
    "fields",
    [
        ("", "900215", "34010"),
        ("X4RTBPFW4", "9002155", "340101"),
        ("X4RTBPFÄ4", "900215", "340101"),
        ("X" * 23, "900215", "340101"),
        ("X4RTBPFW4", "90021\x00", "340101"),
    ],
)
def test_what_cannot_be_of_an_mrz_is_refused(fields: tuple[str, str, str]) -> None:
    with pytest.raises(ChipPasswordError):
        mrz_key(*fields)


@pytest.mark.parametrize("number", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_what_cannot_be_a_can_is_refused(number: str) -> None:
    with pytest.raises(ChipPasswordError):
        can_key(number)


def test_nothing_secret_shows() -> None:
    key = mrz_key("X4RTBPFW4", "900215", "340101")
    session = SecureMessaging(CipherSuite.AES_128, bytes(16), bytes(16))
    for shown in (repr(key), repr(session), repr(can_key("471108"))):
        assert key.secret.hex() not in shown
        assert repr(key.secret) not in shown
        assert "471108" not in shown
        assert "\\x00" not in shown
