"""Training: choose an exercise, read the briefing, do it, see the result. Demonstration only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.app import training_desk
from fieldid.training.finding import Grade
from fieldid.training.own_scenario import OWN
from fieldid.training.run import MAX_TRAINEE
from fieldid.training.scenario_samples import scenario_samples
from fieldid.training.scenarios import SCENARIOS, scenario
from ui.context import Exercise
from ui.screens.base import Place, Screen
from ui.training_words import minutes, said, translated
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.debrief_view import DebriefView
from ui.widgets.field import TextField
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.training.own_scenario import Draft
    from fieldid.training.result_sheet import ResultSheet
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
            translate("TrainingScreen", "Exercises with fictional people"),
        )

    def build(self) -> None:
        """Make the choice, or the result."""
        self._drafts: dict[str, Draft] = {}
        self.own = self._action(self.tr("&Your own exercises…"), "own_exercises")
        self.own.clicked.connect(lambda: self.wanted.emit(Place("exercises")))
        self.compare = self._action(self.tr("Co&mpare trainees…"), "compare_trainees")
        self.compare.clicked.connect(lambda: self.wanted.emit(Place("trainees")))
        self.reset = self._action(self.tr("&Reset for the next trainee"), "reset")
        self.reset.set_glyph("undo")
        self.reset.clicked.connect(self._reset)
        self.trainee = TextField(
            self.tr("Trainee"),
            self.tr("A name or number. Leave it empty, and nothing is remembered."),
        )
        self.trainee.line.setObjectName("trainee")
        self.trainee.line.setMaxLength(MAX_TRAINEE)
        self.exercises = TileList(columns=2)
        self.briefing = Card("info", self.tr("Briefing"))
        self.briefing_words = Text()
        self.briefing.column.addWidget(self.briefing_words)
        self.briefing.hide()
        self.exercises.chosen.connect(self._brief)
        self._offer(())
        for widget in (self.trainee, self.exercises, self.briefing):
            self.page.add(widget)
        self.page.fill()
        self._show_choice(shown=True)

    def _action(self, label: str, name: str) -> ActionButton:
        return self.add_action(ActionButton(label), name)

    def _offer(self, drafts: tuple[Draft, ...]) -> None:
        """Offer the six, and those that a trainer made."""
        chosen = self.exercises.choice()
        self._drafts = {OWN + one.draft_id: one for one in drafts}
        six = [(one.scenario_id, translated(one.title), "") for one in SCENARIOS]
        own = [(key, one.title, self.tr("Of this laptop")) for key, one in self._drafts.items()]
        self.exercises.replace([*six, *own])
        if chosen in self.exercises:
            self.exercises.choose(chosen)

    def _show_choice(self, *, shown: bool) -> None:
        for widget in (self.exercises, self.trainee):
            widget.setVisible(shown)
        self.reset.setVisible(not shown)
        for button in (self.own, self.compare):
            button.setVisible(shown and training_desk.trains(self.context.desk))
        if shown:
            self.title(
                self.tr("Training"),
                self.tr("Choose an exercise. The person will be fictional, the steps are real."),
                self.tr("&Begin the exercise"),
            )

    def _brief(self, scenario_id: str) -> None:
        own = self._drafts.get(scenario_id)
        self.briefing_words.setText(
            own.briefing if own else translated(scenario(scenario_id).briefing)
        )
        self.briefing.show()

    def arrive(self) -> None:
        """Show the result of the exercise that was done, if there is one."""
        if self.context.exercise is not None:
            self.load(self._assess, self._show_result)
        desk = self.context.desk
        self.load(lambda _job: training_desk.drafts_held(desk), self._offer_again)

    def _offer_again(self, drafts: tuple[Draft, ...]) -> None:
        if tuple(self._drafts.values()) != drafts:
            self._offer(drafts)
            if not self.exercises.isHidden():
                self.take_focus()

    def _assess(self, _job: JobContext) -> ResultSheet | None:
        exercise, desk = self.context.exercise, self.context.desk
        if exercise is None:
            return None
        done = training_desk.find_scenario(desk, exercise.scenario_id)
        trainee = "" if exercise.judged else exercise.trainee  # a run is remembered once
        sheet = training_desk.end_exercise(desk, done, exercise.encounter_id, trainee)
        if sheet is not None:
            self.context.exercise = replace(exercise, judged=True)
        return sheet

    def _show_result(self, sheet: ResultSheet | None) -> None:
        if sheet is None:
            return
        self._show_choice(shown=False)
        self.briefing.hide()
        self.title(translated(sheet.title), self._verdict(sheet), self.tr("&Done"))
        for finding in sheet.findings:
            self._put(Message(said(finding), _KINDS[finding.grade]))
        self._put(DebriefView(sheet.debrief))
        if sheet.expected or sheet.mistakes:
            self._put(self._expected(sheet))
        self.take_focus()

    def _verdict(self, sheet: ResultSheet) -> str:
        verdict = self.tr("Well done.") if sheet.passed else self.tr("Look at this again.")
        took = self.tr("Marks {marks} of 100, time {time}.")
        if sheet.aim_s:
            took = self.tr("Marks {marks} of 100, time {time} (aim {aim}).")
        told = took.format(marks=sheet.marks, time=minutes(sheet.seconds), aim=minutes(sheet.aim_s))
        return f"{verdict} {told}"

    def _expected(self, sheet: ResultSheet) -> Card:
        expected = Card("plain", self.tr("What was expected"))
        expected.column.addWidget(Text(translated(sheet.expected)))
        for mistake in sheet.mistakes:
            common = self.tr("A common mistake: {mistake}").format(mistake=translated(mistake))
            expected.column.addWidget(Text(common, "soft"))
        return expected

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
            training_desk.leave_exercise(self.context.desk)
            self.context.exercise = None
            self.finished.emit(None)
            return
        chosen = self.exercises.choice()
        if not chosen:
            self.error.show_words(self.tr("No exercise is chosen."), self.tr("Choose one of them."))
            return
        self.run(
            lambda _job: self._begin(chosen),
            self.finished.emit,
            self.tr("Asking a fictional person in…"),
            cancellable=False,
        )

    def _begin(self, scenario_id: str) -> EncounterDesk:
        desk = self.context.desk
        chosen = training_desk.find_scenario(desk, scenario_id)
        self.context.hand_in.person(scenario_samples(chosen))
        self.context.hand_in.faults(chosen.faults)
        opened = training_desk.begin_exercise(desk, chosen)
        self.context.exercise = Exercise(
            scenario_id,
            opened.encounter.encounter_id,
            translated(chosen.briefing),
            self.trainee.text(),
        )
        return opened

    def _reset(self) -> None:
        """Stop what the trainee left unfinished, and send the fictional person away."""

        def work(_job: JobContext) -> None:
            for left in self.context.desk.unfinished():
                self.context.desk.resume(left.encounter_id).stop()
            self._leave()

        self.run(work, self.finished.emit)

    def _leave(self) -> None:
        """Send the fictional person away; readers and list are as they are again."""
        self.context.hand_in.person({})
        training_desk.leave_exercise(self.context.desk)
        self.context.exercise = None
