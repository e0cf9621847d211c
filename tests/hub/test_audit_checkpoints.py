"""T4: the signed checkpoints of a laptop's log on the hub: cut, edited, forked, reordered.

The entries that arrive follow those before them each time; only the consistency proof tells.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.audit import checkpoint as checkpoints
from fieldid.audit.checkpoint import make_checkpoint
from fieldid.audit.frontier import Frontier
from fieldid.audit.head import AuditHead
from fieldid.audit.merkle import consistency_path
from fieldid.audit.step import Step, step_record
from fieldid.hub.intake import take_in
from fieldid.hub.listing import device_status, quarantine
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_laptop import NOW, Entries, Laptop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.helpers.hub_fixtures import PreparedHub


@dataclass
class Log:
    """What a laptop says it has logged, which need not be what it sends."""

    laptop: Laptop
    leaves: list[bytes] = field(default_factory=list)
    told: int = 0

    def more(self, number: int) -> Entries:
        entries = self.laptop.entries(number)
        self.leaves += [bytes.fromhex(entry["digest"]) for entry in entries]
        return entries

    def step(self, **change: Any) -> Step:
        """The next step, honest for the leaves as they are now."""
        size = len(self.leaves)
        edge = Frontier()
        for leaf in self.leaves:
            edge = edge.add(leaf)
        head = AuditHead(size, self.leaves[-1].hex())
        made = make_checkpoint(self.laptop.device_id, edge, head, NOW, self.laptop.key)
        path = consistency_path(self.told, self.leaves) if 0 < self.told <= size else ()
        step, self.told = Step(checkpoints.encode(made), self.told, path), size
        return replace(step, **change)

    def raw(self, number: int, **change: Any) -> bytes:
        """An envelope of so many more entries and the next step."""
        entries = self.more(number)
        return self.laptop.raw(step_record(self.step(**change)), entries, kind="audit")


@pytest.fixture
def log(laptop: Laptop) -> Log:
    return Log(laptop)


def give(hub: PreparedHub, raw: bytes) -> None:
    take_in(raw, hub.store, hub.keys, NOW, hub.rules)


def look(hub: PreparedHub, log: Log) -> tuple[dict[str, int], int]:
    with hub.store.transaction() as connection:
        status = device_status(connection, log.laptop.device_id)
    assert status is not None
    return status.envelopes, status.alarms


def reasons(hub: PreparedHub) -> str:
    with hub.store.transaction() as connection:
        return " ".join(str(row["reason"]) for row in quarantine(connection, 5))


def all_compared(hub: PreparedHub) -> bool:
    with hub.store.transaction() as connection:
        rows = connection.execute("SELECT compared FROM audit_checkpoint").fetchall()
    return all(row["compared"] for row in rows)


def test_an_honest_log_is_followed_and_compared_with_its_entries(
    hub: PreparedHub, log: Log
) -> None:
    for number in (3, 1, 2, 7, 1):
        give(hub, log.raw(number))
    assert look(hub, log) == ({"accepted": 5}, 0)
    assert all_compared(hub)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[1::4])
def test_steps_may_arrive_in_any_order(hub: PreparedHub, log: Log, order: Sequence[int]) -> None:
    raws = [log.raw(number) for number in (2, 3, 1, 6)]
    for index in order:
        give(hub, raws[index])
    assert look(hub, log) == ({"accepted": 4}, 0)
    assert all_compared(hub)


def edit(leaves: list[bytes]) -> None:
    leaves[3] = b"e" * 32


def reorder(leaves: list[bytes]) -> None:
    leaves[2], leaves[5] = leaves[5], leaves[2]


def insert(leaves: list[bytes]) -> None:
    leaves.insert(4, b"i" * 32)


def remove(leaves: list[bytes]) -> None:
    del leaves[4]


@pytest.mark.parametrize("tamper", [edit, reorder, insert, remove])
def test_a_log_that_was_changed_where_it_was_known_is_found(
    hub: PreparedHub, log: Log, tamper: Callable[[list[bytes]], None]
) -> None:
    give(hub, log.raw(5))
    give(hub, log.raw(4))
    tamper(log.leaves)
    give(hub, log.raw(3))
    assert look(hub, log) == ({"accepted": 2, "chain_broken": 1}, 1)
    assert "checkpoint" in reasons(hub)


def test_a_log_that_was_cut_is_found(hub: PreparedHub, log: Log) -> None:
    give(hub, log.raw(9))
    log.leaves = log.leaves[:6]
    give(hub, log.laptop.raw(step_record(log.step()), kind="audit"))
    assert look(hub, log) == ({"accepted": 1, "chain_broken": 1}, 1)
    assert "missing at the end" in reasons(hub)


def test_a_fork_after_what_was_told_is_found(hub: PreparedHub, log: Log) -> None:
    """An old image put back goes on from a checkpoint that the hub knows a successor of."""
    give(hub, log.raw(4))
    old, head = Log(log.laptop, list(log.leaves), log.told), log.laptop.head
    give(hub, log.raw(3))
    ours, log.laptop.head = log.laptop.head, head
    old.more(2)
    log.laptop.head = ours
    give(hub, log.laptop.raw(step_record(old.step()), kind="audit"))
    assert look(hub, log) == ({"accepted": 2, "chain_broken": 1}, 1)
    assert "two logs" in reasons(hub)


def test_a_log_other_than_what_was_sent_is_found(hub: PreparedHub, log: Log) -> None:
    """The proof is sound, but of a log whose new entries are not those in the envelope."""
    give(hub, log.raw(4))
    entries = log.more(3)
    log.leaves[5] = b"o" * 32
    give(hub, log.laptop.raw(step_record(log.step()), entries, kind="audit"))
    assert look(hub, log) == ({"accepted": 1, "chain_broken": 1}, 1)
    assert "not the log that was signed" in reasons(hub)


@pytest.mark.parametrize(
    "change",
    [
        {"path": ()},
        {"path": (b"x" * 32,) * 106},
        {"since": 3},
        {"since": 0},
        {"since": 2**52},
        {"checkpoint": b""},
        {"checkpoint": b"\x81" * 300},
    ],
)
def test_a_hostile_step_is_found_and_the_envelope_kept(
    hub: PreparedHub, log: Log, change: dict[str, Any]
) -> None:
    give(hub, log.raw(4))
    give(hub, log.raw(3, **change))
    states, alarms = look(hub, log)
    waits = change == {"since": 3}  # for a step that never comes
    assert (states.get("chain_broken", 0), alarms) == ((0, 0) if waits else (1, 1))
    assert sum(states.values()) == 2


@pytest.mark.parametrize("record", [{"checkpoint": 1}, {"checkpoint": {"since": "x"}}])
def test_a_record_that_is_no_step_is_found(
    hub: PreparedHub, log: Log, record: dict[str, Any]
) -> None:
    give(hub, log.laptop.raw(record, log.more(2), kind="audit"))
    assert look(hub, log) == ({"chain_broken": 1}, 1)


def test_a_checkpoint_that_another_laptop_signed_is_found(hub: PreparedHub, log: Log) -> None:
    entries = log.more(2)
    own, log.laptop.key = log.laptop.key, SigningKey.generate()
    step = log.step()
    log.laptop.key = own
    give(hub, log.laptop.raw(step_record(step), entries, kind="audit"))
    assert look(hub, log) == ({"chain_broken": 1}, 1)


def test_a_laptop_of_an_earlier_version_tells_no_checkpoint(hub: PreparedHub, log: Log) -> None:
    give(hub, log.laptop.raw({}, log.more(3), kind="audit"))
    assert look(hub, log) == ({"accepted": 1}, 0)
    give(hub, log.raw(2))
    assert look(hub, log) == ({"accepted": 2}, 0)
    assert all_compared(hub)
