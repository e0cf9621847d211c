"""Two prints side by side with the minutiae that were paired: same shape and number on both.

Told apart by shape and number, never by colour alone; the strongest pairs first. What was not
compared, because only one of the prints shows it, is hatched; the other print can be laid over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

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


def shares(pairing: FingerPairing, chosen: NDArray[np.intp]) -> str:
    """Say what part of the score each marked pair is, by its number."""
    whole = max(float(pairing.contribution.sum()), 1e-9)
    parts = enumerate(pairing.contribution[chosen].tolist(), start=1)
    return ", ".join(f"{number}: {part / whole:.0%}" for number, part in parts)


def _apart(points: NDArray[np.float32], index: int, chosen: list[int]) -> bool:
    gaps = np.linalg.norm(points[chosen] - points[index], axis=1)
    return bool((gaps >= _APART_PX).all())


class MarkedPrint(Picture):
    """One print with numbered marks. Coordinates are pixels of the image."""

    def __init__(self, empty: str, width: int, height: int) -> None:
        super().__init__(empty, width, height)
        self._marks = NO_MARKS
        self._region = NO_MARKS
        self._over: QImage | None = None
        self._onto = QTransform()

    def show_region(self, corners: NDArray[np.float32]) -> None:
        """Hatch all but the polygon of ``corners``, float32 (k, 2), if it has any."""
        self._region = corners
        self.update()

    def lay_over(self, image: QImage | None, onto: NDArray[np.float32]) -> None:
        """Show another print over this one. ``onto``: float32 (2, 3), takes its pixels to here."""
        self._over = image
        (a, b, x), (c, d, y) = onto.tolist()
        self._onto = QTransform(a, c, b, d, x, y)
        self.update()

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
        self._draw_over(painter, stage, scale)
        self._hatch(painter, stage, scale)
        font = QFont(self.font())
        font.setPixelSize(theme.SMALL - 1)
        font.setBold(True)
        painter.setFont(font)
        for number, (x, y) in enumerate(self._marks, start=1):
            at = stage.topLeft() + QPointF(float(x) * scale, float(y) * scale)
            self._draw(painter, at, number)

    def _draw_over(self, painter: QPainter, stage: QRectF, scale: float) -> None:
        if self._over is None:
            return
        painter.save()
        painter.setClipRect(stage, Qt.ClipOperation.IntersectClip)
        here = QTransform(scale, 0, 0, scale, stage.left(), stage.top())
        painter.setTransform(self._onto * here, combine=True)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(0, 0, self._over)
        painter.restore()

    def _hatch(self, painter: QPainter, stage: QRectF, scale: float) -> None:
        if not len(self._region):
            return
        corners = [
            stage.topLeft() + QPointF(x * scale, y * scale) for x, y in self._region.tolist()
        ]
        shared, outside = QPainterPath(), QPainterPath()
        shared.addPolygon(QPolygonF([*corners, corners[0]]))
        outside.addRect(stage)
        colours = theme.tokens()
        brush = QBrush(QColor(colours.stage), Qt.BrushStyle.BDiagPattern)
        painter.fillPath(outside.subtracted(shared), brush)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colours.stage, 4.0), (colours.mark_probe, 1.5)):
            painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DashLine))
            painter.drawPath(shared.intersected(outside))

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
