"""Fields to type in: label above, hint under it, its own error beside it."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from fieldid.model.nationality import PartialDate
from ui import theme
from ui.widgets.text import Text, plain

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Field(QWidget):
    """A label, an optional hint and one input, tied together for screen readers."""

    def __init__(self, label: str, hint: str, entry: QWidget) -> None:
        super().__init__()
        self.label = Text(label, "label")
        self.hint = Text(role="small")
        self.hint.say(hint)
        self.entry = entry
        self.label.setBuddy(entry)
        entry.setAccessibleName(plain(label))
        entry.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.label, self.hint, entry):
            column.addWidget(widget)


class TextField(Field):
    """One line of text."""

    changed = Signal(str)

    def __init__(self, label: str, hint: str = "", *, secret: bool = False) -> None:
        self.line = QLineEdit()
        super().__init__(label, hint, self.line)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textChanged.connect(self.changed)

    def text(self) -> str:
        """Return what was typed, without spaces around it (secrets are kept exactly)."""
        typed = self.line.text()
        return typed if self.line.echoMode() is QLineEdit.EchoMode.Password else typed.strip()

    def latin(self) -> None:
        """Keep numbers and keys left-to-right inside right-to-left forms."""
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class _Prose(QPlainTextEdit):
    """Several lines; Enter is the primary action, Shift+Enter a new line, Tab moves on."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a plain Enter on to the screen."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class ProseField(Field):
    """A few sentences, such as a reason."""

    changed = Signal()

    def __init__(self, label: str, hint: str = "", lines: int = 3) -> None:
        self.prose = _Prose()
        super().__init__(label, hint, self.prose)
        self.prose.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 3 * theme.GAP)
        self.prose.textChanged.connect(self.changed)

    def text(self) -> str:
        """Return what was typed, without spaces around it."""
        return self.prose.toPlainText().strip()


class DateField(QWidget):
    """A date of which any part may be unknown: year, month, day in three fields."""

    changed = Signal()

    def __init__(self, label: str, hint: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(label, "label"))
        column.addWidget(Text(hint, "small"))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP + 4)
        self.year, self.month, self.day = (
            self._part(row, label, part, width)
            for part, width in (
                (self.tr("Year"), 96),
                (self.tr("Month"), 72),
                (self.tr("Day"), 72),
            )
        )
        row.addStretch(1)
        column.addLayout(row)

    def _part(self, row: QHBoxLayout, label: str, part: str, width: int) -> QLineEdit:
        field = TextField(part)
        field.label.set_role("small")
        field.latin()
        field.line.setFixedWidth(width)
        field.line.setMaxLength(4)
        field.line.setAccessibleName(self.tr("{label}: {part}").format(label=label, part=part))
        field.changed.connect(self.changed)
        row.addWidget(field)
        return field.line

    def value(self) -> PartialDate | None:
        """Return the known parts, or None when nothing was typed.

        Raises ``ValueError`` where a part is not a number, or no such day can exist.
        """
        texts = [line.text().strip() for line in (self.year, self.month, self.day)]
        if not any(texts):
            return None
        year, month, day = (int(text) if text else None for text in texts)
        if not _possible(year, month, day):
            raise ValueError(texts)
        return PartialDate(year, month, day)


def _possible(year: int | None, month: int | None, day: int | None) -> bool:
    """Return whether some calendar day has these parts; an unknown year may be a leap year."""
    if year is not None and not _OLDEST <= year <= MAXYEAR:
        return False
    try:
        date(year or _LEAP, month or _LONG, day or 1)
    except ValueError:
        return False
    return True


_OLDEST, _LEAP, _LONG = 1850, 2000, 1  # first birth year; a leap year; a month of 31 days
