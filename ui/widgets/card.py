"""Frames that group things: cards, rows of facts, messages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.announce import announce
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text
from ui.widgets.tidy import empty, polish_again, show_if


class Card(QFrame):
    """A framed column. ``kind``: plain, chosen, info, good, caution or danger."""

    def __init__(self, kind: str = "plain", title: str = "") -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 14)
        self.column.setSpacing(theme.GAP)
        if title:
            self.column.addWidget(Text(title, "section"))

    def set_kind(self, kind: str) -> None:
        """Change frame and background."""
        if self.property("card") != kind:
            self.setProperty("card", kind)
            polish_again(self)


class Facts(QWidget):
    """Rows of a name and a value, the names in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[str] = []

    def add(self, name: str, value: str, role: str = "body") -> Text:
        """Add one row and return the label of its value."""
        self._rows.append(f"{name}: {value}.")
        row = self._grid.rowCount()
        label, named = Text(value, role), Text(name, "soft")
        named.ensurePolished()
        label.setMinimumHeight(named.fontMetrics().boundingRect(name).height())
        self._grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignTop)
        return label

    def clear(self) -> None:
        """Remove every row."""
        empty(self._grid)
        self._rows.clear()

    def spoken(self) -> str:
        """Return all rows in one line, as they are read out."""
        return " ".join(self._rows)


_LOOKS = {"info": "info", "good": "check", "caution": "warning", "danger": "warning"}


class Message(Card):
    """A drawing and words in a frame that says how serious it is. Not an error: see ErrorPanel."""

    def __init__(self, words: str = "", kind: str = "info", title: str = "") -> None:
        super().__init__(kind)
        self._sign = Glyph("info", "accent")
        self._title = Text(role="strong")
        self._words = Text()
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        text.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addLayout(text, 1)
        self.column.addLayout(row)
        self.say(words, kind, title)

    def say(self, words: str, kind: str = "info", title: str = "") -> None:
        """Change words and seriousness; nothing to say takes no room."""
        self.set_kind(kind)
        self._sign.show_glyph(_LOOKS[kind], "accent" if kind == "info" else kind)
        self._title.say(title)
        self._words.say(words)
        show_if(self, on=bool(words or title))
        announce(self, title, words)
