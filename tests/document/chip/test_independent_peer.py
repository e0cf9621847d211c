"""PACE and secure messaging against OpenPACE's implementation of the card's side."""

from __future__ import annotations

import pytest

from fieldid.document.chip.access import AccessMethod
from fieldid.document.chip.access_key import can_key
from fieldid.document.chip.chip_check import CheckOutcome
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.errors.chip import ChipPasswordError
from tests.helpers.eac_card import EacCard, libeac
from tests.helpers.virtual_card_document import CardProfile, make_document

WAYS = [
    (family, suite, parameters)
    for family, parameters in ((2, 13), (2, 12), (2, 16), (1, 0), (1, 2))
    for suite in (1, 2, 3, 4)
]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_card_of_libeac_is_read(way: tuple[int, int, int]) -> None:
    libeac()
    card = EacCard(make_document(CardProfile(pace=(way,), bac=False, portrait_bytes=3000)))
    reading = read_chip(card, card.keys()[1])
    assert reading.access.method is AccessMethod.PACE
    assert reading.files[ChipFile.DG2] == card.document.files[ChipFile.DG2]


@pytest.mark.parametrize("way", [(1, 13), (2, 12), (4, 16)], ids=str)
def test_libeac_agrees_on_chip_authentication(way: tuple[int, int]) -> None:
    libeac()
    profile = CardProfile(pace=((2, 2, 13),), chip_authentication=way, portrait_bytes=3000)
    card = EacCard(make_document(profile))
    reading = read_chip(card, card.keys()[1])
    assert reading.checks[1].outcome is CheckOutcome.PASSED


def test_a_card_of_libeac_refuses_another_number() -> None:
    libeac()
    card = EacCard(make_document(CardProfile(pace=((2, 2, 13),), bac=False)))
    with pytest.raises(ChipPasswordError):
        read_chip(card, can_key("000000"))
