"""The trainee's result sheet: what was done in an exercise, against what is true.

Guarantees plain sentences and no biometrics: no comparison score, no image, no template. An
exercise is passed when nothing on the sheet is a mistake, whatever the marks; time costs marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.training import conduct_findings, decision_findings
from fieldid.training.debrief import DebriefLine, debrief
from fieldid.training.finding import Finding, Grade
from fieldid.training.run import score

if TYPE_CHECKING:
    from fieldid.model.encounter import Decision, Encounter
    from fieldid.training.scenario import Scenario


@dataclass(frozen=True)
class ResultSheet:
    """``findings``: the gravest first. ``expected`` and ``mistakes`` are the scenario's own.

    ``seconds``: from the beginning to the end of the encounter, 0 while it has none; ``aim_s``:
    the scenario's, 0 where it sets none.
    """

    scenario_id: str
    title: str
    findings: tuple[Finding, ...]
    expected: str
    mistakes: tuple[str, ...]
    debrief: tuple[DebriefLine, ...] = ()
    seconds: int = 0
    aim_s: int = 0

    @property
    def in_time(self) -> bool:
        """Whether the aim was met, or none is set."""
        return not self.aim_s or self.seconds <= self.aim_s

    @property
    def marks(self) -> int:
        """Marks, of 100."""
        return score(self.findings, in_time=self.in_time)

    @property
    def passed(self) -> bool:
        """Whether no finding is a mistake."""
        return all(one.grade in (Grade.RIGHT, Grade.NOTE) for one in self.findings)


def assess(scenario: Scenario, encounter: Encounter, decision: Decision | None) -> ResultSheet:
    """Compare one encounter with the scenario it was an exercise of.

    ``decision``: the last one recorded, None when there is none.
    """
    findings = [
        decision_findings.ending(scenario, encounter, decision),
        *conduct_findings.age(scenario, encounter),
        *conduct_findings.help_called(scenario, encounter),
        *conduct_findings.claim(scenario, encounter),
        *conduct_findings.fingers(scenario, encounter),
    ]
    order = list(Grade)[::-1]
    return ResultSheet(
        scenario_id=scenario.scenario_id,
        title=scenario.title,
        findings=tuple(sorted(findings, key=lambda one: order.index(one.grade))),
        expected=scenario.expected,
        mistakes=scenario.mistakes,
        debrief=debrief(scenario, encounter, decision),
        seconds=_seconds(encounter, decision),
        aim_s=scenario.aim_s,
    )


def _seconds(encounter: Encounter, decision: Decision | None) -> int:
    end = decision.decided_at if decision else encounter.stopped_at
    return max(0, round((end - encounter.opened_at).total_seconds())) if end else 0
