"""Why something is not captured: four answers. The cause is never asked, and none is a fault."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from fieldid.model.biometric import CaptureException
from ui import theme, words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.text import Text


class ExceptionChoice(Card):
    """``chosen`` tells the exception; hidden until asked for."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("plain")
        self._title = Text(role="strong")
        self.column.addWidget(self._title)
        self.column.addWidget(
            Text(self.tr("You need not ask why, and it changes nothing for the person."), "soft")
        )
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for value in CaptureException:
            button = ActionButton(words.exception(value))
            button.setObjectName(f"exception_{value}")
            button.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.hide()

    def ask(self, title: str) -> None:
        """Show the answers under ``title``."""
        self._title.setText(title)
        self.show()
