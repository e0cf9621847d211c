"""The notice, in the person's language; consent is asked only where the power rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import fonts
from ui.screens.base import Screen
from ui.widgets.card import Card, Message
from ui.widgets.field import Field
from ui.widgets.text import Text
from ui.widgets.tidy import show_if
from ui.widgets.tile import Tile, TileList

if TYPE_CHECKING:
    from fieldid.policy.notice import Language
    from ui.jobs import JobContext


class NoticeScreen(Screen):
    """The text large enough to turn the laptop round and let the person read."""

    name = "notice"

    def build(self) -> None:
        """Make the language, the text and the answers."""
        self.policy = self.context.desk.policy
        chosen = self.context.encounter.encounter.purpose
        self.power = self.policy.power(chosen.power_id if chosen else "")
        self.title(
            self.tr("Give the notice"),
            self.tr("Read it out, or turn the screen round and let the person read."),
            self.tr("&Notice was given"),
        )
        self.language = QComboBox()
        self.language.setObjectName("notice_language")
        for language in self.policy.languages:
            self.language.addItem(self._language_words(language), language.code)
        self.language.view().setAccessibleName(self.tr("Languages"))
        self.language.currentIndexChanged.connect(self._show_text)
        self.interpreter = Tile(self.tr("An interpreter is helping"), many=True)
        self.interpreter.setObjectName("interpreter")
        self._lay_out_page()
        self._recall()

    def _lay_out_page(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(Field(self.tr("Langua&ge of the person"), "", self.language), 1)
        row.addWidget(self.interpreter, 1, Qt.AlignmentFlag.AlignBottom)
        self.missing = Message(self.policy.interpreter_note, "caution")
        card = Card()
        card.column.setContentsMargins(26, 22, 26, 22)
        self.text = Text(role="reading")
        self.text.setObjectName("notice_text")
        card.column.addWidget(self.text)
        self.page.add(row)
        self.page.add(self.missing)
        self.page.add(card)
        self.page.add(self._consent())
        self.page.fill()

    def _consent(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(self.tr("Does the person consent?"), "section"))
        self.consent = TileList(columns=2)
        self.consent.add("yes", self.tr("Yes, the person consents"))
        self.consent.add("no", self.tr("No"), self.tr("Nothing is captured; nothing else changes"))
        column.addWidget(self.consent)
        show_if(box, on=self.power.consent_is_basis)
        return box

    def _language_words(self, language: Language) -> str:
        """English name and own name; the own name only where this laptop has the letters."""
        if language.own_name == language.name or not fonts.can_write(language.own_name):
            return language.name
        return f"{language.name}  ·  {language.own_name}"

    def _show_text(self) -> None:
        wording = self.policy.notice(self.power.id, self.language.currentData())
        shown = next(item for item in self.policy.languages if item.code == wording.language)
        direction = Qt.LayoutDirection.RightToLeft
        if not shown.right_to_left:
            direction = Qt.LayoutDirection.LeftToRight
        self.text.setText(wording.text)
        self.text.setLayoutDirection(direction)
        self.missing.setVisible(wording.interpreter_needed)

    def _recall(self) -> None:
        notice = self.context.encounter.encounter.notice
        code = notice.language if notice else self.policy.language
        self.language.setCurrentIndex(self.language.findData(code))
        if notice:
            self.interpreter.setChecked(notice.interpreter)
        self._show_text()

    def first_focus(self) -> QWidget:
        """Begin with the language."""
        return self.language

    def act(self) -> None:
        """Record that the notice was given."""
        answer = {"yes": True, "no": False}.get(self.consent.choice())
        if self.power.consent_is_basis and answer is None:
            self.error.show_words(
                self.tr("The answer about consent is missing."), self.tr("Choose yes or no.")
            )
            return
        code, interpreter = self.language.currentData(), self.interpreter.isChecked()

        def work(_job: JobContext) -> None:
            self.context.encounter.give_notice(code, interpreter=interpreter, consent=answer)

        self.run(work, self.finished.emit)
