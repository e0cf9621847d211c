"""The unsigned list of protocols is compared with the signed ones."""

from __future__ import annotations

import secrets

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.domain_parameters import standard_group
from fieldid.document.chip.key_group import is_ambiguous
from fieldid.document.chip.libcrypto import Number
from fieldid.document.chip.read_chip import read_chip
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document

BOTH = CardProfile(pace=((2, 2, 13), (2, 4, 13)), chip_authentication=(2, 13), portrait_bytes=3000)


def confirmed(card: VirtualCard) -> bool | None:
    return read_chip(card, card.keys()[0]).access_confirmed


def test_the_same_protocols_are_confirmed() -> None:
    assert confirmed(VirtualCard(make_document(BOTH))) is True


def test_a_hidden_protocol_shows() -> None:
    document = make_document(BOTH)
    weak = make_document(CardProfile(pace=((2, 2, 13),)))
    document.files[ChipFile.CARD_ACCESS] = weak.files[ChipFile.CARD_ACCESS]
    assert confirmed(VirtualCard(document)) is False


def test_without_a_signed_list_nothing_is_claimed() -> None:
    assert confirmed(VirtualCard(make_document(CardProfile(pace=((2, 2, 13),))))) is None
    assert confirmed(VirtualCard(make_document(CardProfile()))) is None


def test_only_secrets_that_begin_with_zero_are_ambiguous() -> None:
    modp, curve = standard_group(0), standard_group(13)
    elements = [modp.power(Number(number.to_bytes(2, "big"))) for number in range(2, 2000)]
    found = [element for element in elements if is_ambiguous(modp, element)]
    assert 0 < len(found) < 30
    assert all(element[0] == 0 for element in found)
    assert not is_ambiguous(curve, curve.power(curve.random_secret(secrets.token_bytes)))
