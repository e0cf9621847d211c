"""Trainees beside each other: runs, marks, time, grave mistakes. No biometrics are kept of them."""

from __future__ import annotations

from fieldid.app import training_desk
from fieldid.training.run import Trainee, compared
from ui import words
from ui.screens.base import Screen
from ui.training_words import translated
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.confirmation import Confirmation, Question
from ui.widgets.table import Table


class TraineesScreen(Screen):
    """For trainers; Enter goes back."""

    name = "trainees"

    def build(self) -> None:
        """Make the table."""
        self.title(
            self.tr("Trainees"),
            self.tr("Only the name or number they chose, marks and times are remembered."),
            self.tr("&Done"),
        )
        self.forget = self.add_action(
            ActionButton(self.tr("&Forget all of them…"), "danger"), "forget_runs"
        )
        self.forget.clicked.connect(self._ask)
        self.none, self.confirmation = Message(), Confirmation()
        self.table = self._table()
        for widget in (self.confirmation, self.none):
            self.page.add(widget)
        self.page.add(self.table, 1)

    def _table(self) -> Table:
        heads = (
            self.tr("Trainee"),
            self.tr("Exercises"),
            self.tr("Mean marks of 100"),
            self.tr("In time"),
            self.tr("Grave mistakes"),
            self.tr("Best of each exercise"),
        )
        return Table(heads, self.tr("Trainees beside each other"))

    def arrive(self) -> None:
        """Ask for what is remembered."""
        desk = self.context.desk
        self.load(lambda _job: compared(training_desk.runs_held(desk)), self._show)

    def _show(self, trainees: tuple[Trainee, ...]) -> None:
        self.table.fill(map(self._cells, trainees))
        self.table.setVisible(bool(trainees))
        self.forget.setVisible(bool(trainees))
        title = "" if trainees else self.tr("Nobody is remembered.")
        advice = self.tr("A trainee types a name or number before an exercise.")
        self.none.say("" if trainees else advice, "info", title)

    def _cells(self, one: Trainee) -> tuple[str, ...]:
        part = self.tr("{part} of {all}")
        best = (f"{translated(title)}: {words.number(marks)}" for title, marks in one.best.items())
        return (
            words.isolated(one.name),
            words.number(one.runs),
            words.number(one.mean_score),
            words.isolated(part.format(part=words.number(one.in_time), all=words.number(one.runs))),
            words.number(one.serious),
            "\n".join(best),
        )

    def act(self) -> None:
        """Go back."""
        self.back.emit()

    def _ask(self) -> None:
        explained = self.tr("Marks and times of every trainee are gone; exercises stay.")
        title, yes = self.tr("Forget every trainee?"), self.tr("Forget them")
        self.confirmation.ask(Question(title, explained, yes, self._forget))

    def _forget(self) -> None:
        def forgotten(_none: object) -> None:
            self.confirmation.put_away()
            self.arrive()

        self.run(lambda _job: training_desk.forget_runs(self.context.desk), forgotten)
