"""The officer decides. Nothing is preselected; "confirmed" only where the conditions hold.

What is missing for it is listed, and referring is then the way. A reason is always written,
and what will be signed is shown once more before it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.model.encounter import Outcome
from ui import words
from ui.announce import announce
from ui.screens.base import Screen
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.app.views import DecisionReceipt
    from fieldid.errors.base import FieldidError
    from ui.jobs import JobContext


@dataclass(frozen=True)
class _Option:
    """A record that was compared, and what still forbids to confirm with it."""

    record_id: str
    name: str
    unmet: tuple[str, ...]


class DecisionScreen(Screen):
    """First the choice and the reason, then what will be signed."""

    name = "decision"

    def build(self) -> None:
        """Make the form and the last look."""
        self.title(self.tr("Decide"), " ", self.tr("&Continue"))
        self.options: list[_Option] = []
        self.outcome = TileList(columns=3)
        self.outcome.add(Outcome.CONFIRMED, self.tr("Identity confirmed"), self.tr("Checking…"))
        self.outcome.add(
            Outcome.NOT_CONFIRMED,
            self.tr("Identity not confirmed"),
            self.tr("The person could not be shown to be who is claimed"),
        )
        self.outcome.add(
            Outcome.REFER, self.tr("Refer"), self.tr("To somebody who can look further into it")
        )
        self.outcome.tile(Outcome.CONFIRMED).setEnabled(False)
        self.outcome.chosen.connect(self._show_records)
        self.second = Message()
        self.missing = Message()
        self.records_title = Text(self.tr("Confirmed with which record?"), "section")
        self.records = TileList()
        self.reason = ProseField(
            self.tr("&Reason"),
            self.tr("What you saw and compared. It is kept, and others will read it."),
        )
        self.reason.prose.setObjectName("reason")
        self._lay_out_page()
        self._show_form(shown=True)

    def _lay_out_page(self) -> None:
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (
            self.outcome,
            self.missing,
            self.second,
            self.records_title,
            self.records,
            self.reason,
        ):
            column.addWidget(widget)
        self.last_look = Card("info", self.tr("You are about to sign"))
        self.facts = Facts()
        self.last_look.column.addWidget(self.facts)
        self.last_look.column.addWidget(
            Text(
                self.tr(
                    "Your signature cannot be taken back; a decision can only be withdrawn by a"
                    " further signed entry."
                ),
                "soft",
            )
        )
        self.page.add(self.form)
        self.page.add(self.last_look)
        self.page.fill()

    def arrive(self) -> None:
        """Ask which conditions are not met."""
        self.load(self._conditions, self._show_conditions)

    def _conditions(self, _job: JobContext) -> list[_Option]:
        encounter, desk = self.context.encounter, self.context.desk
        done = encounter.encounter
        compared = [done.verification.record_id] if done.verification else []
        found = done.identification.candidates if done.identification else ()
        compared += [one.record_id for one in found]
        return [
            _Option(key, words.record_name(desk.record(key)), encounter.unmet_conditions(key))
            for key in dict.fromkeys(compared)
        ] or [_Option("", "", encounter.unmet_conditions())]

    def _show_conditions(self, options: list[_Option]) -> None:
        self.options = [option for option in options if not option.unmet and option.record_id]
        self.records.replace(
            [(option.record_id, option.name, option.record_id) for option in self.options]
        )
        tile = self.outcome.tile(Outcome.CONFIRMED)
        tile.setEnabled(bool(self.options))
        if self.options:
            self.lead.say(self.tr("You decide, not the program."))
            tile.explain(self._confirmable())
            return
        tile.explain(self.tr("Not possible now: see below"))
        self.lead.say(self.tr("You decide, not the program. Confirming is not possible now."))
        unmet = dict.fromkeys(line for option in options for line in option.unmet)
        refer = self.tr("Refer instead; what is missing is recorded with it.")
        lines = [words.translate("Condition", line) for line in unmet]
        self.missing.say(
            "\n".join([*(f"•  {line}" for line in lines), refer]),
            "caution",
            self.tr("To confirm, this is missing:"),
        )

    def _confirmable(self) -> str:
        if len(self.options) > 1:
            return self.tr("With a record that you choose below")
        only = self.options[0]
        return self.tr("With record {record}, {name}").format(record=only.record_id, name=only.name)

    def _show_records(self, outcome: str) -> None:
        waits = outcome == Outcome.CONFIRMED and self.context.encounter.waits_for_second
        self.second.say(
            self.tr("Until they agree, the confirmation does not stand.") if waits else "",
            "info",
            self.tr("A second officer judges the evidence next, without seeing your answer.")
            if waits
            else "",
        )
        several = outcome == Outcome.CONFIRMED and len(self.options) > 1
        self.records_title.setVisible(several)
        self.records.setVisible(several)

    def _record_id(self) -> str:
        """Return the record confirmed; for other outcomes none is named."""
        if self.outcome.choice() != Outcome.CONFIRMED:
            return ""
        return self.options[0].record_id if len(self.options) == 1 else self.records.choice()

    def first_focus(self) -> QWidget:
        """Begin with the outcomes; none is chosen."""
        enabled = self.outcome.tile(Outcome.CONFIRMED)
        return enabled if enabled.isEnabled() else self.outcome.tile(Outcome.NOT_CONFIRMED)

    def act(self) -> None:
        """Look once more, then sign."""
        if self.last_look.isHidden():
            self._look_once_more()
        else:
            self._sign()

    def _look_once_more(self) -> None:
        missing = self._missing_words()
        if missing:
            self.error.show_words(*missing)
            return
        outcome = Outcome(self.outcome.choice())
        self.facts.clear()
        self.facts.add(self.tr("Decision"), words.outcome(outcome), "strong")
        if self._record_id():
            self.facts.add(self.tr("Record"), self._record_id(), "strong")
        self.facts.add(self.tr("Reason"), self.reason.text())
        self.facts.add(self.tr("Signed by"), self.context.desk.officer.name, "strong")
        self._show_form(shown=False)
        announce(self.last_look, self.tr("You are about to sign"), self.facts.spoken())

    def _missing_words(self) -> tuple[str, str] | None:
        if not self.outcome.choice():
            return self.tr("No decision is chosen."), self.tr("Choose one of the three.")
        if self.outcome.choice() == Outcome.CONFIRMED and not self._record_id():
            return self.tr("No record is chosen."), self.tr("Choose the record you confirm.")
        if not self.reason.text():
            return self.tr("There is no reason."), self.tr("Write in a few words why.")
        return None

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        self.last_look.setVisible(not shown)
        self.heading.setText(self.tr("Decide") if shown else self.tr("Check before you sign"))
        self.primary.set_label(self.tr("&Continue") if shown else self.tr("Si&gn and record"))
        self._show_records(self.outcome.choice())
        self.primary.setFocus()

    def _sign(self) -> None:
        outcome, record_id = Outcome(self.outcome.choice()), self._record_id()
        reason = self.reason.text()

        def work(_job: JobContext) -> DecisionReceipt:
            return self.context.encounter.decide(outcome, record_id, reason)

        self.run(work, self._signed, self.tr("Signing and saving…"), cancellable=False)

    def _signed(self, receipt: DecisionReceipt) -> None:
        self.context.receipt = receipt
        self.finished.emit(None)

    def fail(self, error: FieldidError) -> None:
        """Return to the form with everything typed still there."""
        self._show_form(shown=True)
        super().fail(error)

    def escape(self) -> None:
        """From the last look back to the form; otherwise back."""
        if self.last_look.isHidden() or self.job is not None:
            super().escape()
        else:
            self._show_form(shown=True)
