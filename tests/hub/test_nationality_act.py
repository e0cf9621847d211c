"""Steps of a nationality on the hub: in order, by whom they may be, told to those who need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fieldid.hub.corrections import load_correction
from fieldid.hub.queries import Under, answer_query
from fieldid.hub.refusal import RefusedError
from fieldid.wire import query as queries
from fieldid.wire.act_body import CorrectionWords, ForCorrection, NationalityStepWords
from fieldid.wire.fields import new_uuid7
from tests.helpers.hub_cases import Desk, write_rules
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.wire.act_receipt import ActReceipt
    from tests.helpers.hub_fixtures import PreparedHub

BASES = {
    "claimed": "statement",
    "supported": "document",
    "confirmed": "state_reply",
    "denied": "state_reply",
    "disputed": "contest",
}


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    return Desk(hub.store, hub.keys, write_rules(tmp_path / "hub"), Laptop()).enrol(hub.code())


def step(
    desk: Desk, officer: str, status: str, code: str = "IRQ", basis: str = "", **change: Any
) -> ActReceipt:
    body = NationalityStepWords(code, status, basis or BASES[status], "words")
    return desk.do(officer, "nationality_step", body, **change)


def refuses(desk: Desk, words: str, officer: str, status: str, **more: Any) -> None:
    before = desk.count("nationality_step"), desk.count("act")
    with pytest.raises(RefusedError) as caught:
        step(desk, officer, status, **more)
    assert words in caught.value.reason
    assert (desk.count("nationality_step"), desk.count("act")) == before, "nothing is left behind"


def told(desk: Desk, officer: str = "s") -> dict[str, Any]:
    query = desk.query("barriers")
    under = Under(desk.rules, desk.mark(officer, query))
    raw = answer_query(
        queries.encode(query), desk.case, "barriers", desk.store, desk.keys, desk.now, under
    )
    return queries.open_answer(raw, query, desk.laptop.sealing.unseal, desk.keys.signing.public)


def test_claimed_supported_asked_and_answered(desk: Desk) -> None:
    refuses(desk, "A step before this one is not taken", "q", "supported")
    step(desk, "q", "claimed")
    refuses(desk, "A step before this one is not taken", "q", "disputed", code="TUR")
    step(desk, "r", "supported")
    refuses(desk, "Nothing was released to this state", "s", "confirmed")
    desk.clear_all()
    desk.release(desk.approved())
    refuses(desk, "Only a supervisor records", "q", "confirmed")
    step(desk, "s", "confirmed")
    refuses(desk, "A step before this one", "s", "denied")
    step(desk, "q", "disputed")
    refuses(desk, "A step before this one", "s", "confirmed")
    seen = told(desk)["steps"]
    assert [one["status"] for one in seen] == ["claimed", "supported", "confirmed", "disputed"]
    assert [one["name"] for one in seen] == ["Officer q", "Officer r", "Officer s", "Officer q"]
    assert {one["reference"] for one in seen} == {"words"}


def test_a_release_to_another_state_is_no_question_to_this_one(desk: Desk) -> None:
    for status in ("claimed", "supported"):
        step(desk, "q", status, code="TUR")
    desk.clear_all()
    desk.release(desk.approved())
    refuses(desk, "Nothing was released to this state", "s", "confirmed", code="TUR")


def test_a_role_counts_only_as_the_operator_confirmed_it(desk: Desk) -> None:
    for status in ("claimed", "supported"):
        step(desk, "q", status)
    desk.clear_all()
    desk.release(desk.approved())
    desk.confirm("t", "")
    refuses(desk, "Only a supervisor records", "t", "denied")
    step(desk, "s", "denied")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("is not a code of ICAO Doc 9303-3", {"code": "QQQ", "status": "claimed"}),
        ("does not rest on what it needs", {"status": "claimed", "basis": "state_reply"}),
        ("not one that this version knows", {"status": "proved", "basis": "statement"}),
        ("not one that this version knows", {"status": "claimed", "basis": "rumour"}),
        ("not one that this version knows", {"status": "recorded", "basis": "statement"}),
    ],
)
def test_strange_words_are_refused_and_leave_nothing(
    desk: Desk, words: str, wrong: dict[str, str]
) -> None:
    if wrong["status"] == "recorded":
        step(desk, "q", "claimed")
    refuses(desk, words, "q", **wrong)


def test_it_is_told_only_to_those_who_need_it(desk: Desk) -> None:
    step(desk, "q", "claimed", code="XXB")
    with pytest.raises(RefusedError) as refused:
        told(desk, "q")
    assert refused.value.code == "not_needed"


def test_a_claim_of_being_a_refugee_closes_the_gate(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    step(desk, "q", "claimed", code="XXB")
    assert "XXB" in told(desk)["nationalities"]
    with pytest.raises(RefusedError):
        desk.release(named)


def test_a_step_may_come_before_the_record_and_the_same_bytes_do_it_once(desk: Desk) -> None:
    desk.case = new_uuid7()
    act_id = new_uuid7()
    step(desk, "q", "claimed", act_id=act_id)
    assert desk.count("nationality_step") == 1
    with pytest.raises(RefusedError) as refused:
        step(desk, "q", "claimed", act_id=act_id, case_id=new_uuid7())
    assert refused.value.code == "act_taken"


def test_a_claim_that_two_corrected_counts_no_longer(desk: Desk) -> None:
    made = step(desk, "q", "claimed", code="XXB")
    said = CorrectionWords(made.act_id, ("XXB",), "A slip of the finger.")
    asked = desk.do("s", "correction", said)
    with desk.store.transaction() as connection:
        correction = load_correction(connection, desk.keys, desk.case, asked.act_id)
    desk.do("t", "correction_agreement", ForCorrection(asked.act_id, correction.digest))
    seen = told(desk)
    assert (seen["steps"], seen["nationalities"]) == ([], [])
    refuses(desk, "A step before this one", "q", "supported", code="XXB")
