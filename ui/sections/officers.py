"""The officers of this laptop, and adding one. Each has a passphrase and a key of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ui import words
from ui.sections.base import Section
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.role_field import RoleField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.jobs import JobContext


class OfficersSection(Section):
    """The new officer types the passphrase; nobody else needs to know it."""

    @property
    def primary_words(self) -> str:
        """Add."""
        return self.tr("&Add the officer")

    def build(self) -> None:
        """Make the list and the form."""
        card = Card("plain", self.tr("Officers of this laptop"))
        self.facts = Facts()
        card.column.addWidget(self.facts)
        self.done = Message()
        self.officer = TextField(self.tr("&Name"))
        self.officer.line.setObjectName("new_officer")
        self.role = RoleField(self.tr("R&ole"))
        self.role.box.setObjectName("new_role")
        self.passphrase = PassphraseFields(self.context.desk.realm)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.officer)
        row.addWidget(self.role)
        for widget in (card, self.done, Text(self.tr("Add an officer"), "section")):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(self.passphrase)

    def arrive(self) -> None:
        """Ask who the officers are."""
        self.on.load(lambda _job: self._officers(), self._show)

    def _officers(self) -> list[tuple[str, str]]:
        return [(officer.name, officer.role) for officer in self.context.desk.officers()]

    def _show(self, officers: list[tuple[str, str]]) -> None:
        self.facts.clear()
        for name, role in officers:
            self.facts.add(words.role(role), name, "strong")

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
