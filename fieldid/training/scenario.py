"""What a scenario is: who sits at the desk, what the trainee is told, and what is true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fieldid.model.biometric import FingerPosition
from fieldid.model.encounter import AgeBand, Claim, Outcome
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.reader_fault import ReaderFault


class ListAge(StrEnum):
    """How old the list is in an exercise, in the terms of the policy."""

    FRESH = "fresh"
    STALE = "stale"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Truth:
    """What the result sheet measures the encounter against.

    ``record_id``: the person's own record on the list, empty when there is none. ``outcomes``:
    the right decisions; a referral because the policy's conditions were not met is right too.
    ``stop_is_right``: whether stopping without a decision is. ``age_bands``: right answers.
    ``adult_present``: whether a responsible adult is there. ``help_needed``: whether a
    vulnerability referral is. ``unable_fingers``: these cannot give a usable print.
    """

    record_id: str
    outcomes: tuple[Outcome, ...]
    stop_is_right: bool = False
    age_bands: tuple[AgeBand, ...] = (AgeBand.ADULT,)
    adult_present: bool = False
    help_needed: bool = False
    unable_fingers: tuple[FingerPosition, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """One exercise. Texts are for people; ``expected`` and ``mistakes`` come after it.

    ``aim_s``: the time that a trained officer needs, 0 where none is set.
    ``fingers``: how each finger is given, attempt by attempt; one that is not named is given
    well. ``face``: the same for the face. The last attempt is repeated.
    """

    scenario_id: str
    title: str
    briefing: str
    person_id: str
    claim: Claim
    truth: Truth
    expected: str
    mistakes: tuple[str, ...]
    fingers: Mapping[FingerPosition, tuple[FingerManner, ...]] = field(default_factory=dict)
    face: tuple[FaceManner, ...] = (FaceManner.INDOORS, FaceManner.OUTDOORS)
    faults: tuple[ReaderFault, ...] = ()
    aim_s: int = 0
    list_age: ListAge = ListAge.FRESH
