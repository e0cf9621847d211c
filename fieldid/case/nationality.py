"""The nationality of a person as a ladder of steps, each with by whom, when and on what.

claimed → supported → confirmed or denied by the state concerned; disputed from anywhere.

Guarantees that no step is jumped, that only the state concerned confirms or denies its own
nationality, and that every step that was ever taken stays in the history. A dispute settles
nothing: new support is needed before anybody is asked again. A nationality that is denied is a
fact about one state's answer, never about what the person said. Leaves out asking a state: that
is a disclosure, and ``fieldid.case.release`` rules it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldid.case.barrier_state import aware
from fieldid.case.refusal import Refusal, require
from fieldid.model.nationality import Nationality, NationalityStatus
from fieldid.model.state_codes import is_state_code

RULE = "how a nationality is established"
# ICAO 9303-3, section 5, part D: no state stands behind these.
NO_STATE = frozenset({"XXA", "XXB", "XXC", "XXX"})


class BasisKind(StrEnum):
    """What a step rests on."""

    STATEMENT = "statement"
    DOCUMENT = "document"
    CHIP = "chip"
    LIST_RECORD = "list_record"
    STATE_REPLY = "state_reply"
    CONTEST = "contest"


@dataclass(frozen=True, repr=False)
class Basis:
    """``reference``: which document, record or reply; for a statement or contest, in words."""

    kind: BasisKind
    reference: str


@dataclass(frozen=True, repr=False)
class NationalityStep:
    """One step. ``by``: officer, or the state whose reply it is. ``at``: aware."""

    status: NationalityStatus
    by: str
    at: datetime
    basis: Basis


@dataclass(frozen=True, repr=False)
class NationalityHistory:
    """All steps for one nationality (ICAO 9303-3 code) of one person, oldest first.

    Saying the same again is kept and changes nothing.
    """

    code: str
    steps: tuple[NationalityStep, ...]

    @property
    def status(self) -> NationalityStatus:
        """How far it is established now."""
        first, *later = self.steps
        moved = (one.status for one in reversed(later) if one.status is not first.status)
        return next(moved, first.status)


SUPPORTS = (BasisKind.DOCUMENT, BasisKind.CHIP, BasisKind.LIST_RECORD)
# The step named is possible from these; everything else would jump one.
_FROM = {
    NationalityStatus.SUPPORTED: (
        NationalityStatus.CLAIMED,
        NationalityStatus.RECORDED,
        NationalityStatus.SUPPORTED,
        NationalityStatus.DISPUTED,
    ),
    NationalityStatus.CONFIRMED: (NationalityStatus.SUPPORTED,),
    NationalityStatus.DENIED: (NationalityStatus.SUPPORTED,),
    NationalityStatus.DISPUTED: tuple(NationalityStatus),
}
JUMPED = Refusal(
    "a step before this one is not taken",
    RULE,
    "Record first what supports the nationality: a document, a chip or a record of the list.",
)
NOT_A_CODE = Refusal(
    "this is not a nationality code of ICAO Doc 9303-3", RULE, "Choose a code, XXX for unknown."
)
NOT_THAT_STATE = Refusal(
    "only the state concerned confirms or denies its nationality", RULE, "Record it as support."
)
NO_SUCH_STATE = Refusal(
    "no state stands behind this code, so none can confirm or deny it",
    RULE,
    "Leave it as supported.",
)
WRONG_BASIS = Refusal(
    "this step does not rest on what it needs", RULE, "Name the document, record or reply."
)
NOT_SAID = Refusal("by whom, when and on what is not all recorded")
RUNS_BACK = Refusal("this step is earlier than the one before")


def claim(code: str, by: str, at: datetime, words: str) -> NationalityHistory:
    """Begin with what the person states. ``by``: the officer who wrote it down."""
    require(None if is_state_code(code) else NOT_A_CODE)
    step = NationalityStep(NationalityStatus.CLAIMED, by, at, Basis(BasisKind.STATEMENT, words))
    require(_unsaid(step))
    return NationalityHistory(code, (step,))


def claim_again(
    history: NationalityHistory, by: str, at: datetime, words: str
) -> NationalityHistory:
    """Record that the person states it once more; how far it is established stays."""
    step = NationalityStep(NationalityStatus.CLAIMED, by, at, Basis(BasisKind.STATEMENT, words))
    require(_unsaid(step))
    require(RUNS_BACK if step.at < history.steps[-1].at else None)
    return NationalityHistory(history.code, (*history.steps, step))


def support(history: NationalityHistory, basis: Basis, by: str, at: datetime) -> NationalityHistory:
    """Add a document, a chip or a list record that speaks for it."""
    require(None if basis.kind in SUPPORTS else WRONG_BASIS)
    return _next(history, NationalityStep(NationalityStatus.SUPPORTED, by, at, basis))


def state_replies(
    history: NationalityHistory, state: str, reference: str, at: datetime, *, confirms: bool
) -> NationalityHistory:
    """Record the answer of a state (ICAO 9303-3 code) about its own nationality.

    ``reference``: of the reply, which belongs to a release that was made.
    """
    require(None if state == history.code or history.code in NO_STATE else NOT_THAT_STATE)
    status = NationalityStatus.CONFIRMED if confirms else NationalityStatus.DENIED
    basis = Basis(BasisKind.STATE_REPLY, reference)
    return _next(history, NationalityStep(status, state, at, basis))


def dispute(history: NationalityHistory, by: str, at: datetime, words: str) -> NationalityHistory:
    """Record that the person, or an officer, disputes it. Always possible; nothing is lost."""
    basis = Basis(BasisKind.CONTEST, words)
    return _next(history, NationalityStep(NationalityStatus.DISPUTED, by, at, basis))


def as_nationality(history: NationalityHistory) -> Nationality:
    """Return the last step in the form in which a record holds it."""
    last = history.steps[-1]
    return Nationality(
        code=history.code,
        status=last.status,
        by=last.by,
        at=last.at.date(),
        basis=f"{last.basis.kind.value.replace('_', ' ')}: {last.basis.reference}",
    )


def _next(history: NationalityHistory, step: NationalityStep) -> NationalityHistory:
    require(_unsaid(step))
    require(RUNS_BACK if step.at < history.steps[-1].at else None)
    require(step_refusal(history, step.status))
    return NationalityHistory(history.code, (*history.steps, step))


def step_refusal(history: NationalityHistory, status: NationalityStatus) -> Refusal | None:
    """Return why this step cannot follow now, None where it can."""
    answer = status in (NationalityStatus.CONFIRMED, NationalityStatus.DENIED)
    if answer and history.code in NO_STATE:
        return NO_SUCH_STATE
    return None if history.status in _FROM[status] else JUMPED


def _unsaid(step: NationalityStep) -> Refusal | None:
    said = step.by.strip() and step.basis.reference.strip() and aware(step.at)
    return None if said else NOT_SAID
