"""How the encounter ended, against the truth of the scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.encounter import Decision, Encounter, Outcome
from fieldid.training.finding import Finding, Grade

if TYPE_CHECKING:
    from fieldid.training.scenario import Scenario, Truth


def ending(scenario: Scenario, encounter: Encounter, decision: Decision | None) -> Finding:
    """Judge the decision, or its absence."""
    truth = scenario.truth
    if decision is None:
        return _without_decision(truth, encounter)
    match decision.outcome:
        case Outcome.CONFIRMED:
            return _confirmed(truth, decision)
        case Outcome.NOT_CONFIRMED:
            return _not_confirmed(truth)
        case Outcome.REFER:
            return _referred(truth, decision)
        case Outcome.WITHDRAWN:
            return Finding(
                Grade.NOTE, "The decision was withdrawn, so this encounter settles nothing."
            )


def _without_decision(truth: Truth, encounter: Encounter) -> Finding:
    if encounter.stopped_at is None:
        return Finding(Grade.MISTAKE, "The encounter was not finished.")
    if truth.stop_is_right:
        return Finding(Grade.RIGHT, "You stopped the encounter, which is right here.")
    return Finding(
        Grade.NOTE, "You stopped the encounter. Stopping is always safe, but it could have gone on."
    )


def _confirmed(truth: Truth, decision: Decision) -> Finding:
    details = {"chosen": decision.record_id, "own": truth.record_id}
    if not truth.record_id:
        return Finding(
            Grade.SERIOUS,
            "You confirmed record {chosen}, but the person is not on the list: somebody else's "
            "record was put on them.",
            details,
        )
    if decision.record_id != truth.record_id:
        return Finding(
            Grade.SERIOUS,
            "You confirmed record {chosen}, but the person is the one of record {own}.",
            details,
        )
    return Finding(Grade.RIGHT, "You confirmed record {own}, which is the person's own.", details)


def _not_confirmed(truth: Truth) -> Finding:
    if Outcome.NOT_CONFIRMED in truth.outcomes:
        return Finding(Grade.RIGHT, "You did not confirm an identity, which is right here.")
    if truth.record_id:
        return Finding(
            Grade.MISTAKE,
            "You did not confirm an identity, but the person is the one of record {own}. A poor "
            "capture is not a sign of another person.",
            {"own": truth.record_id},
        )
    return Finding(
        Grade.MISTAKE, "You recorded a decision about identity where the case had to be referred."
    )


def _referred(truth: Truth, decision: Decision) -> Finding:
    if Outcome.REFER in truth.outcomes:
        return Finding(Grade.RIGHT, "You referred the case, which is right here.")
    if decision.missing_conditions:
        return Finding(
            Grade.RIGHT,
            "You referred the case because the policy's conditions were not met, which is right.",
        )
    return Finding(
        Grade.NOTE,
        "You referred the case. That is safe, but nothing was missing: you could have decided.",
    )
