"""What is written in Arabic and in Sorani: letters, digits, directions, and who answers for it."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QComboBox

from fieldid.app.record_about import RecordAbout
from fieldid.case.claim_comparison import compare_claim
from fieldid.case.names import compare_names
from fieldid.identify import claim_words
from fieldid.identify.claim_words import (
    IN_THE_FUTURE,
    NOTHING_HELD,
    expired,
    none_of,
    not_claimable_list,
    not_claimable_rate,
    other_versions,
    search_claim,
    verification_claim,
)
from fieldid.model.biometric import Modality
from fieldid.model.comparison import DEMONSTRATION, NO_RATE, ErrorRate
from fieldid.model.encounter import Claim
from fieldid.model.nationality import DocumentNumber, Name, NationalityRecord, PartialDate
from fieldid.parameters import NAME_PARTS
from tests.ui.inspection import problems
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import settings
from ui import fonts, language, preferences, words
from ui.widgets.about_record import AboutRecord
from ui.widgets.meaning import rate_lines, rate_words
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.settings import SettingsScreen

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
SORANI = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆھەیێ"
ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" + "ًٌٍَُِّْ"
NUMBER = re.compile(r"\d[\d,.-]*\d|\d")
MARKS = "،؛؟«»…·\u2068\u2069\u200f"


@pytest.fixture
def spoken(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    before = QLocale()
    language.install(dressed, request.param)
    yield str(request.param)
    language.install(dressed, "en")
    QLocale.setDefault(before)


both = pytest.mark.parametrize("spoken", ["ar", "ckb"], indirect=True)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_shipped_font_writes_every_letter(weight: str) -> None:
    font = QRawFont(str(fonts.FOLDER / f"NotoSansArabic-{weight}.ttf"), 16)
    assert [letter for letter in SORANI + ARABIC if not font.supportsCharacter(ord(letter))] == []
    assert fonts.can_write(SORANI + ARABIC + MARKS[:8])


@both
def test_dates_and_numbers_use_the_digits_of_documents(spoken: str) -> None:
    written = [
        words.when(datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
        words.day(date(2026, 11, 24)),
        words.number(1_234_567),
    ]
    assert not set("".join(written)) & set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
    assert "24" in written[1]
    assert "2026" in written[1]
    assert written[2] == "1,234,567"
    assert {"ar": "نوفمبر", "ckb": "تشرینی دووەم"}[spoken] in written[0]


@both
def test_a_line_of_facts_runs_as_the_language_does(spoken: str) -> None:
    del spoken
    assert words.joined(("DEMO-0001", "1978-04-17")).startswith("\u200f\u2068DEMO-0001\u2069")
    assert words.listed(("A", "B")) == "A، B"


def test_a_line_of_facts_has_no_mark_in_english(dressed: QApplication) -> None:
    del dressed
    assert words.joined(("DEMO-0001", "")) == "\u2068DEMO-0001\u2069"
    assert words.listed(("A", "B")) == "A, B"


@both
@pytest.mark.parametrize(
    ("shown", "direction"),
    [
        ("DEMO-A1840021 (IRQ)", LEFT),
        ("1978-04-17", LEFT),
        ("0.83", LEFT),
        ("P<IRQRASHID<<KARWAN<MUSTAFA", LEFT),
        ("Not calibrated: no error rate is known for this score.", LEFT),
        ("القرار", RIGHT),
        ("السجل DEMO-0001", RIGHT),
    ],
)
def test_words_that_run_the_other_way_keep_their_direction(
    spoken: str, shown: str, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    del spoken
    text = Text(shown)
    qtbot.addWidget(text)
    assert text.layoutDirection() is direction


@both
def test_a_foreign_sentence_that_wraps_begins_at_its_own_edge(spoken: str, qtbot: QtBot) -> None:
    del spoken
    text = Text("This is an example for training and pilots. It is not legal advice.")
    qtbot.addWidget(text)
    text.resize(200, 100)
    text.show()
    assert text.alignment() & Qt.AlignmentFlag.AlignLeft
    text.resize(2000, 100)
    qtbot.waitUntil(lambda: bool(text.alignment() & Qt.AlignmentFlag.AlignRight))


@both
def test_what_the_rules_say_of_two_names_is_translated(spoken: str) -> None:
    del spoken
    compared = [
        compare_names(Name("Karwan Mustafa Rashid"), Name("Joel Baptiste Quintana Moreno")),
        compare_names(Name("Karwan Mustafa Rashid"), Name("Rashid Karwan")),
    ]
    assert NAME_PARTS > 1
    for sentence in (reason for one in compared for reason in one.reasons):
        assert words.sentence(sentence) != str(sentence)
        assert "{" not in words.sentence(sentence)


@pytest.mark.parametrize("code", ["ar", "ckb"])
def test_the_choice_says_that_the_translation_is_a_draft(
    officer: Officer, dressed: QApplication, code: str
) -> None:
    before = QLocale()
    officer.log_on()
    screen = settings(officer, "display")
    choice = screen.findChild(QComboBox, "language")
    assert choice is not None
    assert [choice.itemText(place) for place in range(choice.count())] == [
        "English",
        "العربية · draft",
        "کوردیی ناوەندی · draft",
    ]
    choice.setCurrentIndex(choice.findData(code))
    officer.qtbot.waitUntil(lambda: officer.screen is not screen)
    officer.settle()
    try:
        assert officer.window.layoutDirection() is RIGHT
        told = QCoreApplication.translate("DisplaySection", _DRAFT)
        assert told != _DRAFT
        assert told in shown_words(officer.screen)
        assert cast("SettingsScreen", officer.screen).tabs
        assert problems(officer.window) == []
        officer.escape()
        assert officer.screen.heading.text() == QCoreApplication.translate("HomeScreen", "Ready")
    finally:
        language.install(dressed, "en")
        QLocale.setDefault(before)
    officer.qtbot.waitUntil(lambda: officer.screen.heading.text() == "Ready")


_DRAFT = (
    "This translation is a draft that no person has reviewed. Where a text is doubtful, the"
    " English one counts. The notice to the person is not affected: it comes from the policy."
)


def test_a_reviewer_is_named_once_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [preferences.reviewer(code) for code in ("ar", "ckb", "xx")] == ["", "", ""]
    (tmp_path / "reviewers.json").write_text('{"ar": "Reviewer Example"}', encoding="utf-8")
    monkeypatch.setattr(preferences, "LOCALES", tmp_path)
    assert preferences.reviewer("ar") == "Reviewer Example"


CLAIMS = (
    search_claim(0.0, 0.02, 30_000, (0.012, 0.031)),
    search_claim(0.3, 0.4, 30_000, (0.0, 0.031)),
    search_claim(0.4, 1.4, 30_000, (0.0, 0.031)),
    search_claim(14.2, 22.8, 1_000_000, (0.0, 0.031)),
    verification_claim(0.0, 0.001, (0.0, 0.031)),
    verification_claim(0.0002, 0.001, (0.012, 0.031)),
    not_claimable_list(1_000_000, 3_100),
    (not_claimable_rate(0.0001, 0.001), NO_RATE, NOTHING_HELD, IN_THE_FUTURE, DEMONSTRATION),
    (none_of(Modality.FACE), none_of(Modality.FINGER), other_versions("sface", "1", "cosine")),
    (expired(datetime(2026, 1, 2, tzinfo=UTC)),),
)


@both
def test_what_a_score_means_is_said_in_the_language_with_the_same_numbers(spoken: str) -> None:
    del spoken
    for sentence in (one for claim in CLAIMS for one in claim):
        said = rate_words(ErrorRate.of(sentence))
        assert said != str(sentence), "it is translated"
        assert sorted(NUMBER.findall(said)) == sorted(NUMBER.findall(str(sentence)))
        assert "{" not in said


def test_every_sentence_about_error_rates_is_in_the_test_above() -> None:
    told = {one.template for claim in CLAIMS for one in claim}
    assert set(_templates()) <= told


def _templates() -> Iterator[str]:
    tree = ast.parse(inspect.getsource(claim_words))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for text in texts:
        if isinstance(text, str) and text.endswith(".") and "\n" not in text and "{" in text:
            yield text


def test_what_to_expect_comes_first_and_stands_out() -> None:
    (first, role), *_ = rate_lines(ErrorRate.of(*CLAIMS[0], rate=0.02))
    assert (first.startswith("No false candidate"), role) == (True, "strong")
    shown = rate_lines(ErrorRate.of(DEMONSTRATION, *CLAIMS[1], rate=0.4))
    assert [role for _, role in shown] == ["caution", "strong", "soft"]
    for nothing in (CLAIMS[6], (NO_RATE, NOTHING_HELD)):
        assert [role for _, role in rate_lines(ErrorRate.of(*nothing))] == ["caution", "soft"]
    assert rate_lines(ErrorRate("As an earlier version said it.")) == [
        ("As an earlier version said it.", "caution")
    ]


def test_a_date_of_another_calendar_is_not_given_a_gregorian_month() -> None:
    assert words.birth(PartialDate(1996, 4, 22)) == "22 Apr 1996"
    assert words.birth(PartialDate(1375, 2, 3)) == "1375-02-03"
    assert words.birth(PartialDate(1996)) == "1996"


def test_only_what_differs_is_marked(qtbot: QtBot) -> None:
    record = NationalityRecord("R1", (Name("Karwan Rashid"),), (), PartialDate(1996, 4, 22))
    record = replace(record, document_numbers=(DocumentNumber("passport", "A1"),))
    claim = Claim("Rashid Karwan", PartialDate(1988, 1, 5), "B9")
    view = AboutRecord(RecordAbout(claim=compare_claim(claim, record)), "R1")
    qtbot.addWidget(view)
    marked = {one.text() for one in view.findChildren(Text) if one.property("role") == "caution"}
    assert marked == {
        "The document number stated is not on the record.",
        "The dates of birth differ.",
    }
