"""Which step comes after the one just left. Pure; the rules themselves are ``fieldid.case``'s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.encounter import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.case.steps import StepState


def step_after(states: Sequence[StepState], left: str) -> Step:
    """Return the step to show once the screen of the step ``left`` is done with.

    Goes on to the next step that is open. Where that one is locked, returns to the current
    step, which says why; where the officer leaves just that one undone, passes over what is
    locked, so that nobody is held up (a search is not needed for a decision).
    """
    names = [state.step.value for state in states]
    here = names.index(left) if left in names else -1
    later = [state for state in states[here + 1 :] if state.applicable and not state.done]
    current = next((state.step for state in states if state.current), Step.RECEIPT)
    if current == left:
        return next((state.step for state in later if state.allowed), current)
    return later[0].step if later and later[0].allowed else current


def step_before(states: Sequence[StepState], here: str) -> Step | None:
    """Return the nearest earlier step that was done and may be done again, if any."""
    names = [state.step.value for state in states]
    earlier = states[: names.index(here)] if here in names else ()
    done = [state.step for state in earlier if may_reopen(state)]
    return done[-1] if done else None


def may_reopen(state: StepState) -> bool:
    """Whether the officer may go back to this step and correct it."""
    return state.done and state.allowed and state.step in _CORRECTABLE


_CORRECTABLE = {Step.AGE, Step.PURPOSE, Step.NOTICE, Step.CLAIM, Step.FINGERS, Step.FACE}
