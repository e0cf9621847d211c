"""How old a list is, and a clock that cannot be right."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from fieldid.policy.example import example_uk
from fieldid.watchlist.staleness import ListState, list_age
from tests.watchlist.lists import NOW

AGES = example_uk().list_ages_days


@pytest.mark.parametrize(
    ("age", "state"),
    [
        (timedelta(0), ListState.FRESH),
        (timedelta(days=7, seconds=-1), ListState.FRESH),
        (timedelta(days=7), ListState.AGEING),
        (timedelta(days=30), ListState.STALE),
        (timedelta(days=90), ListState.EXPIRED),
        (timedelta(days=9000), ListState.EXPIRED),
        (timedelta(seconds=-60), ListState.FRESH),
        (timedelta(hours=-1), ListState.CLOCK_WRONG),
        (timedelta(days=-9000), ListState.CLOCK_WRONG),
    ],
)
def test_states(age: timedelta, state: ListState) -> None:
    assert list_age(NOW, NOW + age, AGES).state is state


def test_a_clock_set_back_is_said_with_how_far() -> None:
    assert list_age(NOW, NOW - timedelta(days=2), AGES).days == -2


def test_time_zones_do_not_matter() -> None:
    elsewhere = (NOW + timedelta(days=8)).astimezone(timezone(timedelta(hours=5)))
    assert list_age(NOW, elsewhere, AGES).days == 8
