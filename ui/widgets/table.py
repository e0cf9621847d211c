"""A table to read: whole rows, narrow columns first, the last takes what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEAST_HEIGHT = 240
_WIDEST_COLUMN = 260


class Table(QTableWidget):
    """Arrows move in it, Tab leaves it. ``name``: for screen readers."""

    def __init__(self, heads: Sequence[str], name: str) -> None:
        super().__init__(0, len(heads))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(heads)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def fill(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows in place of what was there."""
        rows = tuple(rows)
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, _cell(text))
        self._fit()

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.columnCount() - 1):
            width = self.columnWidth(column) + 2 * theme.GAP
            self.setColumnWidth(column, min(width, _WIDEST_COLUMN))
        self.resizeRowsToContents()


def _cell(text: str) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    cell.setToolTip(text)
    cell.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return cell
