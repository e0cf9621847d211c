"""The form of one exercise: who comes, what they claim, what goes wrong and when. For trainers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app import training_desk
from fieldid.training.own_scenario import Draft
from ui.screens.base import Screen
from ui.sections.exercise_form import ExerciseForm
from ui.training_words import translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ExerciseEditorScreen(Screen):
    """The subject is the draft to change, or None for a new one. Enter saves."""

    name = "exercise_editor"

    def build(self) -> None:
        """Make the form."""
        draft = self.subject if isinstance(self.subject, Draft) else None
        self.title(
            self.tr("Change an exercise") if draft else self.tr("New exercise"),
            self.tr("What is right follows from what you choose: nobody has to be told."),
            self.tr("&Save the exercise"),
        )
        self.form = ExerciseForm(draft.draft_id if draft else training_desk.new_draft_id())
        if draft:
            self.form.show_draft(draft)
        self.page.add(self.form)
        self.page.fill()

    def first_focus(self) -> QWidget:
        """Begin with the title."""
        return self.form.named.line

    def act(self) -> None:
        """Save, unless something is missing."""
        draft = self.form.draft()
        if draft.problem:
            self.error.show_words(translated(draft.problem), self.tr("Fill it in, then save."))
            return
        desk = self.context.desk
        self.run(lambda _job: training_desk.keep_draft(desk, draft), self.finished.emit)
