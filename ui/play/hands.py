"""The hands of the played officer: they press what a person would press, and look at it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.main_window import MainWindow
    from ui.screens.base import Screen

_PATIENCE_S = 120.0
_SETTLE_S = 0.15


class NotReachedError(Exception):
    """The play waited in vain."""


class Hands:
    """Works one window; saves a picture of each screen under ``pictures``."""

    def __init__(self, window: MainWindow, pictures: Path) -> None:
        self.window = window
        self._pictures = pictures
        self._taken = 0
        pictures.mkdir(parents=True, exist_ok=True)

    @property
    def screen(self) -> Screen:
        """The screen in front."""
        return self.window.current_screen

    def wait(self, reached: Callable[[], bool], what: str) -> None:
        """Let the window work until ``reached``. Raises NotReachedError."""
        deadline = time.monotonic() + _PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                shown = "" if self.screen.error.isHidden() else self.screen.error.text
                raise NotReachedError(f"{what} (on screen {self.screen.name!r}) {shown}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def settle(self) -> None:
        """Wait until nothing runs. Raises NotReachedError where an error is shown."""
        self.wait(
            lambda: self.screen.job is None and not self.window.jobs.busy, "nothing runs any more"
        )
        until = time.monotonic() + _SETTLE_S
        self.wait(lambda: time.monotonic() > until, "the screen is drawn")
        if self.screen.error.text:
            raise NotReachedError(f"screen {self.screen.name!r} says: {self.screen.error.text}")

    def arrive(self, name: str) -> None:
        """Wait for a screen of that name, loaded."""
        self.wait(lambda: self.screen.name == name, f"the screen {name!r} comes")
        self.settle()

    def press(self) -> None:
        """Press the primary button, as Enter does."""
        self.settle()
        self.screen.press_primary()

    def click(self, name: str) -> None:
        """Click the button of that object name."""
        self.settle()
        button = self.window.findChild(QWidget, name)
        if button is None or not button.isEnabled():
            raise NotReachedError(f"there is no button {name!r} on screen {self.screen.name!r}")
        button.click()  # type: ignore[attr-defined]  # every button of ours has it

    def type(self, name: str, text: str) -> None:
        """Type into the line of that object name."""
        line = self.screen.findChild(QLineEdit, name)
        if line is None:
            raise NotReachedError(f"there is no line {name!r} on screen {self.screen.name!r}")
        line.setText(text)

    def picture(self, label: str) -> None:
        """Save what the officer sees."""
        self.settle()
        self._taken += 1
        self.window.grab().save(str(self._pictures / f"{self._taken:02d}-{label}.png"))
