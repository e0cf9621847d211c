"""First run: purpose of the laptop, officers, whose list to trust, hub; then the keys are made.

Nothing is written before the last page but one; going back loses nothing typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app.views import FirstRun, OfficerEntry
from ui.screens.base import Screen
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card, Message
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.role_field import RoleField
from ui.widgets.text import Code, Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.errors import FieldidError
    from ui.jobs import JobContext

_PURPOSE, _OFFICER, _AUTHORITY, _HUB, _DONE = range(5)


class FirstRunScreen(Screen):
    """One question a page; the primary act goes on."""

    name = "first_run"

    def build(self) -> None:
        """Make all pages; one is shown."""
        self.narrow()
        self.officers: list[OfficerEntry] = []
        self.desk: Desk | None = None
        self.another = self.add_action(
            ActionButton(self.tr("Add &another officer"), glyph="plus"), "another_officer"
        )
        self.another.clicked.connect(self._add_another)
        self.pages = [
            self._purpose_page(),
            self._officer_page(),
            self._authority_page(),
            self._hub_page(),
            self._done_page(),
        ]
        for page in self.pages:
            self.page.add(page)
        self.page.fill()
        self.back_button.clicked.disconnect()
        self.back_button.clicked.connect(self.escape)
        self.show_page(_PURPOSE)

    def show_page(self, place: int) -> None:
        """Show one page."""
        self.place = place
        for number, page in enumerate(self.pages):
            page.setVisible(number == place)
        self.title(*self._words()[place])
        self.back_button.setVisible(_PURPOSE < place < _DONE)
        self.another.setVisible(place == _OFFICER)
        self.first_focus().setFocus()

    def _words(self) -> tuple[tuple[str, str, str], ...]:
        go_on = self.tr("&Continue")
        return (
            (
                self.tr("Set up this laptop"),
                self.tr("Four short questions. What is this laptop for?"),
                go_on,
            ),
            (
                self.tr("Who works with it?"),
                self.tr("Each officer has a name, a passphrase and a signing key of their own."),
                go_on,
            ),
            (
                self.tr("Whose list may it trust?"),
                self.tr("Lists signed by anybody else will be refused."),
                go_on,
            ),
            (
                self.tr("Where does it send its records?"),
                self.tr("It works without a hub; records then wait on this laptop, encrypted."),
                self.tr("&Create the vault"),
            ),
            (
                self.tr("This laptop is ready"),
                self.tr("Its keys are made. Write the fingerprint down for the list authority."),
                self.tr("&Begin"),
            ),
        )

    def _purpose_page(self) -> QWidget:
        self.realm = TileList()
        self.realm.add(
            "pilot",
            self.tr("A pilot or a trial"),
            self.tr("Own keys and own lists; a banner says so on every screen."),
        )
        self.realm.add(
            "live",
            self.tr("Work with real people"),
            self.tr("A list authority is needed; a longer passphrase is asked for."),
        )
        return _column(self.realm)

    def _officer_page(self) -> QWidget:
        self.known = Message()
        self.officer = TextField(self.tr("&Name"))
        self.officer.line.setObjectName("officer_name")
        self.role = RoleField(
            self.tr("R&ole"), self.tr("An administrator sets up, trusts lists and adds officers.")
        )
        self.role.box.setObjectName("officer_role")
        self.role.choose("administrator")
        self.passphrase = PassphraseFields("pilot")
        return _column(self.known, self.officer, self.role, self.passphrase)

    def _authority_page(self) -> QWidget:
        self.authority = TextField(
            self.tr("&Fingerprint of the list authority's key"),
            self.tr("Groups of letters and digits, given to you on paper or by telephone."),
        )
        self.authority.line.setObjectName("authority_fingerprint")
        self.authority.latin()
        self.no_authority = Message()
        return _column(self.authority, self.no_authority)

    def _hub_page(self) -> QWidget:
        self.hub = TileList(columns=2)
        self.hub.add("none", self.tr("No hub yet"), self.tr("It can be enrolled later in Settings"))
        self.hub.add("enrol", self.tr("Enrol with a hub"), self.tr("Needs a one-time code"))
        self.address = TextField(self.tr("Hub &address"), self.tr("As given by its administrator"))
        self.address.line.setObjectName("hub_address")
        self.code = TextField(self.tr("One-&time code"))
        self.code.line.setObjectName("hub_code")
        for field in (self.address, self.code):
            field.latin()
            field.hide()
        self.hub.chosen.connect(self._show_hub_fields)
        return _column(self.hub, self.address, self.code)

    def _show_hub_fields(self, choice: str) -> None:
        for field in (self.address, self.code):
            field.setVisible(choice == "enrol")

    def _done_page(self) -> QWidget:
        card = Card("good", self.tr("Fingerprint of this laptop's key"))
        self.fingerprint = Code()
        card.column.addWidget(self.fingerprint)
        card.column.addWidget(
            Text(self.tr("The list authority issues lists to exactly this key."), "soft")
        )
        self.hub_state = Message()
        return _column(card, self.hub_state)

    def first_focus(self) -> QWidget:
        """Begin with the first input of the page."""
        return (
            self.realm.tile(self.realm.choice() or "pilot"),
            self.officer.line,
            self.authority.line,
            self.hub.tile(self.hub.choice() or "none"),
            self.primary,
        )[self.place]

    def act(self) -> None:
        """Check the page and go on; the last question makes the vault."""
        if self.place == _DONE:
            self.finished.emit(self.desk)
            return
        problem = self._problem()
        if problem is not None:
            self.error.show_words(*problem)
            return
        if self.place == _PURPOSE:
            self._prepare_for_realm()
        if self.place == _OFFICER and self.officer.text():
            self._keep_officer()
        if self.place == _HUB:
            self._create()
        else:
            self.show_page(self.place + 1)

    def _prepare_for_realm(self) -> None:
        """Adapt the passphrase rule and the authority to what the laptop is for."""
        live = self.realm.choice() == "live"
        self.passphrase.set_realm(self.realm.choice())
        words = self.tr("Leave it empty to make an authority of this laptop's own, for trials.")
        if live:
            words = self.tr("Leave it empty to trust the authority of the first list you import.")
        self.no_authority.say(words)

    def _problem(self) -> tuple[str, str] | None:
        if self.place == _PURPOSE and not self.realm.choice():
            return self.tr("Nothing is chosen."), self.tr("Choose what the laptop is for.")
        if self.place == _OFFICER:
            return self._officer_problem()
        if self.place == _HUB and not self.hub.choice():
            return self.tr("Nothing is chosen."), self.tr("Choose one of the two.")
        incomplete = not self.address.text() or not self.code.text()
        if self.place == _HUB and self.hub.choice() == "enrol" and incomplete:
            return (
                self.tr("Address or code is missing."),
                self.tr("Ask the hub's administrator for both, or choose “No hub yet”."),
            )
        return None

    def _officer_problem(self) -> tuple[str, str] | None:
        if self.officers and not self.officer.text():
            return None
        if not self.officer.text():
            return self.tr("The name is missing."), self.tr("Type the officer's name.")
        if self.passphrase.problem:
            return self.passphrase.problem, self.tr("The officer chooses and types it.")
        return None

    def _add_another(self) -> None:
        problem = self._officer_problem()
        if problem is not None:
            self.error.show_words(*problem)
        elif self.officer.text():
            self.error.clear()
            self._keep_officer()
            self.officer.line.setFocus()

    def _keep_officer(self) -> None:
        entry = OfficerEntry(self.officer.text(), self.role.role(), self.passphrase.text())
        self.officers.append(entry)
        self.officer.line.clear()
        self.role.choose("officer")
        self.passphrase.clear()
        names = ", ".join(officer.name for officer in self.officers)
        self.known.say(self.tr("Officers so far: {names}").format(names=names), "good")

    def _create(self) -> None:
        first_run = FirstRun(tuple(self.officers), self.authority.text())
        realm: Literal["live", "pilot"] = "live" if self.realm.choice() == "live" else "pilot"

        def work(_job: JobContext) -> tuple[Desk, str]:
            desk = self.context.installation.set_up(first_run, realm)
            return desk, desk.device_fingerprint

        words = self.tr("Making keys and vault…")
        self.run(work, self._created, words, cancellable=False)

    def _created(self, made: tuple[Desk, str]) -> None:
        desk, fingerprint = made
        self.desk = desk
        self.officers.clear()
        self.fingerprint.setText(fingerprint)
        self.show_page(_DONE)
        if self.hub.choice() == "enrol":
            self._enrol(desk)

    def _enrol(self, desk: Desk) -> None:
        url, code = self.address.text(), self.code.text()
        self.run(
            lambda _job: desk.enrol(url, code),
            lambda _status: self.hub_state.say("", "good", self.tr("Enrolled with the hub.")),
            self.tr("Talking to the hub…"),
            cancellable=False,
        )

    def fail(self, error: FieldidError) -> None:
        """Say what is wrong; a failed enrolment can be repeated in Settings."""
        super().fail(error)
        if self.place == _DONE:
            self.hub_state.say(
                self.tr("Enrol later in Settings; until then records wait here."), "caution"
            )

    def escape(self) -> None:
        """One page back."""
        if self.job is None and _PURPOSE < self.place < _DONE:
            self.show_page(self.place - 1)


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(18)
    for widget in widgets:
        column.addWidget(widget)
    return page
