"""What every screen owes the officer, looked up on the widgets that are shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget

from ui.widgets.text import Text, breakable, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.main_window import MainWindow

SMALLEST_TARGET = 44
SIZES = ((1366, 768), (1024, 600))
_WRAP = int(Qt.TextFlag.TextWordWrap)


def problems(window: MainWindow) -> list[str]:
    """Return everything that is wrong on the screen in front, in words."""
    screen = window.current_screen
    return [
        f"{screen.name}: {words}"
        for check in (_unnamed, _cut_off, _sideways, _outside, _small, _twice)
        for words in check(window)
    ]


def _shown(window: QWidget, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(kind) if widget.isVisibleTo(window))


def _what(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def _unnamed(window: MainWindow) -> Iterator[str]:
    """Every widget that takes the focus has a name for screen readers."""
    for widget in _shown(window):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not spoken or not widget.accessibleName():
            yield f"{_what(widget)} has no accessible name"


def _cut_off(window: MainWindow) -> Iterator[str]:
    """No words are elided or cut off."""
    for label in _shown(window, Text):
        assert isinstance(label, Text)
        if not label.text():
            continue
        room = label.contentsRect()
        bounds = label.fontMetrics().boundingRect(
            QRect(0, 0, room.width() if label.wordWrap() else 10_000, 10_000),
            _WRAP,
            breakable(plain(label.text())),
        )
        if bounds.width() > room.width() + 1 or bounds.height() > room.height() + 1:
            yield f"{label.text()[:40]!r} needs {bounds.size()}, has {room.size()}"
    for button in _shown(window, QPushButton):
        if button.sizeHint().width() > button.width() + 1:
            yield f"{_what(button)} is narrower than its words"


def _sideways(window: MainWindow) -> Iterator[str]:
    """The page never needs to scroll sideways."""
    page = window.current_screen.page
    for area in (page, window.known):
        needed = area.widget().minimumSizeHint().width()
        if area.isVisibleTo(window) and needed > area.viewport().width():
            yield f"{_what(area)} needs {needed} px, has {area.viewport().width()}"


def _outside(window: MainWindow) -> Iterator[str]:
    """What is pressed lies in the window; the page may scroll up and down."""
    edges = (window.head, window.foot, window.rail, window.current_screen.primary)
    for edge in edges:
        place = QRect(edge.mapTo(window, QPoint(0, 0)), edge.size())
        if edge.isVisibleTo(window) and not window.rect().contains(place):
            yield f"{_what(edge)} lies outside the window: {place}"
    if (window.width(), window.height()) not in SIZES:
        yield f"the window grew to {window.width()} x {window.height()}"


def _small(window: MainWindow) -> Iterator[str]:
    """What is pressed is large enough for gloves."""
    for kind in (QPushButton, QLineEdit):
        for widget in _shown(window, kind):
            if widget.height() < SMALLEST_TARGET:
                yield f"{_what(widget)} is only {widget.height()} px high"


def _twice(window: MainWindow) -> Iterator[str]:
    """No Alt key means two things."""
    keys: Counter[str] = Counter()
    for widget in _shown(window):
        pressed = isinstance(widget, QAbstractButton) and widget.isEnabled()
        if pressed or (isinstance(widget, QLabel) and widget.buddy() is not None):
            keys.update(_mnemonic(widget.text()))
    yield from (f"Alt+{key} means {count} things" for key, count in keys.items() if count > 1)


def _mnemonic(label: str) -> str:
    place = label.replace("&&", "__").find("&")
    return label[place + 1].lower() if place >= 0 else ""
