"""The measurement of the screens notices what it is there to notice."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from fieldid.cli.bench_ui import words
from ui.play.watch import LoopWatch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BLOCK_S = 0.3


def test_a_blocked_event_loop_is_noticed_with_its_place(qtbot: QtBot) -> None:
    watch = LoopWatch()
    watch.start()
    qtbot.wait(50)
    QTimer.singleShot(0, lambda: time.sleep(BLOCK_S))
    qtbot.wait(500)
    watch.stop()
    assert watch.longest.ms > 1000 * BLOCK_S * 0.9
    assert watch.longest in watch.blocks
    assert watch.longest.computed_ms < 1000 * BLOCK_S / 2  # it slept
    assert watch.longest.at.startswith("tests/ui/test_bench.py:")


def test_the_measurement_is_told_in_words() -> None:
    measured = {
        "people": 7, "repeats": 2, "start_s": 1.25, "longest_block_ms": 61.4,
        "longest_block_at": "ui/x.py:3", "longest_computed_ms": 31.0,
        "keys": 23, "characters": 72, "candidates_s": 0.5,
        "found": False,
    }  # fmt: skip
    told = " ".join(words(measured))
    for part in (
        "7 records",
        "1.25 s",
        "61 ms (ui/x.py:3)",
        "31 ms at a stretch",
        "keys 23",
        "0.50 s",
        "NOT FOUND",
    ):
        assert part in told
