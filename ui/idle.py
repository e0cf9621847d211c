"""Locks the screen when nobody has touched mouse or keyboard for the policy's time.

Watches the program's windows, where the desktop delivers what a person does; were the program
watched as a whole, every one of its own events would come by here and slow the screens down.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARNING_S = 30
_ACTS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """``expired`` after the time without an act; ``warned`` half a minute before; ``stirred``."""

    expired = Signal()
    warned = Signal(int)
    stirred = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._limit_ms = 0
        self._warned = False
        self._lock = QTimer(self, singleShot=True)
        self._warn = QTimer(self, singleShot=True)
        self._lock.timeout.connect(self._expire)
        self._warn.timeout.connect(self._warn_now)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch_too)

    def start(self, seconds: float) -> None:
        """Begin to watch; expires after ``seconds`` without an act."""
        self._limit_ms = int(seconds * 1000)
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
        self._restart()

    def stop(self) -> None:
        """Stop watching, while locked."""
        self._limit_ms = 0
        self._lock.stop()
        self._warn.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

    def _watch_too(self, window: QWindow | None) -> None:
        """Watch a window that came to the front later, such as the choice of a file."""
        if window is not None and self._limit_ms:
            window.installEventFilter(self)

    def _restart(self) -> None:
        self._warned = False
        self._lock.start(self._limit_ms)
        warning = min(WARNING_S * 1000, self._limit_ms // 4)
        self._warn.start(self._limit_ms - warning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every act of the officer as a sign of life."""
        if event.type() in _ACTS and self._limit_ms:
            if self._warned:
                self.stirred.emit()
            self._restart()
        return super().eventFilter(watched, event)

    def _warn_now(self) -> None:
        self._warned = True
        self.warned.emit(self._lock.remainingTime() // 1000)

    def _expire(self) -> None:
        self.stop()
        self.expired.emit()
