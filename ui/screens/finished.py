"""Encounters that are over, and withdrawing a decision by a signed further entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.model.encounter import Outcome
from ui import words
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.errors import FieldidError
    from fieldid.model.encounter import Encounter
    from ui.context import Context
    from ui.jobs import JobContext


class FinishedScreen(Screen):
    """The list; then, for one of them, the withdrawal."""

    name = "finished"
    menu_order = 1
    menu_glyph = "archive"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("FinishedScreen", "&Finished encounters"), translate(
            "FinishedScreen", "See and withdraw decisions"
        )

    def build(self) -> None:
        """Make the list and the form."""
        self.chosen: Encounter | None = None
        self.done = Message()
        self.list = QWidget()
        self.rows = QVBoxLayout(self.list)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(10)
        self.form = Card("caution")
        self.facts = Facts()
        self.reason = ProseField(
            self.tr("&Reason for the withdrawal"), self.tr("It is kept beside the decision.")
        )
        self.reason.prose.setObjectName("withdrawal_reason")
        self.form.column.addWidget(self.facts)
        self.form.column.addWidget(self.reason)
        for widget in (self.done, self.list, self.form):
            self.page.add(widget)
        self.page.fill()
        self._show_list(shown=True)

    def _show_list(self, *, shown: bool) -> None:
        self.list.setVisible(shown)
        self.form.setVisible(not shown)
        if shown:
            self.title(self.tr("Finished encounters"))
        else:
            self.title(
                self.tr("Withdraw this decision?"),
                self.tr("The decision stays on record; a signed entry says it no longer holds."),
                self.tr("Sign the &withdrawal"),
            )

    def arrive(self) -> None:
        """Load the encounters."""
        self.load(lambda _job: self.context.desk.finished(), self._show)

    def _show(self, encounters: tuple[Encounter, ...]) -> None:
        empty(self.rows)
        for encounter in encounters:
            self.rows.addWidget(self._row(encounter))
        if not encounters:
            self.rows.addWidget(Message(self.tr("Nothing is finished on this laptop yet.")))

    def _row(self, encounter: Encounter) -> Card:
        card = Card()
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(Text(_title(encounter), "strong"))
        about.addWidget(Text(self._about(encounter), "soft"))
        line = QHBoxLayout()
        line.addLayout(about, 1)
        decision = encounter.decision
        if decision is not None and decision.outcome is not Outcome.WITHDRAWN:
            button = ActionButton(self.tr("Withdraw…"), glyph="undo")
            button.setObjectName(f"withdraw_{encounter.encounter_id}")
            button.clicked.connect(lambda: self.choose(encounter))
            line.addWidget(button)
        card.column.addLayout(line)
        return card

    def _about(self, encounter: Encounter) -> str:
        decision = encounter.decision
        when = words.when(decision.decided_at if decision else encounter.stopped_at)
        parts = [when, encounter.claim.name if encounter.claim else ""]
        parts += [decision.record_id, decision.reason] if decision else [encounter.stop_reason]
        return words.joined(parts)

    def choose(self, encounter: Encounter) -> None:
        """Open the withdrawal of one decision."""
        self.chosen = encounter
        self.done.say("")
        self.facts.clear()
        self.facts.add(self.tr("Decision"), _title(encounter), "strong")
        self.facts.add(self.tr("Recorded"), self._about(encounter))
        self._show_list(shown=False)
        self.reason.prose.setFocus()

    def act(self) -> None:
        """Sign the withdrawal."""
        if not self.reason.text() or self.chosen is None:
            self.error.show_words(
                self.tr("There is no reason."), self.tr("Write in a few words why.")
            )
            return
        encounter_id, reason = self.chosen.encounter_id, self.reason.text()

        def work(_job: JobContext) -> None:
            self.context.desk.withdraw(encounter_id, reason)

        self.run(work, self._withdrawn, self.tr("Signing and saving…"), cancellable=False)

    def _withdrawn(self, _result: object) -> None:
        self.reason.prose.clear()
        self._show_list(shown=True)
        self.take_focus()
        self.done.say("", "good", self.tr("The decision is withdrawn."))
        self.changed.emit()
        self.arrive()

    def fail(self, error: FieldidError) -> None:
        """Show the problem; the reason stays."""
        super().fail(error)

    def escape(self) -> None:
        """From the form back to the list; from the list back."""
        if self.form.isHidden() or self.job is not None:
            super().escape()
        else:
            self._show_list(shown=True)
            self.take_focus()


def _title(encounter: Encounter) -> str:
    if encounter.decision is None:
        return words.translate("Words", "Stopped")
    return words.outcome(encounter.decision.outcome)
