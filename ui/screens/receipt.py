"""Proof for the officer that the decision rests on this laptop, and whether it has been sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.screens.base import Place, Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Facts, Message
from ui.widgets.details import Details
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.views import SyncStatus
    from fieldid.model.encounter import Decision


class ReceiptScreen(Screen):
    """The last screen of an encounter."""

    name = "receipt"

    def build(self) -> None:
        """Show the decision as it was saved."""
        self.title(self.tr("Decision recorded"), " ", self.tr("&Finish"))
        self.back_button.hide()
        decision = self.context.encounter.encounter.decision
        if decision is None:
            return
        paper = self.add_action(ActionButton(self.tr("&Paper for the person…")), "paper")
        paper.clicked.connect(lambda: self.wanted.emit(Place("person_paper")))
        self.lead.say(self.tr("Signed and saved on this laptop. You can finish."))
        standing = words.standing(self.context.receipt.standing if self.context.receipt else "")
        card = Card("caution" if standing else "good", words.outcome(decision.outcome))
        if standing:
            card.column.addWidget(Text(standing[:1].upper() + standing[1:], "caution"))
            card.column.addWidget(Text(self._next_officer()))
        self.facts = Facts()
        self._fill(decision)
        card.column.addWidget(self.facts)
        self.sent = Message()
        self.details = Details()
        self.details.say(self._proof(decision))
        for widget in (card, self.sent, self.details):
            self.page.add(widget)
        self.page.fill()

    def _next_officer(self) -> str:
        return self.tr(
            "The confirmation does not stand yet. Ask another officer to log on, here or on another"
            " laptop, and to choose Second review; do not tell them your answer."
        )

    def _fill(self, decision: Decision) -> None:
        if decision.record_id:
            self.facts.add(self.tr("Record"), decision.record_id, "strong")
        self.facts.add(self.tr("Reason"), decision.reason)
        self.facts.add(self.tr("Decided"), words.when(decision.decided_at), "strong")
        for condition in decision.missing_conditions:
            self.facts.add(self.tr("Was missing"), words.translate("Condition", condition))

    def _proof(self, decision: Decision) -> str:
        lines = [self.tr("Decision {id}").format(id=decision.decision_id)]
        receipt = self.context.receipt
        if receipt is not None:
            lines.append(self.tr("Envelope {id}").format(id=receipt.envelope_id))
            lines.append(self.tr("Number {number}").format(number=receipt.sequence))
            lines.append(self.tr("Audit log at {digest}").format(digest=receipt.audit_head))
        return "\n".join(lines)

    def arrive(self) -> None:
        """Ask how much waits to be sent."""
        self.load(lambda _job: self.context.desk.sync_status(), self._show_sync)

    def _show_sync(self, status: SyncStatus) -> None:
        if not status.hub:
            self.sent.say(self.tr("No hub yet: the decision stays on this laptop, encrypted."))
        elif status.queued:
            self.sent.say(
                self.tr("It is sent when the hub can be reached, also while the laptop is locked.")
            )
        else:
            self.sent.say(self.tr("The hub has confirmed it."), "good")

    def act(self) -> None:
        """Finish."""
        self.context.receipt = None
        self.finished.emit(None)
