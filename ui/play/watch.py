"""Watches the event loop from beside it: how long it was blocked, and by which line of ours."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 4
LATE_S = 0.05
_ROOT = Path(__file__).resolve().parents[2]


class LoopWatch(QObject):
    """``longest_ms`` and ``at``: the longest block since ``start``."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self.at = ""
        self.over = 0
        self._last = time.monotonic()
        self._seen = ""
        self._over = threading.Event()
        self._main = threading.get_ident()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch the thread that this is called on."""
        self._last = time.monotonic()
        self._timer.start(TICK_MS)
        threading.Thread(target=self._look_on, daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._over.set()

    def _tick(self) -> None:
        now = time.monotonic()
        late = now - self._last - TICK_MS / 1000
        self._last = now
        self.over += late > LATE_S
        if late * 1000 > self.longest_ms:
            self.longest_ms, self.at = late * 1000, self._seen or "not seen"
        self._seen = ""

    def _look_on(self) -> None:
        """While the loop is late note where it is; off the UI thread."""
        while not self._over.wait(LATE_S / 5):
            if time.monotonic() - self._last > LATE_S / 2 and not self._seen:
                self._seen = _place(self._main)


def _place(thread: int) -> str:
    """Name the innermost line of this program that the thread is at."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - the documented way to ask
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
            return f"{path.relative_to(_ROOT)}:{frame.f_lineno}"
        frame = frame.f_back
    return "Qt"
