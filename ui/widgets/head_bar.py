"""The bar at the head: the program, the officer, home and lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.announce import announce
from ui.widgets.buttons import ActionButton
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text


class HeadBar(QWidget):
    """Home and lock appear once somebody is logged on."""

    home_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(theme.GAP + 2)
        row.addWidget(Glyph("finger", "focus", 28))
        self._name = Text(role="section")
        self._name.setWordWrap(False)
        row.addWidget(self._name)
        row.addSpacing(theme.GAP * 2)
        self._officer = Text(role="soft")
        row.addWidget(self._officer, 1)
        self._warning = Text(role="strong")
        self._warning.hide()
        row.addWidget(self._warning)
        self.home = ActionButton("", "shell", "home")
        self.home.setObjectName("home")
        self.home.clicked.connect(self.home_wanted)
        self.lock = ActionButton("", "framed", "lock")
        self.lock.setObjectName("lock")
        self.lock.clicked.connect(self.lock_wanted)
        for button in (self.home, self.lock):
            button.setFixedHeight(44)
            row.addWidget(button)
        self.speak()
        self.log_off()

    def speak(self) -> None:
        """Say everything in the program's language."""
        self._name.setText(self.tr("fieldid"))
        self.home.set_label(self.tr("&Home"))
        self.lock.set_label(self.tr("&Lock"))

    def log_on(self, name: str, role: str) -> None:
        """Show who is logged on."""
        words = self.tr("{name}, {role}") if role else "{name}"
        self._officer.setText(words.format(name=name, role=role))
        self.home.show()
        self.lock.show()

    def warn(self, seconds: int) -> None:
        """Say that nobody has touched the laptop for a while and it will lock; aloud once."""
        words = self.tr("Locks in {seconds} s. Press any key to stay.").format(seconds=seconds)
        begins = self._warning.isHidden()
        self._warning.say(words)
        if begins:
            announce(self._warning, words)

    def calm(self) -> None:
        """Take the warning back."""
        self._warning.say("")

    def log_off(self) -> None:
        """Show nobody."""
        self._officer.setText("")
        self.calm()
        self.home.hide()
        self.lock.hide()
