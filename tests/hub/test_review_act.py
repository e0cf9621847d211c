"""The second officer on the hub: blind until the second answer is stored, and then not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.hub import WireError
from fieldid.hub.queries import Under, answer_query
from fieldid.hub.refusal import RefusedError
from fieldid.wire import query as queries
from fieldid.wire.act_body import ContestWords, ReviewAnswer
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.hub_cases import SCORE, Desk, write_rules
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub

SAME, OTHER = "same_person", "another_person"


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def refused(words: str) -> Any:
    return pytest.raises(RefusedError, check=lambda error: words.lower() in error.reason.lower())


def say(desk: Desk, officer: str, part: Any, opinion: str, record: str = "record-a") -> None:
    body = ReviewAnswer(part, opinion, record, f"the ridge flow, says {officer}")
    desk.do(officer, "review_answer", body)


def asked(desk: Desk, what: Any) -> dict[str, Any]:
    query = desk.query(what)
    raw = answer_query(
        queries.encode(query), desk.case, what, desk.store, desk.keys, desk.now, Under(desk.rules)
    )
    return queries.open_answer(raw, query, desk.laptop.sealing.unseal, desk.keys.signing.public)


def test_the_evidence_says_nothing_of_score_rank_or_first_answer(desk: Desk) -> None:
    say(desk, "r", "first", SAME, "record-b")
    shown = asked(desk, "evidence")
    assert shown["sample_ids"] == ["sample-1", "sample-2"]
    assert shown["record_ids"] == ["record-a", "record-b"], "by name, not by rank"
    assert set(shown["samples"]) == {"sample-1", "sample-2"}
    for question in ("evidence", "review", "release"):
        text = canonical_json(asked(desk, question)).decode()
        for secret in (str(SCORE), "rank", SAME, "ridge flow", "Vantongeren", "threshold"):
            assert secret not in text, (question, secret)


def test_the_first_answer_is_shown_once_the_second_is_stored(desk: Desk) -> None:
    say(desk, "r", "first", SAME)
    assert asked(desk, "review") == {
        "result": "waiting",
        "contests": 0,
        "round": 1,
        "answers": [],
        "reconciled": [],
        "spoken": [],
        "names": {},
    }
    say(desk, "p", "second", SAME)
    shown = asked(desk, "review")
    assert shown["result"] == "agreed"
    assert [one["officer"] for one in shown["answers"]] == ["r", "p"]


def test_who_answers_and_how_often(desk: Desk) -> None:
    with refused("no first answer is there yet"):
        say(desk, "p", "second", SAME)
    with refused("given by the officer of the encounter"):
        say(desk, "p", "first", SAME)
    say(desk, "r", "first", SAME)
    with refused("the first answer is there already"):
        say(desk, "r", "first", OTHER)
    with refused("somebody who has not judged this case"):
        say(desk, "r", "second", SAME)
    with refused("a record that was not shown"):
        say(desk, "p", "second", SAME, "record-z")
    with refused("the answer 'perhaps' is not one"):
        say(desk, "p", "second", "perhaps")
    say(desk, "p", "second", SAME)
    with refused("the second answer is given"):
        say(desk, "q", "second", OTHER)


@pytest.mark.parametrize(("now", "ended"), [(SAME, "agreed"), (OTHER, "refer")])
def test_two_who_differ_talk_and_agree_or_refer(desk: Desk, now: str, ended: str) -> None:
    say(desk, "r", "first", SAME)
    say(desk, "p", "second", OTHER)
    assert asked(desk, "review")["result"] == "to_reconcile"
    with refused("another officer reviews this case"):
        say(desk, "q", "reconcile", SAME)
    say(desk, "p", "reconcile", now)
    with refused("you have said already"):
        say(desk, "p", "reconcile", SAME)
    say(desk, "r", "reconcile", SAME)
    shown = asked(desk, "review")
    assert shown["result"] == ended
    assert [one["opinion"] for one in shown["answers"]] == [SAME, OTHER], "the blind ones stay"
    with refused("no difference to talk about"):
        say(desk, "r", "reconcile", SAME)


def test_a_contest_reopens_with_others_and_holds_a_release_back(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    say(desk, "r", "first", SAME)
    say(desk, "p", "second", SAME)
    desk.do("q", "contest", ContestWords("That is my brother."))
    shown = asked(desk, "review")
    assert (shown["result"], shown["contests"]) == ("contested", 1)
    assert "brother" not in str(shown)
    with refused("the person contests the decision"):
        desk.release(named)
    with refused("somebody who has not judged this case"):
        say(desk, "r", "first", SAME)
    say(desk, "q", "first", SAME)
    assert asked(desk, "review")["answers"] == [], "blind again"
    with refused("the person contests the decision"):
        desk.release(named)
    with refused("somebody who has not judged this case"):
        say(desk, "p", "second", SAME)
    say(desk, "t", "second", SAME)
    assert asked(desk, "review")["result"] == "agreed"
    assert desk.release(named).fields


def test_a_contest_before_any_review_bars_the_officer_of_the_encounter(desk: Desk) -> None:
    desk.do("q", "contest", ContestWords("No."))
    assert asked(desk, "review")["result"] == "contested"
    with refused("somebody who has not judged this case"):
        say(desk, "r", "first", SAME)
    say(desk, "t", "first", OTHER)
    with refused("somebody who has not judged this case"):
        say(desk, "r", "second", OTHER)
    say(desk, "p", "second", OTHER)
    assert asked(desk, "review")["result"] == "agreed"


def test_only_officers_whom_the_hub_knows_answer(desk: Desk) -> None:
    say(desk, "r", "first", SAME)
    desk.confirm("p", "")
    with refused("your answer does not count"):
        say(desk, "p", "second", SAME)


def test_approvers_read_exactly_what_they_approve(desk: Desk) -> None:
    named = desk.approved()
    (shown,) = asked(desk, "release")["requests"]
    assert shown["digest"] == named.digest
    assert shown["request"]["recipient"] == "Consular section"
    assert [one[0] for one in shown["approvals"]] == ["s", "p"]
    assert shown["released"] is None


def test_a_question_that_is_not_the_laptops_own_is_not_answered(desk: Desk) -> None:
    def put(query: queries.Query, what: str = "evidence", case: str = "") -> bytes:
        header = queries.encode(query)
        return answer_query(
            header, case or desk.case, what, desk.store, desk.keys, desk.now, Under(desk.rules)
        )

    query = desk.query("evidence")
    with refused("asks for something else"):
        put(query, "review")
    with refused("asks for something else"):
        put(query, case=desk.laptop.device_id)
    with refused("not signed by the laptop"):
        put(queries.signed(query, SigningKey.generate().sign(Domain.QUERY, b"")))
    with refused("not enrolled here"):
        put(desk.query("evidence", device_id="stranger"))
    with refused("not of now"):
        put(desk.query("evidence", at=desk.now - timedelta(minutes=3)))
    with refused("no encounter of this identifier"):
        put(desk.query("evidence", case_id="nothing"), case="nothing")
    with refused("this is not a signed query"):
        answer_query(
            "%%%", desk.case, "evidence", desk.store, desk.keys, desk.now, Under(desk.rules)
        )


def test_an_answer_is_for_one_laptop_and_one_question(desk: Desk) -> None:
    query = desk.query("evidence")
    header = queries.encode(query)
    raw = answer_query(
        header, desk.case, "evidence", desk.store, desk.keys, desk.now, Under(desk.rules)
    )
    hub_public = desk.keys.signing.public
    with pytest.raises(WireError, match="cannot be opened with this key"):
        queries.open_answer(raw, query, SealingKey.generate().unseal, hub_public)
    other = replace(query, query_id=desk.query("evidence").query_id)
    with pytest.raises(WireError, match="another question"):
        queries.open_answer(raw, other, desk.laptop.sealing.unseal, hub_public)
    with pytest.raises(WireError, match="signature is not right"):
        queries.open_answer(raw, query, desk.laptop.sealing.unseal, SigningKey.generate().public)
