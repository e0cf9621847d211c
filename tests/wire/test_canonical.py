from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.wire.canonical import canonical_json, sha256_hex


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Thing:
    b: int
    a: Colour
    when: datetime
    day: date
    raw: bytes


def test_dataclasses_become_sorted_json() -> None:
    thing = Thing(
        1, Colour.RED, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), date(2026, 1, 2), b"\x00"
    )
    assert canonical_json(thing) == (
        b'{"a":"red","b":1,"day":"2026-01-02","raw":"AA==","when":"2026-01-02T03:04:05Z"}'
    )


def test_the_number_example_of_rfc_8785_3_2_3() -> None:
    numbers = [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001]
    assert canonical_json(numbers) == b"[333333333.3333333,1e+30,4.5,0.002,1e-27]"


def test_keys_sort_by_utf_16_units_as_in_rfc_8785_3_2_3() -> None:
    keys = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    values = [int(part) for part in canonical_json(keys).decode() if part.isdigit() and part != "1"]
    assert values == [2, 4, 6, 7, 5, 3]


@pytest.mark.parametrize("value", [math.nan, math.inf, 2**53, "\ud800", {1.5: object()}, object()])
def test_what_json_cannot_carry_is_a_wire_error(value: object) -> None:
    with pytest.raises(WireError):
        canonical_json(value)


def test_bottomless_nesting_is_a_wire_error() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    with pytest.raises(WireError):
        canonical_json(value)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=15,
)


@settings(deadline=None, max_examples=50)
@given(value=st.dictionaries(st.text(), PLAIN, max_size=5))
def test_the_order_of_keys_does_not_matter(value: dict[str, Any]) -> None:
    backwards = dict(reversed(value.items()))
    assert canonical_json(value) == canonical_json(backwards)


def test_hash_of_nothing() -> None:
    assert sha256_hex(b"").startswith("e3b0c44298fc1c14")
