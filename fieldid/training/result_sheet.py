"""The trainee's result sheet: what was done in an exercise, against what is true.

Guarantees plain sentences and no biometrics: no score, no image, no template. Leaves out
marks: an exercise is passed when nothing on the sheet is a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.training import conduct_findings, decision_findings
from fieldid.training.finding import Finding, Grade

if TYPE_CHECKING:
    from fieldid.model.encounter import Decision, Encounter
    from fieldid.training.scenario import Scenario


@dataclass(frozen=True)
class ResultSheet:
    """``findings``: the gravest first. ``expected`` and ``mistakes`` are the scenario's own."""

    scenario_id: str
    title: str
    findings: tuple[Finding, ...]
    expected: str
    mistakes: tuple[str, ...]

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
    )
