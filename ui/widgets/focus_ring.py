"""One ring, drawn around whatever has the keyboard focus: amber inside, ink outside.

Two tones, so that it stands out on every background of both themes.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme

_MARGIN = 5
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Lies over the window, never in the way of the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(shiboken6.isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        while new is not None and new is not self._window:
            self._watched.append(new)
            new = new.parentWidget()
        if new is None:
            self._watched = []
        for widget in self._watched:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._forget)
        self._place()

    def _forget(self) -> None:
        self._watched = []
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget when it or what holds it moves."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        target = self._watched[0] if self._watched else None
        if target is None or not target.isVisible() or not target.focusPolicy().value:
            self.hide()
            return
        rect = self._in_window(target)
        for holder in self._watched[1:]:
            rect &= self._in_window(holder).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.setVisible(not rect.isEmpty())
        self.setGeometry(rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.raise_()

    def _in_window(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Draw both tones."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        for colour, width, inset in ((colours.focus_edge, 1.5, 0.0), (colours.focus, 3.0, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            ring = outer.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, theme.RADIUS + 3, theme.RADIUS + 3)
        painter.end()
