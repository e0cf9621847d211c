"""Watches the event loop from beside it: how long it was blocked, and by which line of ours."""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 4
LATE_S = 0.05
_ROOT = Path(__file__).resolve().parents[2]
_FRAME = re.compile(r'File "([^"]+)", line (\d+)')
_NOT_SEEN = "not seen"


@dataclass(frozen=True)
class Block:
    """A time in which the event loop did nothing else. ``at``: the innermost line of ours.

    ``computed_ms``: how much of it the screens computed; the rest they waited for a processor or
    the interpreter lock, which other programs on the machine make longer.
    """

    ms: float
    computed_ms: float
    at: str


class LoopWatch(QObject):
    """``longest``: the longest block since ``start``; ``blocks``: all that are too long.

    ``computed_ms``: the most that the screens computed at a stretch.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = Block(0.0, 0.0, "")
        self.computed_ms = 0.0
        self.blocks: list[Block] = []
        self._last, self._cpu = time.monotonic(), 0.0
        self._seen = ""
        self._over = threading.Event()
        self._main = threading.get_ident()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch the thread that this is called on."""
        self._last, self._cpu = time.monotonic(), time.thread_time()
        self._timer.start(TICK_MS)
        threading.Thread(target=self._look_on, daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._over.set()

    def _tick(self) -> None:
        now = time.monotonic()
        late = now - self._last - TICK_MS / 1000
        self._last, before, self._cpu = now, self._cpu, time.thread_time()
        computed_ms = (self._cpu - before) * 1000
        self.computed_ms = max(self.computed_ms, computed_ms)
        block = Block(late * 1000, computed_ms, self._seen or _NOT_SEEN)
        if late > LATE_S:
            self.blocks.append(block)
        if late * 1000 > self.longest.ms:
            self.longest = block
        self._seen = ""

    def _look_on(self) -> None:
        """While the loop is late note where it is; off the UI thread."""
        while not self._over.wait(LATE_S / 5):
            if time.monotonic() - self._last > LATE_S / 2 and not self._seen:
                self._seen = _place(self._main)


def _place(thread: int) -> str:
    """Name the innermost line of this program that the thread is at.

    Read off a dump of faulthandler's, which no other thread can run into; walking the frames of
    a thread that goes on is not safe.
    """
    with tempfile.TemporaryFile() as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        dump = file.read().decode(errors="replace")
    stack = dump.partition(f"0x{thread:016x}")[2].partition("\n\n")[0]
    ours = ((Path(name), line) for name, line in _FRAME.findall(stack))
    for path, line in ours:
        if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
            return f"{path.relative_to(_ROOT)}:{line}"
    return "Qt"
