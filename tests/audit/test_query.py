"""A query finds exactly the entries it describes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.audit.query import AuditQuery
from tests.audit.test_chain import START, chain_of

ENTRIES = chain_of(30)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (AuditQuery(), range(1, 31)),
        (AuditQuery(words=("E7",)), [8]),
        (AuditQuery(words=("officer-1", "e2")), [3, *range(21, 31)]),
        (AuditQuery(words=("e7", "e8")), []),
        (AuditQuery(events=frozenset({AuditEvent.SEARCH})), range(1, 31)),
        (AuditQuery(events=frozenset({AuditEvent.ERASURE})), []),
        (AuditQuery(actors=frozenset({"officer-2"})), []),
        (AuditQuery(since=START + timedelta(seconds=28)), [29, 30]),
        (AuditQuery(until=START + timedelta(seconds=2)), [1, 2]),
    ],
)
def test_entries_are_found(query: AuditQuery, numbers: list[int]) -> None:
    assert [entry.sequence for entry in ENTRIES if query.wants(entry)] == list(numbers)
