"""Encounters that are over: how their decisions stand, withdrawing one, and the person's contest.

Both are signed further entries; nothing that was recorded is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.case.standing import Standing
from fieldid.model.encounter import Encounter, Outcome
from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError
    from ui.context import Context
    from ui.jobs import JobContext


@dataclass(frozen=True, eq=False, repr=False)
class _Finished:
    encounter: Encounter
    standing: Standing


class FinishedScreen(Screen):
    """The list; then, for one of them, the withdrawal or the contest."""

    name = "finished"
    menu_order = 1
    menu_glyph = "archive"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - always there
        """Offer it always."""
        translate = QCoreApplication.translate
        return translate("FinishedScreen", "&Finished encounters"), translate(
            "FinishedScreen", "See decisions, withdraw them, record a contest"
        )

    def build(self) -> None:
        """Make the list and the form."""
        self.chosen: Encounter | None = None
        self.contesting = False
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
        self.said = ProseField(
            self.tr("What the &person says"),
            self.tr("In the person's own words, through the interpreter where there is one."),
        )
        self.said.prose.setObjectName("contest_words")
        for field in (self.facts, self.reason, self.said):
            self.form.column.addWidget(field)
        for widget in (self.done, self.list, self.form):
            self.page.add(widget)
        self.page.fill()
        self._show_list(shown=True)

    def _show_list(self, *, shown: bool) -> None:
        self.list.setVisible(shown)
        self.form.setVisible(not shown)
        self.reason.setVisible(not self.contesting)
        self.said.setVisible(self.contesting)
        if shown:
            self.title(self.tr("Finished encounters"))
        elif self.contesting:
            self.title(
                self.tr("The person contests this decision"),
                self.tr(
                    "The case is reopened: two officers who have not judged it look again. Nothing"
                    " is held against the person for it."
                ),
                self.tr("&Sign the contest"),
            )
        else:
            self.title(
                self.tr("Withdraw this decision?"),
                self.tr("The decision stays on record; a signed entry says it no longer holds."),
                self.tr("Sign the &withdrawal"),
            )

    def arrive(self) -> None:
        """Load the encounters."""
        self.load(self._load, self._show)

    def _load(self, _job: JobContext) -> list[_Finished]:
        desk = self.context.desk
        return [_Finished(one, desk.reviews.standing(one)) for one in desk.finished()]

    def _show(self, found: list[_Finished]) -> None:
        empty(self.rows)
        for one in found:
            self.rows.addWidget(self._row(one))
        if not found:
            self.rows.addWidget(Message(self.tr("Nothing is finished on this laptop yet.")))

    def _row(self, finished: _Finished) -> Card:
        encounter, card = finished.encounter, Card()
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(Text(_title(encounter), "strong"))
        standing = words.standing(finished.standing.value)
        if standing:
            about.addWidget(Text(standing[:1].upper() + standing[1:], "caution"))
        about.addWidget(Text(self._about(encounter), "soft"))
        line = QHBoxLayout()
        line.addLayout(about, 1)
        decision = encounter.decision
        if decision is not None and decision.outcome is not Outcome.WITHDRAWN:
            contest = ActionButton(self.tr("Contested…"), glyph="people")
            contest.setObjectName(f"contest_{encounter.encounter_id}")
            contest.clicked.connect(lambda: self.choose(encounter, contesting=True))
            line.addWidget(contest)
            button = ActionButton(self.tr("Withdraw…"), glyph="undo")
            button.setObjectName(f"withdraw_{encounter.encounter_id}")
            button.clicked.connect(lambda: self.choose(encounter))
            line.addWidget(button)
        card.column.addLayout(line)
        card.column.addLayout(self._ways(encounter))
        return card

    def _ways(self, encounter: Encounter) -> QHBoxLayout:
        """Ways from a finished encounter to barriers, nationality, and a disclosure about it."""
        line = QHBoxLayout()
        line.addStretch(1)
        ways = [
            ("barriers", self.tr("Protection barriers")),
            ("nationality", self.tr("Nationality")),
        ]
        if encounter.decision is not None:
            ways.append(("release_review", self.tr("Disclosure")))
        for name, label in ways:
            button = ActionButton(label, "quiet")
            button.setObjectName(f"{name}_{encounter.encounter_id}")
            place = Place(name, encounter.encounter_id)
            button.clicked.connect(lambda _on, place=place: self.wanted.emit(place))
            line.addWidget(button)
        return line

    def _about(self, encounter: Encounter) -> str:
        decision = encounter.decision
        when = words.when(decision.decided_at if decision else encounter.stopped_at)
        parts = [when, encounter.claim.name if encounter.claim else ""]
        parts += [decision.record_id, decision.reason] if decision else [encounter.stop_reason]
        return words.joined(parts)

    def choose(self, encounter: Encounter, *, contesting: bool = False) -> None:
        """Open the withdrawal of one decision, or the person's contest of it."""
        self.chosen, self.contesting = encounter, contesting
        self.done.say("")
        self.facts.clear()
        self.facts.add(self.tr("Decision"), _title(encounter), "strong")
        self.facts.add(self.tr("Recorded"), self._about(encounter))
        self._show_list(shown=False)
        (self.said if contesting else self.reason).prose.setFocus()

    def act(self) -> None:
        """Sign the withdrawal or the contest."""
        if self.contesting:
            self._contest()
        else:
            self._withdraw()

    def _contest(self) -> None:
        if not self.said.text() or self.chosen is None:
            self.error.show_words(
                self.tr("The person's words are missing."), self.tr("Write down what they say.")
            )
            return
        encounter_id, said = self.chosen.encounter_id, self.said.text()

        def work(_job: JobContext) -> None:
            self.context.desk.reviews.contest(encounter_id, said)

        self.run(work, self._contested, self.tr("Signing and saving…"), cancellable=False)

    def _contested(self, _result: object) -> None:
        self.said.prose.clear()
        self._done(self.tr("The contest is recorded, and the case is reopened."))

    def _withdraw(self) -> None:
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
        self._done(self.tr("The decision is withdrawn."))

    def _done(self, title: str) -> None:
        self._show_list(shown=True)
        self.take_focus()
        self.done.say("", "good", title)
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
