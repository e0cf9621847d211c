"""Dates of birth, partial and of three calendars: what agrees, and what it rests on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.case.dates import Calendar, DateAgreement, compare_dates, gregorian_span
from fieldid.model.nationality import PartialDate

D = PartialDate


@pytest.mark.parametrize(
    ("one", "other", "agreement", "words"),
    [
        (D(1988, 4, 2), D(1988, 4, 2), DateAgreement.SAME, "are the same"),
        (D(1988, 4), D(1988, 4), DateAgreement.POSSIBLE, "as far as both are known"),
        (D(1988), D(1988, 4, 2), DateAgreement.POSSIBLE, "as far as both are known"),
        (D(1988, 4), D(1988, 5, 2), DateAgreement.DIFFERENT, "differ"),
        (D(1988), D(1989), DateAgreement.DIFFERENT, "differ"),
        (D(1988, 4, 2), D(1988, 2, 4), DateAgreement.CLOSE, "the other way round"),
        (D(1988, 4, 2), D(1988, 4, 3), DateAgreement.CLOSE, "Only the day"),
        (D(1988, 4, 2), D(1988, 6, 2), DateAgreement.CLOSE, "Only the month"),
        (D(1988, 4, 2), D(1998, 4, 2), DateAgreement.CLOSE, "Only one figure of the year"),
        (D(1988, 4, 2), D(1977, 4, 2), DateAgreement.DIFFERENT, "differ"),
        (D(1988, 1, 1), D(1988, 4, 2), DateAgreement.POSSIBLE, "1 January is often written"),
        (D(1988, 7, 1), D(1988, 12, 30), DateAgreement.POSSIBLE, "1 July is often written"),
        (D(1988, 1, 1), D(1989, 4, 2), DateAgreement.DIFFERENT, "differ"),
        # 2 April 1988 was 15 Sha'ban 1408 (Umm al-Qura) and 13 Farvardin 1367
        (D(1408, 8, 15), D(1988, 4, 2), DateAgreement.POSSIBLE, "lunar Hijri"),
        (D(1408, 8, 16), D(1988, 4, 2), DateAgreement.POSSIBLE, "lunar Hijri"),
        (D(1408, 8, 18), D(1988, 4, 2), DateAgreement.DIFFERENT, "differ"),
        (D(1367, 1, 13), D(1988, 4, 2), DateAgreement.POSSIBLE, "solar Hijri"),
        (D(1367, 1, 14), D(1988, 4, 2), DateAgreement.DIFFERENT, "differ"),
        (D(1367), D(1988, 4, 2), DateAgreement.POSSIBLE, "solar Hijri"),
        (D(1367), D(1989, 3, 20), DateAgreement.POSSIBLE, "solar Hijri"),
        (D(1367), D(1989, 3, 21), DateAgreement.DIFFERENT, "differ"),
        (D(1408, 8), D(1988), DateAgreement.POSSIBLE, "lunar Hijri"),
        (D(1367, 1, 13), D(1408, 8, 15), DateAgreement.POSSIBLE, "Hijri"),
        (D(None, 4, 2), D(1988, 4, 2), DateAgreement.POSSIBLE, "as far as both are known"),
        (D(None, 4, 2), D(1988, 5, 2), DateAgreement.DIFFERENT, "differ"),
        (D(None, None, 2), D(1988, 4), DateAgreement.NOT_COMPARED, "no known part in common"),
        (D(1988, 2, 31), D(1988, 2, 28), DateAgreement.CLOSE, "Only the day"),
        (D(1310, 1, 1), D(1892), DateAgreement.DIFFERENT, "differ"),
    ],
)
def test_what_agrees_is_said(
    one: PartialDate, other: PartialDate, agreement: DateAgreement, words: str
) -> None:
    for found in (compare_dates(one, other), compare_dates(other, one)):
        assert (found.agreement, words in str(found.reason)) == (agreement, True)


def test_spans_are_the_days_of_the_calendar() -> None:
    solar = gregorian_span(D(1375), Calendar.SOLAR)
    assert solar is not None
    assert (solar.first, solar.last) == (date(1996, 3, 20), date(1997, 3, 20))
    lunar = gregorian_span(D(1408, 1), Calendar.LUNAR)
    assert lunar is not None
    assert (lunar.first, lunar.last) == (date(1987, 8, 24), date(1987, 9, 24))
    leap = gregorian_span(D(2000, 2), Calendar.GREGORIAN)
    assert leap is not None
    assert leap.last == date(2000, 2, 29)
    december = gregorian_span(D(1999, 12), Calendar.GREGORIAN)
    assert december is not None
    assert december.last == date(1999, 12, 31)


PARTS = st.none() | st.integers(-10, 40)
ANY_DATE = st.builds(PartialDate, st.none() | st.integers(-5, 12_000), PARTS, PARTS)


@given(ANY_DATE, ANY_DATE)
def test_any_two_dates_get_one_answer_both_ways(one: PartialDate, other: PartialDate) -> None:
    found = compare_dates(one, other)
    assert found.agreement is compare_dates(other, one).agreement
    assert str(found.reason).endswith(".")


@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)))
def test_a_date_agrees_with_itself_in_every_calendar(day: date) -> None:
    from hijridate import Gregorian  # noqa: PLC0415 - the libraries' own way there
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - the same

    plain = D(day.year, day.month, day.day)
    lunar, solar = Gregorian(day.year, day.month, day.day).to_hijri(), JalaliDate(day)  # type: ignore[no-untyped-call]  # untyped there
    for stated in (D(lunar.year, lunar.month, lunar.day), D(solar.year, solar.month, solar.day)):
        assert compare_dates(plain, stated).agreement is DateAgreement.POSSIBLE
        assert compare_dates(plain, D(stated.year)).agreement is DateAgreement.POSSIBLE
