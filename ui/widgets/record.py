"""A nationality record in words: who, since when, on whose word, and what to beware of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.model.nationality import Sex
from ui import words
from ui.widgets.about_record import AboutRecord
from ui.widgets.card import Facts, Message
from ui.widgets.ladder import Ladder
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.record_about import RecordAbout
    from fieldid.model.nationality import DocumentNumber, Nationality, NationalityRecord

translate = QCoreApplication.translate


class RecordView(QWidget):
    """Name, facts and caveats of one record.

    ``about``: what stands beside it; then each nationality is shown step by step.
    """

    def __init__(self, record: NationalityRecord, about: RecordAbout | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(words.record_name(record), "section"))
        originals = words.joined(name.original for name in record.names)
        if originals:
            column.addWidget(Text(originals, "lead"))
        facts = Facts()
        shown = replace(record, nationalities=()) if about else record
        for name, value in record_rows(shown):
            facts.add(name, value, "strong")
        column.addWidget(facts)
        for caveat in record.caveats:
            column.addWidget(Message(caveat, "caution"))
        if about is not None:
            column.addWidget(AboutRecord(about, record.record_id))
            for ladder in about.ladders:
                column.addWidget(Ladder(ladder))
        column.addStretch(1)


def record_rows(record: NationalityRecord) -> Iterator[tuple[str, str]]:
    """Return the facts of a record as rows."""
    others = [name.latin for name in record.names[1:] if name.latin]
    if others:
        yield translate("Record", "Also known as"), words.listed(others)
    yield translate("Record", "Born"), _born(record)
    if record.sex:
        yield translate("Record", "Sex as recorded"), sex_words(record.sex)
    for nationality in record.nationalities:
        yield translate("Record", "Nationality"), nationality_words(nationality)
    for number in record.document_numbers:
        yield words.document_kind(number.kind), _number_words(number)
    yield translate("Record", "Record"), record.record_id
    if record.legal_basis:
        yield translate("Record", "Listed under"), record.legal_basis
    if record.review_date:
        yield translate("Record", "Review due"), words.day(record.review_date)


def _born(record: NationalityRecord) -> str:
    return words.birth(record.birth_date) or translate("Record", "not known")


def nationality_words(nationality: Nationality) -> str:
    """Say a nationality with how far it is established, by whom and when."""
    status = words.nationality_status(nationality.status)
    parts = [f"{nationality.code} ({status})", nationality.by, nationality.basis]
    if nationality.at:
        parts.append(words.day(nationality.at))
    return words.listed(part for part in parts if part)


def sex_words(value: Sex) -> str:
    """Say the sex as recorded in the source document."""
    return {
        Sex.FEMALE: translate("Record", "female"),
        Sex.MALE: translate("Record", "male"),
        Sex.UNSPECIFIED: translate("Record", "unspecified"),
    }[value]


def _number_words(number: DocumentNumber) -> str:
    if not number.issuing_state:
        return number.number
    return f"{number.number} ({number.issuing_state})"
