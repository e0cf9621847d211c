"""A trained officer at the keyboard: keys go to whatever has the focus, and are counted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.play.hands import NotReachedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window import MainWindow

_PATIENCE_S = 120.0
_WAIT_MS = 20
_TABS = 60


class Keys:
    """``presses``: keys with a meaning; ``characters``: what was typed into fields."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.presses = 0
        self.characters = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press one key, then wait until the laptop has answered."""
        nothing = Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.window.focusWidget() or self.window, key, held or nothing)
        self.presses += 1
        self.settle()

    def enter(self) -> None:
        """Press Enter, once the screen lets go on."""
        self.wait(self.window.current_screen.primary.isEnabled, "the primary act is possible")
        self.press(Qt.Key.Key_Return)

    def type(self, text: str, pace_ms: int = -1) -> None:
        """Type into the field that has the focus; as fast as it goes where no pace is given."""
        field = self.window.focusWidget() or self.window
        QTest.keyClicks(field, text, Qt.KeyboardModifier.NoModifier, pace_ms)
        self.characters += len(text)
        self.settle()

    def to(self, name: str) -> None:
        """Press Tab until the widget of that object name has the focus."""
        for _ in range(_TABS):
            focused = self.window.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise NotReachedError(f"{name!r} is not reached by Tab")

    def wait(self, reached: Callable[[], bool], what: str) -> None:
        """Let the window work. Raises NotReachedError."""
        deadline = time.monotonic() + _PATIENCE_S
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _WAIT_MS)
        while not reached():
            if time.monotonic() > deadline:
                screen = self.window.current_screen
                raise NotReachedError(f"{what} (on screen {screen.name!r}: {screen.error.text})")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _WAIT_MS)
            time.sleep(0.001)

    def arrive(self, name: str) -> None:
        """Wait for a screen of that name. Raises NotReachedError."""
        self.wait(lambda: self.window.current_screen.name == name, f"the screen {name!r} comes")
        self.settle()

    def settle(self) -> None:
        """Wait until the screen in front runs nothing."""
        self.wait(lambda: self.window.current_screen.job is None, "the screen is at rest")

    def all_well(self) -> None:
        """Raise NotReachedError where the screen in front tells of a problem."""
        screen = self.window.current_screen
        if screen.error.text:
            raise NotReachedError(f"screen {screen.name!r} says: {screen.error.text}")
