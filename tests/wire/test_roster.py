from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_OFFICERS
from fieldid.wire.canonical import canonical_json
from fieldid.wire.enrolment import EnrolledOfficer
from fieldid.wire.fields import new_uuid7
from fieldid.wire.roster import read_roster, roster_record
from fieldid.wire.signing import SigningKey

OFFICER = EnrolledOfficer(
    new_uuid7(), "Quilla Vantongeren", "officer", SigningKey.generate().public
)


def through_the_wire(record: dict[str, Any]) -> dict[str, Any]:
    return dict(msgspec.json.decode(canonical_json(record)))


def test_a_roster_comes_back_as_it_was() -> None:
    officers = (OFFICER, replace(OFFICER, officer_id=new_uuid7(), name="طارق"))
    assert read_roster(through_the_wire(roster_record(officers))) == officers


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"officers": []},
        {"officers": "all"},
        {"officers": [{"officer_id": "x"}]},
        roster_record([replace(OFFICER, public_key=b"short")]),
        roster_record([replace(OFFICER, name="")]),
        roster_record([OFFICER] * (MAX_OFFICERS + 1)),
    ],
)
def test_anything_else_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(WireError, match="list of officers"):
        read_roster(through_the_wire(record))
