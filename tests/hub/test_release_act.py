"""Releases as acts on a real PostgreSQL: what is refused, in which words, and what leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

import pytest

from fieldid.audit.chain import verify_chain
from fieldid.hub.disclosure_log import logged_disclosures
from fieldid.hub.intake import take_in
from fieldid.hub.refusal import RefusedError
from fieldid.hub.rules import DISCLOSURE, DISCLOSURE_KEY, POLICY, RulesFolder
from fieldid.policy.disclosure_file import example_disclosure, sign_disclosure
from fieldid.policy.example import example_uk
from fieldid.policy.signed import sign_policy
from fieldid.wire import act as acts
from fieldid.wire.act_body import (
    BarrierAnswer,
    ForRequest,
    NationalityStatement,
    ReviewAnswer,
    Withdrawal,
)
from fieldid.wire.enrolment import EnrolledOfficer
from fieldid.wire.roster import roster_record
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_cases import ASKED, Desk, some_digest, write_rules
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub


PARTS: tuple[Literal["first"], Literal["second"]] = ("first", "second")


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def refused(words: str) -> Any:
    return pytest.raises(RefusedError, check=lambda error: words.lower() in error.reason.lower())


def test_two_people_release_exactly_the_fields_that_have_a_value(desk: Desk) -> None:
    desk.clear_all()
    receipt = desk.release(desk.approved())
    left = {"name": "Quilla Vantongeren", "document_number": "A1234567", "nationality": "IRQ"}
    assert desk.opened(receipt) == left
    assert set(receipt.fields) == set(left)


def test_the_log_names_people_and_fields_and_no_value(desk: Desk, hub: PreparedHub) -> None:
    desk.clear_all()
    desk.release(desk.approved())
    desk.release(desk.approved("t", "q"), "q")
    with hub.store.transaction() as connection:
        entries = logged_disclosures(connection)
    verify_chain(entries)
    assert [entry.actor for entry in entries] == ["s", "q"]
    assert entries[0].detail["fields"] == "name, document_number, nationality"
    assert entries[0].detail["approved by"] == "s, p"
    assert "Vantongeren" not in str(entries[0].detail)


def test_the_same_bytes_again_get_the_first_receipt_and_release_nothing_more(desk: Desk) -> None:
    desk.clear_all()
    raw = acts.encode(desk.act("s", "release", desk.approved()))
    assert desk.send(raw) == desk.send(raw)
    assert desk.count("release") == desk.count("disclosure_log") == 1


def test_a_second_release_finds_it_released(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    desk.release(named)
    with refused("This was released already"):
        desk.release(named, "p")
    with refused("This was released already"):
        desk.do("s", "release_withdrawal", Withdrawal(named.request_id))


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("protection_claim", "open", "it is open"),
        ("protection_claim", "granted", "it was granted"),
        ("appeal", "refused_remedy_open", "a remedy is still running"),
        ("court_order", "unknown", "it is not known how it stands"),
        ("medical", "open", "it is open"),
    ],
)
def test_a_barrier_that_stands_holds_it_back(
    desk: Desk, kind: str, status: str, words: str
) -> None:
    desk.clear_all()
    named = desk.approved()
    desk.now += timedelta(minutes=1)
    desk.answer(kind, status)
    with refused(words):
        desk.release(named)
    assert desk.count("release") == desk.count("disclosure_log") == 0


def test_an_answer_that_is_lacking_or_stale_holds_it_back(desk: Desk) -> None:
    named = desk.approved()
    with refused("no answer is recorded"):
        desk.release(named)
    desk.clear_all()
    desk.now += timedelta(days=29)
    named = desk.approved()
    desk.now += timedelta(days=2)
    with refused("the answer is 31 days old"):
        desk.release(named)


def test_what_was_granted_once_is_never_cleared_by_a_later_answer(desk: Desk) -> None:
    desk.answer("protection_claim", "granted")
    desk.now += timedelta(days=1)
    desk.clear_all()
    with refused("it was granted"):
        desk.release(desk.approved())


def test_an_older_answer_that_arrives_late_closes_the_gate(desk: Desk) -> None:
    desk.clear_all()
    desk.answer("appeal", "open", checked_at=desk.now - timedelta(days=1))
    with refused("it is open"):
        desk.release(desk.approved())
    desk.now += timedelta(days=1)
    desk.answer("appeal", "none")
    assert desk.release(desk.approved()).fields


def test_a_clearing_answer_that_was_checked_before_the_claim_clears_nothing(desk: Desk) -> None:
    desk.clear_all()
    desk.now += timedelta(days=1)
    desk.answer("appeal", "open")
    desk.answer("appeal", "none", checked_at=desk.now - timedelta(hours=1))
    with refused("it is open"):
        desk.release(desk.approved())


@pytest.mark.parametrize("code", ["XXA", "XXB", "XXC"])
def test_a_protected_nationality_holds_it_back_for_good(desk: Desk, code: str) -> None:
    desk.do("q", "nationality_statement", NationalityStatement((code,)))
    desk.clear_all("IRQ")
    with refused(f"The nationality {code} says"):
        desk.release(desk.approved())


def test_one_person_never_counts_twice(desk: Desk) -> None:
    named = desk.ask()
    desk.do("s", "approval_supervisor", named)
    with refused("The second person must be another person"):
        desk.do("s", "approval_second", named)
    with refused("Whoever asks for a disclosure cannot approve it"):
        desk.do("r", "approval_second", named)
    with refused("This approval was given already"):
        desk.do("t", "approval_supervisor", named)


def test_one_name_on_two_laptops_is_one_person(desk: Desk, hub: PreparedHub) -> None:
    twin = SigningKey.generate()
    known = tuple(
        EnrolledOfficer(name, f"Officer {name}", "officer", key.public)
        for name, key in desk.officers.items()
    )
    added = EnrolledOfficer("twin", "officer  S", "officer", twin.public)
    raw = desk.laptop.raw(roster_record((*known, added)), kind="roster")
    take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    desk.officers["twin"] = twin
    desk.confirm("twin", "officer")
    named = desk.ask()
    desk.do("s", "approval_supervisor", named)
    with refused("somebody of this identifier or name"):
        desk.do("twin", "approval_second", named)
    first, again = (ReviewAnswer(part, "same_person", "record-a", "x") for part in PARTS)
    desk.do("r", "review_answer", first)
    desk.do("s", "review_answer", again)
    with refused("somebody who has not judged this case"):
        desk.do("twin", "review_answer", again)


def test_a_role_counts_only_as_the_operator_confirmed_it(desk: Desk) -> None:
    desk.clear_all()
    named = desk.ask()
    desk.confirm("s", "")
    with refused("has not confirmed your role"):
        desk.do("s", "approval_supervisor", named)
    with refused("A supervisor approves first"):
        desk.do("p", "approval_supervisor", named)
    desk.confirm("s", "supervisor")
    desk.do("s", "approval_supervisor", named)
    desk.do("p", "approval_second", named)
    desk.confirm("s", "")
    with refused("in a role that the rules do not name"):
        desk.release(named, "p")


def test_an_unconfirmed_officer_may_raise_a_barrier_but_not_clear_one(desk: Desk) -> None:
    desk.confirm("q", "")
    assert desk.answer("appeal", "open").number
    with refused("you cannot clear a barrier"):
        desk.answer("appeal", "none")


def test_only_an_approver_releases_exactly_what_was_approved(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    with refused("the act of one of the two who approved"):
        desk.release(named, "t")
    with refused("another version of the request"):
        desk.release(replace(named, digest=some_digest()))
    with refused("no such request"):
        desk.release(replace(named, request_id=desk.act("s", "contest", named).act_id))


def test_a_release_refused_is_not_done_by_its_old_bytes_later(desk: Desk) -> None:
    named = desk.approved()
    raw = acts.encode(desk.act("s", "release", named))
    with refused("no answer is recorded"):
        desk.send(raw)
    desk.now += timedelta(minutes=11)
    desk.clear_all()
    with refused("signed too long ago"):
        desk.send(raw)
    assert desk.release(named).fields


def test_an_officer_of_this_identifier_on_another_laptop_is_another(
    desk: Desk, hub: PreparedHub
) -> None:
    desk.clear_all()
    named = desk.approved()
    double = Desk(hub.store, hub.keys, desk.rules, Laptop()).enrol(hub.code())
    double.case = desk.case
    with refused("the act of one of the two who approved"):
        double.release(named)


def test_a_request_of_another_case_is_not_released_under_this_one(desk: Desk) -> None:
    named = desk.approved()
    desk.new_case()
    desk.clear_all()
    with refused("this case has no such request"):
        desk.release(named)


def test_a_withdrawn_request_is_over(desk: Desk) -> None:
    desk.clear_all()
    named = desk.approved()
    with refused("only whoever asked or approved"):
        desk.do("q", "release_withdrawal", Withdrawal(named.request_id))
    desk.do("r", "release_withdrawal", Withdrawal(named.request_id))
    with refused("This request was withdrawn"):
        desk.release(named)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"fields": ("name", "asylum_claim")}, "never leaves"),
        ({"fields": ("name", "shoe_size")}, "not one that the rules let out"),
        ({"fields": ("name", "full_name")}, "asked for twice"),
        ({"fields": ("photo",)}, "no value for any of the fields"),
        ({"power": "bail_reporting"}, "does not provide for"),
        ({"destination": "GBR"}, "own state"),
        ({"destination": "ZZZ"}, "not the code of a state"),
    ],
)
def test_what_may_not_leave_closes_the_whole_request(
    desk: Desk, change: dict[str, Any], words: str
) -> None:
    desk.clear_all()
    named = desk.ask(replace(ASKED, **change))
    desk.do("s", "approval_supervisor", named)
    desk.do("p", "approval_second", named)
    with refused(words):
        desk.release(named)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (BarrierAnswer("curse", "none", NOW), "The kind of barrier 'curse' is not one"),
        (BarrierAnswer("appeal", "fine", NOW), "The status 'fine' is not one"),
        (BarrierAnswer("appeal", "none", NOW + timedelta(hours=1)), "lies in the future"),
    ],
)
def test_a_strange_answer_is_refused_and_not_recorded(
    desk: Desk, answer: BarrierAnswer, words: str
) -> None:
    with refused(words):
        desk.do("q", "barrier_answer", answer)
    assert desk.count("barrier_answer") == desk.count("act") == 0


def test_a_nationality_that_is_no_code_is_refused(desk: Desk) -> None:
    with refused("not a code of ICAO Doc 9303-3"):
        desk.do("q", "nationality_statement", NationalityStatement(("IRQ", "QQQ")))


def test_an_act_of_the_future_is_refused_and_a_clock_slightly_ahead_is_not(desk: Desk) -> None:
    body = BarrierAnswer("appeal", "none", NOW)
    with refused("the time of this act lies in the future"):
        desk.do("q", "barrier_answer", body, at=NOW + timedelta(minutes=3))
    assert desk.do("q", "barrier_answer", body, at=NOW + timedelta(seconds=90)).received_at == NOW


class TestRules:
    def test_a_stranger_signed_them(self, desk: Desk, tmp_path: Path) -> None:
        stranger = SigningKey.generate().to_bytes()
        signed = sign_disclosure(example_disclosure(), stranger)
        (tmp_path / "hub" / DISCLOSURE).write_bytes(signed)
        self.nothing_goes(desk, "not signed by the key that is trusted here")

    def test_they_belong_to_another_policy(self, desk: Desk, tmp_path: Path) -> None:
        self.install(tmp_path / "hub", policy_id="another")
        self.nothing_goes(desk, "belong to another policy")

    def test_they_are_older_than_those_in_force_before(self, desk: Desk, tmp_path: Path) -> None:
        self.install(tmp_path / "hub", version=3)
        desk.approved()
        self.install(tmp_path / "hub", version=2)
        self.nothing_goes(desk, "are of version 2, and version 3 was in force")

    def test_there_are_none(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "hub" / POLICY).unlink()
        self.nothing_goes(desk, "no readable policy.signed")
        desk.rules = RulesFolder(None)
        self.nothing_goes(desk, "holds no policy and no disclosure rules")

    def test_the_policy_is_a_strangers(self, desk: Desk, tmp_path: Path) -> None:
        stranger = SigningKey.generate().to_bytes()
        (tmp_path / "hub" / POLICY).write_bytes(sign_policy(example_uk(), stranger))
        self.nothing_goes(desk, "not signed by the administrator's key")

    def install(self, folder: Path, **change: Any) -> None:
        key = SigningKey.generate()
        rules = replace(example_disclosure(), **change)
        (folder / DISCLOSURE).write_bytes(sign_disclosure(rules, key.to_bytes()))
        (folder / DISCLOSURE_KEY).write_bytes(key.public)

    def nothing_goes(self, desk: Desk, words: str) -> None:
        named = desk.ask()
        with refused(words):
            desk.do("s", "approval_supervisor", named)
        with refused(words):
            desk.release(named)


def test_a_record_in_quarantine_is_not_released(desk: Desk, hub: PreparedHub) -> None:
    desk.clear_all()
    named = desk.approved()
    with hub.store.transaction() as connection:
        connection.execute("UPDATE envelope SET state = 'chain_broken'")
    with refused("not plainly accepted"):
        desk.release(named)


def test_an_approval_before_its_request_is_refused(desk: Desk) -> None:
    named: ForRequest = desk.ask()
    with refused("dated before the request"):
        desk.do("s", "approval_supervisor", named, at=NOW - timedelta(minutes=1))
