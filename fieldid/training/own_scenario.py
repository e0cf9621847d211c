"""An exercise that a trainer made: a few choices, and the truth that follows from them.

Guarantees that every draft without a ``problem`` becomes a scenario whose right decisions follow
from who the person is, what they claim and how old the list is. Leaves out where drafts rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from fieldid.model.biometric import FingerPosition
from fieldid.model.encounter import Claim, Outcome
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.people import FictionalPerson, person
from fieldid.training.reader_fault import ReaderFault
from fieldid.training.scenario import ListAge, Scenario, Truth

OWN = "demo:own:"  # begins the identifier of every exercise of a trainer
MAX_TITLE, MAX_TEXT, MAX_OWN = 60, 2000, 60
MAX_ATTEMPT, MAX_MINUTES = 9, 60


class ClaimKind(StrEnum):
    """What the person says."""

    OWN_RECORD = "own_record"
    OWN_NAME = "own_name"
    OTHER_RECORD = "other_record"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Draft:
    """What a trainer chose. ``claimed_id``: whose record is claimed, with ``OTHER_RECORD``.

    ``fingers`` and ``face``: how the first attempt is given; a worn finger stays worn.
    """

    draft_id: str
    title: str
    briefing: str
    person_id: str
    claim: ClaimKind
    claimed_id: str = ""
    list_age: ListAge = ListAge.FRESH
    fingers: Mapping[FingerPosition, FingerManner] = field(default_factory=dict)
    face: FaceManner = FaceManner.INDOORS
    faults: tuple[ReaderFault, ...] = ()
    aim_minutes: int = 0
    expected: str = ""

    @property
    def problem(self) -> str:
        """What is missing or cannot be, as a template; empty where all is well."""
        return next((said for said, wrong in self._problems() if wrong), "")

    def _problems(self) -> tuple[tuple[str, bool], ...]:
        one, other = _known(self.person_id), _known(self.claimed_id)
        own, others = (
            self.claim is kind for kind in (ClaimKind.OWN_RECORD, ClaimKind.OTHER_RECORD)
        )
        too_long = len(self.briefing) > MAX_TEXT or len(self.expected) > MAX_TEXT
        return (
            (
                "The title is missing or longer than 60 characters.",
                not 0 < len(self.title) <= MAX_TITLE,
            ),
            ("The briefing is missing.", not self.briefing),
            ("A text is longer than 2,000 characters.", too_long),
            ("The person is not one of the fictional people.", one is None),
            (
                "This person is not on the list and has no record to claim.",
                own and one is not None and not one.listed,
            ),
            ("Whose record is claimed is missing.", others and (other is None or not other.listed)),
            (
                "The record that is claimed must be another person's.",
                others and self.claimed_id == self.person_id,
            ),
            ("An attempt or the time is out of bounds.", not self._in_bounds()),
        )

    def _in_bounds(self) -> bool:
        attempts = all(1 <= fault.attempt <= MAX_ATTEMPT for fault in self.faults)
        return attempts and 0 <= self.aim_minutes <= MAX_MINUTES


def scenario_of(draft: Draft) -> Scenario:
    """Return the exercise; raise ``ValueError`` where the draft has a problem."""
    if draft.problem:
        raise ValueError(draft.problem)
    one = person(draft.person_id)
    return Scenario(
        scenario_id=OWN + draft.draft_id,
        title=draft.title,
        briefing=draft.briefing,
        person_id=draft.person_id,
        claim=_claim(draft, one),
        truth=_truth(draft, one),
        expected=draft.expected,
        mistakes=(),
        fingers={position: _manners(manner) for position, manner in draft.fingers.items()},
        face=(draft.face, FaceManner.OUTDOORS, FaceManner.INDOORS),
        faults=draft.faults,
        aim_s=60 * draft.aim_minutes,
        list_age=draft.list_age,
    )


def copied(draft: Draft, draft_id: str, title: str) -> Draft:
    """Return a copy under another name."""
    return replace(draft, draft_id=draft_id, title=title[:MAX_TITLE])


def _claim(draft: Draft, one: FictionalPerson) -> Claim:
    if draft.claim is ClaimKind.NOTHING:
        return Claim()
    said = person(draft.claimed_id) if draft.claim is ClaimKind.OTHER_RECORD else one
    named = draft.claim is not ClaimKind.OWN_NAME
    return Claim(
        said.record.names[0].latin,
        said.record.birth_date,
        record_id=said.person_id if named else "",
    )


def _truth(draft: Draft, one: FictionalPerson) -> Truth:
    unable = tuple(p for p, manner in draft.fingers.items() if manner is FingerManner.WORN)
    return Truth(one.person_id if one.listed else "", _outcomes(draft, one), unable_fingers=unable)


def _outcomes(draft: Draft, one: FictionalPerson) -> tuple[Outcome, ...]:
    """Return the right decisions; what needs a search of too old a list can only be referred."""
    needs_search = draft.claim is not ClaimKind.OWN_RECORD
    if needs_search and draft.list_age is ListAge.EXPIRED:
        return (Outcome.REFER,)
    if draft.claim is ClaimKind.OTHER_RECORD:
        return (Outcome.NOT_CONFIRMED, *((Outcome.CONFIRMED,) if one.listed else ()))
    return (Outcome.CONFIRMED,) if one.listed else (Outcome.NOT_CONFIRMED,)


def _manners(first: FingerManner) -> tuple[FingerManner, ...]:
    return (first, first if first is FingerManner.WORN else FingerManner.ORDINARY)


def _known(person_id: str) -> FictionalPerson | None:
    try:
        return person(person_id)
    except KeyError:
        return None
