"""A part of the settings with acts that are confirmed first, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.sections.base import Section
from ui.widgets.card import Message
from ui.widgets.confirmation import Confirmation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import Work
    from ui.screens.base import Screen
    from ui.widgets.confirmation import Question


class AskingSection(Section):
    """While a question is asked everything else of the section is out of the way."""

    def __init__(self, on: Screen) -> None:
        self.done, self.confirmation = Message(), Confirmation()
        self._rest: list[QWidget] = []
        super().__init__(on)
        self.confirmation.asking.connect(self._make_room)

    def stack(self, *widgets: QWidget) -> None:
        """Put what was done, the question, and ``widgets`` into the column."""
        self._rest = list(widgets)
        for widget in (self.done, self.confirmation, *widgets):
            self.column.addWidget(widget)

    def ask(self, question: Question) -> None:
        """Ask before an act."""
        self.on.error.clear()
        self.done.say("")
        self.confirmation.ask(question)

    def do(self, work: Work, done: str, words: str) -> None:
        """Do what was asked for; then say ``done``. Where it fails the question stays."""

        def finished(_result: object) -> None:
            self.confirmation.put_away()
            self.done.say(done, "good", self.tr("Done."))
            self.on.page.verticalScrollBar().setValue(0)
            self.on.changed.emit()
            self.arrive()

        self.on.run(work, finished, words, cancellable=False)

    def _make_room(self, asking: bool) -> None:  # noqa: FBT001 - a signal's argument
        for widget in self._rest:
            widget.setHidden(asking)
        self.on.primary.setVisible(bool(self.primary_words) and not asking)
        self.on.page.verticalScrollBar().setValue(0)
        if not asking:
            self.on.take_focus()
