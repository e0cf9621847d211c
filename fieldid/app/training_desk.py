"""What a trainer and a trainee do beside the exercises: own exercises, runs, a list that looks old.

Guarantees that all of it is possible on a demonstration laptop only, that exercises are made and
runs forgotten by a supervisor or an administrator, and that a run that is kept holds no
biometrics and leads to no encounter. Leaves out the readers, which are handed their faults.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.errors.case import CaseError
from fieldid.training.finding import Grade
from fieldid.training.own_scenario import MAX_OWN, OWN, Draft, scenario_of
from fieldid.training.result_sheet import ResultSheet, assess
from fieldid.training.run import MAX_RUNS, MAX_TRAINEE, TrainingRun, count
from fieldid.training.scenario import ListAge, Scenario
from fieldid.training.scenarios import scenario
from fieldid.vault.identities import ADMINISTRATOR, SUPERVISOR

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.model.encounter import Encounter

PRETENDED = ("simulated", "recording")  # readers that no living person stands before
_WELL_PAST = 0.5  # days beyond the policy's limit
_DRAFTS, _RUNS = "training_exercises", "training_runs"


def trains(desk: Desk) -> bool:
    """Whether the officer may make exercises and forget runs."""
    return desk.realm == "demo" and desk.officer.role in (SUPERVISOR, ADMINISTRATOR)


def drafts_held(desk: Desk) -> tuple[Draft, ...]:
    """Return the exercises made on this laptop."""
    _require_demo(desk)
    return desk.vault.settings.get(_DRAFTS, tuple[Draft, ...]) or ()


def new_draft_id() -> str:
    """Return an identifier that no exercise has."""
    return uuid.uuid4().hex


def keep_draft(desk: Desk, draft: Draft) -> None:
    """Add an exercise, or put it in place of its earlier state. Raises CaseError."""
    _require_trainer(desk)
    if draft.problem:
        raise CaseError(reason=draft.problem)
    others = tuple(one for one in drafts_held(desk) if one.draft_id != draft.draft_id)
    if len(others) >= MAX_OWN:
        raise CaseError(reason="there are too many exercises; delete one first")
    desk.vault.settings.set(_DRAFTS, (*others, draft))


def delete_draft(desk: Desk, draft_id: str) -> None:
    """Forget an exercise; runs of it stay. Raises CaseError."""
    _require_trainer(desk)
    left = tuple(one for one in drafts_held(desk) if one.draft_id != draft_id)
    desk.vault.settings.set(_DRAFTS, left)


def find_scenario(desk: Desk, scenario_id: str) -> Scenario:
    """Return one of the six, or one made here. Raises KeyError."""
    if not scenario_id.startswith(OWN):
        return scenario(scenario_id)
    drafts = {OWN + one.draft_id: one for one in drafts_held(desk)}
    return scenario_of(drafts[scenario_id])


def begin_exercise(desk: Desk, exercise: Scenario) -> EncounterDesk:
    """Open the encounter of an exercise. Raises CaseError.

    Until ``leave_exercise`` no real reader is offered, so that no trainee's own finger or face
    gets in, and the list looks as old as the exercise says.
    """
    _require_demo(desk)
    leave_exercise(desk)
    opened = desk.open_encounter()
    desk.reader_access.offer(PRETENDED)
    desk.list_looks_older = _older(desk, exercise.list_age)
    return opened


def leave_exercise(desk: Desk) -> None:
    """Offer every reader again, and let the list be as old as it is."""
    desk.reader_access.offer(None)
    desk.list_looks_older = timedelta()


def _older(desk: Desk, age: ListAge) -> timedelta:
    ages, status = desk.policy.list_ages_days, desk.list_status()
    wanted = {ListAge.STALE: ages.stale, ListAge.EXPIRED: ages.expired}.get(age)
    older = 0.0 if wanted is None else max(0.0, wanted + _WELL_PAST - (status.age_days or 0.0))
    return timedelta(days=older)


def end_exercise(desk: Desk, done: Scenario, encounter_id: str, trainee: str) -> ResultSheet | None:
    """Judge what was done; None while it is not finished.

    Keeps the run where a trainee is named. Raises CaseError, VaultError.
    """
    _require_demo(desk)
    encounter = desk.encounter(encounter_id)
    if encounter.decision is None and encounter.stopped_at is None:
        return None
    sheet = assess(done, encounter, encounter.decision)
    name = trainee.strip()[:MAX_TRAINEE]
    if name:
        runs = (*runs_held(desk), _run(name, sheet, encounter))
        desk.vault.settings.set(_RUNS, runs[-MAX_RUNS:])
    return sheet


def runs_held(desk: Desk) -> tuple[TrainingRun, ...]:
    """Return what is remembered of exercises, oldest first."""
    _require_demo(desk)
    return desk.vault.settings.get(_RUNS, tuple[TrainingRun, ...]) or ()


def forget_runs(desk: Desk) -> None:
    """Forget every run of every trainee. Raises CaseError."""
    _require_trainer(desk)
    desk.vault.settings.remove(_RUNS)


def _run(name: str, sheet: ResultSheet, encounter: Encounter) -> TrainingRun:
    return TrainingRun(
        name,
        sheet.scenario_id,
        sheet.title,
        encounter.opened_at,
        sheet.seconds,
        sheet.aim_s,
        sheet.marks,
        count(sheet.findings, Grade.MISTAKE),
        count(sheet.findings, Grade.SERIOUS),
    )


def _require_demo(desk: Desk) -> None:
    if desk.realm != "demo":
        raise CaseError(reason="training happens on demonstration laptops only")


def _require_trainer(desk: Desk) -> None:
    _require_demo(desk)
    if not trains(desk):
        raise CaseError(reason="only a supervisor or an administrator changes exercises")
