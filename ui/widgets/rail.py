"""The steps of the encounter at the leading edge; stop, referral and barriers always at hand.

A step's state is told by a sign and words: done, now, not needed, locked and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fieldid.model.encounter import Step
from ui import theme, words
from ui.sequence import may_reopen
from ui.widgets.buttons import ActionButton
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.case.steps import StepState

WIDTH = 236
_BAR = 5


class _StepRow(QAbstractButton):
    """One step: a sign and its name. A step that was done can be opened again."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.shown = False
        self._step = step
        self._sign, self._name = Glyph("todo", "edge", 20), Text(role="soft")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(f"step_{step.value}")

    def say(self, state: StepState, *, now: bool, shown: bool) -> None:
        """Show how the step stands. ``now``: what is to be done; ``shown``: it is on screen."""
        self.shown = shown
        self._sign.show_glyph(*_sign(state, now=now))
        self._name.setText(words.step(state.step))
        self._name.set_role(_role(state, now=now))
        self.setAccessibleName(self._spoken(state, now=now))
        self.setToolTip("" if state.done else state.reason)
        self.setEnabled(may_reopen(state))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.isEnabled() else Qt.FocusPolicy.NoFocus)
        self.update()

    def _spoken(self, state: StepState, *, now: bool) -> str:
        name = words.step(state.step)
        if now:
            return self.tr("{step}: now").format(step=name)
        if state.done:
            return self.tr("{step}: done").format(step=name)
        if not state.applicable:
            return self.tr("{step}: not needed").format(step=name)
        return self.tr("{step}: to come").format(step=name)

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        return self._row.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the ground of the step on screen, and a bar at its leading edge."""
        if not self.shown and not (self.isEnabled() and self.underMouse()):
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.accent_soft))
        if self.shown:
            ahead = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            edge = 0 if ahead else self.width() - _BAR
            painter.fillRect(edge, 0, _BAR, self.height(), QColor(colours.accent))
        painter.end()


def _sign(state: StepState, *, now: bool) -> tuple[str, str]:
    """Return drawing and colour; a step that is looked at again keeps its tick."""
    if state.done:
        return "check", "good"
    if now:
        return "now", "accent"
    return ("todo" if state.applicable else "dash"), "edge"


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
        self._rows: dict[Step, _StepRow] = {}
        self._now: _StepRow | None = None
        inside = QWidget()
        inside.setObjectName("page")
        self._steps = QVBoxLayout(inside)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(1)
        for step in Step:
            self._add_row(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(theme.GAP)
        self._steps.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self.barriers = ActionButton("", "caution", "warning")
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
        self.barriers.set_label(self.tr("Protection barriers"))
        self.referral.set_label(self.tr("&Vulnerable person"))
        self.stop.set_label(self.tr("&Stop encounter"))

    def show_steps(self, states: Sequence[StepState], shown: str) -> None:
        """Show the states; ``shown`` is the name of the screen in front.

        One step alone is said to be now: the one on screen, or under what covers it the next.
        """
        over = states[-1].current
        self.stop.setHidden(over)
        self.referral.setHidden(over)
        self.barriers.setHidden(over)
        on_rail = any(state.step == shown for state in states)
        for state in states:
            now = state.step == shown if on_rail else state.current
            self._rows[state.step].say(state, now=now, shown=state.step == shown)
            if now:
                self._now = self._rows[state.step]
        self._show_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the step in hand in sight on a low screen."""
        super().resizeEvent(event)
        self._show_now()

    def _show_now(self) -> None:
        """Scroll once the rows have their places."""
        if self._now is not None:
            QTimer.singleShot(0, self._now, self._scroll_to_now)

    def _scroll_to_now(self) -> None:
        if self._now is not None:
            self._scroll.ensureWidgetVisible(self._now, 0, self._now.height())

    def _add_row(self, step: Step) -> None:
        """Add the row of a step; it stays, so that no step has to be laid out again."""
        row = self._rows[step] = _StepRow(step)
        row.clicked.connect(lambda: self.step_wanted.emit(step.value))
        self._steps.addWidget(row)
