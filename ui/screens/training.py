"""Training: choose an exercise, read the briefing, do it, see the result. Demonstration only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.model.biometric import FingerPosition
from fieldid.training.conduct_findings import finger_name
from fieldid.training.finding import Grade
from fieldid.training.result_sheet import ResultSheet, assess
from fieldid.training.scenario_samples import scenario_samples
from fieldid.training.scenarios import SCENARIOS, scenario
from ui import words
from ui.context import Exercise
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.training.finding import Finding
    from ui.context import Context
    from ui.jobs import JobContext

_KINDS = {
    Grade.RIGHT: "good",
    Grade.NOTE: "info",
    Grade.MISTAKE: "caution",
    Grade.SERIOUS: "danger",
}


class TrainingScreen(Screen):
    """Shows the exercises, or the result of the one that was just done."""

    name = "training"
    menu_order = 4
    menu_glyph = "training"

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:
        """Offer it in the demonstration only: fictional people never meet real lists."""
        if context.desk.realm != "demo":
            return None
        translate = QCoreApplication.translate
        return (
            translate("TrainingScreen", "&Training"),
            translate("TrainingScreen", "Six exercises with fictional people"),
        )

    def build(self) -> None:
        """Make the choice, or the result."""
        self.reset = self.add_action(
            ActionButton(self.tr("&Reset for the next trainee"), glyph="undo"), "reset"
        )
        self.reset.clicked.connect(self._reset)
        self.exercises = TileList(columns=2)
        self.briefing = Card("info", self.tr("Briefing"))
        self.briefing_words = Text()
        self.briefing.column.addWidget(self.briefing_words)
        self.briefing.hide()
        self.exercises.chosen.connect(self._brief)
        for one in SCENARIOS:
            self.exercises.add(one.scenario_id, _translated(one.title))
        self.page.add(self.exercises)
        self.page.add(self.briefing)
        self.page.fill()
        self._show_choice(shown=True)

    def _show_choice(self, *, shown: bool) -> None:
        self.exercises.setVisible(shown)
        self.reset.setVisible(not shown)
        if shown:
            self.title(
                self.tr("Training"),
                self.tr("Choose an exercise. The person will be fictional, the steps are real."),
                self.tr("&Begin the exercise"),
            )

    def _brief(self, scenario_id: str) -> None:
        self.briefing_words.setText(_translated(scenario(scenario_id).briefing))
        self.briefing.show()

    def arrive(self) -> None:
        """Show the result of the exercise that was done, if there is one."""
        if self.context.exercise is not None:
            self.load(self._assess, self._show_result)

    def _assess(self, _job: JobContext) -> ResultSheet | None:
        exercise = self.context.exercise
        if exercise is None:
            return None
        done = self.context.desk.encounter(exercise.encounter_id)
        if done.decision is None and done.stopped_at is None:
            return None  # left on the way; it waits on the home screen
        return assess(scenario(exercise.scenario_id), done, done.decision)

    def _show_result(self, sheet: ResultSheet | None) -> None:
        if sheet is None:
            return
        self._show_choice(shown=False)
        verdict = self.tr("Well done.") if sheet.passed else self.tr("Look at this again.")
        self.title(_translated(sheet.title), verdict, self.tr("&Done"))
        for finding in sheet.findings:
            self._put(Message(_finding_words(finding), _KINDS[finding.grade]))
        expected = Card("plain", self.tr("What was expected"))
        expected.column.addWidget(Text(_translated(sheet.expected)))
        for mistake in sheet.mistakes:
            said = self.tr("A common mistake: {mistake}").format(mistake=_translated(mistake))
            expected.column.addWidget(Text(said, "soft"))
        self._put(expected)
        self.take_focus()

    def _put(self, widget: QWidget) -> None:
        """Put a widget before the stretch at the end of the page."""
        self.page.column.insertWidget(self.page.column.count() - 1, widget)

    def first_focus(self) -> QWidget:
        """Begin with the first exercise."""
        if self.exercises.isHidden():
            return self.primary
        return self.exercises.tile(self.exercises.choice() or SCENARIOS[0].scenario_id)

    def act(self) -> None:
        """Begin the exercise, or return to the choice."""
        if self.exercises.isHidden():
            self.context.exercise = None
            self.finished.emit(None)
            return
        chosen = self.exercises.choice()
        if not chosen:
            self.error.show_words(
                self.tr("No exercise is chosen."), self.tr("Choose one of the six.")
            )
            return
        self.run(
            lambda _job: self._begin(chosen),
            self.finished.emit,
            self.tr("Asking a fictional person in…"),
            cancellable=False,
        )

    def _begin(self, scenario_id: str) -> EncounterDesk:
        chosen = scenario(scenario_id)
        self.context.hand_in.person(scenario_samples(chosen))
        opened = self.context.desk.open_encounter()
        briefing = _translated(chosen.briefing)
        self.context.exercise = Exercise(scenario_id, opened.encounter.encounter_id, briefing)
        return opened

    def _reset(self) -> None:
        """Stop what the trainee left unfinished, and send the fictional person away."""

        def work(_job: JobContext) -> None:
            for left in self.context.desk.unfinished():
                self.context.desk.resume(left.encounter_id).stop()
            self.context.hand_in.person({})
            self.context.exercise = None

        self.run(work, self.finished.emit)


def _translated(english: str) -> str:
    return QCoreApplication.translate("Training", english)


def _finding_words(finding: Finding) -> str:
    fingers = {finger_name(position): words.finger(position) for position in FingerPosition}
    details = {name: fingers.get(value, value) for name, value in finding.details.items()}
    return _translated(finding.template).format(**details)
