"""Whether two dates of birth may be one, when parts are unknown or another calendar was used.

Guarantees that a date is only called the same when every part is, that a year which cannot be
Gregorian is read in both Hijri calendars, and that each agreement says in words what it rests
on. The lunar calendar is Umm al-Qura's (``hijridate``): where the month began by sighting, a
date is a day off, so a day either side counts. The solar one is Iran's and Afghanistan's
(``persiantools``). Leaves out dates before 1924 in the lunar calendar, which has no table.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate
from rapidfuzz.distance import OSA

from fieldid.model.sentence import Sentence
from fieldid.parameters import FIRST_GREGORIAN_YEAR, HIJRI_SIGHTING_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.model.nationality import PartialDate

_MONTHS = 12
# Written where only the year is known: in most registers, and in Iraq's after the 1957 census.
STAND_INS = {
    (1, 1): Sentence("The years agree; 1 January is often written where only the year is known."),
    (7, 1): Sentence("The years agree; 1 July is often written where only the year is known."),
}


class Calendar(StrEnum):
    """The calendar that a date was stated in."""

    GREGORIAN = "Gregorian"
    LUNAR = "lunar Hijri"
    SOLAR = "solar Hijri"


class DateAgreement(IntEnum):
    """How far two dates agree, the closest last. From ``CLOSE`` on they are possible matches."""

    NOT_COMPARED = 0
    DIFFERENT = 1
    CLOSE = 2
    POSSIBLE = 3
    SAME = 4


@dataclass(frozen=True, repr=False)
class DateComparison:
    """How far two dates agree, and why."""

    agreement: DateAgreement
    reason: Sentence


SAME = Sentence("The dates of birth are the same.")
DIFFER = Sentence("The dates of birth differ.")
AS_FAR_AS_KNOWN = Sentence("The dates of birth agree as far as both are known.")
NOTHING_IN_COMMON = Sentence("The dates of birth have no known part in common.")
DAY_AND_MONTH = Sentence("Day and month stand the other way round.")
ONE_FIGURE = Sentence("Only one figure of the year of birth differs.")
ONLY_ONE_DIFFERS = {
    "day": Sentence("Only the day of birth differs."),
    "month": Sentence("Only the month of birth differs."),
}
READ_IN = {
    Calendar.GREGORIAN: AS_FAR_AS_KNOWN,
    Calendar.LUNAR: Sentence(
        "The dates of birth agree when one is read in the lunar Hijri calendar."
    ),
    Calendar.SOLAR: Sentence(
        "The dates of birth agree when one is read in the solar Hijri calendar."
    ),
}


@dataclass(frozen=True, repr=False)
class DateSpan:
    """The Gregorian days, both included, that a stated date may be."""

    first: date
    last: date

    def meets(self, other: DateSpan) -> bool:
        """Whether one day may be both."""
        return self.first <= other.last and other.first <= self.last


def calendars_of(stated: PartialDate) -> tuple[Calendar, ...]:
    """Return the calendars in which a year as written can be somebody's year of birth."""
    if stated.year is None:
        return ()
    if stated.year >= FIRST_GREGORIAN_YEAR:
        return (Calendar.GREGORIAN,)
    return (Calendar.LUNAR, Calendar.SOLAR)


def gregorian_span(stated: PartialDate, calendar: Calendar) -> DateSpan | None:
    """Return the days a date may be; None without a year, or where no such date can be."""
    if stated.year is None:
        return None
    months = (stated.month,) if stated.month else (1, _MONTHS)
    try:
        first = _DAYS[calendar](stated.year, months[0], stated.day if stated.month else None)[0]
        last = _DAYS[calendar](stated.year, months[-1], stated.day if stated.month else None)[1]
    except (ValueError, OverflowError):
        return None
    slack = timedelta(days=HIJRI_SIGHTING_DAYS if calendar is Calendar.LUNAR else 0)
    return DateSpan(first - slack, last + slack)


