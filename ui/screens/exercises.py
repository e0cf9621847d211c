"""A trainer's own exercises: make, change, copy, delete. Demonstration only."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from fieldid.app import training_desk
from fieldid.training.own_scenario import Draft, copied
from fieldid.training.people import person
from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.confirmation import Confirmation, Question
from ui.widgets.text import Text
from ui.widgets.tidy import empty


@dataclass(frozen=True)
class _Act:
    name: str
    label: str
    spoken: str


class ExercisesScreen(Screen):
    """Enter makes a new one."""

    name = "exercises"

    def build(self) -> None:
        """Make the list."""
        self.title(
            self.tr("Your own exercises"),
            self.tr("They stay on this demonstration laptop. The people are fictional."),
            self.tr("&New exercise"),
        )
        self.none, self.confirmation = Message(), Confirmation()
        self.card = Card("plain")
        self.rows = QGridLayout()
        self.rows.setSpacing(10)
        self.rows.setColumnStretch(0, 1)
        self.card.column.addLayout(self.rows)
        for widget in (self.confirmation, self.none, self.card):
            self.page.add(widget)
        self.page.fill()
        self.card.hide()

    def arrive(self) -> None:
        """Ask which there are."""
        self.load(lambda _job: training_desk.drafts_held(self.context.desk), self._show)

    def _show(self, drafts: tuple[Draft, ...]) -> None:
        empty(self.rows)
        for place, draft in enumerate(drafts):
            for column, widget in enumerate(self._row(draft)):
                self.rows.addWidget(widget, place, column)
        self.card.setVisible(bool(drafts))
        title = "" if drafts else self.tr("There is none yet.")
        self.none.say("" if drafts else self.tr("Make one, or go back to the six."), "info", title)

    def _row(self, draft: Draft) -> list[QWidget]:
        about = person(draft.person_id).record.names[0].latin
        words_of = self.tr("{title}, with {person}")
        made: list[QWidget] = [
            Text(words_of.format(title=words.isolated(draft.title), person=words.isolated(about)))
        ]
        for act, does in (
            (_Act("edit", self.tr("Change…"), self.tr("Change {title}")), self._edit),
            (_Act("copy", self.tr("Copy…"), self.tr("Copy {title}")), self._copy),
            (_Act("delete", self.tr("Delete…"), self.tr("Delete {title}")), self._ask_delete),
        ):
            button = ActionButton(act.label)
            button.setObjectName(f"{act.name}_{draft.draft_id}")
            button.setAccessibleName(act.spoken.format(title=draft.title))
            button.clicked.connect(lambda _on, does=does: does(draft))
            made.append(button)
        return made

    def act(self) -> None:
        """Make a new one."""
        self.wanted.emit(Place("exercise_editor"))

    def _edit(self, draft: Draft) -> None:
        self.wanted.emit(Place("exercise_editor", draft))

    def _copy(self, draft: Draft) -> None:
        title = self.tr("Copy of {title}").format(title=draft.title)
        copy = copied(draft, training_desk.new_draft_id(), title)
        self.wanted.emit(Place("exercise_editor", copy))

    def _ask_delete(self, draft: Draft) -> None:
        title = self.tr("Delete {title}?").format(title=words.isolated(draft.title))
        explained = self.tr("What trainees did in it is still remembered.")
        self.confirmation.ask(
            Question(title, explained, self.tr("Delete it"), lambda: self._delete(draft))
        )

    def _delete(self, draft: Draft) -> None:
        def deleted(_none: object) -> None:
            self.confirmation.put_away()
            self.arrive()

        desk = self.context.desk
        self.run(lambda _job: training_desk.delete_draft(desk, draft.draft_id), deleted)
