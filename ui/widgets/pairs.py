"""Two prints side by side with the minutiae that were paired: same shape and number on both.

Told apart by shape and number, never by colour alone; the strongest pairs first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from ui import theme
from ui.widgets.picture import Picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.app.views import FingerPairing

MOST = 10
_APART_PX = 32.0  # of the image; at 500 dpi about three ridges
NO_MARKS: NDArray[np.float32] = np.empty((0, 2), np.float32)
_SIZE = 8.0
_SHAPES = (
    ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
    (),  # a circle
)


def strongest(pairing: FingerPairing) -> NDArray[np.intp]:
    """Return the indices of the pairs to mark: strongest first, none hiding another."""
    chosen: list[int] = []
    for index in np.argsort(-pairing.contribution, kind="stable"):
        if all(_apart(side, index, chosen) for side in (pairing.probe_xy, pairing.reference_xy)):
            chosen.append(int(index))
    return np.array(chosen[:MOST], np.intp)


def _apart(points: NDArray[np.float32], index: int, chosen: list[int]) -> bool:
    gaps = np.linalg.norm(points[chosen] - points[index], axis=1)
    return bool((gaps >= _APART_PX).all())


class MarkedPrint(Picture):
    """One print with numbered marks. Coordinates are pixels of the image."""

    def __init__(self, empty: str, width: int, height: int) -> None:
        super().__init__(empty, width, height)
        self._marks = NO_MARKS

    def show_marks(self, marks: NDArray[np.float32]) -> None:
        """Show marks at ``marks``, float32 (k, 2), numbered from one."""
        self._marks = marks
        self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Draw each mark in two tones, so that it shows on ridges and on paper."""
        if self._image is None:
            return
        stage = self.image_rect()
        scale = stage.width() / self._image.width()
        font = QFont(self.font())
        font.setPixelSize(theme.SMALL - 1)
        font.setBold(True)
        painter.setFont(font)
        for number, (x, y) in enumerate(self._marks, start=1):
            at = stage.topLeft() + QPointF(float(x) * scale, float(y) * scale)
            self._draw(painter, at, number)

    def _draw(self, painter: QPainter, at: QPointF, number: int) -> None:
        colours = theme.tokens()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colours.stage, 5.0), (colours.mark_probe, 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPath(_mark(at, number))
        place = QRectF(at.x() + _SIZE + 2, at.y() - 8, 19, 16)
        if place.right() > self.width():
            place.moveRight(at.x() - _SIZE - 2)
        painter.fillRect(place, QColor(colours.stage))
        painter.setPen(QColor(colours.mark_probe))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def _mark(at: QPointF, number: int) -> QPainterPath:
    path = QPainterPath()
    corners = _SHAPES[(number - 1) % len(_SHAPES)]
    if corners:
        points = [at + QPointF(x * _SIZE, y * _SIZE) for x, y in corners]
        path.addPolygon(QPolygonF([*points, points[0]]))
    else:
        path.addEllipse(at, _SIZE, _SIZE)
    return path
