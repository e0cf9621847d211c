"""The nationality of one person, step by step: claimed, supported, answered by the state.

Recording a step is for everybody and needs no network, but for a state's answer, which only a
supervisor records, after something was released to it. What others recorded is told as barriers
are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.nationalities import CaseNationalities
from fieldid.case.nationality import BasisKind
from ui import patience
from ui.screens.base import Screen
from ui.sections.nationality_form import NationalityForm
from ui.sections.nationality_table import NationalityTable
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.app.nationality_views import NationalityView
    from ui.jobs import JobContext


class NationalityScreen(Screen):
    """Laid over the barriers or the list of finished encounters. The subject is the case."""

    name = "nationality"

    def build(self) -> None:
        """Make the table and the form."""
        self.case_id = str(self.subject or self.context.encounter.encounter.encounter_id)
        self.view: NationalityView | None = None
        self.done = Message()
        self.table, self.form = NationalityTable(), NationalityForm()
        self.ask = self.add_action(ActionButton(self.tr("&Ask the hub"), glyph="sync"), "ask_steps")
        self.ask.clicked.connect(self._ask)
        self.form.kind_chosen.connect(self._suggest)
        for widget in (self.done, self.table, self.form):
            self.page.add(widget)
        self.page.fill()
        self._show_form(shown=False)

    def arrive(self) -> None:
        """Show what is known here."""
        self.load(lambda _job: self._case().view(), self._show)

    def first_focus(self) -> QWidget:
        """Begin with the form's first field while it is open."""
        return self.primary if self.form.isHidden() else self.form.first_field()

    def act(self) -> None:
        """Open the form; from there sign and keep the step."""
        if self.form.isHidden():
            self._begin()
            return
        proposed = self.form.proposed()
        if proposed is None:
            self.error.show_words(
                self.tr("Something is missing."),
                self.tr("Choose the step, and write on what it rests."),
            )
            return

        def work(job: JobContext) -> NationalityView:
            case = self._case()
            case.record(proposed)
            self.context.desk.sync(job, patience.ANSWER_S)
            return case.view()

        self.run(work, self._recorded, self.tr("Signing and saving…"))

    def _begin(self) -> None:
        if self.view is not None:
            self.done.say("")
            self.form.begin(self.view)
            self._show_form(shown=True)
            self.take_focus()

    def _recorded(self, view: NationalityView) -> None:
        self._show_form(shown=False)
        self._show(view)
        self.done.say(
            self.tr("It is signed, and kept until the hub has it."), "good", self.tr("Recorded.")
        )
        self.page.verticalScrollBar().setValue(0)
        self.take_focus()
        self.changed.emit()

    def _ask(self) -> None:
        self.done.say("")
        self.run(lambda _job: self._case().ask(), self._show, self.tr("Asking the hub…"))

    def _suggest(self, kind: str) -> None:
        self.load(lambda _job: self._case().suggested(BasisKind(kind)), self.form.suggest)

    def _show(self, view: NationalityView) -> None:
        self.view = view
        self.table.show_view(view)

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        for widget in (self.table, self.ask):
            widget.setVisible(not shown)
        if shown:
            self.title(
                self.tr("Record a step"),
                self.tr("You sign it. It stays on record, also when another step follows."),
                self.tr("Si&gn and record"),
            )
        else:
            self.title(
                self.tr("Nationality, step by step"),
                self.tr("What the person says is a claim; only the state concerned confirms it."),
                self.tr("&Record a step…"),
            )

    def escape(self) -> None:
        """From the form back to the table; from there back."""
        if self.form.isHidden() or self.job is not None:
            super().escape()
        else:
            self._show_form(shown=False)
            self.take_focus()

    def _case(self) -> CaseNationalities:
        return CaseNationalities(self.context.desk, self.case_id, patience.ANSWER_S)
