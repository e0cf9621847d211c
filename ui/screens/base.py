"""What every screen is: a title, one thing to do, an action bar with the primary act on Enter.

Guarantees: the primary button is always at the same place and on Enter; Escape stops what runs,
or goes back, and never loses what was recorded; an error is shown in one way; slow work goes
through ``run``. A screen never opens another: it emits ``finished``, ``back`` or ``wanted``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.jobs import Hooks, Job
from ui.widgets.busy import Busy
from ui.widgets.buttons import ActionButton
from ui.widgets.error_panel import ErrorPanel, error_words
from ui.widgets.live import Live
from ui.widgets.page import Column, Page
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from fieldid.errors.base import FieldidError
    from ui.context import Context
    from ui.jobs import JobContext


_WIDEST = 1060
_NARROW = 760


@dataclass(frozen=True)
class Place:
    """A screen that another one asks for, by name, and what it is to be about."""

    name: str
    subject: Any = None
    over: bool = True  # laid over the present screen, which comes back afterwards


class Screen(QWidget):
    """Base of all screens. Subclasses fill ``self.page`` in ``build`` and override ``act``."""

    name: ClassVar[str] = ""
    menu_order: ClassVar[int] = 0  # 0: not on the home screen's menu
    menu_glyph: ClassVar[str] = ""

    finished = Signal(object)
    back = Signal()
    wanted = Signal(object)
    changed = Signal()  # something shown at the edges of the window has changed
    closed = Signal()  # there is no vault to work with any more

    def __init__(self, context: Context, subject: Any = None) -> None:
        super().__init__()
        self.context = context
        self.subject = subject
        self.job: Job | None = None
        self.focus_beneath: QWidget | None = None  # kept by the window for the screen beneath
        self._focused: QWidget | None = None
        self.setObjectName(self.name)
        self.heading = Text(role="title")
        self.lead = Live(role="lead")
        self.error = ErrorPanel()
        self.head = Column(22, 8, 4)
        self.page = Page()
        for column in (self.head, self.page.middle):
            column.limit(_WIDEST)
        self.busy = Busy()
        self.busy.cancelled.connect(self.cancel)
        self.primary = ActionButton("", "primary")
        self.primary.setObjectName("primary")
        self.primary.clicked.connect(self.press_primary)
        self.back_button = ActionButton(self.tr("Bac&k"), "quiet")
        self.back_button.setObjectName("back")
        self.back_button.clicked.connect(self.back)
        self._actions = QHBoxLayout()
        self._secondary: list[ActionButton] = []
        self._lay_out()
        self.build()

    @classmethod
    def menu_words(cls, context: Context) -> tuple[str, str] | None:  # noqa: ARG003 - for subclasses
        """Return title and explanation for the home screen's menu, or None when not offered."""
        return None

    def build(self) -> None:
        """Make the widgets. Overridden by every screen."""
        raise NotImplementedError

    def narrow(self) -> None:
        """Keep title and content in a column in the middle, for screens with little on them."""
        self.head.limit(_NARROW)
        self.page.middle.limit(_NARROW)

    def act(self) -> None:
        """Do the primary act. Overridden by every screen that has one."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Start what the screen loads; called each time it comes to the front."""

    def follow(self) -> None:
        """Bring up to date what changes by itself; called when readers, list or outbox did."""

    def title(self, heading: str, lead: str = "", primary: str = "") -> None:
        """Set the screen's words. Without ``primary`` there is no primary act."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)  # the screen has the focus while something runs
        self.lead.say(lead)
        self.primary.set_label(primary)
        self.primary.setVisible(bool(primary))

    def press_primary(self) -> None:
        """Press the primary button as the officer would; nothing while busy or not possible."""
        if self.primary.isEnabled() and not self.primary.isHidden() and self.job is None:
            self._forget_error()
            self.act()

    def add_action(self, button: ActionButton, name: str) -> ActionButton:
        """Put a secondary act before the primary one."""
        button.setObjectName(name)
        self._actions.addWidget(button)
        self._secondary.append(button)
        return button

    def run(
        self,
        work: Callable[[JobContext], Any],
        then: Callable[[Any], None],
        words: str = "",
        *,
        cancellable: bool = True,
        **hooks: Any,
    ) -> Job:
        """Run slow work; ``then`` gets its result. ``words`` say meanwhile what is going on.

        ``hooks``: further ones of ``ui.jobs.Hooks``, such as ``glimpsed``.
        """
        self._forget_error()
        self.busy.start(words, cancellable=cancellable)
        self._enable(on=False)
        self.job = self.context.jobs.start(
            self,
            work,
            Hooks(**{"succeeded": then, "failed": self.fail, "ended": self._rest, **hooks}),
        )
        return self.job

    def load(self, work: Callable[[JobContext], Any], then: Callable[[Any], None]) -> Job:
        """Run work that only fills in the screen: nothing is disabled meanwhile."""
        return self.context.jobs.start(self, work, Hooks(succeeded=then, failed=self.fail))

    def _forget_error(self) -> None:
        """Take the last error away; its focus goes to the primary act, not anywhere."""
        if self.window().focusWidget() is self.error:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        self.error.clear()

    def cancel(self) -> None:
        """Ask what runs to stop."""
        if self.job is not None:
            self.busy.stopping()
            self.job.cancel()

    def fail(self, error: FieldidError) -> None:
        """Show an error; everything typed stays."""
        self.error.show_error(error)
        self.page.verticalScrollBar().setValue(0)

    def tell_fault(self, fault: FieldidError | None) -> None:
        """Say what ended a capture early, although its best sample is kept."""
        if fault is not None:
            what, next_step = error_words(fault)
            kept = self.tr("The best sample taken before is kept and shown below.")
            joined = self.tr("{next_step} {kept}").format(next_step=next_step, kept=kept)
            self.error.show_words(what, joined)

    def first_focus(self) -> QWidget:
        """Return what has the focus when the screen comes up."""
        return self.primary

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the primary act, Escape the safe way out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.press_primary()
        elif event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)

    def escape(self) -> None:
        """Stop what runs; otherwise go back where there is a way back."""
        if self.job is not None:
            self.cancel()
        elif not self.back_button.isHidden():
            self.back.emit()

    def allow_primary(self, *, on: bool) -> None:
        """Enable or disable the primary act; the focus never slips to another button."""
        if self.job is not None:
            return
        focused = self.window().focusWidget()
        if not on and focused is self.primary:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.primary.setEnabled(on)
        if on and focused is self:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self, before: QWidget | None = None) -> None:
        """Put the focus where it was ``before``, else where the officer begins.

        Where that is disabled the screen itself takes it, so that the keys still work.
        """
        still_there = before is not None and shiboken6.isValid(before)
        wished = before if before and still_there else self.first_focus()
        usable = wished.isEnabled() and not wished.isHidden()
        (wished if usable else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest(self) -> None:
        self.job = None
        self.busy.stop()
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        """While work runs the keys go to the screen itself: Escape stops, Enter does nothing."""
        if not on:
            self._focused = self.window().focusWidget()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self.primary, self.page, self.back_button, *self._secondary):
            widget.setEnabled(on)
        before = self._focused
        came_back = on and self.window().focusWidget() is self
        if came_back and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content more room on a low screen."""
        super().resizeEvent(event)
        close = self.window().height() < theme.LOW
        if close != self._close:
            self._draw_in(close=close)

    def _draw_in(self, *, close: bool) -> None:
        self._close = close
        for column in (self.head, self.page.middle):
            column.draw_in(close=close)
        self._bar.setContentsMargins(32, *((4, 32, 4) if close else (12, 32, 12)))
        self.heading.set_role("title_low" if close else "title")

    def _lay_out(self) -> None:
        for widget in (self.heading, self.lead):
            self.head.column.addWidget(widget)
        self.head.column.addSpacing(theme.GAP)
        self.head.column.addWidget(self.error)
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        self._bar = row
        row.setSpacing(theme.GAP + 4)
        row.addWidget(self.back_button)
        row.addWidget(self.busy, 1)
        row.addStretch(1)
        row.addLayout(self._actions)
        row.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        column.addWidget(bar)
        self._draw_in(close=False)
