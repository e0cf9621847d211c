"""Asks once more before an act that cannot simply be taken back. The safe way out has the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.widgets.tidy import empty


@dataclass(frozen=True, eq=False)
class Question:
    """``act`` is done on yes; ``entries`` are shown under the words, such as a field to fill in."""

    title: str
    words: str
    yes: str
    act: Callable[[], None]
    entries: Sequence[QWidget] = field(default=())


class Confirmation(Card):
    """Hidden until something is asked. ``asking`` tells whether it is shown."""

    asking = Signal(bool)

    def __init__(self) -> None:
        super().__init__("caution")
        self._question: Question | None = None
        self._title, self._words = Text(role="section"), Text()
        self._entries = QVBoxLayout()
        self._entries.setSpacing(theme.GAP)
        self.no = ActionButton(self.tr("Ca&ncel"))
        self.no.setObjectName("confirm_no")
        self.no.clicked.connect(self.put_away)
        self.yes = ActionButton("", "danger")
        self.yes.setObjectName("confirm_yes")
        self.yes.clicked.connect(self._do)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP + 4)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        buttons.addStretch(1)
        for widget in (self._title, self._words):
            self.column.addWidget(widget)
        self.column.addLayout(self._entries)
        self.column.addLayout(buttons)
        self.hide()

    def ask(self, question: Question) -> None:
        """Ask; an earlier question is dropped."""
        self._question = question
        self._title.setText(question.title)
        self._words.setText(question.words)
        self.yes.set_label(question.yes)
        empty(self._entries)
        for entry in question.entries:
            self._entries.addWidget(entry)
        self.show()
        self.asking.emit(True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Ask no more; what was typed for the question is gone."""
        self._question = None
        empty(self._entries)
        self.hide()
        self.asking.emit(False)

    def _do(self) -> None:
        if self._question is not None:
            self._question.act()
