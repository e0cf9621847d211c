"""A choice as a large tile: mark, title, explanation. Chosen is shown by shape, not colour alone.

``Tile`` is one choice, ``TileList`` a set of which one may be chosen; nothing is chosen at first.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.text import Text

_PAD = 14
_MARK = 22


class Tile(QAbstractButton):
    """One choice. ``many``: a square mark that can be taken back, otherwise a round one.

    ``body`` is the column of words; a screen may add more under them.
    """

    def __init__(self, title: str, explanation: str = "", *, many: bool = False) -> None:
        super().__init__()
        self._many = many
        self._title = Text(title, "strong")
        self._explanation = Text(role="soft")
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        self.body.addWidget(self._title)
        self.body.addWidget(self._explanation)
        self.body.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.setSpacing(0)
        layout.addSpacing(_MARK + 12)
        layout.addLayout(self.body, 1)
        self.setText(title)
        self.setAccessibleName(title)
        self.explain(explanation)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(theme.TARGET + 2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def explain(self, explanation: str) -> None:
        """Change the smaller text under the title."""
        self._explanation.say(explanation)
        self.setAccessibleDescription(explanation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the screen's primary action; Space and arrows choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the frame and the mark; the words are labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_mark(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        colours = theme.tokens()
        chosen = self.isChecked()
        width = 3 if chosen else 1.5
        line = QPen(QColor(colours.accent if chosen else colours.edge), width)
        if not self.isEnabled():
            line.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(line)
        hot = chosen or (self.underMouse() and self.isEnabled())
        ground = colours.paper if self.isEnabled() else colours.canvas
        painter.setBrush(QColor(colours.accent_soft if hot else ground))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)

    def _paint_mark(self, painter: QPainter) -> None:
        colours = theme.tokens()
        middle = self._title.geometry().center().y()
        box = QRectF(self._leading(QRect(_PAD, middle - _MARK // 2, _MARK, _MARK)))
        painter.setPen(QPen(QColor(colours.accent if self.isChecked() else colours.edge), 2))
        painter.setBrush(QColor(colours.paper))
        if self._many:
            painter.drawRoundedRect(box, 3, 3)
        else:
            painter.drawEllipse(box)
        if self.isChecked():
            self._paint_chosen(painter, box)

    def _paint_chosen(self, painter: QPainter, box: QRectF) -> None:
        accent = QColor(theme.tokens().accent)
        if not self._many:
            painter.setBrush(accent)
            painter.drawEllipse(box.center(), _MARK / 4, _MARK / 4)
            return
        painter.setPen(QPen(accent, 3, c=Qt.PenCapStyle.RoundCap))
        tick = ((0.24, 0.54), (0.43, 0.72), (0.77, 0.3))
        painter.drawPolyline([QPointF(box.x() + x * _MARK, box.y() + y * _MARK) for x, y in tick])

    def _leading(self, rect: QRect) -> QRect:
        """Place a rectangle at the leading edge in either direction of writing."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return QRect(self.width() - rect.right() - 1, rect.y(), rect.width(), rect.height())


class TileList(QWidget):
    """Tiles of which one may be chosen, each under a key. ``chosen`` tells the key."""

    chosen = Signal(str)

    def __init__(self, *, columns: int = 1) -> None:
        super().__init__()

        self._columns = columns
        self._tiles: dict[str, Tile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP + 2)

    def add(self, key: str, title: str, explanation: str = "") -> Tile:
        """Add one choice."""
        tile = Tile(title, explanation)
        tile.setObjectName(f"choice_{key}")
        tile.setAutoExclusive(True)
        tile.toggled.connect(lambda on: self.chosen.emit(key) if on else None)
        place = len(self._tiles)
        self._grid.setColumnStretch(place % self._columns, 1)
        self._grid.addWidget(tile, place // self._columns, place % self._columns)
        self._tiles[key] = tile
        return tile

    def replace(self, choices: list[tuple[str, str, str]]) -> None:
        """Offer other choices (key, title, explanation); what was chosen is forgotten."""
        for tile in self._tiles.values():
            tile.setParent(None)
            tile.deleteLater()
        self._tiles.clear()
        for choice in choices:
            self.add(*choice)

    def tile(self, key: str) -> Tile:
        """Return the tile of one choice."""
        return self._tiles[key]

    def __contains__(self, key: object) -> bool:
        return key in self._tiles

    def choose(self, key: str) -> None:
        """Choose as the officer would."""
        self._tiles[key].setChecked(True)

    def choice(self) -> str:
        """Return the chosen key, or an empty text."""
        return next((key for key, tile in self._tiles.items() if tile.isChecked()), "")
