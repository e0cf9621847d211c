"""How each protection barrier stands, in plain words, and whether it stands in the way.

Guarantees that a barrier is out of the way only when every answer about it is known to this
version, says "none" or "refused, final", was given in time, and no two answers disagree. Adding
an answer never clears a barrier that another answer keeps standing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.model.barrier import Barrier, BarrierStatus
from fieldid.parameters import QUOTED_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fieldid.policy.disclosure_rules import BarrierRule, DisclosureRules

CLEAR = (BarrierStatus.NONE, BarrierStatus.REFUSED_FINAL)
_SAID = {
    BarrierStatus.NONE: "there is none",
    BarrierStatus.OPEN: "it is open",
    BarrierStatus.GRANTED: "it was granted, and the person is protected by it",
    BarrierStatus.REFUSED_REMEDY_OPEN: "it was refused, and a remedy is still running",
    BarrierStatus.REFUSED_FINAL: "it was refused, and no remedy is left",
    BarrierStatus.UNKNOWN: "it is not known how it stands",
}


class Cause(StrEnum):
    """Why a barrier stands, for screens in other languages. CLEAR: it does not."""

    CLEAR = ""
    STATUS = "status"
    MISSING = "missing"
    STRANGE_ANSWER = "strange_answer"
    DISAGREE = "disagree"
    NO_TIME = "no_time"
    FUTURE = "future"
    STALE = "stale"
    STRANGE_KIND = "strange_kind"


@dataclass(frozen=True, repr=False)
class BarrierState:
    """One barrier on the screen. ``stands``: whether it blocks. ``words``: how it stands.

    ``cause``: why it stands. ``status``: as last answered, empty without an answer. ``days``:
    age of the latest answer in whole days, None without a usable time. ``keeper``: who can
    answer or resolve it. For those who need it: it tells that a claim exists.
    """

    kind: str
    label: str
    words: str
    stands: bool
    days: int | None
    keeper: str
    cause: Cause = Cause.CLEAR
    status: str = ""

    def __str__(self) -> str:
        label = self.label[:1].upper() + self.label[1:]
        return f"{label}: {self.words}. Ask {self.keeper}."


def barrier_states(
    barriers: Sequence[Barrier], rules: DisclosureRules, as_of: datetime
) -> tuple[BarrierState, ...]:
    """Return the state of every barrier the rules ask for or that is there. ``as_of``: aware."""
    known = [
        _state(rule, [one for one in barriers if one.kind == rule.kind], as_of)
        for rule in rules.barriers
        if rule.required or any(one.kind == rule.kind for one in barriers)
    ]
    strange = [_strange(one) for one in barriers if rules.barrier(one.kind) is None]
    return (*known, *strange)


def aware(at: datetime) -> bool:
    """Whether a time says its time zone."""
    return at.utcoffset() is not None


def _state(rule: BarrierRule, answers: Sequence[Barrier], as_of: datetime) -> BarrierState:
    cause, problem = next(_problems(rule, answers, as_of), (Cause.CLEAR, ""))
    return BarrierState(
        kind=rule.kind,
        label=rule.label,
        words=problem or _SAID[BarrierStatus(answers[-1].status)],
        stands=bool(problem),
        days=_age_days(answers, as_of),
        keeper=rule.keeper,
        cause=cause,
        status=_standing_status(answers),
    )


def _standing_status(answers: Sequence[Barrier]) -> str:
    """Return the answer that blocks where one does, the last one otherwise."""
    blocking = [one.status for one in answers if one.status not in CLEAR]
    return (blocking or [one.status for one in answers] or [""])[-1]


def _problems(
    rule: BarrierRule, answers: Sequence[Barrier], as_of: datetime
) -> Iterator[tuple[Cause, str]]:
    if not answers:
        yield Cause.MISSING, "no answer is recorded"
    for answer in answers:
        yield from _of_status(answer.status)
    if len({answer.status for answer in answers}) > 1:
        yield Cause.DISAGREE, "two answers disagree"
    for answer in answers:
        yield from _of_time(answer.checked_at, rule.stale_days, as_of)


def _of_status(status: str) -> Iterator[tuple[Cause, str]]:
    if status not in list(BarrierStatus):
        words = f"the answer {quoted(status)} is not one that this version knows"
        yield Cause.STRANGE_ANSWER, words
    elif status not in CLEAR:
        yield Cause.STATUS, _SAID[BarrierStatus(status)]


def _of_time(at: datetime | None, stale_days: int, as_of: datetime) -> Iterator[tuple[Cause, str]]:
    if at is None:
        yield Cause.NO_TIME, "it is not recorded when this was checked"
    elif not aware(at):
        yield Cause.NO_TIME, "the time when this was checked has no time zone"
    elif at > as_of:
        yield Cause.FUTURE, "the time when this was checked lies in the future"
    elif as_of - at > timedelta(days=stale_days):
        days = (as_of - at).days
        old = f"{days} days old" if days > stale_days else f"more than {days} days old"
        yield Cause.STALE, f"the answer is {old}, and {stale_days} are allowed"


def _age_days(answers: Sequence[Barrier], as_of: datetime) -> int | None:
    times = [one.checked_at for one in answers if one.checked_at and aware(one.checked_at)]
    return (as_of - max(times)).days if times else None


def _strange(answer: Barrier) -> BarrierState:
    return BarrierState(
        kind=answer.kind,
        label=f"barrier {quoted(answer.kind)}",
        words="the rules do not know this kind, so it counts as standing",
        stands=True,
        days=None,
        keeper="those who keep the disclosure rules",
        cause=Cause.STRANGE_KIND,
        status=answer.status,
    )


def quoted(text: str) -> str:
    """Return text from outside, short and safe to print."""
    short = text[:QUOTED_CHARACTERS]
    return ascii(text if text == short else f"{short}...")
