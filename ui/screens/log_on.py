"""Log on: name and passphrase. Failures wait longer each time; the vault keeps the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.demo_account import DEMO_PASSPHRASE
from fieldid.errors.base import FieldidError
from ui.screens.base import Screen
from ui.widgets.card import Card, Message
from ui.widgets.field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import JobContext


class LogOnScreen(Screen):
    """The subject is ``"idle"`` when the laptop locked itself."""

    name = "log_on"

    def build(self) -> None:
        """One card in the middle."""
        self.title(self.tr("Log on"), "", self.tr("&Log on"))
        self.back_button.hide()
        self.officer = TextField(
            self.tr("&Name"), self.tr("As given at set-up. The only officer may leave it empty.")
        )
        self.officer.line.setObjectName("officer_name")
        self.passphrase = TextField(self.tr("&Passphrase"), secret=True)
        self.passphrase.line.setObjectName("passphrase")
        card = Card()
        card.column.setContentsMargins(28, 24, 28, 28)
        card.column.setSpacing(18)
        card.column.addWidget(self.officer)
        card.column.addWidget(self.passphrase)
        self.narrow()
        if self.subject == "idle":
            words = self.tr("Nobody used the laptop for a while, so it locked. Nothing is lost.")
            self.page.add(Message(words))
        self.page.add(card)
        if self.context.realm == "demo":
            self.page.add(self._demo())
        self.page.fill()

    def _demo(self) -> Message:
        """Say the passphrase of the demonstration; it protects nothing real."""
        words = self.tr("The passphrase is “{passphrase}”; the name may stay empty.")
        return Message(words.format(passphrase=DEMO_PASSPHRASE), "info", self.tr("Demonstration"))

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.officer.line

    def arrive(self) -> None:
        """Say at once where the vault cannot be opened, whatever the passphrase."""
        try:
            self.context.installation.realm  # noqa: B018 - reads the key file
        except FieldidError as error:
            self.fail(error)

    def act(self) -> None:
        """Open the vault."""
        name, secret = self.officer.text() or None, self.passphrase.text()

        def work(_job: JobContext) -> object:
            return self.context.installation.log_on(name, secret)

        self.run(work, self.finished.emit, self.tr("Opening the vault…"), cancellable=False)

    def fail(self, error: FieldidError) -> None:
        """Say what is wrong; the passphrase is emptied, the name stays."""
        self.passphrase.line.clear()
        super().fail(error)
