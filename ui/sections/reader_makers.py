"""Whose certified scanners are trusted: shown, changed by an administrator after comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app import scanner_makers as makers
from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts
from ui.widgets.confirmation import Question
from ui.widgets.file_field import FileField
from ui.widgets.text import Code, Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.app.scanner_makers import MakerCertificate
    from ui.jobs import JobContext
    from ui.sections.asking import AskingSection


class MakersCard(Card):
    """Asks through the section that it stands in; shown to administrators."""

    def __init__(self, within: AskingSection) -> None:
        super().__init__("plain", self.tr("Certified scanners"))
        self._within = within
        self.held = Facts()
        self.file = FileField(
            self.tr("Maker's certificate"),
            self.tr("Scanners of the Secure Biometric Interface are looked for only once pinned."),
            self.tr("Certificates (*.pem *.crt);;All files (*)"),
        )
        self.file.field.line.setObjectName("maker_file")
        self.compare = ActionButton(self.tr("Compare the fingerprint…"))
        self.compare.setObjectName("compare_maker")
        self.compare.clicked.connect(self._compare)
        self.remove = ActionButton(self.tr("Trust none…"))
        self.remove.setObjectName("forget_makers")
        self.remove.clicked.connect(self._ask_removal)
        self.remove.hide()
        row = QHBoxLayout()
        for button in (self.compare, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.held, self.file):
            self.column.addWidget(widget)
        self.column.addLayout(row)

    def load(self) -> None:
        """Show what is pinned."""
        context = self._within.context

        def work(_job: JobContext) -> tuple[MakerCertificate, ...]:
            held = makers.makers_held(context.desk)
            return makers.read_makers(held) if held else ()

        self._within.on.load(work, self._show)

    def _show(self, held: Sequence[MakerCertificate]) -> None:
        self.held.clear()
        for one in held:
            until = self.tr("until {day}").format(day=words.day(one.valid_until.date()))
            self.held.add(words.isolated(one.subject), until, "strong")
        if not held:
            self.held.add(self.tr("Makers trusted"), self.tr("none"), "strong")
        self.remove.setVisible(bool(held))

    def _compare(self) -> None:
        path = self.file.path()
        if path is None:
            self._within.on.error.show_words(
                self.tr("No certificate is chosen."), self.tr("Choose the maker's file.")
            )
            return

        def work(_job: JobContext) -> tuple[bytes, tuple[MakerCertificate, ...]]:
            pem = _bounded(path)
            return pem, makers.read_makers(pem)

        self._within.on.run(work, lambda found: self._ask(*found))

    def _ask(self, pem: bytes, found: Sequence[MakerCertificate]) -> None:
        context = self._within.context

        def work(_job: JobContext) -> None:
            makers.pin_makers(context.desk, pem)
            context.hand_in.makers(pem)

        def act() -> None:
            done = self.tr("Scanners of this maker are looked for from now on.")
            self._within.do(work, done, self.tr("Pinning…"))
            self.file.field.line.clear()

        explained = self.tr(
            "Compare each fingerprint with the one that the maker published. Whoever holds this"
            " certificate can vouch for what is captured. The change is logged."
        )
        title, yes = self.tr("Trust scanners of this maker?"), self.tr("Trust this maker")
        self._within.ask(Question(title, explained, yes, act, [_certificate(one) for one in found]))

    def _ask_removal(self) -> None:
        context = self._within.context

        def work(_job: JobContext) -> None:
            makers.unpin_makers(context.desk)
            context.hand_in.makers(None)

        def act() -> None:
            done = self.tr("No certified scanner is looked for any more.")
            self._within.do(work, done, self.tr("Removing…"))

        explained = self.tr("Certified scanners disappear until a maker is pinned again.")
        title, yes = self.tr("Trust no maker any more?"), self.tr("Trust none")
        self._within.ask(Question(title, explained, yes, act))


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(makers.MAX_FILE_BYTES + 1)


def _certificate(one: MakerCertificate) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    subject = Text(words.isolated(one.subject), "label")
    code = Code(one.fingerprint)
    for widget in (subject, code):
        column.addWidget(widget)
    return made
