"""Which step of a nationality may be taken next, by whom, and the fold of those that were taken.

Guarantees one rule for both ends: what ``fieldid.case.nationality`` refuses is refused here, and
a state's answer is recorded only by a supervisor, and only where something was released to that
state in this case: nobody answers who was not asked. A step that is not open comes with its
reason. Leaves out who may see the steps: a claim of being a refugee is one
of them, so they are told with the barriers (``fieldid.hub.barrier_query``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.case.approval_check import is_supervisor
from fieldid.case.nationality import (
    JUMPED,
    RULE,
    WRONG_BASIS,
    Basis,
    BasisKind,
    NationalityHistory,
    claim,
    claim_again,
    dispute,
    state_replies,
    step_refusal,
    support,
)
from fieldid.case.refusal import Refusal, first, require
from fieldid.errors.base import FieldidError
from fieldid.model.nationality import NationalityStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.policy.disclosure_rules import DisclosureRules

ANSWERS = (NationalityStatus.CONFIRMED, NationalityStatus.DENIED)
CHOICES = (
    NationalityStatus.SUPPORTED,
    NationalityStatus.CONFIRMED,
    NationalityStatus.DENIED,
    NationalityStatus.DISPUTED,
)
_BASES = {
    NationalityStatus.CLAIMED: (BasisKind.STATEMENT,),
    NationalityStatus.CONFIRMED: (BasisKind.STATE_REPLY,),
    NationalityStatus.DENIED: (BasisKind.STATE_REPLY,),
    NationalityStatus.DISPUTED: (BasisKind.CONTEST,),
}
NOT_YOUR_ROLE = Refusal(
    "only a supervisor records what a state answers", RULE, "Ask a supervisor to record it."
)
NOBODY_ASKED = Refusal(
    "nothing was released to this state in this case, so it has not been asked",
    RULE,
    "Ask for a disclosure first; record the answer when it comes.",
)
NO_RULES = Refusal(
    "this laptop does not know yet who is a supervisor under the rules",
    RULE,
    "Ask the hub once, while there is a connection.",
)
UNKNOWN_STEP = Refusal(
    "this step is not one that this version knows", RULE, "Choose one of those offered."
)


@dataclass(frozen=True, repr=False)
class ProposedStep:
    """What somebody wants to record about one nationality (ICAO 9303-3 code)."""

    code: str
    status: NationalityStatus
    basis: Basis


@dataclass(frozen=True, repr=False)
class TakenStep:
    """A step that was recorded. ``officer``: who recorded it. ``at``: aware."""

    proposed: ProposedStep
    officer: str
    at: datetime


@dataclass(frozen=True, repr=False)
class NextStep:
    """A step that may come next; ``refusal`` says why not now, None where it may."""

    status: NationalityStatus
    refusal: Refusal | None


def take_step(
    history: NationalityHistory | None, proposed: ProposedStep, officer: str, at: datetime
) -> NationalityHistory:
    """Return the history with one more step. Raises ``PolicyRefusalError``, ``CaseError``."""
    status, basis = proposed.status, proposed.basis
    wanted = _BASES.get(status, (basis.kind,))
    require(None if basis.kind in wanted else WRONG_BASIS)
    if status is NationalityStatus.CLAIMED:
        words = basis.reference
        if history is None:
            return claim(proposed.code, officer, at, words)
        return claim_again(history, officer, at, words)
    if history is None:
        raise JUMPED.error()
    if status is NationalityStatus.SUPPORTED:
        return support(history, basis, officer, at)
    if status is NationalityStatus.DISPUTED:
        return dispute(history, officer, at, basis.reference)
    require(None if status in ANSWERS else UNKNOWN_STEP)
    confirms = status is NationalityStatus.CONFIRMED
    return state_replies(history, history.code, basis.reference, at, confirms=confirms)


def histories_of(steps: Iterable[TakenStep]) -> dict[str, NationalityHistory]:
    """Return the history of each nationality, in the order first claimed.

    Steps come in the order in which they were received; one that fits nowhere, because what it
    rested on was corrected since, is passed over. A step signed before one that was received
    first counts from then on.
    """
    found: dict[str, NationalityHistory] = {}
    for step in steps:
        code = step.proposed.code
        history = found.get(code)
        at = max(step.at, history.steps[-1].at) if history else step.at
        try:
            found[code] = take_step(history, step.proposed, step.officer, at)
        except FieldidError:
            continue
    return found


def answer_refusal(role: str, rules: DisclosureRules | None, *, asked: bool) -> Refusal | None:
    """Return why somebody in this role may not record a state's answer now.

    ``rules``: None where they are not known. ``asked``: whether something was released to it.
    """
    if rules is None:
        return NO_RULES
    return first(
        None if is_supervisor(role, rules) else NOT_YOUR_ROLE, None if asked else NOBODY_ASKED
    )


def next_steps(history: NationalityHistory, answer: Refusal | None) -> tuple[NextStep, ...]:
    """Return every step that may follow some other, each open or with its reason.

    ``answer``: why no answer of the state may be recorded now (:func:`answer_refusal`).
    """
    return tuple(
        NextStep(
            status,
            first(step_refusal(history, status), answer if status in ANSWERS else None),
        )
        for status in CHOICES
    )
