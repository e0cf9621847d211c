"""Dates of which part is unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.model.nationality import PartialDate
from fieldid.watchlist.partial_date import parse_partial_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1988", PartialDate(1988)),
        ("1988-04", PartialDate(1988, 4)),
        ("1988-04-02", PartialDate(1988, 4, 2)),
        (" 1988-4-2 ", PartialDate(1988, 4, 2)),
        ("1988-02-29", PartialDate(1988, 2, 29)),
        ("1988-?-02", PartialDate(1988, None, 2)),
        ("?-02-29", PartialDate(None, 2, 29)),
    ],
)
def test_known_parts_are_read(text: str, date: PartialDate) -> None:
    assert parse_partial_date(text) == date
    assert parse_partial_date(str(date)) == date


@pytest.mark.parametrize(
    "text",
    ["", "?", "?-?-?", "88", "1988-13", "1988-00", "1987-02-29", "1988-04-31", "0000", "9999",
     "1988/04", "1988-04-02T00:00", "1988-", "april 1988", "\uff11\uff19\uff18\uff18"],
)  # fmt: skip
def test_what_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 the caller says which field it was
        parse_partial_date(text)


@given(st.dates())
def test_a_full_date_comes_back_as_written(day: object) -> None:
    text = str(day)
    try:
        assert str(parse_partial_date(text)) == text
    except ValueError:
        assert not "1850" <= text[:4] <= "2150"
