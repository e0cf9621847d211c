"""Both hands from above: which fingers are asked, done, left out, and which one is next.

State is told by sign and line, not by colour alone. The left hand is always at the left: hands
do not change sides with the direction of writing. Arrow keys and the mouse choose a finger.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldid.capture.plan import FingerState
from fieldid.model.biometric import FingerPosition
from ui import theme, words

_SIZE = (400.0, 214.0)  # the drawing's own units
# Of the right hand, thumb first: where the finger joins the palm, its length and lean (degrees).
_FINGERS = (
    (268.0, 160.0, 58.0, -52.0),
    (280.0, 122.0, 82.0, -12.0),
    (304.0, 112.0, 92.0, -2.0),
    (328.0, 116.0, 84.0, 7.0),
    (350.0, 130.0, 64.0, 17.0),
)
_PALM = QRectF(266, 110, 98, 96)
_WIDTH = 23.0
_LEAST, _MOST = 150, 236  # heights: on a low screen, and where there is room
_ROOT = 30.0  # how far a finger reaches into the palm
_TIP = 0.62  # the part of a finger that is marked
_RIGHT = tuple(FingerPosition(number) for number in range(1, 6))
_LEFT = tuple(FingerPosition(number) for number in range(6, 11))
_FROM_LEFT = (*reversed(_LEFT), *_RIGHT)


class Hands(QWidget):
    """``chosen`` tells which finger the officer wants next."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._states: dict[FingerPosition, FingerState] = {}
        self._next: FingerPosition | None = None
        self._tips = {position: _finger_path(position, _TIP) for position in _FROM_LEFT}
        self._hands = (_hand_path(_RIGHT), _hand_path(_LEFT))
        self.setObjectName("hands")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.show_states({}, None)

    def sizeHint(self) -> QSize:
        """Return the width of the drawing, and the least height: it takes what is left."""
        return QSize(int(_SIZE[0]), _LEAST)

    def show_states(
        self, states: dict[FingerPosition, FingerState], following: FingerPosition | None
    ) -> None:
        """Show the state of each finger, and which one is next."""
        self._states, self._next = states, following
        self.setAccessibleName(self._spoken())
        self.update()

    def _spoken(self) -> str:
        if self._next is None:
            return self.tr("Fingers: all accounted for")
        return self.tr("Fingers: next is the {finger}").format(finger=words.finger(self._next))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint both hands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._to_widget())
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(QColor(colours.paper))
        for hand in self._hands:
            painter.drawPath(hand)
        for position in _FROM_LEFT:
            self._paint_finger(painter, position)
        painter.end()

    def _paint_finger(self, painter: QPainter, position: FingerPosition) -> None:
        state = self._states.get(position)
        if state is None:
            return
        colours = theme.tokens()
        following = position == self._next
        fill = {
            FingerState.CAPTURED: colours.good_soft,
            FingerState.POOR: colours.caution_soft,
            FingerState.EXCEPTED: colours.canvas,
        }.get(state, colours.paper)
        painter.setPen(QPen(QColor(colours.accent if following else colours.ink), 2.5))
        painter.setBrush(QColor(colours.accent if following else fill))
        painter.drawPath(self._tips[position])
        self._paint_sign(painter, _tip(position), state, following=following)

    def _paint_sign(
        self, painter: QPainter, at: QPointF, state: FingerState, *, following: bool
    ) -> None:
        colours = theme.tokens()
        strokes = _SIGNS[state] if following or state is not FingerState.WAITING else ()
        colour = {
            FingerState.CAPTURED: colours.good,
            FingerState.POOR: colours.caution,
            FingerState.EXCEPTED: colours.ink_soft,
        }.get(state, colours.ink)
        if following:
            colour = colours.on_accent
        painter.setPen(QPen(QColor(colour), 2.6, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in strokes:
            painter.drawPolyline([at + QPointF(x, y) for x, y in stroke])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the neighbouring asked finger, as seen on the screen."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        open_fingers = [finger for finger in _FROM_LEFT if finger in self._states]
        if step is None or not open_fingers:
            super().keyPressEvent(event)
            return
        here = open_fingers.index(self._next) if self._next in open_fingers else 0
        self.chosen.emit(int(open_fingers[(here + step) % len(open_fingers)]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the finger under the pointer."""
        inverted, _ok = self._to_widget().inverted()
        at = inverted.map(event.position())
        for position, shape in self._tips.items():
            if shape.contains(at) and position in self._states:
                self.chosen.emit(int(position))

    def finger_tip(self, position: FingerPosition) -> QPointF:
        """Return where the tip of a finger is drawn, in this widget."""
        return self._to_widget().map(_tip(position))

    def _to_widget(self) -> QTransform:
        scale = min(self.width() / _SIZE[0], self.height() / _SIZE[1])
        shift = (self.width() - _SIZE[0] * scale) / 2
        return QTransform.fromScale(scale, scale) * QTransform.fromTranslate(shift, 2)


def _placed(position: FingerPosition) -> QTransform:
    """From upright at the origin to the finger's place on its hand."""
    right = position in _RIGHT
    index = (_RIGHT if right else _LEFT).index(position)
    x, y, _length, lean = _FINGERS[index]
    mirrored = QTransform() if right else QTransform(-1, 0, 0, 1, _SIZE[0], 0)
    return QTransform().rotate(lean) * QTransform.fromTranslate(x, y) * mirrored


def _length(position: FingerPosition) -> float:
    return _FINGERS[(_RIGHT if position in _RIGHT else _LEFT).index(position)][2]


def _finger_path(position: FingerPosition, share: float) -> QPainterPath:
    """Draw a finger from its tip downwards; ``share`` 1 reaches into the palm."""
    path, length = QPainterPath(), _length(position)
    shown = QRectF(-_WIDTH / 2, -length, _WIDTH, (length + _ROOT) * share)
    path.addRoundedRect(shown, _WIDTH / 2, _WIDTH / 2)
    return _placed(position).map(path)


def _hand_path(fingers: tuple[FingerPosition, ...]) -> QPainterPath:
    """Draw the outline of one hand, palm and fingers in one."""
    palm = QPainterPath()
    palm.addRoundedRect(_PALM, 30, 30)
    hand = palm if fingers is _RIGHT else QTransform(-1, 0, 0, 1, _SIZE[0], 0).map(palm)
    for finger in fingers:
        hand = hand.united(_finger_path(finger, 1.0))
    return hand.simplified()


def _tip(position: FingerPosition) -> QPointF:
    return _placed(position).map(QPointF(0, -_length(position) + _WIDTH / 2))


_SIGNS: dict[FingerState, tuple[tuple[tuple[float, float], ...], ...]] = {
    FingerState.CAPTURED: (((-5, 0), (-1.5, 4), (5, -4)),),
    FingerState.POOR: (((0, -5), (0, 1)), ((0, 4.5), (0, 5))),
    FingerState.EXCEPTED: (((-5, -5), (5, 5)), ((-5, 5), (5, -5))),
    FingerState.WAITING: (((0, -5), (0, 5)), ((-4, 1.5), (0, 5.5), (4, 1.5))),
}
