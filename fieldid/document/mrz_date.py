"""Six-digit dates of an MRZ, of which parts may be unknown (ICAO Doc 9303-3, 4.8).

Guarantees that an accepted date is in the calendar as far as it is known. The century is not
in the MRZ: a birth is not in the future, an expiry is near today.
"""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import DIGITS, FILLER
from fieldid.model.nationality import PartialDate
from fieldid.parameters import MRZ_EXPIRY_YEARS_AHEAD

if TYPE_CHECKING:
    from datetime import date

_UNKNOWN = FILLER * 2
_LAST_MONTH = 12
_LEAP_YEAR = 2000
_CENTURY = 100


def birth_date(text: str, today: date) -> PartialDate | None:
    """Read YYMMDD with ``<<`` for an unknown part; None when nothing is known.

    Raises ``ValueError`` for anything that is no such date.
    """
    parts = _parts(text)
    if parts is None:
        return None
    year, month, day = parts
    return _checked(None if year is None else _birth_year(year, month, day, today), month, day)


def expiry_date(text: str, today: date) -> PartialDate | None:
    """Read YYMMDD; None when it is all filler (no expiry stated). Raises ``ValueError``."""
    parts = _parts(text)
    if parts is None:
        return None
    year, month, day = parts
    if year is None or month is None or day is None:
        raise ValueError
    return _checked(_expiry_year(year, today), month, day)


def _parts(text: str) -> tuple[int | None, ...] | None:
    if text == _UNKNOWN * 3:
        return None
    return tuple(_part(text[start : start + 2]) for start in (0, 2, 4))


def _part(text: str) -> int | None:
    if text == _UNKNOWN:
        return None
    if len(text) != len(_UNKNOWN) or not set(text) <= set(DIGITS):
        raise ValueError
    return int(text)


def _birth_year(year: int, month: int | None, day: int | None, today: date) -> int:
    """Return the latest year with these last digits that is not in the future."""
    full = today.year - today.year % _CENTURY + year
    future = (full, month or 1, day or 1) > (today.year, today.month, today.day)
    return full - _CENTURY if future else full


def _expiry_year(year: int, today: date) -> int:
    latest = today.year + MRZ_EXPIRY_YEARS_AHEAD
    return latest - (latest - year) % _CENTURY


def _checked(year: int | None, month: int | None, day: int | None) -> PartialDate:
    if month is not None and not 1 <= month <= _LAST_MONTH:
        raise ValueError
    last = calendar.monthrange(_LEAP_YEAR if year is None else year, month or 1)[1]
    if day is not None and not 1 <= day <= last:
        raise ValueError
    return PartialDate(year, month, day)
