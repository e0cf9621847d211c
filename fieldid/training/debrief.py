"""The debrief: what the trainee saw and did, line by line, against what was true.

Guarantees plain sentences from templates, so that they can be translated, and no biometrics: no
image, no template, no score. Leaves out the judgement, which is the result sheet's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldid.model.biometric import FingerPosition, Modality
from fieldid.training.conduct_findings import finger_name
from fieldid.training.finger_manner import FingerManner
from fieldid.training.people import person
from fieldid.training.scenario import ListAge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.model.encounter import Decision, Encounter
    from fieldid.training.reader_fault import ReaderFault
    from fieldid.training.scenario import Scenario


@dataclass(frozen=True)
class Said:
    """``template`` is a sentence that ``details`` complete, so that it can be translated."""

    template: str
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DebriefLine:
    """``topic``: what the line is about; ``seen`` by the trainee, against the ``truth``."""

    topic: str
    seen: tuple[Said, ...]
    truth: tuple[Said, ...]


def debrief(
    scenario: Scenario, encounter: Encounter, decision: Decision | None
) -> tuple[DebriefLine, ...]:
    """Return the lines in the order of the encounter; what was not reached has none."""
    lines = (
        _identity(scenario, encounter),
        _fingers(scenario, encounter),
        _readers(scenario),
        _comparison(scenario, encounter),
        _search(scenario, encounter),
        _decision(scenario, decision),
    )
    return tuple(line for line in lines if line is not None)


def _identity(scenario: Scenario, encounter: Encounter) -> DebriefLine:
    claim = encounter.claim
    seen = Said("No claim was recorded.")
    if claim is not None:
        seen = Said("Claim recorded: {name} {record}", _named(claim.name, claim.record_id))
    one = person(scenario.person_id)
    on_list = "The person is {name}, record {record} of the list."
    off_list = "The person is {name} and is not on the list."
    name = one.record.names[0].latin
    truth = Said(on_list if one.listed else off_list, {"name": name, "record": one.person_id})
    return DebriefLine("Who it was", (seen,), (truth,))


def _named(name: str, record_id: str) -> dict[str, str]:
    return {"name": name or "-", "record": f"({record_id})" if record_id else ""}


def _fingers(scenario: Scenario, encounter: Encounter) -> DebriefLine | None:
    taken = [one for one in encounter.samples if one.modality is Modality.FINGER]
    excepted = [one for one in encounter.exceptions if one.modality is Modality.FINGER]
    seen = [_captured(one.position, one.attempts, usable=one.quality.usable) for one in taken]
    seen += [
        Said("{finger}: not captured, an exception is recorded", _finger(one.position))
        for one in excepted
    ]
    given = tuple(
        Said("{finger}: given {manner} at first", _finger(position) | {"manner": manners[0].value})
        for position, manners in scenario.fingers.items()
        if manners[0] is not FingerManner.ORDINARY
    )
    if not seen and not given:
        return None
    return DebriefLine("The fingers", tuple(seen), given or (Said("Every finger was given well."),))


def _captured(position: FingerPosition | None, attempts: int, *, usable: bool) -> Said:
    good = "{finger}: good enough after attempts: {count}"
    poor = "{finger}: not good enough after attempts: {count}"
    return Said(good if usable else poor, _finger(position) | {"count": str(attempts)})


def _finger(position: FingerPosition | None) -> dict[str, str]:
    return {"finger": finger_name(position or FingerPosition.UNKNOWN)}


def _readers(scenario: Scenario) -> DebriefLine | None:
    if not scenario.faults:
        return None
    seen = Said("What the readers said on the way.")
    return DebriefLine("The readers", (seen,), tuple(_injected(one) for one in scenario.faults))


def _injected(fault: ReaderFault) -> Said:
    finger = fault.modality is Modality.FINGER
    scanner = "Finger scanner, attempt {attempt}: made to fail on purpose ({fault})."
    camera = "Camera, attempt {attempt}: made to fail on purpose ({fault})."
    details = {"attempt": str(fault.attempt), "fault": fault.kind.value}
    return Said(scanner if finger else camera, details)


def _comparison(scenario: Scenario, encounter: Encounter) -> DebriefLine | None:
    result = encounter.verification
    if result is None:
        return None
    seen = {
        True: "The comparison supported the claim.",
        False: "The comparison did not support the claim.",
        None: "The comparison gave a number without an error rate.",
    }[result.supports_claim]
    own = scenario.truth.record_id == result.record_id
    truth = "The claimed record is the person's own." if own else "The claimed record is another's."
    return DebriefLine("Comparison with the claim", (Said(seen),), (Said(truth),))


def _search(scenario: Scenario, encounter: Encounter) -> DebriefLine | None:
    found = encounter.identification
    if found is None and scenario.list_age is ListAge.FRESH:
        return None
    return DebriefLine(
        "The search of the list", tuple(_shown(encounter)), tuple(_hidden(scenario, encounter))
    )


def _shown(encounter: Encounter) -> Iterator[Said]:
    found = encounter.identification
    if found is None:
        yield Said("The list was not searched.")
    elif not found.candidates:
        yield Said("No candidate was shown.")
    else:
        shown = ", ".join(one.record_id for one in found.candidates)
        yield Said("Candidates shown: {records}", {"records": shown})


def _hidden(scenario: Scenario, encounter: Encounter) -> Iterator[Said]:
    own, found = scenario.truth.record_id, encounter.identification
    ranks = {one.record_id: one.rank for one in found.candidates} if found else {}
    if scenario.list_age is not ListAge.FRESH:
        yield Said("The list was made to look too old ({age}).", {"age": scenario.list_age.value})
    if not own:
        yield Said("The person is not on the list: every candidate is somebody else.")
    elif own in ranks:
        yield Said(
            "The person's own record is {record}, at rank {rank}.",
            {"record": own, "rank": str(ranks[own])},
        )
    else:
        yield Said("The person's own record is {record}.", {"record": own})


def _decision(scenario: Scenario, decision: Decision | None) -> DebriefLine:
    seen = Said("No decision was recorded.")
    if decision is not None:
        seen = Said(
            "Decided: {outcome} {record}",
            {
                "outcome": decision.outcome.value,
                "record": f"({decision.record_id})" if decision.record_id else "",
            },
        )
    right = [one.value for one in scenario.truth.outcomes]
    truth = tuple(Said("Right: {outcome}", {"outcome": one}) for one in right)
    return DebriefLine("The decision", (seen,), truth)
