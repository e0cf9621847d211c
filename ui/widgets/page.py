"""The middle of a screen: a column that scrolls when it does not fit, never sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_MOST = 1000  # against the empty sides: all the room there is, up to the column's own limit


class Column(QWidget):
    """A column in the middle of the room there is; as wide as it may be."""

    def __init__(self, top: int, bottom: int, spacing: int) -> None:
        super().__init__()
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._margins = top, bottom
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(32, top, 32, bottom)
        self.column.setSpacing(spacing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._inside, _MOST)
        row.addStretch(1)

    def draw_in(self, *, close: bool) -> None:
        """Give away the margin above and most of that below, on a low screen."""
        top, bottom = (10, 10) if close else self._margins
        self.column.setContentsMargins(32, top, 32, bottom)

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
        self._in_sight: tuple[tuple[QWidget, ...], int, int] = (), 0, 0
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

    def keep_in_sight(self, pictures: Sequence[QWidget], above: int, tallest: int) -> None:
        """Grow ``pictures`` no higher than what is seen without scrolling, under ``above``."""
        self._in_sight = tuple(pictures), above, tallest

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the height there is."""
        pictures, above, tallest = self._in_sight
        for picture in pictures:
            left = self.viewport().height() - above
            picture.setMaximumHeight(max(picture.minimumHeight(), min(tallest, left)))
        super().resizeEvent(event)

    def fill(self) -> None:
        """Push everything added so far to the top."""
        self.column.addStretch(1)
