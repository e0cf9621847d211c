"""Trainer and trainee at the desk: own exercises, runs, a list that looks old, no real readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from drivers.simulated import SimulatedDriver
from fieldid.app import training_desk
from fieldid.app.views import Freshness
from fieldid.errors.case import CaseError, PolicyRefusalError
from fieldid.training.own_scenario import MAX_OWN, scenario_of
from fieldid.training.run import compared
from fieldid.training.scenario import ListAge
from fieldid.training.scenarios import MATE
from tests.app.bare import bare_desk
from tests.helpers.troubled_reader import TroubledDriver
from tests.training.test_own_scenario import DRAFT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.app.desk import Desk


@pytest.fixture
def trainer(tmp_path: Path) -> Iterator[Desk]:
    simulated = SimulatedDriver()
    simulated.hand_in({})
    made = bare_desk(tmp_path / "home", "demo", "supervisor", simulated, TroubledDriver())
    yield made
    made.lock()


def test_exercises_are_made_changed_and_deleted(trainer: Desk) -> None:
    training_desk.keep_draft(trainer, DRAFT)
    changed = replace(DRAFT, title="Another title")
    training_desk.keep_draft(trainer, changed)
    assert training_desk.drafts_held(trainer) == (changed,)
    found = training_desk.find_scenario(trainer, "demo:own:one")
    assert found == scenario_of(changed)
    assert training_desk.find_scenario(trainer, MATE.scenario_id) is MATE
    training_desk.delete_draft(trainer, "one")
    assert training_desk.drafts_held(trainer) == ()
    with pytest.raises(KeyError):
        training_desk.find_scenario(trainer, "demo:own:one")


def test_there_are_not_too_many_and_none_with_a_problem(trainer: Desk) -> None:
    with pytest.raises(CaseError):
        training_desk.keep_draft(trainer, replace(DRAFT, title=""))
    many = tuple(replace(DRAFT, draft_id=str(number)) for number in range(MAX_OWN))
    trainer.vault.settings.set("training_exercises", many)
    with pytest.raises(CaseError, match="too many"):
        training_desk.keep_draft(trainer, DRAFT)


@pytest.mark.parametrize("realm", ["live", "pilot"])
def test_there_is_no_training_where_real_people_are(tmp_path: Path, realm: str) -> None:
    desk = bare_desk(tmp_path / "home", realm)  # type: ignore[arg-type]  # one of the realms
    for act in (
        lambda: training_desk.begin_exercise(desk, MATE),
        lambda: training_desk.keep_draft(desk, DRAFT),
        lambda: training_desk.end_exercise(desk, MATE, "any", "Ada"),
        lambda: training_desk.runs_held(desk),
        lambda: training_desk.forget_runs(desk),
    ):
        with pytest.raises(CaseError, match="demonstration laptops only"):
            act()
    assert not training_desk.trains(desk)
    assert desk.unfinished() == ()
    desk.lock()


def test_an_officer_is_trained_and_trains_nobody(tmp_path: Path) -> None:
    desk = bare_desk(tmp_path / "home", "demo", "officer")
    assert training_desk.drafts_held(desk) == ()
    with pytest.raises(CaseError, match="only a supervisor"):
        training_desk.keep_draft(desk, DRAFT)
    desk.lock()


def test_no_real_reader_is_offered_in_an_exercise(trainer: Desk) -> None:
    assert {info.driver for info in trainer.readers()} == {"simulated", "troubled"}
    training_desk.begin_exercise(trainer, MATE)
    assert {info.driver for info in trainer.readers()} == {"simulated"}
    with pytest.raises(Exception, match="not found"):
        trainer.reader_access.open("troubled:7")
    training_desk.leave_exercise(trainer)
    assert {info.driver for info in trainer.readers()} == {"simulated", "troubled"}


def test_a_run_is_timed_marked_and_kept_under_the_name_given(trainer: Desk) -> None:
    opened = training_desk.begin_exercise(trainer, MATE)
    encounter_id = opened.encounter.encounter_id
    assert training_desk.end_exercise(trainer, MATE, encounter_id, "Ada") is None
    opened.stop("The person left.")
    sheet = training_desk.end_exercise(trainer, MATE, encounter_id, "Ada")
    assert sheet is not None
    (run,) = training_desk.runs_held(trainer)
    assert (run.trainee, run.scenario_id, run.score) == ("Ada", MATE.scenario_id, sheet.marks)
    assert (run.seconds, run.aim_s) == (sheet.seconds, MATE.aim_s)
    assert encounter_id not in repr(run)
    training_desk.end_exercise(trainer, MATE, encounter_id, "  ")
    assert len(training_desk.runs_held(trainer)) == 1, "who gives no name is not remembered"
    assert [one.name for one in compared(training_desk.runs_held(trainer))] == ["Ada"]
    training_desk.forget_runs(trainer)
    assert training_desk.runs_held(trainer) == ()


@pytest.mark.parametrize("age", [ListAge.STALE, ListAge.EXPIRED])
def test_the_list_looks_as_old_as_the_exercise_says_and_is_refused(
    desk: Desk, age: ListAge
) -> None:
    training_desk.begin_exercise(desk, replace(MATE, list_age=age))
    assert desk.list_status().freshness is Freshness(age.value)
    if age is ListAge.EXPIRED:
        with pytest.raises(PolicyRefusalError):
            desk.require_list_in_use()
    training_desk.begin_exercise(desk, MATE)
    assert desk.list_status().freshness is Freshness.FRESH
