"""Log on: name and passphrase. Failures wait longer each time; the vault keeps the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.screens.base import Screen
from ui.widgets.card import Card, Message
from ui.widgets.field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fieldid.errors import FieldidError
    from ui.jobs import JobContext


def _demo_passphrase(_job: JobContext) -> str:
    from fieldid.app.demo import DEMO_PASSPHRASE  # noqa: PLC0415 - not needed on a live laptop

    return DEMO_PASSPHRASE


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
        self.demo = Message()
        self.page.add(card)
        self.page.add(self.demo)
        self.page.fill()

    def arrive(self) -> None:
        """In the demonstration, say the passphrase: it protects nothing real."""
        if self.context.installation.realm == "demo":
            self.load(_demo_passphrase, self._show_demo)

    def _show_demo(self, passphrase: str) -> None:
        self.demo.say(
            self.tr("The passphrase is “{passphrase}”; the name may stay empty.").format(
                passphrase=passphrase
            ),
            "info",
            self.tr("Demonstration"),
        )

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.officer.line

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
