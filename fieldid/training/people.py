"""Forty fictional people, their records and what of them is on the training list.

Guarantees that nobody real is meant: names, dates and papers are made up, every identifier
starts with ``DEMO-``, fingers come from a random generator and faces from a set of generated
pictures. Leaves out how their samples are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources

import msgspec

from fieldid.model.biometric import FingerPosition
from fieldid.model.nationality import NationalityRecord

REALM = "demo"


@dataclass(frozen=True, repr=False)
class FictionalPerson:
    """One person. ``record``: as listed, without references.

    ``listed``: whether the training list holds the record. ``face``: identifier in the set of
    generated pictures, empty where no photograph is held. ``fingers``: those with a reference.
    ``captured_on``: date of the reference samples.
    """

    record: NationalityRecord
    listed: bool
    face: str
    fingers: tuple[FingerPosition, ...]
    captured_on: date

    @property
    def person_id(self) -> str:
        """The record's identifier, which those not on the list have too."""
        return self.record.record_id

    def finger_seed(self, position: FingerPosition) -> int:
        """Seed of that finger's ridges; all ten fingers exist."""
        return int(self.person_id.removeprefix("DEMO-")) * len(FingerPosition) + position


@lru_cache(maxsize=1)
def fictional_people() -> tuple[FictionalPerson, ...]:
    """Return all forty, in the order of their identifiers."""
    text = resources.files("fieldid.training").joinpath("people.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[FictionalPerson, ...])


def listed_people() -> tuple[FictionalPerson, ...]:
    """Return the 36 who are on the training list."""
    return tuple(one for one in fictional_people() if one.listed)


def person(person_id: str) -> FictionalPerson:
    """Return one person; raise ``KeyError`` for an identifier that nobody has."""
    for one in fictional_people():
        if one.person_id == person_id:
            return one
    raise KeyError(person_id)
