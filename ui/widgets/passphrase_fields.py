"""A new passphrase, typed twice, with its rule checked as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldid.parameters import PASSPHRASE_MINIMUM
from ui import theme
from ui.widgets.field import TextField
from ui.widgets.text import Text

_FEW_LETTERS = 5


class PassphraseFields(QWidget):
    """``problem`` says in words what is still wrong."""

    changed = Signal()

    def __init__(self, realm: str) -> None:
        super().__init__()
        self._shortest = 0
        self._rule = Text(role="small")
        self.first = TextField(self.tr("&Passphrase"), secret=True)
        self.again = TextField(self.tr("Th&e same again"), secret=True)
        self.first.line.setObjectName("new_passphrase")
        self.again.line.setObjectName("new_passphrase_again")
        self._state = Text(role="small")
        row = QHBoxLayout()
        row.setSpacing(theme.GAP * 2)
        row.addWidget(self.first)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._rule)
        column.addWidget(self._state)
        for field in (self.first, self.again):
            field.changed.connect(self._check)
        self.set_realm(realm)

    def set_realm(self, realm: str) -> None:
        """Use the rule of the realm; a live laptop asks for more."""
        self._shortest = PASSPHRASE_MINIMUM[realm]
        rule = self.tr(
            "At least {count} characters, for example four words that do not belong together."
        )
        self._rule.say(rule.format(count=self._shortest))
        self._check()

    def text(self) -> str:
        """Return the passphrase as typed first."""
        return self.first.text()

    @property
    def problem(self) -> str:
        """What is wrong, or an empty text."""
        typed = self.first.text()
        if len(typed) < self._shortest:
            return self.tr("Too short: {have} of {need} characters.").format(
                have=len(typed), need=self._shortest
            )
        if len(set(typed.casefold())) < _FEW_LETTERS:
            return self.tr("Too simple: use more different characters.")
        if typed != self.again.text():
            return self.tr("The two are not the same yet.")
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.line.clear()
        self.again.line.clear()

    def _check(self) -> None:
        problem = self.problem
        self._state.say(problem or self.tr("Good."), "small" if problem else "good")
        self.changed.emit()
