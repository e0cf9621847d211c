"""What the officer is told when something goes wrong, and short ways to where it does.

With ``FIELDID_PICTURES=FOLDER`` a picture of each trouble is kept there, in both directions.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fieldid.model.biometric import CaptureException, Modality
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    Claim,
    PurposeChoice,
    RecordedException,
)
from fieldid.ports import CaptureRequest
from tests.ui.inspection import problems
from tests.ui.laptop import FINGERS, MATE_ID
from tests.ui.officer import Officer
from ui.screens.base import Place
from ui.widgets.error_panel import ErrorPanel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.ports import Clock
    from tests.ui.laptop import Laptop
    from ui.main_window import MainWindow
    from ui.screens.settings import SettingsScreen


def officer_at(
    laptop: Laptop, qtbot: QtBot, samples: Mapping[object, object], clock: Clock | None = None
) -> Officer:
    """Return an officer in front of a window over ``laptop``."""
    window = laptop.window(clock) if clock else laptop.window()
    window.context.hand_in.person(samples)  # type: ignore[arg-type]  # built by our own helper
    qtbot.addWidget(window)
    window.show()
    simulated = laptop.registry.drivers["simulated"]
    return Officer(window, qtbot, simulated)  # type: ignore[arg-type]  # by that name


def told(officer: Officer, picture: str = "") -> tuple[str, str]:
    """Return the one problem that is visible: what is wrong in one sentence, and what to do."""
    officer.settle()
    window = officer.window
    panels = [one for one in window.findChildren(ErrorPanel) if one.isVisibleTo(window)]
    assert len(panels) == 1
    what, next_step = panels[0]._what.text(), panels[0]._next.text()
    assert what.endswith(".")
    assert ". " not in what
    assert next_step.endswith(".")
    assert "?" not in what + next_step  # a detail that nobody filled in
    owed = problems(window)
    assert not owed, owed
    keep_picture(window, picture)
    return what, next_step


def nothing_told(officer: Officer) -> bool:
    """Whether no problem is visible, once nothing runs any more."""
    officer.settle()
    window = officer.window
    return not any(one.isVisibleTo(window) for one in window.findChildren(ErrorPanel))


def keep_picture(window: MainWindow, name: str) -> None:
    """Keep a picture in both directions of writing, where they are asked for."""
    folder = os.environ.get("FIELDID_PICTURES")
    app = QApplication.instance()
    if not folder or not name or not isinstance(app, QApplication):
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    for direction, end in (
        (Qt.LayoutDirection.RightToLeft, "rtl"),
        (Qt.LayoutDirection.LeftToRight, "ltr"),
    ):
        app.setLayoutDirection(direction)
        for _ in range(3):
            app.processEvents()
        window.grab().save(str(Path(folder) / f"{name}-{end}.png"))


def press(officer: Officer, name: str) -> None:
    """Press the button of that object name, and wait."""
    button = officer.window.findChild(QWidget, name)
    assert button is not None, name
    assert button.isEnabled(), name
    assert button.isVisibleTo(officer.window), name
    cast_button(button).click()
    officer.settle()


def cast_button(widget: QWidget) -> QAbstractButton:
    """Say that a widget can be clicked."""
    return widget  # type: ignore[return-value]  # by its name


def fill_in(officer: Officer, name: str, words: object) -> None:
    """Fill in the line of that object name."""
    line = officer.window.findChild(QWidget, name)
    assert line is not None, name
    line.setText(str(words))  # type: ignore[attr-defined]  # a QLineEdit by its name


def settings(officer: Officer, part: str) -> SettingsScreen:
    """Open a part of the settings over the home screen."""
    officer.screen.wanted.emit(Place("settings", part))
    officer.settle()
    return officer.screen  # type: ignore[return-value]  # by its name


def at_fingers(officer: Officer) -> EncounterDesk:
    """Log on and open an encounter at the fingers, the claim being the fictional person."""
    officer.log_on()
    encounter = officer.window.context.desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.ADULT))
    encounter.choose_purpose(PurposeChoice("training", "training"))
    encounter.give_notice("en")
    encounter.record_claim(Claim(record_id=MATE_ID))
    officer.window.take_up(encounter)
    officer.settle()
    assert officer.screen.name == "fingers"
    return encounter


def at_face(officer: Officer) -> EncounterDesk:
    """Go on to the face with every finger declined."""
    encounter = at_fingers(officer)
    for position in encounter.finger_plan():
        exception = RecordedException(Modality.FINGER, position, CaptureException.DECLINED)
        encounter.record_exception(exception)
    encounter.finish_fingers()
    officer.window.take_up(encounter)
    officer.settle()
    assert officer.screen.name == "face"
    return encounter


def with_captures(encounter: EncounterDesk, samples: Mapping[object, object]) -> None:
    """Capture both index fingers, and decline the photograph."""
    for position in FINGERS:
        image = samples[(Modality.FINGER, position)][0].image  # type: ignore[index]  # our own
        encounter.accept_image(CaptureRequest(Modality.FINGER, position), image, "test")
    encounter.finish_fingers()
    encounter.record_exception(RecordedException(Modality.FACE, None, CaptureException.DECLINED))
    encounter.finish_face()
