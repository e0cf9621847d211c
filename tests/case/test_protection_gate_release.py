"""A release: two people, one version of the request, barriers read at that very moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.case.disclosure import may_release, outgoing
from fieldid.case.release import (
    Release,
    amend,
    approve_as_second_person,
    approve_as_supervisor,
    audit_detail,
    carry_out,
    withdraw,
)
from fieldid.errors.base import FieldidError
from fieldid.errors.case import CaseError, PolicyRefusalError
from tests.case.gate_facts import (
    BOTH,
    CLEAR,
    NOW,
    REQUEST,
    RULES,
    YESTERDAY,
    approval,
    with_barrier,
)

if TYPE_CHECKING:
    from fieldid.case.disclosure import ReleaseApproval, ReleaseRequest
    from fieldid.case.facts import Facts

SUPERVISOR, SECOND = BOTH


def approved() -> Release:
    asked = approve_as_supervisor(Release(REQUEST), SUPERVISOR, RULES)
    return approve_as_second_person(asked, SECOND, RULES)


def test_a_request_approved_by_two_is_released_with_exactly_its_fields() -> None:
    done = carry_out(approved(), CLEAR, "P", RULES, NOW)
    assert done.released is not None
    assert done.released.fields == ("name", "birth_date")
    assert done.released.officer == "P"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (replace(CLEAR, read_at=None), "not read again"),
        (replace(CLEAR, read_at=NOW - timedelta(seconds=1)), "not read again"),
        (replace(CLEAR, subject="person-2"), "another person's"),
        (replace(CLEAR, subject=""), "another person's"),
        (replace(CLEAR, destination="TUR"), "another destination"),
        (replace(with_barrier("protection_claim", "open")), "it is open"),
        (replace(with_barrier("appeal", "granted")), "it was granted"),
    ],
)
def test_what_is_read_at_the_moment_of_release_decides(facts: Facts, words: str) -> None:
    before = approved()
    with pytest.raises(PolicyRefusalError, match=words):
        carry_out(before, facts, "S", RULES, NOW)
    assert before.released is None


def test_approvals_in_the_facts_do_not_count() -> None:
    verdict = may_release(CLEAR, (), REQUEST, RULES, NOW)
    assert "No supervisor has approved." in verdict.reasons


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (replace(REQUEST, power="bail_reporting"), "does not provide for"),
        (replace(REQUEST, power=""), "does not provide for"),
        (replace(REQUEST, reason=" "), "who asks, for whom and why"),
        (replace(REQUEST, requester=""), "who asks, for whom and why"),
        (replace(REQUEST, requested_at=NOW + timedelta(1)), "in the future"),
        (replace(REQUEST, requested_at=NOW.replace(tzinfo=None)), "no time zone"),
        (replace(REQUEST, subject=""), "another person's"),
        (replace(REQUEST, fields=("name", "asylum_claim")), "never leaves"),
        (replace(REQUEST, destination="XXB"), "not the code of a state"),
    ],
)
def test_a_request_that_lacks_something_is_not_released(
    request_: ReleaseRequest, words: str
) -> None:
    approvals = (
        approval("S", "supervisor", request_),
        approval("P", "officer", request_),
    )
    verdict = may_release(CLEAR, approvals, request_, RULES, NOW)
    assert any(words in reason for reason in verdict.reasons)
    assert outgoing(verdict, {"name": "N"}) == {}


def test_an_approval_fits_one_version_of_the_request_only() -> None:
    more = replace(REQUEST, fields=("name", "birth_date", "photo"))
    verdict = may_release(CLEAR, BOTH, more, RULES, NOW)
    assert "An approval was given for another version of this request." in verdict.reasons


def test_an_approval_from_before_the_request_does_not_count() -> None:
    early = approval("P", "officer", at=REQUEST.requested_at - timedelta(seconds=1))
    verdict = may_release(CLEAR, (SUPERVISOR, early), REQUEST, RULES, NOW)
    assert "An approval was given before the request was made." in verdict.reasons


def test_times_without_zone_are_reasons_not_crashes() -> None:
    naive = approval("P", "officer", at=YESTERDAY.replace(tzinfo=None))
    assert not may_release(CLEAR, (SUPERVISOR, naive), REQUEST, RULES, NOW).allowed
    assert not may_release(CLEAR, BOTH, REQUEST, RULES, NOW.replace(tzinfo=None)).allowed


def test_an_amended_request_starts_again_without_approvals() -> None:
    changed = amend(approved(), replace(REQUEST, fields=("name",)))
    assert changed.approvals == ()
    assert amend(approved(), REQUEST).approvals == BOTH


def test_only_what_was_asked_for_leaves_and_nothing_without_a_value() -> None:
    verdict = may_release(CLEAR, BOTH, REQUEST, RULES, NOW)
    values = {"name": "A. Person", "photo": "...", "asylum_claim": "yes", "birth_date": ""}
    assert outgoing(verdict, values) == {"name": "A. Person"}


def test_two_who_release_at_once_release_once() -> None:
    done = carry_out(approved(), CLEAR, "S", RULES, NOW)
    with pytest.raises(PolicyRefusalError, match="released already"):
        carry_out(done, CLEAR, "P", RULES, NOW)
    with pytest.raises(PolicyRefusalError):
        withdraw(done, NOW)
    with pytest.raises(PolicyRefusalError):
        amend(done, replace(REQUEST, fields=("photo",)))
    with pytest.raises(PolicyRefusalError):
        approve_as_supervisor(done, SUPERVISOR, RULES)


def test_a_withdrawn_request_is_over() -> None:
    over = withdraw(approved(), NOW)
    with pytest.raises(PolicyRefusalError, match="withdrawn"):
        carry_out(over, CLEAR, "S", RULES, NOW)


@pytest.mark.parametrize("officer", ["R", "X", ""])
def test_the_release_is_the_act_of_an_approver(officer: str) -> None:
    with pytest.raises(PolicyRefusalError, match="one of the two"):
        carry_out(approved(), CLEAR, officer, RULES, NOW)


@pytest.mark.parametrize(
    "given",
    [
        SECOND,
        approval("R", "supervisor"),
        approval("", "supervisor"),
        replace(SUPERVISOR, digest=""),
    ],
)
def test_a_supervisor_who_did_not_ask_for_it_approves_first(given: ReleaseApproval) -> None:
    with pytest.raises(FieldidError):
        approve_as_supervisor(Release(REQUEST), given, RULES)
    with pytest.raises(FieldidError):
        approve_as_second_person(Release(REQUEST), given, RULES)


@pytest.mark.parametrize(
    "given",
    [
        approval(" s ", "officer"),
        approval("R", "officer"),
        approval("P", "interpreter"),
        replace(SECOND, digest=""),
    ],
)
def test_the_second_person_is_another_person_in_a_named_role(given: ReleaseApproval) -> None:
    asked = approve_as_supervisor(Release(REQUEST), SUPERVISOR, RULES)
    with pytest.raises(FieldidError):
        approve_as_second_person(asked, given, RULES)


def test_an_approval_is_given_once() -> None:
    with pytest.raises(PolicyRefusalError, match="given already"):
        approve_as_supervisor(approved(), approval("T", "supervisor"), RULES)
    with pytest.raises(PolicyRefusalError, match="given already"):
        approve_as_second_person(approved(), approval("Q", "officer"), RULES)


def test_the_log_says_what_left_and_never_that_a_claim_exists() -> None:
    detail = audit_detail(carry_out(approved(), CLEAR, "S", RULES, NOW))
    assert detail["fields"] == "name, birth_date"
    assert detail["destination"] == "IRQ"
    assert detail["approved by"] == "S, P"
    assert not any("claim" in text or "appeal" in text for text in detail.values())
    with pytest.raises(CaseError):
        audit_detail(approved())
