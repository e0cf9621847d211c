"""The Qt binding keeps count of ``None``.

PySide6 6.12.0 gives away a reference to ``None`` at every call that returns nothing. Before
Python 3.12, where ``None`` became immortal, a program that runs all day dies of it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 2000


def test_calls_that_return_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        label.setText("text")

    assert sys.getrefcount(None) > before - CALLS / 10
