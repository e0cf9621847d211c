"""T4: the chain of a laptop as the hub sees it: cut, edited, forked, reordered, all found."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.audit.head import AuditHead
from fieldid.hub.intake import take_in
from fieldid.hub.listing import alarms, device_status
from fieldid.wire import receipt as receipts
from fieldid.wire.receipt import ReceiptStatus
from tests.helpers.hub_laptop import NOW, Entries, Laptop

if TYPE_CHECKING:
    from tests.helpers.hub_fixtures import PreparedHub


def give(hub: PreparedHub, raw: bytes) -> None:
    """Send; whatever the chain says, an authentic envelope is kept and accepted."""
    receipt = receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules))
    assert receipt.status is ReceiptStatus.ACCEPTED


def look(hub: PreparedHub, laptop: Laptop) -> tuple[dict[str, int], AuditHead, int]:
    with hub.store.transaction() as connection:
        status = device_status(connection, laptop.device_id)
    assert status is not None
    return status.envelopes, status.audit_head, status.alarms


def test_a_chain_in_order_is_followed(hub: PreparedHub, laptop: Laptop) -> None:
    for number in (3, 0, 1, 2):
        give(hub, laptop.raw(audit=laptop.entries(number)))
    assert look(hub, laptop) == ({"accepted": 4}, laptop.head, 0)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::3])
def test_any_order_of_arrival_ends_without_a_gap(
    hub: PreparedHub, laptop: Laptop, order: tuple[int, ...]
) -> None:
    raws = [laptop.raw(audit=laptop.entries(number)) for number in (2, 1, 3, 1)]
    for index in order:
        give(hub, raws[index])
    assert look(hub, laptop) == ({"accepted": 4}, laptop.head, 0)


def test_a_missing_envelope_shows_as_a_gap_until_it_arrives(
    hub: PreparedHub, laptop: Laptop
) -> None:
    first, missing, last = (laptop.raw(audit=laptop.entries(2)) for _ in range(3))
    give(hub, first)
    give(hub, last)
    states, head, alarm_count = look(hub, laptop)
    assert (states, head.sequence, alarm_count) == ({"accepted": 1, "chain_gap": 1}, 2, 0)
    give(hub, missing)
    assert look(hub, laptop) == ({"accepted": 3}, laptop.head, 0)


def edited(entries: Entries) -> Entries:
    return ({**entries[0], "actor": "nobody"}, *entries[1:])


def removed(entries: Entries) -> Entries:
    return (entries[0], *entries[2:])


def swapped(entries: Entries) -> Entries:
    return (entries[1], entries[0], *entries[2:])


def garbled(entries: Entries) -> Entries:
    return ({"sequence": "one"}, *entries[1:])


@pytest.mark.parametrize("tamper", [edited, removed, swapped, garbled])
def test_tampered_entries_raise_an_alarm_and_the_envelope_is_kept(
    hub: PreparedHub, laptop: Laptop, tamper: Any
) -> None:
    give(hub, laptop.raw(audit=laptop.entries(2)))
    give(hub, laptop.raw(audit=tamper(laptop.entries(3))))
    states, head, alarm_count = look(hub, laptop)
    assert states == {"accepted": 1, "chain_broken": 1}
    assert (head.sequence, alarm_count) == (2, 1)
    with hub.store.transaction() as connection:
        assert [row["kind"] for row in alarms(connection, 5)] == ["chain_broken"]


def test_a_fork_is_noticed(hub: PreparedHub, laptop: Laptop) -> None:
    """The laptop was restored from an old image and logged something else since."""
    give(hub, laptop.raw(audit=laptop.entries(2)))
    old = laptop.head
    give(hub, laptop.raw(audit=laptop.entries(2)))
    held = laptop.head
    laptop.head = old
    laptop.officer_id = "another-history"
    give(hub, laptop.raw({}, laptop.entries(2), kind="audit"))
    assert look(hub, laptop) == ({"accepted": 2, "chain_broken": 1}, held, 1)
    give(hub, laptop.raw({}, laptop.entries(2), kind="audit"))
    assert look(hub, laptop)[0] == {"accepted": 2, "chain_broken": 2}


def test_a_fork_in_front_of_what_is_known_is_noticed(hub: PreparedHub, laptop: Laptop) -> None:
    laptop.entries(2)
    give(hub, laptop.raw(audit=laptop.entries(2)))
    laptop.head = AuditHead(0, "0" * 64)
    laptop.officer_id = "another-history"
    give(hub, laptop.raw({}, laptop.entries(2), kind="audit"))
    assert look(hub, laptop)[0] == {"chain_gap": 1, "chain_broken": 1}


def test_a_chain_that_does_not_begin_at_the_beginning_is_noticed(
    hub: PreparedHub, laptop: Laptop
) -> None:
    laptop.head = AuditHead(0, "f" * 64)
    give(hub, laptop.raw(audit=laptop.entries(1)))
    assert look(hub, laptop)[0] == {"chain_broken": 1}


def test_entries_sent_a_second_time_are_harmless(hub: PreparedHub, laptop: Laptop) -> None:
    entries = laptop.entries(3)
    give(hub, laptop.raw(audit=entries))
    give(hub, laptop.raw(audit=entries[1:]))
    assert look(hub, laptop) == ({"accepted": 2}, laptop.head, 0)


def test_each_device_has_its_own_chain(hub: PreparedHub, laptop: Laptop) -> None:
    other = hub.enrol(Laptop())
    give(hub, laptop.raw(audit=laptop.entries(2)))
    give(hub, other.raw(audit=other.entries(1)))
    assert look(hub, laptop)[1] == laptop.head
    assert look(hub, other)[1] == other.head
