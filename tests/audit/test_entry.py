"""Entries survive the way to the hub and back, and a stranger's bytes are bounded."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.audit.chain import next_entry, verify_chain
from fieldid.audit.entry import (
    AuditEntry,
    AuditEvent,
    digest_of,
    entry_from_dict,
    entry_to_dict,
)
from fieldid.audit.head import GENESIS
from fieldid.errors.hub import AuditError

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def entry() -> AuditEntry:
    at = datetime(2026, 3, 1, 8, 0, 0, 123456, tzinfo=UTC)
    return next_entry(GENESIS, at, "officer-1", AuditEvent.DECISION, ("e1",), {"outcome": "refer"})


def test_the_digest_is_the_published_one() -> None:
    """Both ends must agree for ever: a change of form takes a new prefix."""
    assert entry().digest == "deb1b374fd18d6a7b89328ac3f86e5b6171022c47a71a6dead22a81e7e8edc61"


@given(
    at=st.datetimes(timezones=st.just(UTC)),
    actor=text,
    event=st.sampled_from(AuditEvent),
    subjects=st.lists(text, max_size=5),
    detail=st.dictionaries(text, text, max_size=5),
)
def test_an_entry_survives_json(
    at: datetime, actor: str, event: AuditEvent, subjects: list[str], detail: dict[str, str]
) -> None:
    made = next_entry(GENESIS, at, actor, event, subjects, detail)
    read = entry_from_dict(json.loads(json.dumps(entry_to_dict(made))))
    assert read == made
    assert verify_chain([read]).digest == digest_of(made)


@pytest.mark.parametrize(
    "change",
    [
        {"sequence": 0},
        {"sequence": "1"},
        {"sequence": 2**53},
        {"at": "2026-03-01T08:00:00"},
        {"at": "yesterday"},
        {"actor": "x" * 201},
        {"actor": None},
        {"event": "party"},
        {"subjects": "e1"},
        {"subjects": ["x"] * 1001},
        {"detail": {"k": 1}},
        {"detail": {str(n): "" for n in range(65)}},
        {"detail": {"k": "x" * 4097}},
        {"previous": "xyz"},
        {"digest": "F" * 64},
        {"digest": "f" * 64 + "\n"},
    ],
)
def test_a_stranger_s_entry_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(AuditError):
        entry_from_dict(entry_to_dict(entry()) | change)


@pytest.mark.parametrize("value", [None, 7, "entry", [], {}, {"sequence": 3}])
def test_what_is_no_entry_is_refused(value: object) -> None:
    with pytest.raises(AuditError):
        entry_from_dict(value)


def test_an_entry_too_large_is_not_made() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(AuditError):
        next_entry(GENESIS, at, "o", AuditEvent.SEARCH, (), {"image": "x" * 5000})


def test_text_without_a_canonical_form_is_refused() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(AuditError):
        next_entry(GENESIS, at, "o", AuditEvent.SEARCH, ("\ud800",))


def test_the_repr_shows_no_subject() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    made = next_entry(GENESIS, at, "o", AuditEvent.SEARCH, ("the subject",), {"why": "a reason"})
    assert "the subject" not in repr(made)
    assert "a reason" not in repr(made)
