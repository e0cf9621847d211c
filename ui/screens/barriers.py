"""Protection barriers of one person: recording what is said, and seeing what stands.

Recording is for everybody and needs no network. How barriers stand is shown only to whom the
hub tells it, with its age; whatever is missing or too old counts as standing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.barriers import CaseBarriers
from fieldid.model.barrier import BarrierKind, BarrierStatus
from ui import patience
from ui.screens.base import Place, Screen
from ui.sections.barrier_corrections import BarrierCorrections, Mistake
from ui.sections.barrier_record import BarrierRecord
from ui.sections.barrier_status import BarrierStatusList
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.app.barrier_views import BarrierView, RecordedCorrection
    from fieldid.errors.base import FieldidError
    from ui.jobs import JobContext


class BarriersScreen(Screen):
    """Laid over a step or the list of finished encounters; back returns to it."""

    name = "barriers"

    def build(self) -> None:
        """Make the three parts and the form of a correction."""
        self.case_id = str(self.subject or self.context.encounter.encounter.encounter_id)
        self.mistake: Mistake | None = None
        self.done = Message()
        self.status = BarrierStatusList()
        self.record = BarrierRecord()
        self.corrections = BarrierCorrections()
        self.form = Card("caution")
        self.what = Text(role="strong")
        self.reason = ProseField(
            self.tr("&Why it was a mistake"),
            self.tr("The second person reads this. What was recorded stays on record."),
        )
        self.reason.prose.setObjectName("correction_reason")
        self.form.column.addWidget(self.what)
        self.form.column.addWidget(self.reason)
        self.parts: tuple[QWidget, ...] = (self.status, self.record, self.corrections)
        for widget in (self.done, *self.parts, self.form):
            self.page.add(widget)
        self.page.fill()
        self.status.ask_wanted.connect(self._ask)
        self.corrections.mistake_wanted.connect(self._choose)
        self.corrections.agreed.connect(self._agree)
        self.steps = self.add_action(
            ActionButton(self.tr("Nationality, step by step…"), glyph="list"), "nationality_steps"
        )
        self.steps.clicked.connect(lambda: self.wanted.emit(Place("nationality", self.case_id)))
        self._show_form(shown=False)

    def arrive(self) -> None:
        """Show what is known here."""
        self.load(lambda _job: self._barriers().view(), self._show)

    def first_focus(self) -> QWidget:
        """Begin with what is recorded most."""
        return self.record.kind.tile(BarrierKind.PROTECTION_CLAIM.value)

    def act(self) -> None:
        """Record what was chosen, or sign the correction."""
        if self.mistake is not None:
            self._correct(self.mistake)
            return
        kind, status, codes = (
            self.record.kind.choice(),
            self.record.status.choice(),
            self.record.codes(),
        )
        if not (kind and status) and not codes:
            self.error.show_words(
                self.tr("Nothing is chosen."),
                self.tr("Choose what you were told about and how it stands."),
            )
            return

        def work(job: JobContext) -> BarrierView:
            barriers, now = self._barriers(), self.context.desk.now()
            if codes:
                barriers.state_nationalities(codes)
            if kind and status:
                barriers.record(BarrierKind(kind), BarrierStatus(status), now)
            self.context.desk.sync(job, patience.ANSWER_S)
            return barriers.view()

        self.run(work, self._recorded, self.tr("Signing and saving…"))

    def _recorded(self, view: BarrierView) -> None:
        self.record.clear()
        self._show(view)
        self.done.say(
            self.tr("It is signed, and kept until the hub has it."),
            "good",
            self.tr("Recorded."),
        )
        self.page.verticalScrollBar().setValue(0)
        self.changed.emit()

    def _ask(self) -> None:
        self.done.say("")
        self.run(lambda _job: self._barriers().ask(), self._show, self.tr("Asking the hub…"))

    def _choose(self, mistake: Mistake) -> None:
        self.mistake = mistake
        self.what.say(mistake.words)
        self._show_form(shown=True)
        self.reason.prose.setFocus()

    def _correct(self, mistake: Mistake) -> None:
        reason = self.reason.text()
        if not reason:
            self.error.show_words(
                self.tr("There is no reason."), self.tr("Write in a few words why.")
            )
            return

        def work(_job: JobContext) -> BarrierView:
            self._barriers().correct(mistake.act_id, mistake.codes, reason)
            return self._barriers().ask()

        self.run(work, self._corrected, self.tr("Signing and saving…"), cancellable=False)

    def _agree(self, correction: RecordedCorrection) -> None:
        def work(_job: JobContext) -> BarrierView:
            self._barriers().agree(correction)
            return self._barriers().ask()

        self.run(work, self._corrected, self.tr("Signing and saving…"), cancellable=False)

    def _corrected(self, view: BarrierView) -> None:
        self.reason.prose.clear()
        self._show_form(shown=False)
        self._show(view)
        self.done.say("", "good", self.tr("The hub has it."))
        self.page.verticalScrollBar().setValue(0)
        self.take_focus()

    def _show(self, view: BarrierView) -> None:
        self.status.show_view(view)
        self.record.show_view(view)
        self.corrections.show_view(view, self.context.desk.officer.officer_id)

    def _show_form(self, *, shown: bool) -> None:
        self.mistake = self.mistake if shown else None
        for part in self.parts:
            part.setVisible(not shown)
        self.form.setVisible(shown)
        self.steps.setVisible(not shown)
        if shown:
            self.title(
                self.tr("Recorded by mistake?"),
                self.tr("You sign, then a second person. One of the two is a supervisor."),
                self.tr("&Sign the correction"),
            )
        else:
            self.title(
                self.tr("Protection barriers"),
                self.tr("Record at once what the person tells you; you need no proof."),
                self.tr("&Record"),
            )

    def fail(self, error: FieldidError) -> None:
        """Show the problem; what the hub told before goes where it is no longer told."""
        super().fail(error)
        if self.mistake is None:
            self.arrive()

    def escape(self) -> None:
        """From the form back to the barriers; from there back."""
        if self.mistake is None or self.job is not None:
            super().escape()
        else:
            self._show_form(shown=False)
            self.arrive()
            self.take_focus()

    def _barriers(self) -> CaseBarriers:
        return CaseBarriers(self.context.desk, self.case_id, patience.ANSWER_S)
