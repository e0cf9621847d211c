"""The roster: the officers of a device and the keys their decisions are signed with.

Travels as the record of an envelope of kind ``roster`` and is signed by the device through it,
as the officers of the enrolment are. Names every officer, so that one roster makes up for any
before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_OFFICERS
from fieldid.wire.enrolment import EnrolledOfficer

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, repr=False)
class Roster:
    """Everyone whose decisions the device may bring from now on."""

    officers: Annotated[tuple[EnrolledOfficer, ...], Meta(min_length=1, max_length=MAX_OFFICERS)]


def roster_record(officers: Iterable[EnrolledOfficer]) -> dict[str, Any]:
    """Return the roster as plain values, ready for an envelope."""
    record: dict[str, Any] = msgspec.to_builtins(Roster(tuple(officers)))
    return record


def read_roster(record: dict[str, Any]) -> tuple[EnrolledOfficer, ...]:
    """Return the officers of a received roster; raise ``WireError`` for anything else."""
    try:
        return msgspec.convert(record, Roster).officers
    except ValueError:  # also what UTF-8 cannot carry
        raise WireError(reason="the list of officers cannot be read") from None
