"""When a confirmation stands, and a review that the hub tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from fieldid.case.case_review import CaseReview, after_act
from fieldid.case.review_part import NOTHING_COMPARED, open_part, why_not
from fieldid.case.second_officer import BlindEvidence, ReviewResult
from fieldid.case.standing import Standing, standing
from fieldid.case.told_review import ToldAnswer, ToldReview, knows_more, review_told
from fieldid.wire.act_body import ContestWords, ReviewAnswer

NOW = datetime(2026, 3, 4, tzinfo=UTC)
EVIDENCE = BlindEvidence("case", ("s",), ("a", "b"))
SAME, OTHER = "same_person", "another_person"


def folded(*said: tuple[str, Any, str]) -> CaseReview:
    """The review after acts: officer, part (or ``contest``), opinion."""
    current = CaseReview(EVIDENCE, "one")
    for officer, part, opinion in said:
        body: object = ReviewAnswer(part, opinion, "a", "seen") if part != "contest" else None
        current, _ = after_act(current, body or ContestWords("No."), officer, NOW)
    return current


FIRST, AGREES, DIFFERS = ("one", "first", SAME), ("two", "second", SAME), ("two", "second", OTHER)
STAY = (("one", "reconcile", SAME), ("two", "reconcile", OTHER))
CONTEST, ANEW = ("two", "contest", ""), (("three", "first", SAME), ("four", "second", SAME))


@pytest.mark.parametrize(
    ("said", "second", "expected"),
    [
        ((), False, Standing.STANDS),
        ((), True, Standing.AWAITING_REVIEW),
        ((FIRST,), True, Standing.AWAITING_REVIEW),
        ((FIRST, AGREES), True, Standing.STANDS),
        ((FIRST, DIFFERS), True, Standing.AWAITING_REVIEW),
        ((FIRST, DIFFERS, *STAY), True, Standing.REFERRED),
        ((CONTEST,), False, Standing.CONTESTED),
        ((FIRST, AGREES, CONTEST), True, Standing.CONTESTED),
        ((FIRST, AGREES, CONTEST, ANEW[0]), True, Standing.CONTESTED),
        ((FIRST, AGREES, CONTEST, *ANEW), True, Standing.STANDS),
    ],
)
def test_a_confirmation_stands_only_as_far_as_two_agree(
    said: Any, *, second: bool, expected: Standing
) -> None:
    review = folded(*said)
    assert standing("identity_confirmed", "a", review, needs_second=second) is expected
    other = standing("identity_confirmed", "b", review, needs_second=second)
    assert (other is Standing.STANDS) is (not said and not second), "of another record: never"
    contested = {Standing.STANDS, Standing.CONTESTED}
    assert standing("refer", "", review, needs_second=second) in contested
    assert standing("withdrawn", "a", review, needs_second=second) is Standing.STANDS


def test_who_may_say_what_is_asked_of_the_rules_themselves() -> None:
    assert open_part(folded()) is None
    waiting = folded(FIRST)
    assert open_part(waiting) == "second"
    assert "somebody who has not judged" in why_not(waiting, "second", "One", NOW)
    assert why_not(waiting, "second", "two", NOW) == ""
    differing = folded(FIRST, DIFFERS)
    assert open_part(differing) == "reconcile"
    assert "another officer reviews" in why_not(differing, "reconcile", "three", NOW).lower()
    bare = replace(waiting, evidence=BlindEvidence("case", (), ()))
    assert why_not(bare, "second", "two", NOW) == str(NOTHING_COMPARED)


def told(result: str, *answers: str, contests: int = 0, rounds: int = 1) -> ToldReview:
    said = tuple(
        ToldAnswer(officer, opinion, "a", "seen", NOW)
        for officer, opinion in zip(("one", "two"), answers, strict=False)
    )
    return ToldReview(result, contests, rounds, said, (), (), {})


@pytest.mark.parametrize(
    ("account", "result"),
    [
        (told("agreed", SAME, SAME), ReviewResult.AGREED),
        (told("to_reconcile", SAME, OTHER), ReviewResult.TO_RECONCILE),
        (told("contested", SAME, SAME, contests=1), ReviewResult.CONTESTED),
        (told("contested", contests=1, rounds=0), ReviewResult.CONTESTED),
        (told("agreed", SAME, SAME, contests=1, rounds=2), ReviewResult.AGREED),
    ],
)
def test_what_the_hub_tells_goes_through_the_same_rules(
    account: ToldReview, result: ReviewResult
) -> None:
    review = review_told(account, EVIDENCE, "one")
    assert review.result is result
    assert len(review.contests) == account.contests
    assert review.contested is (result is ReviewResult.CONTESTED)


def test_the_account_that_knows_more_counts() -> None:
    own, more = folded(FIRST), review_told(told("agreed", SAME, SAME), EVIDENCE, "one")
    assert knows_more(own, more) is more
    assert knows_more(own, review_told(told("waiting"), EVIDENCE, "one")) is own
    contested = folded(FIRST, CONTEST)
    assert knows_more(contested, more) is contested
