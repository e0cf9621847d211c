"""Checkpoints: cut, edited, reordered and forked logs are each told from the one signed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.audit import checkpoint as checkpoints
from fieldid.audit.chain import next_entry
from fieldid.audit.checkpoint import (
    Checkpoint,
    check_checkpoint,
    check_entries,
    check_successor,
    make_checkpoint,
)
from fieldid.audit.entry import AuditEntry, AuditEvent
from fieldid.audit.frontier import Frontier
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.audit.merkle import consistency_path
from fieldid.errors.hub import AuditError, WireError
from fieldid.wire.signing import SigningKey
from tests.audit.test_chain import LONG, START, chain_of

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = SigningKey.generate()
KNOWN = 25


def checkpoint_of(entries: Sequence[AuditEntry], device_id: str = "laptop-1") -> Checkpoint:
    head = head_of(entries[-1]) if entries else GENESIS
    return make_checkpoint(device_id, Frontier().extend(entries), head, START, KEY)


def path_between(earlier: int, entries: Sequence[AuditEntry]) -> tuple[bytes, ...]:
    return consistency_path(earlier, [bytes.fromhex(entry.digest) for entry in entries])


EARLIER = checkpoint_of(LONG[:KNOWN])


def rebuilt(entries: Sequence[AuditEntry]) -> tuple[AuditEntry, ...]:
    """Chain what a forger has in hand anew, so that the chain alone verifies."""
    head, made = GENESIS, []
    for entry in entries:
        new = next_entry(head, entry.at, entry.actor, entry.event, entry.subjects, entry.detail)
        made.append(new)
        head = head_of(new)
    return tuple(made)


def test_the_next_checkpoint_follows() -> None:
    later = checkpoint_of(LONG)
    check_successor(EARLIER, later, path_between(KNOWN, LONG))
    check_successor(None, later, ())
    check_successor(later, later, ())
    check_checkpoint(later, "laptop-1", KEY.public)
    assert checkpoints.decode(checkpoints.encode(later)) == later


def test_truncation_is_detected() -> None:
    with pytest.raises(AuditError, match="missing at the end"):
        check_successor(EARLIER, checkpoint_of(LONG[: KNOWN - 1]), ())


def test_an_edit_is_detected() -> None:
    changed = replace(LONG[7], detail={"n": "another"})
    forged = rebuilt((*LONG[:7], changed, *LONG[8:]))
    with pytest.raises(AuditError, match="not its beginning"):
        check_successor(EARLIER, checkpoint_of(forged), path_between(KNOWN, forged))


def test_reordering_is_detected() -> None:
    forged = rebuilt((*LONG[:7], LONG[8], LONG[7], *LONG[9:]))
    with pytest.raises(AuditError, match="not its beginning"):
        check_successor(EARLIER, checkpoint_of(forged), path_between(KNOWN, forged))


def test_a_fork_is_detected() -> None:
    forged = (*LONG[:20], *chain_of(20, head_of(LONG[19]), actor="officer-2"))
    with pytest.raises(AuditError, match="not its beginning"):
        check_successor(EARLIER, checkpoint_of(forged), path_between(KNOWN, forged))
    same_length = checkpoint_of(forged[:KNOWN])
    with pytest.raises(AuditError, match="not its beginning"):
        check_successor(EARLIER, same_length, ())


def test_entries_are_held_against_the_checkpoint() -> None:
    edge, head = Frontier().extend(LONG), head_of(LONG[-1])
    check_entries(checkpoint_of(LONG), edge, head)
    with pytest.raises(AuditError):
        check_entries(EARLIER, edge, head)


def test_a_checkpoint_of_another_laptop_or_key_does_not_count() -> None:
    later = checkpoint_of(LONG, "laptop-2")
    with pytest.raises(AuditError, match="another laptop"):
        check_checkpoint(later, "laptop-1", KEY.public)
    with pytest.raises(AuditError, match="another laptop"):
        check_successor(EARLIER, later, path_between(KNOWN, LONG))
    with pytest.raises(AuditError, match="not signed"):
        check_checkpoint(later, "laptop-2", SigningKey.generate().public)
    with pytest.raises(AuditError, match="not signed"):
        check_checkpoint(replace(EARLIER, size=KNOWN + 1), "laptop-1", KEY.public)
    with pytest.raises(AuditError, match="end at the same number"):
        check_successor(EARLIER, replace(EARLIER, head="f" * 64), ())


def test_what_does_not_belong_together_is_not_signed() -> None:
    with pytest.raises(AuditError):
        make_checkpoint("laptop-1", Frontier(), AuditHead(1, "0" * 64), START, KEY)


@pytest.mark.parametrize("data", [b"", b"\xc0", checkpoints.encode(EARLIER) + b"\x00", bytes(5000)])
def test_other_bytes_are_no_checkpoint(data: bytes) -> None:
    with pytest.raises(WireError):
        checkpoints.decode(data)


def test_the_events_of_the_act_are_all_there() -> None:
    logged = {"collection", "alteration", "consultation", "disclosure", "combination", "erasure"}
    assert logged <= {event.value for event in AuditEvent}
