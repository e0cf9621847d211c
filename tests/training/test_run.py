"""Marks, time and trainees beside each other: nothing of them is biometric."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from fieldid.training.finding import Finding, Grade
from fieldid.training.run import TrainingRun, compared, score

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def run(trainee: str, marks: int, title: str = "Mate", seconds: int = 60) -> TrainingRun:
    return TrainingRun(trainee, "demo:mate", title, NOW, seconds, 120, marks, 0, 0)


@pytest.mark.parametrize(
    ("grades", "in_time", "marks"),
    [
        ((Grade.RIGHT, Grade.NOTE), True, 100),
        ((Grade.RIGHT,), False, 90),
        ((Grade.MISTAKE, Grade.RIGHT), True, 85),
        ((Grade.SERIOUS,), True, 60),
        ((Grade.SERIOUS,) * 3, False, 0),
    ],
)
def test_harm_costs_most_and_time_least(
    grades: tuple[Grade, ...], marks: int, *, in_time: bool
) -> None:
    assert score([Finding(grade, "") for grade in grades], in_time=in_time) == marks


def test_trainees_stand_beside_each_other_the_best_first() -> None:
    runs = [run("Ada", 60), run("Ben", 90), run("ada", 100, seconds=200), run("Ben", 70, "Other")]
    first, second = compared(runs)
    assert (first.name, first.runs, first.mean_score, first.in_time) == ("Ben", 2, 80, 2)
    assert first.best == {"Mate": 90, "Other": 70}
    assert (second.name, second.runs, second.mean_score, second.in_time) == ("ada", 2, 80, 1)
    assert second.best == {"Mate": 100}
    assert compared([]) == ()


def test_a_run_has_no_place_for_biometrics_or_for_what_leads_to_them() -> None:
    kinds = {field.name: str(field.type) for field in fields(TrainingRun)}
    assert set(kinds.values()) == {"str", "int", "datetime"}
    assert not {"encounter_id", "sample_id", "image"} & set(kinds)
