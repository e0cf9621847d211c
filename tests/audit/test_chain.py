"""A chain verifies whole, and every way of tampering with it is found."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.audit.chain import next_entry, verify_chain
from fieldid.audit.entry import AuditEntry, AuditEvent, digest_of
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.errors.hub import AuditError

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def chain_of(
    length: int, start: AuditHead = GENESIS, actor: str = "officer-1"
) -> tuple[AuditEntry, ...]:
    entries: list[AuditEntry] = []
    head = start
    for step in range(length):
        at = START + timedelta(seconds=step)
        entry = next_entry(head, at, actor, AuditEvent.SEARCH, (f"e{step}",), {"n": str(step)})
        entries.append(entry)
        head = head_of(entry)
    return tuple(entries)


LONG = chain_of(40)
HEAD = head_of(LONG[-1])
places = st.integers(min_value=0, max_value=len(LONG) - 1)


def test_a_whole_chain_ends_at_its_head() -> None:
    assert verify_chain(LONG, known=(HEAD, head_of(LONG[7]))) == HEAD


def test_an_empty_chain_ends_where_it_starts() -> None:
    assert verify_chain((), start=HEAD, known=(HEAD,)) == HEAD


@given(place=places)
def test_a_chain_verifies_from_any_head(place: int) -> None:
    assert verify_chain(LONG[place + 1 :], start=head_of(LONG[place]), known=(HEAD,)) == HEAD


@given(kept=st.integers(min_value=0, max_value=len(LONG) - 1))
def test_entries_cut_off_at_the_end_are_found_by_the_known_head(kept: int) -> None:
    assert verify_chain(LONG[:kept]).sequence == kept
    with pytest.raises(AuditError) as caught:
        verify_chain(LONG[:kept], known=(HEAD,))
    assert caught.value.details["sequence"] == kept + 1


@given(place=st.integers(min_value=0, max_value=len(LONG) - 2))
def test_an_entry_removed_from_the_middle_is_found(place: int) -> None:
    with pytest.raises(AuditError):
        verify_chain(LONG[:place] + LONG[place + 1 :])


@given(
    place=places,
    change=st.sampled_from(
        [
            {"at": START - timedelta(days=1)},
            {"actor": "officer-2"},
            {"event": AuditEvent.CONSULTATION},
            {"subjects": ()},
            {"subjects": ("e0", "e99")},
            {"detail": {}},
            {"detail": {"n": "many"}},
            {"previous": "f" * 64},
            {"digest": "f" * 64},
        ]
    ),
)
def test_an_edited_entry_is_found(place: int, change: dict[str, object]) -> None:
    edited = replace(LONG[place], **change)  # type: ignore[arg-type]  # the fields vary
    with pytest.raises(AuditError):
        verify_chain((*LONG[:place], edited, *LONG[place + 1 :]))


@given(place=st.integers(min_value=0, max_value=len(LONG) - 2))
def test_an_edited_entry_with_a_fitting_digest_breaks_the_next(place: int) -> None:
    edited = replace(LONG[place], actor="officer-2")
    edited = replace(edited, digest=digest_of(edited))
    with pytest.raises(AuditError) as caught:
        verify_chain((*LONG[:place], edited, *LONG[place + 1 :]))
    assert caught.value.details["sequence"] == place + 2


@given(seed=st.integers())
def test_another_order_is_found(seed: int) -> None:
    shuffled = list(LONG)
    random.Random(seed).shuffle(shuffled)
    if tuple(shuffled) != LONG:
        with pytest.raises(AuditError):
            verify_chain(shuffled)


@given(place=st.integers(min_value=0, max_value=len(LONG) - 2))
def test_a_fork_is_found_by_a_head_beyond_it(place: int) -> None:
    fork = LONG[:place] + chain_of(
        len(LONG) - place, head_of(LONG[place - 1]) if place else GENESIS, "officer-2"
    )
    assert verify_chain(fork).sequence == len(LONG)
    with pytest.raises(AuditError) as caught:
        verify_chain(fork, known=(head_of(LONG[place + 1]),))
    assert caught.value.details["sequence"] == place + 2


def test_two_known_heads_of_one_place_are_a_fork() -> None:
    other = AuditHead(HEAD.sequence, "0" * 64)
    with pytest.raises(AuditError):
        verify_chain(LONG, known=(HEAD, other))


def test_an_entry_from_another_chain_does_not_fit() -> None:
    other = chain_of(40, actor="officer-2")
    with pytest.raises(AuditError):
        verify_chain((*LONG[:10], *other[10:]))


def test_times_are_kept_in_utc_whatever_the_zone() -> None:
    east = timezone(timedelta(hours=5))
    entry = next_entry(GENESIS, START.astimezone(east), "o", AuditEvent.LOG_ON)
    assert entry.at.utcoffset() == timedelta(0)
    assert entry.digest == next_entry(GENESIS, START, "o", AuditEvent.LOG_ON).digest
