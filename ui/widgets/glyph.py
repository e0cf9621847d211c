"""Icons: our own line drawings in ``ui/icons``, coloured by the theme, always beside words."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from ui import theme

_ICONS = Path(__file__).resolve().parents[1] / "icons"
ICON_GAP = 4
_SHARPNESS = 3  # drawn this much larger, so that a 200 % screen shows clean lines


@lru_cache(maxsize=256)
def glyph(name: str, colour: str, size: int = 24) -> QPixmap:
    """Return the drawing ``name`` in ``colour``, ``size`` device-independent pixels square."""
    text = (_ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(QSize(size, size) * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    renderer.render(painter, QRectF(0, 0, size * _SHARPNESS, size * _SHARPNESS))
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """Return the drawing as an icon for a button, with room on both sides."""
    drawing = glyph(name, colour, size)
    roomy = QPixmap(QSize(size + 2 * ICON_GAP, size) * _SHARPNESS)
    roomy.setDevicePixelRatio(_SHARPNESS)
    roomy.fill(Qt.GlobalColor.transparent)
    painter = QPainter(roomy)
    painter.drawPixmap(ICON_GAP, 0, drawing)
    painter.end()
    return QIcon(roomy)


class Glyph(QWidget):
    """A drawing beside words; silent for screen readers, because the words say it.

    ``token``: name of a colour of the theme, asked for at paint time, so that it follows.
    """

    def __init__(self, name: str, token: str, size: int = 24) -> None:
        super().__init__()
        self._size = size
        self.show_glyph(name, token)
        self.setFixedSize(size, size)

    def show_glyph(self, name: str, token: str) -> None:
        """Change the drawing."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the drawing."""
        painter = QPainter(self)
        colour = getattr(theme.tokens(), self._token)
        painter.drawPixmap(0, 0, glyph(self._name, colour, self._size))
        painter.end()
