"""One run of an exercise as it is remembered, and trainees beside each other.

Guarantees that nothing of a run is biometric or leads to an encounter: a name or number that the
trainee chose, the exercise, marks and time. Leaves out where runs rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean
from typing import TYPE_CHECKING

from fieldid import parameters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fieldid.training.finding import Finding, Grade

MAX_TRAINEE = 40
MAX_RUNS = 2000


@dataclass(frozen=True)
class TrainingRun:
    """``score``: 0 to 100; ``aim_s``: 0 where no time was set."""

    trainee: str
    scenario_id: str
    title: str
    at: datetime
    seconds: int
    aim_s: int
    score: int
    mistakes: int
    serious: int

    @property
    def in_time(self) -> bool:
        """Whether the aim was met, or none was set."""
        return not self.aim_s or self.seconds <= self.aim_s


@dataclass(frozen=True)
class Trainee:
    """All runs of one trainee. ``best``: the best score of each exercise, by its title."""

    name: str
    runs: int
    mean_score: int
    serious: int
    in_time: int
    best: Mapping[str, int]


def score(findings: Iterable[Finding], *, in_time: bool) -> int:
    """Return marks of 100: a harm to a person costs most, time least."""
    costs = sum(parameters.TRAINING_COSTS[one.grade] for one in findings)
    costs += 0 if in_time else parameters.TRAINING_LATE_COST
    return max(0, 100 - costs)


def count(findings: Iterable[Finding], grade: Grade) -> int:
    """Return how many findings have this grade."""
    return sum(one.grade is grade for one in findings)


def compared(runs: Sequence[TrainingRun]) -> tuple[Trainee, ...]:
    """Return the trainees, the best mean first; names that differ by case are one."""
    by_name: dict[str, list[TrainingRun]] = {}
    for run in runs:
        by_name.setdefault(run.trainee.casefold(), []).append(run)
    trainees = [_trainee(of_one) for of_one in by_name.values()]
    return tuple(sorted(trainees, key=lambda one: (-one.mean_score, one.name)))


def _trainee(runs: Sequence[TrainingRun]) -> Trainee:
    best: dict[str, int] = {}
    for run in runs:
        best[run.title] = max(run.score, best.get(run.title, 0))
    return Trainee(
        runs[-1].trainee,
        len(runs),
        round(fmean(run.score for run in runs)),
        sum(run.serious for run in runs),
        sum(run.in_time for run in runs),
        best,
    )
