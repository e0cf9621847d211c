"""The officer's job by keyboard alone, on a real vault with real matching."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from drivers.protected_folder import why_unprotected
from drivers.simulated import Fault
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.vault import DiskFullError
from fieldid.model.biometric import CaptureException, Modality
from fieldid.model.encounter import Outcome, RecordedException, Step
from tests.ui.laptop import FINGERS, MATE_ID, OFFICER, PASSPHRASE, attached
from ui.screens.base import Place
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from fieldid.app.encounter_desk import EncounterDesk
    from tests.ui.laptop import Laptop
    from tests.ui.officer import Officer
    from ui.screens.age import AgeScreen
    from ui.screens.claim import ClaimScreen
    from ui.screens.decision import DecisionScreen
    from ui.screens.fingers import FingersScreen
    from ui.screens.first_run import FirstRunScreen
    from ui.screens.home import HomeScreen
    from ui.screens.settings import SettingsScreen
    from ui.screens.training import TrainingScreen
    from ui.sections.readers import ReadersSection
    from ui.widgets.picture import Picture


def test_from_log_on_to_receipt_by_keyboard(officer: Officer) -> None:
    for step in Step:
        officer.go_to(step.value)
        if step is Step.CANDIDATES:
            assert "a list of 3 records" in shown_words(officer.screen)
            assert "Not calibrated" in shown_words(officer.screen)
        if step is Step.DECISION:
            captured = officer.window.context.encounter.encounter.samples
            assert {sample.position for sample in captured} == {*FINGERS, None}
    done = officer.window.context.encounter.encounter
    assert done.verification is not None
    assert done.verification.record_id == MATE_ID
    assert done.identification is not None
    assert done.identification.candidates[0].record_id == MATE_ID
    assert done.decision is not None
    assert done.decision.outcome is Outcome.REFER
    officer.receipt()
    assert officer.screen.name == "home"
    finished = officer.window.context.desk.finished()
    assert [one.encounter_id for one in finished] == [done.encounter_id]


def test_a_wrong_passphrase_keeps_the_name_and_says_what_next(officer: Officer) -> None:
    officer.type(OFFICER)
    officer.key(Qt.Key.Key_Tab)
    officer.type("not this one")
    officer.enter()
    assert officer.screen.name == "log_on"
    assert "not right" in officer.screen.error.text
    assert officer.focus is officer.screen.error
    assert officer.log_on_screen().officer.text() == OFFICER
    assert officer.log_on_screen().passphrase.text() == ""


def test_escape_goes_back_and_keeps_what_was_recorded(officer: Officer) -> None:
    officer.go_to("purpose")
    officer.escape()
    assert officer.screen.name == "age"
    assert cast("AgeScreen", officer.screen).band.choice() == "adult"
    officer.escape()
    assert officer.screen.name == "home"
    assert len(officer.window.context.desk.unfinished()) == 1


def test_an_encounter_left_behind_is_resumed_where_it_was(officer: Officer) -> None:
    officer.go_to("claim")
    officer.window.go_home()
    officer.settle()
    officer.until_focus(lambda widget: widget.objectName().startswith("resume_"))
    officer.enter()
    assert officer.screen.name == "claim"


def test_stop_is_at_hand_and_a_stray_enter_stops_nothing(officer: Officer) -> None:
    officer.go_to("claim")
    claim = cast("ClaimScreen", officer.screen)
    officer.type("Some Name")
    officer.window.rail.stop.click()
    officer.settle()
    assert officer.screen.name == "stop"
    officer.enter()
    assert officer.screen is claim
    assert claim.person.text() == "Some Name"
    officer.window.rail.stop.click()
    officer.settle()
    officer.until_focus(lambda widget: widget.objectName() == "primary")
    officer.enter()
    assert officer.screen.name == "home"
    assert officer.window.context.desk.finished()[0].stopped_at is not None


def test_a_referral_is_recorded_and_the_step_goes_on(officer: Officer) -> None:
    officer.go_to("purpose")
    officer.window.rail.referral.click()
    officer.type("Duty social worker")
    officer.enter()
    assert officer.screen.name == "purpose"
    assert len(officer.window.context.encounter.encounter.referrals) == 1


def test_on_lock_nothing_of_the_encounter_remains(officer: Officer) -> None:
    officer.go_to("fingers")
    officer.enter()
    fingers = cast("FingersScreen", officer.screen)
    picture: Picture = fingers.picture
    assert picture.has_image
    gone: list[bool] = []
    picture.destroyed.connect(lambda: gone.append(True))
    officer.window.lock()
    officer.settle()
    officer.qtbot.waitUntil(lambda: bool(gone))
    assert officer.screen.name == "log_on"
    assert officer.window.context.open_desk is None
    assert not officer.window.rail.isVisible()
    assert not officer.window.known.isVisible()
    assert not officer.window.foot.isVisible()
    officer.log_on()
    assert cast("HomeScreen", officer.screen).unfinished.isVisible()


def test_left_alone_it_locks(officer: Officer) -> None:
    officer.log_on()
    officer.window.idle.start(0.3)
    officer.qtbot.waitUntil(lambda: officer.screen.name == "log_on", timeout=3000)
    assert officer.screen.subject == "idle"


def test_a_decision_needs_choice_conditions_and_reason_and_is_withdrawn_by_another(
    officer: Officer,
) -> None:
    officer.go_to("decision")
    decision = cast("DecisionScreen", officer.screen)
    assert decision.outcome.choice() == ""
    officer.enter()
    assert "No decision is chosen" in decision.error.text
    decision.outcome.choose(Outcome.NOT_CONFIRMED)
    decision.press_primary()
    assert "no reason" in decision.error.text
    assert officer.window.context.encounter.encounter.decision is None
    unmet = officer.window.context.encounter.unmet_conditions(MATE_ID)
    assert decision.outcome.tile(Outcome.CONFIRMED).isEnabled() is not bool(unmet)
    assert all(words in shown_words(decision.missing) for words in unmet)
    officer.decision(Outcome.NOT_CONFIRMED)
    officer.receipt()
    _withdraw(officer)


def _withdraw(officer: Officer) -> None:
    officer.until_focus(lambda widget: widget.objectName() == "menu_finished")
    officer.enter()
    officer.until_focus(lambda widget: widget.objectName().startswith("withdraw_"))
    officer.enter()
    officer.type("The wrong person was recorded.")
    officer.enter()
    decision = officer.window.context.desk.finished()[0].decision
    assert decision is not None
    assert decision.outcome is Outcome.WITHDRAWN
    assert decision.supersedes


def shown_words(widget: QWidget) -> str:
    """Return every word under a widget."""
    return " ".join(label.text() for label in widget.findChildren(Text))


def test_without_readers_the_screen_says_what_to_do(officer: Officer) -> None:
    officer.go_to("fingers")
    fingers = cast("FingersScreen", officer.screen)
    fingers.readers.show_readers([])
    assert not fingers.primary.isEnabled()
    officer.enter()
    assert officer.window.context.encounter.encounter.samples == ()
    assert "No finger reader is attached" in shown_words(fingers.readers)


def test_escape_stops_a_capture_and_says_how_to_go_on(officer: Officer) -> None:
    officer.go_to("fingers")
    officer.readers.script(Fault.TIME_OUT)
    officer.qtbot.keyClick(officer.focus, Qt.Key.Key_Return)
    assert officer.screen.job is not None
    assert officer.screen.busy.isVisible()
    officer.qtbot.keyClick(officer.focus, Qt.Key.Key_Return)  # a second Enter does nothing
    officer.escape()
    assert officer.screen.name == "fingers"
    assert "cancelled" in officer.screen.error.text
    assert officer.screen.job is None
    assert officer.screen.primary.isEnabled()


def test_an_unplugged_reader_loses_nothing(officer: Officer) -> None:
    officer.go_to("fingers")
    officer.enter()
    officer.readers.script(Fault.UNPLUG)
    officer.enter()
    assert "Plug it in again" in officer.screen.error.text
    assert len(officer.window.context.encounter.encounter.samples) == 1
    officer.screen.press_primary()
    officer.settle()
    assert officer.screen.error.text == ""
    assert len(officer.window.context.encounter.encounter.samples) == 2


class _FullDisk:
    """An encounter whose disk has no room for a decision."""

    def __init__(self, encounter: EncounterDesk) -> None:
        self._encounter = encounter

    def __getattr__(self, name: str) -> object:
        return getattr(self._encounter, name)

    def decide(self, *_: object) -> None:
        raise DiskFullError


def test_with_a_full_disk_nothing_typed_is_lost(officer: Officer) -> None:
    officer.go_to("fingers")
    for finger in FINGERS:
        exception = RecordedException(Modality.FINGER, finger, CaptureException.DECLINED)
        officer.window.context.encounter.record_exception(exception)
    officer.screen.arrive()
    officer.enter()
    officer.key(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    officer.until_focus(lambda widget: widget.objectName() == "exception_declined")
    officer.enter()
    officer.enter()
    assert officer.screen.name == "decision"
    full = _FullDisk(officer.window.context.encounter)
    officer.window.context.open_encounter = cast("EncounterDesk", full)
    officer.decision()
    decision = cast("DecisionScreen", officer.screen)
    assert "disk is full" in decision.error.text
    assert decision.outcome.choice() == Outcome.REFER
    assert decision.reason.text()
    assert decision.form.isVisible()


def test_an_exercise_ends_with_its_result(officer: Officer) -> None:
    officer.log_on()
    officer.until_focus(lambda widget: widget.objectName() == "menu_training")
    officer.enter()
    cast("TrainingScreen", officer.screen).exercises.choose("demo:protection_barrier")
    officer.screen.press_primary()
    officer.settle()
    assert officer.screen.name == "age"
    assert "Hemin Salar Qadir" in shown_words(officer.window.known)
    cast("AgeScreen", officer.screen).band.choose("disputed")
    officer.window.rail.stop.click()
    officer.settle()
    officer.screen.press_primary()
    officer.settle()
    assert officer.screen.name == "training"
    assert "help" in shown_words(officer.screen)
    officer.enter()
    assert officer.screen.name == "home"


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_folder_is_watched_only_where_images_are_protected(
    officer: Officer, tmp_path: Path, *, in_memory: bool
) -> None:
    folder = Path("/dev/shm") if in_memory else tmp_path  # noqa: S108 - in memory on purpose
    protected = why_unprotected(folder) is None
    officer.log_on()
    officer.screen.wanted.emit(Place("settings", "readers"))
    officer.settle()
    section = cast("ReadersSection", cast("SettingsScreen", officer.screen).section)
    section.folder.field.line.setText(str(folder))
    section.watch.click()
    officer.settle()
    attached_now = {reader.reader_id for reader in officer.window.context.desk.readers()}
    assert ("folder:watched" in attached_now) is protected
    assert ("cannot be watched" in officer.screen.error.text) is not protected


def test_an_exception_needs_no_cause(officer: Officer) -> None:
    officer.go_to("fingers")
    officer.key(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    officer.until_focus(lambda widget: widget.objectName() == "exception_declined")
    officer.enter()
    exceptions = officer.window.context.encounter.encounter.exceptions
    assert [item.exception.value for item in exceptions] == ["declined"]


@pytest.mark.parametrize("name", [OFFICER, ""])
def test_a_new_laptop_is_set_up_by_keyboard(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    laptop: Laptop = attached(tmp_path / "new")
    window = laptop.window()
    qtbot.addWidget(window)
    window.show()
    wizard = cast("FirstRunScreen", window.current_screen)
    wizard.purpose.realm.choose("pilot")
    wizard.press_primary()
    wizard.officer.officer.line.setText(name)
    wizard.officer.passphrase.first.line.setText(PASSPHRASE)
    wizard.officer.passphrase.again.line.setText(PASSPHRASE)
    wizard.press_primary()
    if not name:
        assert "name is missing" in wizard.error.text
        return
    wizard.press_primary()
    wizard.hub.hub.choose("none")
    wizard.press_primary()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
    assert wizard.ready.fingerprint.text()
    wizard.press_primary()
    assert window.current_screen.name == "home"
    window.close()
    again = Installation(laptop.home, Readers([laptop.registry]))
    assert again.log_on(name, PASSPHRASE).officer.name == OFFICER
