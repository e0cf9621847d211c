"""The standing (T9): one signed answer, for one laptop and one question."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.hub import WireError
from fieldid.wire import standing as standings
from fieldid.wire.fields import new_uuid7
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey
from fieldid.wire.spans import Spans, spans_of
from fieldid.wire.standing import Standing, StandingRequest
from fieldid.wire.verdicts import Verdict, VerdictKind, open_verdicts, seal_verdicts

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HUB, LAPTOP = SigningKey.generate(), SealingKey.generate()
REQUEST = StandingRequest("laptop-1", "hub-1", bytes(16))
VERDICT = Verdict(7, VerdictKind.CLASH, NOW, "another record was received before")
STANDING = standings.sign_standing(
    Standing(
        "hub-1",
        "laptop-1",
        new_uuid7(),
        bytes(16),
        NOW,
        ((1, 4), (7, 7)),
        ((1, 2),),
        3,
        "0" * 64,
        verdicts=seal_verdicts([VERDICT], LAPTOP.recipient),
    ),
    HUB,
)


def check(standing: Standing, **change: Any) -> None:
    pinned: dict[str, Any] = {
        "device_id": "laptop-1",
        "hub_id": "hub-1",
        "hub_public": HUB.public,
    }
    standings.check_standing(standing, **(pinned | change))


def test_a_standing_survives_the_wire_and_answers_its_question_only() -> None:
    received = standings.decode(standings.encode(STANDING))
    check(received)
    assert received == STANDING
    assert standings.answers(received, REQUEST)
    assert not standings.answers(received, replace(REQUEST, nonce=bytes(15) + b"1"))
    assert standings.decode_request(standings.encode_request(REQUEST)) == REQUEST


@pytest.mark.parametrize(
    "change",
    [
        {"held": ((1, 5),)},
        {"durable": ((1, 4),)},
        {"epoch": new_uuid7()},
        {"nonce": b"1" * 16},
        {"device_id": "laptop-2"},
        {"erase_order": b"x"},
        {"verdicts": b""},
        {"audit_digest": "1" * 64},
    ],
)
def test_a_changed_standing_is_not_the_hubs(change: dict[str, Any]) -> None:
    with pytest.raises(WireError):
        check(replace(STANDING, **change), **({k: v for k, v in change.items() if k[-2:] == "id"}))


def test_a_standing_of_another_hub_or_laptop_does_not_count() -> None:
    for change in ({"device_id": "laptop-2"}, {"hub_id": "hub-2"}, {"hub_public": bytes(32)}):
        with pytest.raises(WireError):
            check(STANDING, **change)


@given(st.binary(max_size=400))
def test_anything_else_is_no_standing_no_request_and_no_verdict(data: bytes) -> None:
    for read in (standings.decode, standings.decode_request):
        with pytest.raises(WireError):
            read(data)
    with pytest.raises(WireError):
        open_verdicts(data + b"x", LAPTOP.unseal)


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_one_spoiled_bit_is_noticed(at: int, bit: int) -> None:
    data = bytearray(standings.encode(STANDING))
    data[at % len(data)] ^= 1 << bit
    with pytest.raises(WireError):
        check(standings.decode(bytes(data)))


def test_verdicts_are_for_the_laptop_alone() -> None:
    assert open_verdicts(STANDING.verdicts, LAPTOP.unseal) == (VERDICT,)
    assert b"another record" not in standings.encode(STANDING)
    with pytest.raises(WireError):
        open_verdicts(STANDING.verdicts, SealingKey.generate().unseal)
    assert (seal_verdicts([], LAPTOP.recipient), open_verdicts(b"", LAPTOP.unseal)) == (b"", ())


@given(st.sets(st.integers(1, 60)))
def test_spans_hold_exactly_their_numbers(numbers: set[int]) -> None:
    spans = Spans(spans_of(sorted(numbers), 100))
    assert {number for number in range(70) if number in spans} == numbers


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), max_size=12))
def test_spans_from_outside_may_overlap_or_be_empty(pairs: list[tuple[int, int]]) -> None:
    expected = {number for first, last in pairs for number in range(first, last + 1)}
    assert {number for number in range(60) if number in Spans(pairs)} == expected


def test_too_many_runs_leave_the_highest_out() -> None:
    assert spans_of([1, 3, 5, 6], 2) == ((1, 1), (3, 3))
