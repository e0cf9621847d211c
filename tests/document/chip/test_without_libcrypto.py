"""A laptop without a usable libcrypto opens chips by BAC and says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.document.chip import domain_parameters, libcrypto
from fieldid.document.chip.access import AccessMethod
from fieldid.document.chip.chip_check import CheckOutcome
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.errors.chip import ChipUnsupportedError
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, make_document

if TYPE_CHECKING:
    from collections.abc import Iterator

PROFILE = CardProfile(pace=((2, 2, 13),), chip_authentication=(2, 13), portrait_bytes=3000)


@pytest.fixture
def document(monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """A document made with libcrypto, which is gone when it is read."""

    def missing(_: str) -> None:
        raise ChipUnsupportedError(reason="OpenSSL 3 (libcrypto) is not on this laptop")

    made = make_document(PROFILE)
    domain_parameters.standard_group.cache_clear()
    monkeypatch.setattr(domain_parameters, "EcGroup", missing)
    yield made
    domain_parameters.standard_group.cache_clear()


def test_bac_is_taken_and_the_check_is_not_done(document: Document) -> None:
    card = VirtualCard(document)
    reading = read_chip(card, card.keys()[0])
    assert reading.access.method is AccessMethod.BAC
    assert reading.access.declined
    assert reading.files[ChipFile.DG2] == document.files[ChipFile.DG2]
    assert reading.checks[1].outcome is CheckOutcome.NOT_DONE
    assert "libcrypto" in reading.checks[1].reason


def test_an_old_libcrypto_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libcrypto, "_OLDEST", 1 << 62)
    with pytest.raises(ChipUnsupportedError, match="libcrypto"):
        libcrypto.libcrypto.__wrapped__()
