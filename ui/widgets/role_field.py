"""The role of an officer: one of those the policy knows."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from fieldid.app.officers import ROLES
from ui import words
from ui.widgets.field import Field
from ui.widgets.text import plain


class RoleField(Field):
    """A box to choose from."""

    def __init__(self, label: str, hint: str = "") -> None:
        self.box = QComboBox()
        self.box.view().setAccessibleName(plain(label))
        for role in ROLES:
            self.box.addItem(words.role(role), role)
        super().__init__(label, hint, self.box)

    def role(self) -> str:
        """Return the identifier of the role chosen."""
        return str(self.box.currentData())

    def choose(self, role: str) -> None:
        """Choose as the officer would."""
        self.box.setCurrentIndex(self.box.findData(role))
