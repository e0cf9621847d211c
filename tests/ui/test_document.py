"""The document screen: typed, photographed and read from our own chip, with what differs shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from fieldid.app.document_readers import DocumentReaders
from fieldid.app.document_trust import import_trust_set
from fieldid.app.list_import import AUTHORITY
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.mrz_build import MrzContent, build_mrz
from fieldid.document.mrz_layout import MrzFormat
from fieldid.document.trust_file import TrustFile
from fieldid.errors.reader import CardRemovedError
from fieldid.model.encounter import DocumentObservation
from fieldid.model.nationality import PartialDate
from fieldid.ports import CardReaderInfo, CardState, ReaderState
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.trust_set import build_trust_set
from tests.document.test_mrz_parse import TD3
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document
from tests.helpers.virtual_card_pki import make_issuer
from tests.ui.inspection import problems
from tests.ui.laptop import MATE_ID
from tests.ui.trouble import keep_picture
from ui.screens.base import Place
from ui.screens.diagnosis import diagnosis_lines
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.ports import CancelToken
    from tests.ui.officer import Officer
    from ui.screens.claim import ClaimScreen
    from ui.screens.document import DocumentScreen

PAGE = Path(__file__).parents[1] / "document" / "ocr" / "page.jpg"
NAME = "Desk reader"


class OneReader:
    """A document reader with our own card on it; fulfils ``CardReaderDriver``."""

    name = "test"

    def __init__(self, card: VirtualCard) -> None:
        self.card = card
        self.fault: Exception | None = None

    def discover(self) -> list[CardReaderInfo]:
        return [CardReaderInfo("test:1", NAME, ReaderState.READY, CardState.PRESENT)]

    def connect(self, reader_id: str, wait_s: float, cancel: CancelToken | None) -> OneReader:
        del reader_id, wait_s, cancel
        if self.fault is not None:
            raise self.fault
        return self

    @property
    def atr(self) -> bytes:
        return self.card.atr

    def transmit(self, command: bytes) -> bytes:
        return self.card.transmit(command)

    def reset(self) -> None:
        self.card.reset()

    def close(self) -> None:
        """Nothing to release."""


@pytest.fixture
def reader() -> OneReader:
    return OneReader(VirtualCard(make_document(CardProfile(pace=((2, 2, 13),)))))


@pytest.fixture
def screen(officer: Officer, reader: OneReader) -> DocumentScreen:
    officer.log_on()
    desk = officer.window.context.desk
    desk.document_readers = DocumentReaders([reader])
    folder = desk.vault.spool.folder.parent / "trust"
    folder.mkdir()
    (folder / "csca.cer").write_bytes(make_issuer().csca.public_bytes(Encoding.DER))
    officer.enter()
    for step in (officer.age, officer.purpose, officer.notice):
        step()
    assert officer.screen.name == "claim"
    cast("ClaimScreen", officer.screen).document.click()
    officer.settle()
    return cast("DocumentScreen", officer.screen)


def shown(screen: DocumentScreen) -> str:
    return " ".join(text.text() for text in screen.findChildren(Text) if text.isVisible())


def test_lines_are_checked_while_they_are_typed(officer: Officer, screen: DocumentScreen) -> None:
    screen.entry.zone.prose.setPlainText(TD3[:20])
    assert "characters to go" in screen.entry.state.text()
    wrong = TD3.replace("L898902C3", "L898902C4")
    screen.entry.zone.prose.setPlainText(wrong)
    assert "Document number" in screen.entry.state.text()
    screen.entry.zone.prose.setPlainText(TD3)
    assert "every check digit agrees" in screen.entry.state.text()
    officer.settle()
    assert "ERIKSSON" in shown(screen)
    assert "No record on the list has this document number." in shown(screen)
    assert "No record on the list has this document number." in shown(screen)
    keep_picture(officer.window, "document-typed")
    assert problems(officer.window) == []


def test_a_number_on_the_list_is_found_as_it_is_typed(
    officer: Officer, screen: DocumentScreen
) -> None:
    held = officer.window.context.desk.record(MATE_ID)
    number = held.document_numbers[0].number
    content = MrzContent(
        document_code="ID",
        issuing_state="UTO",
        surname="SOMEBODY ELSE",
        given_names="",
        document_number=number.replace("-", "<"),
        nationality="UTO",
        birth_date=PartialDate(1974, 8, 12),
        sex="F",
        expiry_date=PartialDate(2031, 4, 15),
        optional_data="",
    )
    lines = build_mrz(content, MrzFormat.TD1, officer.window.context.desk.now().date())
    screen.entry.zone.prose.setPlainText("\n".join(lines))
    officer.settle()
    assert "This document number is on the list" in shown(screen)
    assert "on record" in shown(screen)
    assert screen.finding.record == held
    keep_picture(officer.window, "document-on-list")
    assert problems(officer.window) == []
    screen.entry.zone.prose.setPlainText(TD3)
    officer.settle()
    assert screen.finding.record is None


def test_a_picture_fills_in_the_lines(officer: Officer, screen: DocumentScreen) -> None:
    screen.entry.picture.field.line.setText(str(PAGE))
    screen.from_picture.click()
    officer.settle()
    assert "NOVAK" in shown(screen)
    assert screen.finding.source == "picture"


def test_a_chip_is_read_and_what_was_proved_is_kept(
    officer: Officer, screen: DocumentScreen, reader: OneReader
) -> None:
    screen.entry.number.line.setText(reader.card.document.person.can)
    screen.from_chip.click()
    officer.settle()
    words = shown(screen)
    assert "The data are as the state signed them." in words
    assert "SPECIMEN" in words
    keep_picture(officer.window, "document-chip")
    assert problems(officer.window) == []
    screen.box.setCurrentIndex(screen.box.findData(DocumentObservation.IMPOSTOR.value))
    officer.enter()
    assert officer.screen.name == "claim"
    number = reader.card.document.person.number
    assert cast("ClaimScreen", officer.screen).number.text() == number
    (check,) = officer.window.context.encounter.encounter.documents
    assert (check.source, check.chip_verdict, check.document_number) == ("chip", "proved", number)
    assert check.observation is DocumentObservation.IMPOSTOR
    assert check.face == "not_compared"


def test_the_printed_zone_and_the_chip_may_differ(
    officer: Officer, screen: DocumentScreen, reader: OneReader
) -> None:
    screen.entry.zone.prose.setPlainText(TD3)
    screen.entry.number.line.setText(reader.card.document.person.can)
    screen.from_chip.click()
    officer.settle()
    assert "Differs" in shown(screen)
    keep_picture(officer.window, "document-differs")
    assert problems(officer.window) == []
    officer.enter()
    (check,) = officer.window.context.encounter.encounter.documents
    assert "document_number" in check.differences


def test_a_document_taken_off_is_an_error_and_loses_nothing(
    officer: Officer, screen: DocumentScreen, reader: OneReader
) -> None:
    reader.fault = CardRemovedError(reader=NAME)
    screen.entry.zone.prose.setPlainText(TD3)
    screen.from_chip.click()
    officer.settle()
    assert "taken off" in shown(screen)
    assert screen.entry.zone.text() == TD3


def test_nothing_known_is_not_kept(officer: Officer, screen: DocumentScreen) -> None:
    officer.enter()
    assert officer.screen is screen
    assert "Nothing is known" in shown(screen)
    officer.escape()
    assert officer.screen.name == "claim"
    assert officer.window.context.encounter.encounter.documents == ()


def test_the_diagnosis_counts_certificates_and_readers(
    officer: Officer, screen: DocumentScreen
) -> None:
    officer.window.open(Place("diagnosis"))
    officer.settle()
    text = officer.screen.text.toPlainText()  # type: ignore[attr-defined]  # of that screen
    assert NAME in text
    assert "certificates of states: 1 of 1 states" in text
    assert ChipFile.DG1.label not in text
    assert screen is not None


def test_the_diagnosis_says_where_the_certificates_of_states_come_from(
    officer: Officer, screen: DocumentScreen
) -> None:
    del screen  # its laptop has the folder of pilots
    desk, authority = officer.window.context.desk, ListAuthority.create()
    assert "which nobody signed: for pilots only" in "\n".join(diagnosis_lines(desk.diagnosis()))
    desk.vault.settings.set(AUTHORITY, authority.public)
    csca = TrustFile("csca.cer", make_issuer().csca.public_bytes(Encoding.DER))
    import_trust_set(desk, build_trust_set([csca], authority, 4, desk.now()))
    lines = "\n".join(diagnosis_lines(desk.diagnosis()))
    assert f"signed set, version 4, of {authority.fingerprint}" in lines
    assert "pilots" not in lines
    officer.screen.wanted.emit(Place("diagnosis"))
    officer.settle()
    keep_picture(officer.window, "diagnosis-trust")
