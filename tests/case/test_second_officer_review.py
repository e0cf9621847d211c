"""The second officer judges before seeing the first answer, and disagreement refers."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import UTC, datetime

import pytest

from fieldid.case.second_officer import (
    Answer,
    BlindEvidence,
    Contest,
    Opinion,
    Review,
    ReviewResult,
    agreed_officer,
    assign,
    blind_evidence,
    contest,
    first_answer,
    give_answer,
    open_review,
    reconcile,
    reopen,
    result,
)
from fieldid.errors.case import CaseError, PolicyRefusalError
from tests.case.encounters import searched

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
EVIDENCE = BlindEvidence("E1", ("s1", "s2"), ("R1", "R2"))
FIRST = Answer("A", Opinion.SAME_PERSON, "R1", "Ridges agree", NOW)
SECOND = replace(FIRST, officer="B")


def waiting() -> Review:
    return assign(open_review(EVIDENCE, FIRST), "B")


def differing() -> Review:
    return give_answer(waiting(), replace(SECOND, opinion=Opinion.ANOTHER_PERSON))


def test_the_evidence_holds_identifiers_only_and_in_an_order_that_tells_nothing() -> None:
    evidence = blind_evidence(searched("R9", "R1", "R3"))
    assert evidence.record_ids == ("R1", "R3", "R9")
    assert list(evidence.sample_ids) == sorted(evidence.sample_ids)
    names = {field.name for field in fields(BlindEvidence)}
    assert names == {"encounter_id", "sample_ids", "record_ids"}
    assert not any(isinstance(one, float) for one in asdict(evidence).values())


def test_the_first_answer_is_shown_only_after_the_second() -> None:
    with pytest.raises(PolicyRefusalError, match="shown after the second"):
        first_answer(waiting())
    assert first_answer(give_answer(waiting(), SECOND)) == FIRST


def test_nothing_of_the_first_answer_shows_in_a_repr() -> None:
    assert "same_person" not in repr(waiting())
    assert "Ridges" not in repr(FIRST)


def test_two_who_agree_blindly_have_agreed() -> None:
    review = give_answer(waiting(), SECOND)
    assert result(review) is ReviewResult.AGREED
    assert agreed_officer(review, "R1") == "B"
    assert agreed_officer(review, "R2") == ""


def test_two_who_agree_that_it_is_somebody_else_confirm_nobody() -> None:
    other = replace(FIRST, opinion=Opinion.ANOTHER_PERSON)
    review = give_answer(assign(open_review(EVIDENCE, other), "B"), replace(other, officer="B"))
    assert result(review) is ReviewResult.AGREED
    assert agreed_officer(review, "R1") == ""


@pytest.mark.parametrize(
    "second",
    [
        replace(SECOND, opinion=Opinion.ANOTHER_PERSON),
        replace(SECOND, opinion=Opinion.CANNOT_TELL),
        replace(SECOND, record_id="R2"),
    ],
)
def test_a_difference_is_talked_about_and_refers_when_it_stays(second: Answer) -> None:
    review = give_answer(waiting(), second)
    assert result(review) is ReviewResult.TO_RECONCILE
    assert agreed_officer(review, "R1") == ""
    talked = reconcile(review, FIRST, second)
    assert result(talked) is ReviewResult.REFER
    assert agreed_officer(talked, "R1") == ""
    assert talked.answer == second


def test_two_who_cannot_tell_have_not_agreed() -> None:
    unsure = replace(FIRST, opinion=Opinion.CANNOT_TELL)
    review = give_answer(assign(open_review(EVIDENCE, unsure), "B"), replace(unsure, officer="B"))
    assert result(review) is ReviewResult.TO_RECONCILE
    assert result(reconcile(review, unsure, replace(unsure, officer="B"))) is ReviewResult.REFER


def test_two_who_come_to_agree_have_agreed_and_the_blind_answers_stay() -> None:
    talked = reconcile(differing(), FIRST, SECOND)
    assert result(talked) is ReviewResult.AGREED
    assert agreed_officer(talked, "R1") == "B"
    assert talked.answer is not None
    assert talked.answer.opinion is Opinion.ANOTHER_PERSON


@pytest.mark.parametrize("officer", ["A", " a ", ""])
def test_nobody_is_their_own_second_officer(officer: str) -> None:
    with pytest.raises(PolicyRefusalError, match="has not judged"):
        assign(open_review(EVIDENCE, FIRST), officer)


def test_only_the_officer_who_was_asked_answers_and_only_once() -> None:
    with pytest.raises(PolicyRefusalError, match="another officer reviews"):
        give_answer(waiting(), replace(SECOND, officer="C"))
    with pytest.raises(PolicyRefusalError, match="another officer reviews"):
        give_answer(open_review(EVIDENCE, FIRST), replace(SECOND, officer=""))
    answered = give_answer(waiting(), SECOND)
    with pytest.raises(PolicyRefusalError, match="stays as it is"):
        give_answer(answered, replace(SECOND, opinion=Opinion.CANNOT_TELL))
    with pytest.raises(PolicyRefusalError, match="stays as it is"):
        assign(answered, "C")


def test_an_answer_says_why_and_is_about_what_was_shown() -> None:
    for wrong in (
        replace(SECOND, reason=" "),
        replace(SECOND, at=NOW.replace(tzinfo=None)),
        replace(SECOND, record_id="R7"),
    ):
        with pytest.raises((CaseError, PolicyRefusalError)):
            give_answer(waiting(), wrong)


def test_reconciling_needs_a_difference_and_the_same_two_officers() -> None:
    with pytest.raises(CaseError, match="no difference"):
        reconcile(give_answer(waiting(), SECOND), FIRST, SECOND)
    with pytest.raises(CaseError, match="no difference"):
        reconcile(waiting(), FIRST, SECOND)
    with pytest.raises(PolicyRefusalError):
        reconcile(differing(), SECOND, FIRST)
    with pytest.raises(PolicyRefusalError):
        reconcile(differing(), FIRST, replace(SECOND, officer="C"))


CONTEST = Contest("This is not me", "A", NOW)


def test_a_contest_is_recorded_and_undoes_the_agreement() -> None:
    contested = contest(give_answer(waiting(), SECOND), CONTEST)
    assert contested.contests == (CONTEST,)
    assert result(contested) is ReviewResult.CONTESTED
    assert agreed_officer(contested, "R1") == ""


def test_a_contested_case_is_judged_anew_by_others() -> None:
    contested = contest(give_answer(waiting(), SECOND), CONTEST)
    for judged in ("A", "b"):
        with pytest.raises(PolicyRefusalError, match="has not judged"):
            reopen(contested, replace(FIRST, officer=judged))
    anew = reopen(contested, replace(FIRST, officer="C"))
    assert result(anew) is ReviewResult.WAITING
    assert anew.contests == (CONTEST,)
    for judged in ("A", "B", "C"):
        with pytest.raises(PolicyRefusalError, match="has not judged"):
            assign(anew, judged)
    done = give_answer(assign(anew, "D"), replace(FIRST, officer="D"))
    assert agreed_officer(done, "R1") == "D"


def test_a_contest_can_come_at_any_time_but_is_said_by_somebody() -> None:
    assert result(contest(open_review(EVIDENCE, FIRST), CONTEST)) is ReviewResult.CONTESTED
    for wrong in (replace(CONTEST, words=" "), replace(CONTEST, recorded_by="")):
        with pytest.raises(CaseError):
            contest(waiting(), wrong)
    with pytest.raises(CaseError, match="not contested"):
        reopen(waiting(), replace(FIRST, officer="C"))
