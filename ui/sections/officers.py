"""The officers of this laptop; an administrator adds, resets, suspends and removes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldid.app import officers
from fieldid.app.views import ADMINISTRATOR, OfficerState
from ui import words
from ui.sections.asking import AskingSection
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.confirmation import Question
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.role_field import RoleField
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from fieldid.app.views import OfficerIdentity
    from ui.jobs import JobContext


class OfficersSection(AskingSection):
    """The new officer types the passphrase; nobody else needs to know it."""

    @property
    def administers(self) -> bool:
        """Whether whoever is logged on may change anything here."""
        return self.context.desk.officer.role == ADMINISTRATOR

    @property
    def primary_words(self) -> str:
        """Add."""
        return self.tr("&Add the officer") if self.administers else ""

    def build(self) -> None:
        """Make the list and the form."""
        card = Card("plain", self.tr("Officers of this laptop"))
        self.rows = QGridLayout()
        self.rows.setSpacing(10)
        for column, share in enumerate((3, 2, 2)):
            self.rows.setColumnStretch(column, share)
        card.column.addLayout(self.rows)
        self.officer = TextField(self.tr("&Name"))
        self.officer.line.setObjectName("new_officer")
        self.role = RoleField(self.tr("R&ole"))
        self.role.box.setObjectName("new_role")
        self.passphrase = PassphraseFields(self.context.desk.realm)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.officer)
        row.addWidget(self.role)
        adding = QWidget()
        form = QVBoxLayout(adding)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(Text(self.tr("Add an officer"), "section"))
        form.addLayout(row)
        form.addWidget(self.passphrase)
        note = Text(self.tr("Only an administrator can change this."), "soft")
        self.stack(card, adding if self.administers else note)

    def arrive(self) -> None:
        """Ask who the officers are."""
        self.on.load(lambda _job: self.context.desk.officers(), self._show)

    def _show(self, found: tuple[OfficerIdentity, ...]) -> None:
        empty(self.rows)
        for place, officer in enumerate(found):
            for column, widget in enumerate(self._row(officer)):
                self.rows.addWidget(widget, place, column)

    def _row(self, officer: OfficerIdentity) -> list[QWidget]:
        suspended = officer.state is OfficerState.SUSPENDED
        state = self.tr("suspended") if suspended else self.tr("can log on")
        told: list[QWidget] = [
            Text(officer.name, "strong"),
            Text(words.role(officer.role), "soft"),
            Text(state, "caution" if suspended else "soft"),
        ]
        own = officer.officer_id == self.context.desk.officer.officer_id
        if own or not self.administers:
            return told
        return told + self._buttons(officer.name, suspended=suspended)

    def _buttons(self, name: str, *, suspended: bool) -> list[QWidget]:
        made: list[QWidget] = []
        for key, label, spoken, ask in (
            ("reset", self.tr("Reset…"), self.tr("Reset the passphrase of {name}"), self._reset),
            ("suspend", self.tr("Suspend…"), self.tr("Suspend {name}"), self._suspend),
            ("remove", self.tr("Remove…"), self.tr("Remove {name}"), self._remove),
        ):
            button = ActionButton(label)
            button.setObjectName(f"{key}_{name}")
            button.setAccessibleName(spoken.format(name=name))
            button.clicked.connect(lambda _on, ask=ask: ask(name))
            button.setEnabled(not (suspended and key == "suspend"))
            made.append(button)
        return made

    def _reset(self, name: str) -> None:
        fields = PassphraseFields(self.context.desk.realm)

        def act() -> None:
            if fields.problem:
                self.on.error.show_words(
                    fields.problem, self.tr("The officer chooses it and types it twice.")
                )
                return
            secret = fields.text()
            self.do(
                lambda _job: officers.reset_passphrase(self.context.desk, name, secret),
                self.tr("{name} logs on with the new passphrase from now on.").format(name=name),
                self.tr("Making the officer's key…"),
            )

        explained = self.tr(
            "The officer types a new passphrase here and gets a new signing key. Decisions signed"
            " before stay valid. A suspended officer can log on again."
        )
        title = self.tr("Reset the passphrase of {name}?").format(name=name)
        self.ask(Question(title, explained, self.tr("Reset the passphrase"), act, (fields,)))

    def _suspend(self, name: str) -> None:
        def act() -> None:
            self.do(
                lambda _job: officers.suspend_officer(self.context.desk, name),
                self.tr("{name} can no longer log on; a reset brings them back.").format(name=name),
                self.tr("Suspending…"),
            )

        explained = self.tr("They cannot log on until an administrator resets the passphrase.")
        title = self.tr("Suspend {name}?").format(name=name)
        self.ask(Question(title, explained, self.tr("Suspend the officer"), act))

    def _remove(self, name: str) -> None:
        def act() -> None:
            self.do(
                lambda _job: officers.remove_officer(self.context.desk, name),
                self.tr("{name} was removed.").format(name=name),
                self.tr("Removing…"),
            )

        explained = self.tr(
            "They cannot log on any more. Their decisions and public key stay. A copy of the disk"
            " from before still opens with their passphrase: change the data key under “Keys” to"
            " shut it out of what comes after."
        )
        title = self.tr("Remove {name} for good?").format(name=name)
        self.ask(Question(title, explained, self.tr("Remove the officer"), act))

    def act(self) -> None:
        """Add the officer."""
        name, role = self.officer.text(), self.role.role()
        if not name or self.passphrase.problem:
            self.on.error.show_words(
                self.passphrase.problem if name else self.tr("The name is missing."),
                self.tr("The officer types name and passphrase here."),
            )
            return
        secret = self.passphrase.text()

        def work(_job: JobContext) -> None:
            self.context.desk.add_officer(name, role, secret)

        def added(_result: object) -> None:
            self.passphrase.clear()
            self.officer.line.clear()
            self.done.say(
                self.tr("{name} can log on now.").format(name=name), "good", self.tr("Added.")
            )
            self.arrive()

        self.on.run(work, added, self.tr("Making the officer's key…"), cancellable=False)
