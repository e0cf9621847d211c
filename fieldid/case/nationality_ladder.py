"""The ladder of a nationality for people: what was claimed, what supports it, what a state said.

Guarantees that every rung is shown, reached or not; that a confirmation or denial which is not
by the state concerned, or which nothing supports, is said to be so; and that a denial is told as
one state's answer, never as something about the person. Reads what a record holds; the steps
themselves are ruled by ``fieldid.case.nationality``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.case.nationality import NO_STATE
from fieldid.model.nationality import Nationality, NationalityStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Rung(StrEnum):
    """The three rungs, in order; SETTLED is confirmed, denied or disputed."""

    CLAIMED = "claimed"
    SUPPORTED = "supported"
    SETTLED = "settled"


@dataclass(frozen=True, repr=False)
class LadderRung:
    """One rung. ``entries``: what the record holds of it, oldest first; empty: not reached."""

    rung: Rung
    entries: tuple[Nationality, ...]


@dataclass(frozen=True, repr=False)
class NationalityLadder:
    """One nationality (ICAO 9303-3 code). ``notes``: whole sentences, the next step last."""

    code: str
    rungs: tuple[LadderRung, ...]
    notes: tuple[str, ...]


_RUNG = {
    NationalityStatus.CLAIMED: Rung.CLAIMED,
    NationalityStatus.RECORDED: Rung.CLAIMED,
    NationalityStatus.SUPPORTED: Rung.SUPPORTED,
    NationalityStatus.CONFIRMED: Rung.SETTLED,
    NationalityStatus.DENIED: Rung.SETTLED,
    NationalityStatus.DISPUTED: Rung.SETTLED,
}
NOT_BY_THE_STATE = "Only the state concerned confirms or denies its nationality; this was another."
JUMPED = "The record does not say what supported it before that."
NO_STATE_BEHIND = "No state stands behind this code, so none can confirm or deny it."
UNSUPPORTED = "Nothing supports it yet: a document, a chip or a record of a list would."
NOT_ASKED = "The state concerned has not confirmed it."
DENIED = "That a state denies it is that state's answer, not a finding about the person."
DISPUTED = "It is disputed: new support is needed before any state is asked again."


def nationality_ladders(nationalities: Sequence[Nationality]) -> tuple[NationalityLadder, ...]:
    """Return one ladder for each nationality of a record, in the record's order."""
    by_code: dict[str, list[Nationality]] = {}
    for one in nationalities:
        by_code.setdefault(one.code, []).append(one)
    return tuple(_ladder(code, entries) for code, entries in by_code.items())


def _ladder(code: str, entries: list[Nationality]) -> NationalityLadder:
    rungs = tuple(
        LadderRung(rung, tuple(one for one in entries if _RUNG[one.status] is rung))
        for rung in Rung
    )
    return NationalityLadder(code, rungs, tuple(_notes(code, entries)))


def _notes(code: str, entries: list[Nationality]) -> Iterator[str]:
    statuses = {one.status for one in entries}
    answers = [one for one in entries if one.status in _ANSWERS]
    if any(one.by and one.by != code for one in answers):
        yield NOT_BY_THE_STATE
    if answers and NationalityStatus.SUPPORTED not in statuses:
        yield JUMPED
    if NationalityStatus.DENIED in statuses and entries[-1].status is not NationalityStatus.DENIED:
        yield DENIED
    yield from next_notes(code, entries[-1].status)


def next_notes(code: str, last: NationalityStatus) -> Iterator[str]:
    """Yield what is missing after this step, in sentences."""
    if last is NationalityStatus.DISPUTED:
        yield DISPUTED
    elif _RUNG[last] is Rung.CLAIMED:
        yield UNSUPPORTED
    elif last is NationalityStatus.DENIED:
        yield DENIED
    elif last is NationalityStatus.SUPPORTED:
        yield NO_STATE_BEHIND if code in NO_STATE else NOT_ASKED


_ANSWERS = (NationalityStatus.CONFIRMED, NationalityStatus.DENIED)
