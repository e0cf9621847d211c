"""The steps rail: which step is done, which is possible, which comes next, and why not.

Guarantees one state for each step in the officer's order, exactly one of them current. A step
that will not happen in this encounter is not applicable and says why. Asks the same gates as
the transitions, so the rail never offers what they refuse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case import comparison, gates
from fieldid.case.conditions import decision_gate
from fieldid.case.refusal import Refusal, first
from fieldid.case.safeguards import chosen_power, excluded, safeguarded
from fieldid.model.encounter import Encounter, Step

if TYPE_CHECKING:
    from fieldid.policy.policy import Policy

NOT_SEARCHED = Refusal(reason="the list was not searched")
NOT_DECIDED = Refusal(reason="no decision is recorded")
NOT_ASKED = Refusal(reason="this power does not ask for it")


@dataclass(frozen=True)
class StepState:
    """One step of the rail. ``reason``: why it is not possible or not applicable, else empty.

    ``applicable`` is False for a step that this encounter goes without.
    """

    step: Step
    done: bool
    allowed: bool
    reason: str
    current: bool
    applicable: bool = True


@dataclass(frozen=True)
class _Answer:
    done: bool
    gate: Refusal | None
    excluded: Refusal | None = None


def step_states(encounter: Encounter, policy: Policy) -> tuple[StepState, ...]:
    """Return the state of every step, in order."""
    answers = _answers(encounter, policy)
    current = _current(encounter, answers)
    return tuple(_state(step, answer, current) for step, answer in answers.items())


def current_step(encounter: Encounter, policy: Policy) -> Step:
    """Return the step to do next; RECEIPT once the encounter is decided or stopped."""
    return _current(encounter, _answers(encounter, policy))


def _state(step: Step, answer: _Answer, current: Step) -> StepState:
    barrier = first(answer.excluded, answer.gate)
    return StepState(
        step=step,
        done=answer.done,
        allowed=barrier is None,
        reason="" if barrier is None else str(barrier),
        current=step is current,
        applicable=answer.excluded is None,
    )


def _current(encounter: Encounter, answers: dict[Step, _Answer]) -> Step:
    if gates.closed(encounter) is not None:
        return Step.RECEIPT
    left = (step for step, one in answers.items() if not one.done and one.excluded is None)
    return next(left, Step.RECEIPT)


def _answers(encounter: Encounter, policy: Policy) -> dict[Step, _Answer]:
    return {
        **_before_capture(encounter, policy),
        **_captures(encounter, policy),
        **_comparisons(encounter, policy),
        **_ending(encounter, policy),
    }


def _before_capture(encounter: Encounter, policy: Policy) -> dict[Step, _Answer]:
    age = encounter.age
    no_capture = excluded(encounter, policy) is not None
    return {
        Step.AGE: _Answer(
            age is not None and (safeguarded(age) or no_capture), gates.closed(encounter)
        ),
        Step.PURPOSE: _Answer(
            chosen_power(encounter, policy) is not None, gates.purpose_gate(encounter)
        ),
        Step.NOTICE: _Answer(encounter.notice is not None, gates.notice_gate(encounter, policy)),
        Step.CLAIM: _Answer(encounter.claim is not None, gates.claim_gate(encounter, policy)),
    }


def _captures(encounter: Encounter, policy: Policy) -> dict[Step, _Answer]:
    gate = gates.capture_gate(encounter, policy)
    barred = excluded(encounter, policy)
    power = chosen_power(encounter, policy)
    no_fingers = NOT_ASKED if power and not power.captures.all_fingers else None
    no_face = NOT_ASKED if power and not power.captures.face else None
    return {
        Step.FINGERS: _Answer(encounter.fingers_done, gate, first(no_fingers, barred)),
        Step.FACE: _Answer(encounter.face_done, gate, first(no_face, barred)),
    }


def _comparisons(encounter: Encounter, policy: Policy) -> dict[Step, _Answer]:
    barred = excluded(encounter, policy)
    no_search = first(barred, comparison.identification_excluded(encounter, policy))
    searched = encounter.identification is not None
    return {
        Step.VERIFY: _Answer(
            encounter.verification is not None,
            comparison.verification_gate(encounter, policy),
            first(barred, comparison.verification_excluded(encounter, policy)),
        ),
        Step.IDENTIFY: _Answer(
            searched, comparison.identification_gate(encounter, policy), no_search
        ),
        Step.CANDIDATES: _Answer(
            encounter.decision is not None,
            first(gates.closed(encounter), None if searched else NOT_SEARCHED),
            no_search,
        ),
    }


def _ending(encounter: Encounter, policy: Policy) -> dict[Step, _Answer]:
    over = gates.closed(encounter) is not None
    return {
        Step.DECISION: _Answer(encounter.decision is not None, decision_gate(encounter, policy)),
        Step.RECEIPT: _Answer(done=False, gate=None if over else NOT_DECIDED),
    }
