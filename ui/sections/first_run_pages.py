"""The questions of the first run, one page each: words, inputs, and what is still wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app.views import OfficerEntry
from ui import words
from ui.widgets.card import Card, Message
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.role_field import RoleField
from ui.widgets.text import Code, Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from collections.abc import Sequence


class WizardPage(QWidget):
    """``heading``, ``lead`` and ``primary`` are shown by the screen; ``start`` gets the focus."""

    def __init__(self, heading: str, lead: str, primary: str) -> None:
        super().__init__()
        self.heading, self.lead, self.primary = heading, lead, primary
        self.start: QWidget | None = None

    def stack(self, widgets: Sequence[QWidget]) -> None:
        """Put the inputs in a column."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for widget in widgets:
            column.addWidget(widget)

    @property
    def problem(self) -> tuple[str, str] | None:
        """What is wrong, and what to do; None when the screen may go on."""
        return None


class PurposePage(WizardPage):
    """What the laptop is for: its realm."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Set up this laptop"),
            self.tr("Four short questions. What is this laptop for?"),
            self.tr("&Continue"),
        )
        self.realm = TileList()
        self.start = self.realm.add(
            "pilot",
            self.tr("A pilot or a trial"),
            self.tr("Own keys and own lists; a banner says so on every screen."),
        )
        self.realm.add(
            "live",
            self.tr("Work with real people"),
            self.tr("A list authority is needed; a longer passphrase is asked for."),
        )
        self.stack([self.realm])

    @property
    def problem(self) -> tuple[str, str] | None:
        """Nothing chosen."""
        if self.realm.choice():
            return None
        return self.tr("Nothing is chosen."), self.tr("Choose what the laptop is for.")


class OfficerPage(WizardPage):
    """One officer after the other; at least one."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Who works with it?"),
            self.tr("Each officer has a name, a passphrase and a signing key of their own."),
            self.tr("&Continue"),
        )
        self.officers: list[OfficerEntry] = []
        self._known = Message()
        self.officer = TextField(self.tr("&Name"))
        self.officer.line.setObjectName("officer_name")
        self.role = RoleField(
            self.tr("R&ole"), self.tr("An administrator sets up, trusts lists and adds officers.")
        )
        self.role.box.setObjectName("officer_role")
        self.role.choose("administrator")
        self.passphrase = PassphraseFields("pilot")
        self.start = self.officer.line
        self.stack([self._known, self.officer, self.role, self.passphrase])

    @property
    def problem(self) -> tuple[str, str] | None:
        """Nobody named, or a passphrase that the rule does not allow."""
        if self.officers and not self.officer.text():
            return None
        if not self.officer.text():
            return self.tr("The name is missing."), self.tr("Type the officer's name.")
        if self.passphrase.problem:
            return self.passphrase.problem, self.tr("The officer chooses and types it.")
        return None

    def keep(self) -> None:
        """Take the officer that was typed, and make room for another."""
        if not self.officer.text():
            return
        entry = OfficerEntry(self.officer.text(), self.role.role(), self.passphrase.text())
        self.officers.append(entry)
        self.officer.line.clear()
        self.role.choose("officer")
        self.passphrase.clear()
        names = words.listed(officer.name for officer in self.officers)
        self._known.say(self.tr("Officers so far: {names}").format(names=names), "good")


class AuthorityPage(WizardPage):
    """Whose lists are trusted."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Whose list may it trust?"),
            self.tr("Lists signed by anybody else will be refused."),
            self.tr("&Continue"),
        )
        self.fingerprint = TextField(
            self.tr("&Fingerprint of the list authority's key"),
            self.tr("Groups of letters and digits, given to you on paper or by telephone."),
        )
        self.fingerprint.line.setObjectName("authority_fingerprint")
        self.fingerprint.latin()
        self._without = Message()
        self.start = self.fingerprint.line
        self.stack([self.fingerprint, self._without])

    def set_realm(self, realm: str) -> None:
        """Say what an empty answer means."""
        said = self.tr("Leave it empty to make an authority of this laptop's own, for trials.")
        if realm == "live":
            said = self.tr("Leave it empty to trust the authority of the first list you import.")
        self._without.say(said)


class HubPage(WizardPage):
    """Where records go, or that there is no hub yet."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Where does it send its records?"),
            self.tr("It works without a hub; records then wait on this laptop, encrypted."),
            self.tr("&Create the vault"),
        )
        self.hub = TileList(columns=2)
        self.start = self.hub.add(
            "none", self.tr("No hub yet"), self.tr("It can be enrolled later in Settings")
        )
        self.hub.add("enrol", self.tr("Enrol with a hub"), self.tr("Needs a one-time code"))
        self.address = TextField(self.tr("Hub &address"), self.tr("As given by its administrator"))
        self.address.line.setObjectName("hub_address")
        self.code = TextField(self.tr("One-&time code"))
        self.code.line.setObjectName("hub_code")
        for field in (self.address, self.code):
            field.latin()
            field.hide()
        self.hub.chosen.connect(self._show_fields)
        self.stack([self.hub, self.address, self.code])

    def _show_fields(self, choice: str) -> None:
        for field in (self.address, self.code):
            field.setVisible(choice == "enrol")

    @property
    def problem(self) -> tuple[str, str] | None:
        """Nothing chosen, or an enrolment without address or code."""
        if not self.hub.choice():
            return self.tr("Nothing is chosen."), self.tr("Choose one of the two.")
        if self.hub.choice() == "none" or (self.address.text() and self.code.text()):
            return None
        return (
            self.tr("Address or code is missing."),
            self.tr("Ask the hub's administrator for both, or choose “No hub yet”."),
        )


class ReadyPage(WizardPage):
    """The laptop's key, to be told to the list authority."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("This laptop is ready"),
            self.tr("Its keys are made. Write the fingerprint down for the list authority."),
            self.tr("&Begin"),
        )
        card = Card("good", self.tr("Fingerprint of this laptop's key"))
        self.fingerprint = Code()
        card.column.addWidget(self.fingerprint)
        card.column.addWidget(
            Text(self.tr("The list authority issues lists to exactly this key."), "soft")
        )
        self.hub_state = Message()
        self.stack([card, self.hub_state])
