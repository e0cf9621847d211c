"""The middle of a screen: a column that scrolls when it does not fit, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme

_MOST = 1000  # against the empty sides: all the room there is, up to the column's own limit


class Column(QWidget):
    """A column in the middle of the room there is; as wide as it may be."""

    def __init__(self, top: int, bottom: int, spacing: int) -> None:
        super().__init__()
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(32, top, 32, bottom)
        self.column.setSpacing(spacing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._inside, _MOST)
        row.addStretch(1)

    def limit(self, width: int) -> None:
        """Grow no wider than ``width``."""
        self._inside.setMaximumWidth(width)


class _Scrolled(Column):
    """A column whose height follows from its width alone.

    Added up, the least heights of lines of words are those of very narrow lines: the page would
    scroll on into nothing.
    """

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the scroll area asks for the height that goes with its own."""
        return QSize(super().minimumSizeHint().width(), 0)


class Page(QScrollArea):
    """Add widgets and layouts in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self.middle = _Scrolled(10, 22, theme.GAP * 2)
        self.middle.setObjectName("page")
        self.column = self.middle.column
        self.setWidget(self.middle)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add one widget or layout at the end."""
        if isinstance(item, QLayout):
            self.column.addLayout(item, stretch)
        else:
            self.column.addWidget(item, stretch)

    def fill(self) -> None:
        """Push everything added so far to the top."""
        self.column.addStretch(1)
