"""The steps of the encounter at the leading edge; stop, referral and barriers always at hand.

A step's state is told by a sign and words: done, now, not needed, locked and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
)

from ui import theme, words
from ui.sequence import may_reopen
from ui.widgets.buttons import ActionButton
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text
from ui.widgets.tidy import empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.case.steps import StepState

WIDTH = 236
_BAR = 5


class _StepRow(QAbstractButton):
    """One step: a sign and its name. A step that was done can be opened again."""

    def __init__(self, state: StepState, *, shown: bool) -> None:
        super().__init__()
        self._shown = shown
        now = shown or state.current
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(10)
        row.addWidget(_sign(state), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(words.step(state.step), _role(state, now=now)), 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(f"step_{state.step.value}")
        self.setAccessibleName(self._spoken(state))
        self.setToolTip("" if state.done else state.reason)
        self.setEnabled(may_reopen(state))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.isEnabled() else Qt.FocusPolicy.NoFocus)

    def _spoken(self, state: StepState) -> str:
        name = words.step(state.step)
        if state.done:
            return self.tr("{step}: done").format(step=name)
        if not state.applicable:
            return self.tr("{step}: not needed").format(step=name)
        words_for = self.tr("{step}: now") if state.current else self.tr("{step}: to come")
        return words_for.format(step=name)

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        return self._row.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the ground of the step on screen, and a bar at its leading edge."""
        if not self._shown and not (self.isEnabled() and self.underMouse()):
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.accent_soft))
        if self._shown:
            ahead = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            edge = 0 if ahead else self.width() - _BAR
            painter.fillRect(edge, 0, _BAR, self.height(), QColor(colours.accent))
        painter.end()


def _sign(state: StepState) -> Glyph:
    if state.done:
        return Glyph("check", "good", 20)
    if state.current:
        return Glyph("now", "accent", 20)
    return Glyph("todo" if state.applicable else "dash", "edge", 20)


def _role(state: StepState, *, now: bool) -> str:
    if now:
        return "strong"
    return "body" if state.done else "soft"


class Rail(QFrame):
    """Shown during an encounter only."""

    step_wanted = Signal(str)
    stop_wanted = Signal()
    referral_wanted = Signal()
    barriers_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(theme.GAP)
        column.addLayout(self._steps)
        column.addStretch(1)
        self.barriers = ActionButton(self.tr("Protection barriers"), "caution", "warning")
        self.barriers.setObjectName("barriers_wanted")
        self.barriers.clicked.connect(self.barriers_wanted)
        self.referral = ActionButton("", "caution", "help")
        self.referral.setObjectName("referral_wanted")
        self.referral.clicked.connect(self.referral_wanted)
        self.stop = ActionButton("", "danger", "stop")
        self.stop.setObjectName("stop_wanted")
        self.stop.clicked.connect(self.stop_wanted)
        for button in (self.barriers, self.referral, self.stop):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        self.speak()

    def speak(self) -> None:
        """Say what is always there in the program's language; the steps are shown anew anyway."""
        self.referral.set_label(self.tr("&Vulnerable person"))
        self.stop.set_label(self.tr("&Stop encounter"))

    def show_steps(self, states: Sequence[StepState], shown: str) -> None:
        """Show the states; ``shown`` is the name of the step on screen."""
        over = states[-1].current
        self.stop.setHidden(over)
        self.referral.setHidden(over)
        self.barriers.setHidden(over)
        empty(self._steps)
        for state in states:
            row = _StepRow(state, shown=state.step == shown)
            row.clicked.connect(lambda _checked, step=state.step: self.step_wanted.emit(step.value))
            self._steps.addWidget(row)
