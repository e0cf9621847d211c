"""Birth dates of which only part is known, as written in source files.

Guarantees that a date that is accepted is possible in the calendar as far as it is known.
"""

from __future__ import annotations

import calendar
import re

from fieldid.model.nationality import PartialDate

_WRITTEN = re.compile(r"(\d{4}|\?)(?:-(\d{1,2}|\?))?(?:-(\d{1,2}|\?))?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1850, 2150
_LEAP_YEAR = 2000
_LAST_MONTH = 12


def parse_partial_date(text: str) -> PartialDate:
    """Read ``1988``, ``1988-04`` or ``1988-04-02``; ``?`` stands for an unknown part.

    Raises ``ValueError`` for anything else and for a date that is not in the calendar.
    """
    written = _WRITTEN.fullmatch(text.strip())
    if written is None:
        raise ValueError
    year, month, day = (int(part) if part and part != "?" else None for part in written.groups())
    return checked(PartialDate(year, month, day))


def checked(date: PartialDate) -> PartialDate:
    """Return ``date``; raise ``ValueError`` when no such date can be, or nothing is known."""
    year, month, day = date.year, date.month, date.day
    if year is None and month is None and day is None:
        raise ValueError
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError
    if month is not None and not 1 <= month <= _LAST_MONTH:
        raise ValueError
    if day is not None and not 1 <= day <= _last_day(year, month):
        raise ValueError
    return date


def _last_day(year: int | None, month: int | None) -> int:
    return calendar.monthrange(_LEAP_YEAR if year is None else year, month or 1)[1]
