"""The laptop's clock is set back: said on the screens, and nothing is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import (
    at_fingers,
    keep_picture,
    nothing_told,
    officer_at,
    told,
    with_captures,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.laptop import Laptop
    from ui.screens.home import HomeScreen


def test_the_list_is_not_searched_until_the_clock_is_right(
    laptop: Laptop, samples: Mapping[object, object], dressed: QApplication, qtbot: QtBot
) -> None:
    del dressed
    moment = [datetime.now(UTC) - timedelta(days=365)]
    officer = officer_at(laptop, qtbot, samples, lambda: moment[0])
    officer.log_on()
    warning = shown_words(cast("HomeScreen", officer.screen).warning)
    assert "this laptop's clock was set back" in warning
    assert "Set the clock right" in warning
    assert not cast("HomeScreen", officer.screen).import_list.isVisible()
    keep_picture(officer.window, "clock-home")
    officer.window.lock()
    encounter = at_fingers(officer)
    with_captures(encounter, samples)
    encounter.verify()
    officer.window.take_up(encounter)
    officer.settle()
    assert officer.screen.name == "identify"
    before = encounter.encounter
    officer.screen.press_primary()
    what, next_step = told(officer, "clock-identify")
    assert what == (
        "The policy does not allow this (age of the list): the list is dated after today, so"
        " the clock of this laptop was set back."
    )
    assert next_step.startswith("Set the clock right")
    assert encounter.encounter == before
    moment[0] = datetime.now(UTC)
    officer.screen.press_primary()
    assert nothing_told(officer)
    assert officer.screen.name == "candidates"
    officer.window.context.desk.verify_audit()
