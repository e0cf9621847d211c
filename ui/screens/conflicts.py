"""Where the hub's answer differs from what was decided here: what, whose it is, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import conflict_words, words
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.conflicts import Conflict
    from ui.context import Context
    from ui.jobs import JobContext


class ConflictsScreen(Screen):
    """The list; then, for one of them, what is done about it."""

    name = "conflicts"
    menu_order = 9
    menu_glyph = "sync"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("ConflictsScreen", "Differences &with the hub"), translate(
            "ConflictsScreen", "Where its answer differs from yours"
        )

    def build(self) -> None:
        """Make the list and the form."""
        self.chosen: Conflict | None = None
        self.done = Message()
        self.list = QWidget()
        self.rows = QVBoxLayout(self.list)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(10)
        self.form = Card("caution")
        self.facts = Facts()
        self.note = ProseField(
            self.tr("What is &done about it"), self.tr("It is kept with your name.")
        )
        self.note.prose.setObjectName("conflict_note")
        self.form.column.addWidget(self.facts)
        self.form.column.addWidget(self.note)
        for widget in (self.done, self.list, self.form):
            self.page.add(widget)
        self.page.fill()
        self._show_list(shown=True)

    def _show_list(self, *, shown: bool) -> None:
        self.list.setVisible(shown)
        self.form.setVisible(not shown)
        if shown:
            self.title(
                self.tr("Differences with the hub"),
                self.tr("Your decisions stay as they were signed; these need somebody to look."),
            )
        else:
            self.title(self.tr("Take this up?"), "", self.tr("&Take it up"))

    def arrive(self) -> None:
        """Load the differences."""
        self.load(lambda _job: self.context.desk.conflicts(), self._show)

    def _show(self, found: tuple[Conflict, ...]) -> None:
        empty(self.rows)
        for number, conflict in enumerate(found):
            self.rows.addWidget(self._row(number, conflict))
        if not found:
            self.rows.addWidget(Message(self.tr("The hub agrees with everything sent so far.")))

    def _row(self, number: int, conflict: Conflict) -> Card:
        card = Card("plain" if conflict.taken_up else "caution")
        head = QHBoxLayout()
        head.addWidget(Text(conflict_words.state(conflict.kind.value), "strong"), 1)
        if conflict.taken_up is None:
            button = ActionButton(self.tr("Take it up…"))
            button.setObjectName(f"take_up_{number}")
            button.clicked.connect(lambda: self.choose(conflict))
            head.addWidget(button)
        card.column.addLayout(head)
        facts = Facts()
        self._tell(facts, conflict)
        card.column.addWidget(facts)
        return card

    def _tell(self, facts: Facts, conflict: Conflict) -> None:
        decision = conflict.decision
        if decision is not None:
            parts = (words.outcome(decision.outcome), words.when(decision.decided_at))
            facts.add(self.tr("Decided here"), words.joined((*parts, conflict.person)))
        elif conflict.sequence:
            facts.add(self.tr("Record"), words.number(conflict.sequence))
        kind = conflict.kind.value
        facts.add(self.tr("What differs"), conflict_words.what_differs(kind))
        if conflict.reason:
            facts.add(self.tr("The hub says"), words.isolated(conflict.reason))
        facts.add(self.tr("Whose it is"), conflict_words.owner(conflict), "strong")
        facts.add(self.tr("Next step"), conflict_words.next_step(kind))
        if conflict.taken_up:
            when, note = words.when(conflict.taken_up.at), conflict.taken_up.note
            facts.add(self.tr("Taken up"), words.joined((when, note)))

    def choose(self, conflict: Conflict) -> None:
        """Open the form for one difference."""
        self.chosen = conflict
        self.done.say("")
        self.facts.clear()
        self.facts.add(self.tr("Difference"), conflict_words.state(conflict.kind.value), "strong")
        self._tell(self.facts, conflict)
        self._show_list(shown=False)
        self.note.prose.setFocus()

    def act(self) -> None:
        """Write down that it is taken up."""
        if not self.note.text() or self.chosen is None:
            self.error.show_words(
                self.tr("There are no words."), self.tr("Write what is done about it.")
            )
            return
        conflict, note = self.chosen, self.note.text()

        def work(_job: JobContext) -> None:
            self.context.desk.take_up_conflict(conflict, note)

        self.run(work, self._taken, self.tr("Saving…"), cancellable=False)

    def _taken(self, _result: object) -> None:
        self.note.prose.clear()
        self._show_list(shown=True)
        self.take_focus()
        self.done.say("", "good", self.tr("It is taken up."))
        self.changed.emit()
        self.arrive()

    def escape(self) -> None:
        """From the form back to the list; from the list back."""
        if self.form.isHidden() or self.job is not None:
            super().escape()
        else:
            self._show_list(shown=True)
            self.take_focus()
