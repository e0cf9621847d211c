"""The hub this laptop sends to, and enrolling with one by a one-time code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import patience, words
from ui.sections.base import Section
from ui.sections.stick import StickCourier
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import TextField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.views import SyncStatus
    from ui.jobs import JobContext


class HubSection(Section):
    """A laptop works without a hub; what it records waits."""

    @property
    def primary_words(self) -> str:
        """Enrol."""
        return self.tr("&Enrol")

    def build(self) -> None:
        """Make the state and the form."""
        card = Card("plain", self.tr("Hub"))
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.done = Message()
        self.address = TextField(self.tr("Hub &address"), self.tr("As given by its administrator"))
        self.address.line.setObjectName("hub_address")
        self.code = TextField(self.tr("One-time &code"), self.tr("It works once and soon expires"))
        self.code.line.setObjectName("hub_code")
        for field in (self.address, self.code):
            field.latin()
        for widget in (
            card,
            self.done,
            StickCourier(self.on, self._carried),
            Text(self.tr("Enrol with a hub"), "section"),
            self.address,
            self.code,
        ):
            self.column.addWidget(widget)

    def arrive(self) -> None:
        """Ask how it stands."""
        self.on.load(lambda _job: self.context.desk.sync_status(), self._show)

    def _show(self, status: SyncStatus) -> None:
        self.facts.clear()
        self.facts.add(self.tr("Address"), status.hub or self.tr("none yet"), "strong")
        self.facts.add(self.tr("Last contact"), words.when(status.last_contact), "strong")
        queued = words.number(status.queued - status.sent)
        self.facts.add(self.tr("Queued"), queued, "strong")
        self.facts.add(self.tr("Sent, no answer yet"), words.number(status.sent), "strong")
        self.facts.add(self.tr("Confirmed"), words.number(status.confirmed), "strong")
        if status.set_aside:
            self.facts.add(self.tr("Set aside"), words.number(status.set_aside), "caution")

    def _carried(self) -> None:
        self.arrive()
        self.on.changed.emit()

    def act(self) -> None:
        """Enrol."""
        url, code = self.address.text(), self.code.text()
        if not url or not code:
            self.on.error.show_words(
                self.tr("Address or code is missing."),
                self.tr("Ask the hub's administrator for both."),
            )
            return

        def work(_job: JobContext) -> SyncStatus:
            return self.context.desk.enrol(url, code, patience.ANSWER_S)

        self.on.run(work, self._enrolled, self.tr("Talking to the hub…"), cancellable=False)

    def _enrolled(self, status: SyncStatus) -> None:
        self._show(status)
        self.code.line.clear()
        self.done.say("", "good", self.tr("This laptop is enrolled."))
        self.on.changed.emit()
