from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.wire import erase_order as orders
from fieldid.wire.signing import SigningKey

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HUB = SigningKey.generate()
ORDER = orders.make_order("laptop-1", "live", hub_id="hub-1", hub_key=HUB, now=NOW)


def check(order: orders.EraseOrder, **change: Any) -> None:
    pinned: dict[str, Any] = {
        "device_id": "laptop-1",
        "realm": "live",
        "hub_id": "hub-1",
        "hub_public": HUB.public,
    }
    orders.check_order(order, **(pinned | change))


def test_an_order_survives_the_wire() -> None:
    received = orders.decode(orders.encode(ORDER))
    assert received == ORDER
    check(received)


@pytest.mark.parametrize(
    "change",
    [
        {"device_id": "laptop-2"},
        {"realm": "demo"},
        {"hub_id": "hub-2"},
        {"hub_public": SigningKey.generate().public},
    ],
)
def test_an_order_for_another_laptop_or_of_another_hub_changes_nothing(
    change: dict[str, Any],
) -> None:
    with pytest.raises(WireError):
        check(ORDER, **change)


@pytest.mark.parametrize(
    "change",
    [{"device_id": "laptop-2"}, {"realm": "demo"}, {"hub_id": "hub-2"}, {"signature": bytes(64)}],
)
def test_a_changed_order_is_not_the_hubs(change: dict[str, Any]) -> None:
    changed = replace(ORDER, **change)
    with pytest.raises(WireError):
        check(changed, **{name: value for name, value in change.items() if name != "signature"})


@given(st.binary(max_size=300))
def test_anything_else_is_no_order(data: bytes) -> None:
    with pytest.raises(WireError):
        orders.decode(data)


@given(at=st.integers(0, 250), bit=st.integers(0, 7))
def test_one_spoiled_bit_is_noticed(at: int, bit: int) -> None:
    data = bytearray(orders.encode(ORDER))
    data[at % len(data)] ^= 1 << bit
    with pytest.raises(WireError):
        check(orders.decode(bytes(data)))
