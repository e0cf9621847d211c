"""A proof made from the right edge alone is the proof of RFC 6962."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.audit.frontier import Frontier
from fieldid.audit.merkle import check_consistency, consistency_path, root_of
from fieldid.audit.step import Step, path_beyond, read_step, step_record
from fieldid.errors.hub import AuditError


def leaves(number: int) -> list[bytes]:
    return [bytes([index % 256]) * 32 for index in range(number)]


@given(earlier=st.integers(1, 90), more=st.integers(0, 90))
def test_it_is_the_same_proof(earlier: int, more: int) -> None:
    known = leaves(earlier + more)
    edge = reduce(Frontier.add, known[:earlier], Frontier())
    path = path_beyond(edge, known[earlier:])
    assert path == consistency_path(earlier, known)
    check_consistency(earlier, edge.root, len(known), root_of(known), path)


def test_nothing_was_told_before() -> None:
    assert path_beyond(Frontier(), leaves(5)) == ()


def test_a_step_comes_back_from_a_record() -> None:
    step = Step(b"checkpoint", 7, (b"p" * 32,))
    assert read_step(step_record(step)) == step
    assert read_step({}) is None


@pytest.mark.parametrize(
    "step",
    [
        None,
        [],
        {"checkpoint": "AA==", "since": -1, "path": []},
        {"checkpoint": "AA==", "since": 2**60, "path": []},
        {"checkpoint": "AA==", "since": 1, "path": ["AA=="]},
        {"checkpoint": "AA==", "since": 1, "path": ["A" * 44] * 200},
        {"checkpoint": "A" * 100_000, "since": 1, "path": []},
        {"checkpoint": "!", "since": 1, "path": []},
    ],
)
def test_what_is_no_step_is_refused(step: object) -> None:
    with pytest.raises(AuditError):
        read_step({"checkpoint": step})
