"""An officer who uses the keyboard only, as the screens promise that one can."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from fieldid.model.encounter import Outcome
from tests.ui.laptop import MATE_ID, OFFICER, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from drivers.simulated import SimulatedDriver
    from ui.main_window import MainWindow
    from ui.screens.base import Screen
    from ui.screens.claim import ClaimScreen
    from ui.screens.decision import DecisionScreen
    from ui.screens.log_on import LogOnScreen

_PATIENCE_MS = 60_000


class Officer:
    """Keys go to whatever has the focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot, readers: SimulatedDriver) -> None:
        self.window = window
        self.readers = readers
        self.qtbot = qtbot

    @property
    def screen(self) -> Screen:
        """What the officer sees."""
        return self.window.current_screen

    @property
    def focus(self) -> QWidget:
        """Where the keys go."""
        return self.window.focusWidget() or self.window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key and wait until the laptop has answered."""
        self.qtbot.keyClick(self.focus, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def enter(self) -> None:
        """Press Enter."""
        self.key(Qt.Key.Key_Return)

    def escape(self) -> None:
        """Press Escape."""
        self.key(Qt.Key.Key_Escape)

    def type(self, words: str) -> None:
        """Type into the field that has the focus."""
        self.qtbot.keyClicks(self.focus, words)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing runs and the screen has taken in what was found."""
        self.qtbot.wait(10)
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=_PATIENCE_MS)
        self.qtbot.wait(10)

    def log_on(self) -> None:
        """Type name and passphrase."""
        self.settle()
        self.type(OFFICER)
        self.key(Qt.Key.Key_Tab)
        self.type(PASSPHRASE)
        self.enter()

    # --- one method a step, each from the screen of that step to the next one ---

    def age(self) -> None:
        """Say that the person is an adult."""
        self.key(Qt.Key.Key_Space)
        self.enter()

    def purpose(self) -> None:
        """Choose the training purpose and its power."""
        for _ in range(len(self.window.context.desk.policy.purposes) - 1):
            self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Space)
        self.enter()

    def notice(self) -> None:
        """Give the notice in the policy's language."""
        self.enter()

    def claim(self) -> None:
        """Type the record number and choose the record."""
        self.type(MATE_ID)
        self.qtbot.waitUntil(lambda: MATE_ID in cast("ClaimScreen", self.screen).records)
        self.until_focus(lambda widget: widget.objectName() == f"choice_{MATE_ID}")
        self.key(Qt.Key.Key_Space)
        self.enter()

    def fingers(self) -> None:
        """Capture each finger, then go on."""
        while self.screen.name == "fingers":
            self.enter()

    def face(self) -> None:
        """Take the photograph, or say that none can be taken, then go on."""
        while self.screen.name == "face":
            self.enter()

    def verify(self) -> None:
        """Compare, then go on."""
        self.enter()
        self.enter()

    def identify(self) -> None:
        """Search."""
        self.enter()

    def candidates(self) -> None:
        """Go to the decision."""
        self.enter()

    def decision(self, outcome: Outcome = Outcome.REFER) -> None:
        """Choose, give a reason, look once more and sign."""
        cast("DecisionScreen", self.screen).outcome.tile(outcome).setFocus()
        self.key(Qt.Key.Key_Space)
        self.until_focus(lambda widget: widget.objectName() == "reason")
        self.type("Seen and compared; a second look is needed.")
        self.enter()
        self.enter()

    def receipt(self) -> None:
        """Finish."""
        self.enter()

    def until_focus(self, reached: Callable[[QWidget], bool]) -> None:
        """Press Tab until the focus is where it is wanted."""
        for _ in range(60):
            if reached(self.focus):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(self.focus.objectName())

    def go_to(self, name: str) -> None:
        """Do every step until the screen ``name`` is reached."""
        if self.screen.name == "log_on":
            self.log_on()
        if self.screen.name == "home" and name != "home":
            self.enter()
        for _ in range(12):
            if self.screen.name == name:
                return
            getattr(self, self.screen.name)()
        raise AssertionError(self.screen.name)

    def log_on_screen(self) -> LogOnScreen:
        """Return the log-on screen, in front now."""
        return cast("LogOnScreen", self.screen)
