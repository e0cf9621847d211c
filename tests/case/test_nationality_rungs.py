"""The ladder as people see it, and the claimed identity beside a record."""

from __future__ import annotations

from datetime import date

import pytest

from fieldid.case.claim_comparison import NO_BIRTH_DATE, NO_NUMBERS, OTHER, SAME, compare_claim
from fieldid.case.nationality_ladder import (
    DENIED,
    DISPUTED,
    JUMPED,
    NO_STATE_BEHIND,
    NOT_ASKED,
    NOT_BY_THE_STATE,
    UNSUPPORTED,
    Rung,
    nationality_ladders,
)
from fieldid.model.encounter import Claim
from fieldid.model.nationality import (
    DocumentNumber,
    Name,
    Nationality,
    NationalityRecord,
    NationalityStatus,
    PartialDate,
)

STATUS = NationalityStatus


def step(status: NationalityStatus, by: str = "", code: str = "IRQ") -> Nationality:
    return Nationality(code, status, by, date(2026, 1, 2), "document: passport")


@pytest.mark.parametrize(
    ("steps", "notes"),
    [
        ([step(STATUS.CLAIMED)], [UNSUPPORTED]),
        ([step(STATUS.RECORDED)], [UNSUPPORTED]),
        ([step(STATUS.CLAIMED), step(STATUS.SUPPORTED)], [NOT_ASKED]),
        ([step(STATUS.SUPPORTED, code="XXA")], [NO_STATE_BEHIND]),
        ([step(STATUS.SUPPORTED), step(STATUS.CONFIRMED, "IRQ")], []),
        ([step(STATUS.SUPPORTED), step(STATUS.CONFIRMED, "GBR")], [NOT_BY_THE_STATE]),
        ([step(STATUS.CONFIRMED, "IRQ")], [JUMPED]),
        ([step(STATUS.SUPPORTED), step(STATUS.DENIED, "IRQ")], [DENIED]),
        ([step(STATUS.CLAIMED), step(STATUS.DISPUTED, "officer")], [DISPUTED]),
    ],
)
def test_each_rung_says_what_is_missing(steps: list[Nationality], notes: list[str]) -> None:
    (ladder,) = nationality_ladders(steps)
    assert list(ladder.notes) == notes
    assert [rung.rung for rung in ladder.rungs] == list(Rung)
    assert [one for rung in ladder.rungs for one in rung.entries] == steps


def test_two_nationalities_are_two_ladders_in_the_records_order() -> None:
    found = nationality_ladders([step(STATUS.CLAIMED), step(STATUS.CLAIMED, code="SYR")])
    assert [ladder.code for ladder in found] == ["IRQ", "SYR"]
    assert nationality_ladders(()) == ()


RECORD = NationalityRecord(
    "R1",
    (Name("Hassan Rizgar", "حسن رزكار"),),
    (),
    PartialDate(1988, 4),
    document_numbers=(DocumentNumber("passport", "A-1234567"),),
)


def test_a_claim_is_compared_in_words_whether_it_agrees_or_not() -> None:
    alike = compare_claim(Claim("Hasan Rizgar", PartialDate(1988), "a1234567"), RECORD)
    assert alike.number == SAME
    assert alike.name
    assert all(str(reason).endswith(".") for reason in alike.name)
    assert str(alike.birth_date).endswith(".")
    assert not alike.against
    other = compare_claim(Claim("Nobody Else", None, "B9"), RECORD)
    assert (other.number, other.birth_date, other.against) == (OTHER, None, True)
    assert other.name, "why it differs is said as well"


def test_what_is_not_stated_or_not_held_is_said_so() -> None:
    silent = compare_claim(Claim(), RECORD)
    assert (silent.name, silent.number, silent.birth_date, silent.against) == (
        (),
        None,
        None,
        False,
    )
    bare = NationalityRecord("R2", (Name("Hassan"),), ())
    found = compare_claim(Claim("Hassan", PartialDate(1988), "A1"), bare)
    assert (found.number, found.birth_date) == (NO_NUMBERS, NO_BIRTH_DATE)
    assert not found.against
