"""First run: purpose of the laptop, officers, whose list to trust, hub; then the keys are made.

Nothing is written before the last question is answered; going back loses nothing typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from fieldid.app.views import FirstRun
from fieldid.errors.hub import SyncError
from ui import patience
from ui.screens.base import Screen
from ui.sections.first_run_pages import (
    AuthorityPage,
    HubPage,
    OfficerPage,
    PurposePage,
    ReadyPage,
    WizardPage,
)
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.app.desk import Desk
    from fieldid.app.views import SyncReport
    from fieldid.errors.base import FieldidError
    from ui.jobs import JobContext


class FirstRunScreen(Screen):
    """One question a page; the primary act goes on, Escape goes one page back."""

    name = "first_run"

    def build(self) -> None:
        """Make all pages; one is shown."""
        self.narrow()
        self.desk: Desk | None = None
        self.another = self.add_action(
            ActionButton(self.tr("Add &another officer"), glyph="plus"), "another_officer"
        )
        self.another.clicked.connect(self._add_another)
        self.back_button.clicked.disconnect()
        self.back_button.clicked.connect(self.escape)
        self.purpose, self.officer, self.authority = PurposePage(), OfficerPage(), AuthorityPage()
        self.hub, self.ready = HubPage(), ReadyPage()
        self.pages: list[WizardPage] = [
            self.purpose,
            self.officer,
            self.authority,
            self.hub,
            self.ready,
        ]
        self.erased = Message()
        self.send = self.add_action(ActionButton(self.tr("Send &now"), glyph="sync"), "send_now")
        self.send.clicked.connect(self._send)
        self.page.add(self.erased)
        for page in self.pages:
            self.page.add(page)
        self.page.fill()
        self.show_page(self.purpose)

    def show_page(self, shown: WizardPage) -> None:
        """Show one page."""
        self.shown = shown
        for page in self.pages:
            page.setVisible(page is shown)
        self.title(shown.heading, shown.lead, shown.primary)
        self.back_button.setVisible(shown not in (self.purpose, self.ready))
        self.another.setVisible(shown is self.officer)
        self._tell_erasure()
        self.take_focus()

    def _tell_erasure(self) -> None:
        """Say on the first page that there was a vault, and how much of it waits to be sent."""
        laptop = self.context.installation
        told = laptop.erased and self.shown is self.purpose
        waiting = laptop.waiting if told else 0
        words = self.tr("Nobody can read it any more. Nothing of it waits to be sent.")
        if waiting:
            words = self.tr(
                "Nobody can read it any more. Sealed records that wait to be sent: {count}."
                " Send them before this laptop is set up again."
            ).format(count=waiting)
        title = self.tr("The vault of this laptop was erased.")
        self.erased.say(words if told else "", "info", title if told else "")
        self.send.setVisible(bool(waiting))

    def _send(self) -> None:
        """Send what the erased vault left."""
        work = self.context.installation.send_waiting
        self.run(
            lambda job: work(job, patience.ANSWER_S), self._sent, self.tr("Talking to the hub…")
        )

    def _sent(self, report: SyncReport) -> None:
        self._tell_erasure()
        if report.waiting:
            self.fail(SyncError(reason=translate("Waiting", report.reason)))

    def first_focus(self) -> QWidget:
        """Begin with the first input of the page."""
        return self.shown.start or self.primary

    def act(self) -> None:
        """Check the page and go on; the last question makes the vault."""
        problem = self.shown.problem
        if problem is not None:
            self.error.show_words(*problem)
        elif self.shown is self.ready:
            self.finished.emit(self.desk)
        elif self.shown is self.hub:
            self._create()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Adapt what comes to the answer, and show the next question."""
        if self.shown is self.purpose:
            self.officer.passphrase.set_realm(self.purpose.realm.choice())
            self.authority.set_realm(self.purpose.realm.choice())
        if self.shown is self.officer:
            self.officer.keep()
        self.show_page(self.pages[self.pages.index(self.shown) + 1])

    def _add_another(self) -> None:
        problem = self.officer.problem
        if problem is not None:
            self.error.show_words(*problem)
            return
        self.error.clear()
        self.officer.keep()
        self.take_focus()

    def _create(self) -> None:
        first_run = FirstRun(tuple(self.officer.officers), self.authority.fingerprint.text())
        live = self.purpose.realm.choice() == "live"
        realm: Literal["live", "pilot"] = "live" if live else "pilot"

        def work(_job: JobContext) -> tuple[Desk, str]:
            desk = self.context.installation.set_up(first_run, realm)
            return desk, desk.device_fingerprint

        words = self.tr("Making keys and vault…")
        self.run(work, self._created, words, cancellable=False)

    def _created(self, made: tuple[Desk, str]) -> None:
        self.desk, fingerprint = made
        self.officer.officers.clear()
        self.ready.fingerprint.setText(fingerprint)
        self.show_page(self.ready)
        if self.hub.hub.choice() == "enrol":
            self._enrol(self.desk)

    def _enrol(self, desk: Desk) -> None:
        url, code = self.hub.address.text(), self.hub.code.text()
        self.run(
            lambda _job: desk.enrol(url, code, patience.ANSWER_S),
            lambda _status: self.ready.hub_state.say("", "good", self.tr("Enrolled with the hub.")),
            self.tr("Talking to the hub…"),
            cancellable=False,
        )

    def fail(self, error: FieldidError) -> None:
        """Say what is wrong; a failed enrolment can be repeated in Settings."""
        super().fail(error)
        if self.shown is self.ready:
            self.ready.hub_state.say(
                self.tr("Enrol later in Settings; until then records wait here."), "caution"
            )

    def escape(self) -> None:
        """One page back."""
        if self.job is None and not self.back_button.isHidden():
            self.error.clear()
            self.show_page(self.pages[self.pages.index(self.shown) - 1])
