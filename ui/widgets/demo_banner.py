"""Says that nothing is real. Across the whole window, on every screen, in words and stripes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.text import Text

_STRIPES = 150
_STRIPE = 14


class DemoBanner(QWidget):
    """Shown in the demo and pilot realms; hidden on a live laptop, and before it is set up."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("demo")
        self.setFixedHeight(38)
        self._words = Text()
        self._words.centre()
        row = QHBoxLayout(self)
        row.setContentsMargins(_STRIPES, 0, _STRIPES, 0)
        row.addWidget(self._words)
        self.hide()

    def show_realm(self, realm: str) -> None:
        """Show what the realm means."""
        words = {
            "demo": self.tr("DEMONSTRATION: every person is fictional; nothing reaches a real hub"),
            "pilot": self.tr(
                "PILOT: this laptop's own list and keys; not for decisions about people"
            ),
        }.get(realm, "")
        self._words.setText(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the ground, and stripes at both ends."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.demo))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_demo))
        height = self.height()
        for start in range(-height, _STRIPES - 20, 2 * _STRIPE):
            for x in (start, self.width() - _STRIPES + 20 + start + height):
                corners = (
                    (x, height),
                    (x + _STRIPE, height),
                    (x + _STRIPE + height, 0),
                    (x + height, 0),
                )
                painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.end()
