"""The idle watch: warns, locks, and takes any key or movement as a sign of life."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.idle import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watch(window: QWidget) -> Iterator[IdleWatch]:
    made = IdleWatch(window)
    yield made
    made.stop()


def native(widget: QWidget) -> QWindow:
    """Return what the desktop delivers keys and movements to."""
    window = widget.windowHandle()
    assert window is not None
    return window


def test_it_warns_and_then_expires(qtbot: QtBot, watch: IdleWatch) -> None:
    with qtbot.waitSignals([watch.warned, watch.expired], timeout=2000, order="strict"):
        watch.start(0.2)


def test_a_key_keeps_it_awake(qtbot: QtBot, window: QWidget, watch: IdleWatch) -> None:
    expired: list[bool] = []
    watch.expired.connect(lambda: expired.append(True))
    watch.start(0.4)
    for _ in range(6):
        qtbot.wait(120)
        QTest.keyClick(native(window), Qt.Key.Key_A)
    assert not expired
    with qtbot.waitSignal(watch.expired, timeout=2000):
        pass


def test_a_touch_after_the_warning_takes_it_back(
    qtbot: QtBot, window: QWidget, watch: IdleWatch
) -> None:
    with qtbot.waitSignal(watch.warned, timeout=2000):
        watch.start(0.4)
    with qtbot.waitSignal(watch.stirred, timeout=500):
        QTest.mousePress(native(window), Qt.MouseButton.LeftButton)


def test_stopped_it_stays_silent(qtbot: QtBot, watch: IdleWatch) -> None:
    watch.start(0.1)
    watch.stop()
    with qtbot.assertNotEmitted(watch.expired, wait=250):
        pass


def test_a_window_that_comes_later_counts_too(
    qtbot: QtBot, window: QWidget, watch: IdleWatch
) -> None:
    watch.start(3)
    later = QWidget()
    qtbot.addWidget(later)
    later.show()
    later.activateWindow()
    qtbot.waitActive(later)
    with qtbot.waitSignal(watch.warned, timeout=5000):
        pass
    with qtbot.waitSignal(watch.stirred, timeout=900):
        QTest.keyClick(native(later), Qt.Key.Key_A)
    assert window.isVisible()
