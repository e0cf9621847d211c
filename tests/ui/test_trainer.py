"""A trainer makes an exercise, a trainee does it, both look at the debrief and at the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from fieldid.app import training_desk
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.encounter import Outcome
from fieldid.training.finger_manner import FingerManner
from fieldid.training.own_scenario import ClaimKind, Draft
from fieldid.training.reader_fault import FaultKind, ReaderFault
from fieldid.training.scenario import ListAge
from tests.ui.inspection import problems
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import keep_picture, nothing_told, press, told
from ui.screens import registry
from ui.screens.base import Place

if TYPE_CHECKING:
    import pytest

    from tests.ui.officer import Officer
    from ui.screens.exercise_editor import ExerciseEditorScreen
    from ui.screens.training import TrainingScreen

INDEX = FingerPosition.RIGHT_INDEX
MADE = Draft(
    "any",
    "Somebody else's number",
    "A woman gives the number of DEMO-0001. The scanner is old.",
    "DEMO-0008",
    ClaimKind.OTHER_RECORD,
    "DEMO-0001",
    ListAge.STALE,
    {INDEX: FingerManner.WET},
    faults=(ReaderFault(Modality.FINGER, 1, FaultKind.UNPLUG),),
    aim_minutes=5,
    expected="She is not the person of DEMO-0001.",
)


def training(officer: Officer) -> TrainingScreen:
    if officer.screen.name == "log_on":
        officer.log_on()
    officer.screen.wanted.emit(Place("training"))
    officer.settle()
    return cast("TrainingScreen", officer.screen)


def shown_well(officer: Officer, picture: str) -> None:
    officer.settle()
    keep_picture(officer.window, picture)
    assert problems(officer.window) == []


def test_an_exercise_is_made_copied_changed_and_deleted(officer: Officer) -> None:
    training(officer)
    press(officer, "own_exercises")
    assert "There is none yet." in shown_words(officer.screen)
    officer.enter()
    editor = cast("ExerciseEditorScreen", officer.screen)
    editor.press_primary()
    assert told(officer)[0].startswith("The title is missing")
    editor.form.show_draft(MADE)
    shown_well(officer, "exercise-editor")
    assert editor.form.draft() == MADE
    editor.press_primary()
    officer.settle()
    assert officer.screen.name == "exercises"
    desk = officer.window.context.desk
    assert training_desk.drafts_held(desk) == (MADE,)
    shown_well(officer, "exercises")
    press(officer, "copy_any")
    officer.screen.press_primary()
    officer.settle()
    copy = training_desk.drafts_held(desk)[1]
    assert (copy.title, replace(copy, draft_id="any", title=MADE.title)) == (
        "Copy of Somebody else's number",
        MADE,
    )
    press(officer, "edit_any")
    cast("ExerciseEditorScreen", officer.screen).form.named.line.setText("Another title")
    officer.screen.press_primary()
    officer.settle()
    assert "Another title" in shown_words(officer.screen)
    press(officer, "delete_any")
    press(officer, "confirm_yes")
    assert training_desk.drafts_held(desk) == (copy,)


def test_a_run_is_timed_debriefed_and_compared(officer: Officer) -> None:
    screen = training(officer)
    desk = officer.window.context.desk
    training_desk.keep_draft(desk, MADE)
    screen.arrive()
    officer.settle()
    screen.exercises.choose("demo:own:any")
    screen.trainee.line.setText("Trainee 7")
    shown_well(officer, "training-own")
    screen.press_primary()
    officer.settle()
    officer.go_to("claim")
    assert desk.list_status().freshness.value == "stale"
    officer.claim()
    officer.screen.press_primary()
    said, _advice = told(officer)
    assert "stopped answering" in said, "the fault came when it was planned"
    officer.go_to("decision")
    officer.decision(Outcome.NOT_CONFIRMED)
    officer.receipt()
    shown = shown_words(officer.screen)
    assert "Marks" in shown
    assert "(aim" in shown
    for told_of in (
        "The person is Selam Tesfay, record DEMO-0008",
        "made to fail on purpose (is unplugged)",
        "Right index finger: given wet at first",
        "The claimed record is another's.",
        "look too old (stale)",
        MADE.expected,
    ):
        assert told_of in shown
    shown_well(officer, "debrief")
    officer.enter()
    assert desk.list_status().freshness.value == "fresh"
    training(officer)
    press(officer, "compare_trainees")
    shown_well(officer, "trainees")
    table = officer.screen.table  # type: ignore[attr-defined]  # the trainees' screen
    assert table.rowCount() == 1
    assert "Trainee 7" in table.item(0, 0).text()
    press(officer, "forget_runs")
    press(officer, "confirm_yes")
    assert nothing_told(officer)
    assert training_desk.runs_held(desk) == ()


def test_training_is_not_offered_where_real_people_are(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.log_on()
    context = officer.window.context
    screen = registry.screen("training")
    assert screen.menu_words(context) is not None
    for realm in ("live", "pilot"):
        monkeypatch.setattr(type(context.desk), "realm", realm)
        assert screen.menu_words(context) is None
