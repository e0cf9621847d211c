"""How barriers stand is told to an officer who needs it, and everybody who was told is logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from fieldid.audit.chain import verify_chain
from fieldid.hub.consultation_log import logged_consultations
from fieldid.hub.disclosure_log import disclosure_head
from fieldid.hub.queries import Under, answer_query
from fieldid.hub.refusal import RefusedError
from fieldid.hub.rules import DISCLOSURE
from fieldid.policy.disclosure_file import example_disclosure
from fieldid.policy.disclosure_rules import DisclosureRules
from fieldid.wire import query as queries
from tests.helpers.hub_cases import ASKED, Desk, write_rules
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def asked(desk: Desk, officer: str, what: Any = "barriers", **change: Any) -> dict[str, Any]:
    query = desk.query(what, **change)
    return answered(desk, query, desk.mark(officer, query))


def answered(desk: Desk, query: queries.Query, mark: str) -> dict[str, Any]:
    under = Under(desk.rules, mark)
    header = queries.encode(query)
    raw = answer_query(header, query.case_id, query.what, desk.store, desk.keys, desk.now, under)
    return queries.open_answer(raw, query, desk.laptop.sealing.unseal, desk.keys.signing.public)


def refused(words: str) -> Any:
    return pytest.raises(RefusedError, check=lambda error: words.lower() in error.reason.lower())


def test_a_supervisor_learns_what_stands_and_who_recorded_it(desk: Desk) -> None:
    desk.answer("protection_claim", "open")
    shown = asked(desk, "s")
    assert shown["barriers"][0]["kind"] == "protection_claim"
    (answer,) = shown["answers"]
    assert (answer["status"], answer["name"]) == ("open", "Officer q")
    assert shown["corrections"] == []


def test_each_open_request_comes_with_what_stands_against_it(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    assert asked(desk, "s")["reasons"] == {named.request_id: []}
    desk.answer("appeal", "granted")
    (reasons,) = asked(desk, "s")["reasons"].values()
    assert "it was granted" in reasons[0]


@pytest.mark.parametrize("role", ["", "officer", "administrator", "auditor"])
def test_whoever_does_not_need_it_learns_nothing(desk: Desk, role: str) -> None:
    desk.answer("protection_claim", "open")
    desk.confirm("p", role)
    with refused("only to those who need it"):
        asked(desk, "p")
    assert desk.count("consultation_log") == 0


def test_no_other_answer_tells_how_a_barrier_stands(desk: Desk) -> None:
    desk.clear_all()
    desk.approved()
    desk.answer("protection_claim", "granted")
    for what in ("release", "review", "evidence", "waiting"):
        case = desk.case if what != "waiting" else queries.NO_CASE
        shown = asked(desk, "s", what, case_id=case)
        shown.pop("rules", None)
        text = msgspec.json.encode(shown).decode()
        assert "granted" not in text
        assert "protection" not in text


def test_whoever_was_told_is_in_the_log_of_consultations(desk: Desk) -> None:
    asked(desk, "s")
    asked(desk, "t")
    with desk.store.transaction() as connection:
        entries = logged_consultations(connection)
    assert [(one.actor, one.detail["what"]) for one in entries] == [
        ("s", "barriers"),
        ("t", "barriers"),
    ]
    assert verify_chain(entries).sequence == 2


class TestSignature:
    def test_the_mark_is_the_officers_own_for_this_very_question(self, desk: Desk) -> None:
        query, other = desk.query("barriers"), desk.query("barriers")
        with refused("not signed by an officer"):
            answered(desk, query, desk.mark("s", other))
        with refused("not signed by an officer"):
            answered(desk, query, "")
        with refused("not signed by an officer"):
            answered(desk, query, "%%%")
        desk.officers["s"] = desk.officers["p"]
        with refused("not signed by an officer"):
            answered(desk, query, desk.mark("s", query))

    def test_a_stranger_and_another_case(self, desk: Desk) -> None:
        desk.officers["nobody"] = desk.officers["s"]
        with refused("not known on this laptop"):
            asked(desk, "nobody")
        with refused("no encounter of this identifier"):
            asked(desk, "s", case_id="nothing")

    def test_without_rules_nobody_is_told(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "hub" / DISCLOSURE).unlink()
        with refused("no readable disclosure.signed"):
            asked(desk, "s")
        assert asked(desk, "s", "release")["rules"] is None


def test_the_rules_in_force_come_along_for_drafting(desk: Desk) -> None:
    shown = asked(desk, "p", "release")
    assert msgspec.convert(shown["rules"], DisclosureRules) == example_disclosure()


def test_open_requests_are_told_to_those_who_may_approve(desk: Desk) -> None:
    desk.clear_all()
    waiting, over = desk.ask(), desk.approved()
    desk.release(over)
    (one,) = asked(desk, "p", "requests", case_id=queries.NO_CASE)["requests"]
    assert (one["case_id"], one["request_id"]) == (desk.case, waiting.request_id)
    assert one["approvals"] == 0
    desk.confirm("p", "")
    with refused("does not approve disclosures"):
        asked(desk, "p", "requests", case_id=queries.NO_CASE)


class TestLogOfDisclosures:
    def released(self, desk: Desk) -> Any:
        desk.new_case()
        desk.now += timedelta(minutes=1)
        desk.clear_all()
        return desk.release(desk.approved())

    def test_every_receipt_names_the_head_of_the_log(self, desk: Desk) -> None:
        first = self.released(desk)
        second = self.released(desk)
        assert (first.log_sequence, second.log_sequence) == (1, 2)
        later = desk.answer("appeal", "none")
        assert (later.log_sequence, later.log_digest) == (2, second.log_digest)
        with desk.store.transaction() as connection:
            assert disclosure_head(connection).digest == second.log_digest

    def test_an_answer_says_whether_earlier_entries_are_still_there(self, desk: Desk) -> None:
        first = self.released(desk)
        second = self.released(desk)
        log = asked(desk, "p", "release", known_log=(0, 1, 2, 7))["log"]
        assert log["known"][1:] == [first.log_digest, second.log_digest, ""]
        assert (log["sequence"], log["digest"]) == (2, second.log_digest)
        with desk.store.transaction() as connection:
            connection.execute("DELETE FROM disclosure_log WHERE sequence = 2")
        log = asked(desk, "s", known_log=(2,))["log"]
        assert (log["sequence"], log["known"]) == (1, [""])


class TestWhatAnApproverIsTold:
    def test_a_second_person_who_need_not_know_is_told_to_ask(self, desk: Desk) -> None:
        desk.clear_all()
        named = desk.ask(replace(ASKED, fields=("name", "shoe_size")))
        desk.do("s", "approval_supervisor", named)
        desk.do("p", "approval_second", named)
        desk.answer("protection_claim", "open")
        with refused("only those who need it may see; ask a supervisor"):
            desk.release(named, "p")
        with pytest.raises(RefusedError) as caught:
            desk.release(named, "p")
        assert "protection" not in caught.value.reason.lower()
        assert "'shoe_size' is not one that the rules let out" in caught.value.reason

    def test_a_supervisor_is_told_everything(self, desk: Desk) -> None:
        desk.clear_all()
        named = desk.approved()
        desk.answer("protection_claim", "open")
        with refused("Claim for asylum or other protection: it is open"):
            desk.release(named, "s")