def compare_dates(one: PartialDate, other: PartialDate) -> DateComparison:
    """Compare two dates as stated, whichever calendars their years can be of."""
    if _full(one) and one == other:
        return DateComparison(DateAgreement.SAME, SAME)
    if one.year is None or other.year is None:
        return _without_a_year(one, other)
    found = [*_across_calendars(one, other), *_near(one, other)]
    different = DateComparison(DateAgreement.DIFFERENT, DIFFER)
    return max(found, key=lambda comparison: comparison.agreement, default=different)


def _across_calendars(one: PartialDate, other: PartialDate) -> Iterator[DateComparison]:
    for calendar in calendars_of(one):
        for other_calendar in calendars_of(other):
            mine, yours = gregorian_span(one, calendar), gregorian_span(other, other_calendar)
            if mine is not None and yours is not None and mine.meets(yours):
                yield _agreeing(calendar, other_calendar)


def _agreeing(calendar: Calendar, other: Calendar) -> DateComparison:
    read = calendar if other is Calendar.GREGORIAN else other
    return DateComparison(DateAgreement.POSSIBLE, READ_IN[read])


def _near(one: PartialDate, other: PartialDate) -> Iterator[DateComparison]:
    same_year = one.year == other.year
    for stand_in, reason in STAND_INS.items():
        if same_year and stand_in in {(one.month, one.day), (other.month, other.day)}:
            yield DateComparison(DateAgreement.POSSIBLE, reason)
    if not (_full(one) and _full(other)):
        return
    if same_year and (one.month, one.day) == (other.day, other.month):
        yield DateComparison(DateAgreement.CLOSE, DAY_AND_MONTH)
    differing = [
        name for name in ("year", "month", "day") if getattr(one, name) != getattr(other, name)
    ]
    if differing in (["day"], ["month"]):
        yield DateComparison(DateAgreement.CLOSE, ONLY_ONE_DIFFERS[differing[0]])
    if differing == ["year"] and OSA.distance(str(one.year), str(other.year)) == 1:
        yield DateComparison(DateAgreement.CLOSE, ONE_FIGURE)


def _without_a_year(one: PartialDate, other: PartialDate) -> DateComparison:
    known = [
        (mine, yours)
        for mine, yours in ((one.year, other.year), (one.month, other.month), (one.day, other.day))
        if mine is not None and yours is not None
    ]
    if not known:
        return DateComparison(DateAgreement.NOT_COMPARED, NOTHING_IN_COMMON)
    if all(mine == yours for mine, yours in known):
        return DateComparison(DateAgreement.POSSIBLE, AS_FAR_AS_KNOWN)
    return DateComparison(DateAgreement.DIFFERENT, DIFFER)


def _full(stated: PartialDate) -> bool:
    return None not in (stated.year, stated.month, stated.day)


def _gregorian(year: int, month: int, day: int | None) -> tuple[date, date]:
    if day is not None:
        return date(year, month, day), date(year, month, day)
    after = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _lunar(year: int, month: int, day: int | None) -> tuple[date, date]:
    length = Hijri(year, month, 1).month_length()
    first, last = Hijri(year, month, day or 1), Hijri(year, month, day or length)
    return _plain(first.to_gregorian()), _plain(last.to_gregorian())


def _solar(year: int, month: int, day: int | None) -> tuple[date, date]:
    length = JalaliDate.days_in_month(month, year)
    first, last = (
        JalaliDate(year, month, one).to_gregorian()  # type: ignore[no-untyped-call]  # untyped there
        for one in (day or 1, day or length)
    )
    return _plain(first), _plain(last)


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


_DAYS: dict[Calendar, Callable[[int, int, int | None], tuple[date, date]]] = {
    Calendar.GREGORIAN: _gregorian,
    Calendar.LUNAR: _lunar,
    Calendar.SOLAR: _solar,
}
