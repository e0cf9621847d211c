"""A confirmation that needs two officers is not shown as confirmed before they agree."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from fieldid.audit.chain import verify_chain
from fieldid.case.decision import decision_payload
from fieldid.errors.hub import WireError
from fieldid.hub.cases import find_case, is_settled
from fieldid.hub.consultation_log import logged_consultations
from fieldid.hub.decisions import judge_waiting, note_missing
from fieldid.hub.intake import take_in
from fieldid.hub.listing import quarantine
from fieldid.hub.queries import Under, answer_query
from fieldid.hub.received import received_envelopes
from fieldid.hub.refusal import RefusedError
from fieldid.hub.rules import POLICY, POLICY_KEY, RulesFolder
from fieldid.hub.sealed_acts import take_sealed
from fieldid.model.encounter import Decision, Outcome, PurposeChoice
from fieldid.policy.example import example_uk
from fieldid.wire import act as acts
from fieldid.wire import act_receipt, act_refusal, sealed_act
from fieldid.wire import query as queries
from fieldid.wire.act_body import ContestWords, ReviewAnswer
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.fields import new_uuid7
from fieldid.wire.query import NO_CASE
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.hub_cases import Desk, encounter_of, write_rules
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub

UPGRADE = files("fieldid.hub.migrations.versions").joinpath("0006.sql").read_text("utf-8")
SAME, OTHER, RECORD = "same_person", "another_person", "record-b"


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def send(
    desk: Desk,
    rules: RulesFolder | None = None,
    power: str = "bail_reporting",
    outcome: Outcome = Outcome.CONFIRMED,
    **more: Any,
) -> str:
    """Send a signed decision of officer r; return its case."""
    record = encounter_of("r", desk.now)
    case_id = str(record["encounter_id"])
    purpose = PurposeChoice("reporting", power)
    decided = Decision(new_uuid7(), case_id, outcome, RECORD, "Alike.", "r", desk.now)
    record |= {"purpose": msgspec.to_builtins(purpose), "decision": signed(desk, decided)} | more
    raw = desk.laptop.raw(record)
    take_in(raw, desk.store, desk.keys, desk.now, rules or desk.rules)
    desk.case = case_id
    return case_id


def signed(desk: Desk, decision: Decision) -> dict[str, Any]:
    signature = desk.officers["r"].sign(Domain.DECISION, decision_payload(decision))
    return dict(msgspec.to_builtins(replace(decision, signature=signature)))


def states(desk: Desk, case_id: str = "") -> list[str]:
    with desk.store.transaction() as connection:
        kept = received_envelopes(connection, desk.keys)
    return [one.state for one in kept if one.encounter_id == (case_id or desk.case)]


def say(desk: Desk, officer: str, part: Any, opinion: str, record: str = RECORD) -> None:
    desk.do(officer, "review_answer", ReviewAnswer(part, opinion, record, "seen"))


def test_it_waits_from_the_moment_it_is_kept_until_two_agree(desk: Desk) -> None:
    send(desk)
    assert states(desk) == ["awaiting_review"]
    with desk.store.transaction() as connection:
        (row, *_) = quarantine(connection, 10)
    assert row["kind"] == "awaiting_review"
    assert "a second officer has not agreed" in row["reason"]
    say(desk, "r", "first", SAME)
    assert states(desk) == ["awaiting_review"]
    say(desk, "p", "second", SAME)
    assert states(desk) == ["accepted"]


def test_officers_who_agree_on_another_record_or_differ_refer_it(desk: Desk) -> None:
    send(desk)
    say(desk, "r", "first", SAME, "record-a")
    say(desk, "p", "second", SAME, "record-a")
    assert states(desk) == ["review_refers"]
    send(desk)
    say(desk, "r", "first", SAME)
    say(desk, "p", "second", OTHER)
    assert states(desk) == ["awaiting_review"], "they have not talked yet"
    say(desk, "r", "reconcile", SAME)
    say(desk, "p", "reconcile", OTHER)
    assert states(desk) == ["review_refers"]


def test_a_contest_takes_it_out_of_force_until_others_agree(desk: Desk) -> None:
    send(desk, power="border_document_holder")
    assert states(desk) == ["accepted"], "this power asks for one officer"
    desk.do("q", "contest", ContestWords("That is my brother."))
    assert states(desk) == ["contested"]
    say(desk, "t", "first", SAME)
    say(desk, "p", "second", SAME)
    assert states(desk) == ["accepted"]


def test_whether_two_are_needed_is_said_by_the_hubs_policy_and_the_laptop(desk: Desk) -> None:
    expected = {
        ("border_document_holder", desk.rules, False): "accepted",
        ("border_document_holder", desk.rules, True): "awaiting_review",
        ("no_such_power", desk.rules, False): "awaiting_review",
    }
    for (power, rules, said), state in expected.items():
        send(desk, rules, power, second_officer_needed=said)
        assert states(desk) == [state], (power, said)


def without_policy(folder: Path) -> dict[str, RulesFolder]:
    """Hubs on which no policy is in force, by why."""
    damaged, strange = write_rules(folder / "damaged"), write_rules(folder / "strange")
    (folder / "damaged" / POLICY).write_bytes(b"something else")
    (folder / "strange" / POLICY_KEY).write_bytes(SigningKey.generate().public)
    older = write_rules(folder / "older")
    over = write_rules(folder / "over", replace(example_uk(), valid_until=NOW.date()))
    return {
        "no folder": RulesFolder(None),
        "none given": RulesFolder(folder / "none"),
        "damaged": damaged,
        "signed by a stranger": strange,
        "older than before": older,
        "over": RulesFolder(over.folder, lambda: NOW + timedelta(days=1)),
    }


@pytest.mark.parametrize(
    "why",
    ["no folder", "none given", "damaged", "signed by a stranger", "older than before", "over"],
)
def test_without_a_policy_in_force_no_confirmation_stands(
    desk: Desk, tmp_path: Path, why: str
) -> None:
    rules = without_policy(tmp_path)[why]
    if why == "older than before":
        remember_newer_policy(desk)
    for said in (False, True):
        send(desk, rules, "border_document_holder", second_officer_needed=said)
        assert states(desk) == ["awaiting_policy"], "kept, whatever the laptop says of it"
    send(desk, rules, "border_document_holder", outcome=Outcome.NOT_CONFIRMED)
    assert states(desk) == ["accepted"], "only confirmations wait"
    with desk.store.transaction() as connection:
        assert "no policy is in force" in str(quarantine(connection, 10))
        assert judge_waiting(connection, desk.keys, rules) == 0


def remember_newer_policy(desk: Desk) -> None:
    """As if a newer version of this policy had been in force here before."""
    with desk.store.transaction() as connection:
        policy = desk.rules.policy(connection)
        connection.execute(
            "UPDATE rules_held SET policy_version = %s WHERE policy_id = %s",
            [policy.version + 1, policy.policy_id],
        )


def test_no_review_and_no_contest_make_it_stand_before_there_is_a_policy(desk: Desk) -> None:
    send(desk, RulesFolder(None))
    say(desk, "r", "first", SAME)
    say(desk, "p", "second", SAME)
    assert states(desk) == ["awaiting_policy"]
    desk.do("q", "contest", ContestWords("No."))
    with desk.store.transaction() as connection:
        assert not is_settled(connection, find_case(connection, desk.case))


def test_once_a_policy_is_in_force_what_waited_is_judged_by_it(desk: Desk) -> None:
    reviewed, waiting = send(desk, RulesFolder(None)), send(desk, RulesFolder(None))
    alone = send(desk, RulesFolder(None), "border_document_holder")
    desk.case = reviewed
    say(desk, "r", "first", SAME)
    say(desk, "p", "second", SAME)
    send(desk, desk.rules)
    assert [states(desk, case) for case in (reviewed, waiting, alone)] == [
        ["accepted"],
        ["awaiting_review"],
        ["accepted"],
    ]


def test_what_an_earlier_version_took_on_the_laptops_word_is_looked_at_again(desk: Desk) -> None:
    send(desk, RulesFolder(None))
    with desk.store.transaction() as connection:
        connection.execute("UPDATE envelope SET standing = ''")
        connection.execute(UPGRADE.encode())
        note_missing(connection, desk.keys, RulesFolder(None))
    assert states(desk) == ["awaiting_policy"]


def test_a_withdrawal_ends_the_waiting(desk: Desk) -> None:
    case_id = send(desk)
    record = encounter_of("r", desk.now) | {"encounter_id": case_id}
    first = decision_of(desk, case_id)
    gone = Decision(new_uuid7(), case_id, Outcome.WITHDRAWN, "", "wrong", "r", desk.now)
    record["decision"] = signed(desk, replace(gone, supersedes=first))
    take_in(desk.laptop.raw(record), desk.store, desk.keys, desk.now, desk.rules)
    assert sorted(states(desk)) == ["accepted", "withdrawn"]
    with desk.store.transaction() as connection:
        assert case_id not in str(quarantine(connection, 50))


def decision_of(desk: Desk, case_id: str) -> str:
    with desk.store.transaction() as connection:
        kept = received_envelopes(connection, desk.keys)
    return next(one.decision_id for one in kept if one.encounter_id == case_id)


def test_decisions_from_before_are_looked_at_when_the_hub_starts(desk: Desk) -> None:
    send(desk)
    with desk.store.transaction() as connection:
        connection.execute("UPDATE envelope SET standing_of = NULL, standing = ''")
        note_missing(connection, desk.keys, desk.rules)
    assert states(desk) == ["awaiting_review"]


def test_who_reads_evidence_is_logged_and_waiting_cases_are_told_without_it(desk: Desk) -> None:
    case_id = send(desk)
    asked: list[str] = []
    under = Under(desk.rules)
    for what, about in (("waiting", NO_CASE), ("review", case_id), ("evidence", case_id)):
        query = desk.query(what, case_id=about)
        raw = answer_query(queries.encode(query), about, what, desk.store, desk.keys, NOW, under)
        content = queries.open_answer(
            raw, query, desk.laptop.sealing.unseal, desk.keys.signing.public
        )
        asked.append(str(content))
    assert case_id in asked[0]
    with desk.store.transaction() as connection:
        entries = logged_consultations(connection)
    assert [one.subjects[0] for one in entries] == [case_id]
    assert entries[0].actor == desk.laptop.device_id
    verify_chain(entries)


def test_a_sealed_act_is_taken_in_once_and_refused_under_the_hubs_signature(desk: Desk) -> None:
    send(desk)
    act = desk.act("p", "review_answer", ReviewAnswer("second", SAME, RECORD, "too early"))
    raw = acts.encode(act)
    data = sealed_act.encode(sealed_act.seal_act(raw, desk.keys.sealing.recipient, 0))

    def take() -> bytes:
        return take_sealed(data, desk.store, desk.keys, desk.rules, lambda: desk.now)

    with pytest.raises(RefusedError) as refused:
        take()
    assert "no first answer" not in refused.value.reason, "its words are sealed"
    refusal = act_refusal.decode(refused.value.receipt)
    hub_id, public = desk.keys.hub_id, desk.keys.signing.public
    act_refusal.check_refusal(refusal, sha256_hex(raw), hub_id, public)
    words = act_refusal.read_words(refusal, desk.laptop.sealing.unseal)
    assert words.startswith("No first answer is there yet")
    with pytest.raises(WireError, match="another act"):
        act_refusal.check_refusal(refusal, sha256_hex(b""), hub_id, public)
    with pytest.raises(WireError, match="signature"):
        act_refusal.check_refusal(refusal, sha256_hex(raw), hub_id, SigningKey.generate().public)
    say(desk, "r", "first", SAME)
    first = take()
    assert take() == first
    act_receipt.check_receipt(act_receipt.decode(first), raw, hub_id, public)


def test_what_is_not_a_sealed_act_is_refused_unsigned(desk: Desk) -> None:
    raw = acts.encode(desk.act("q", "contest", ContestWords("No.")))
    good = sealed_act.seal_act(raw, desk.keys.sealing.recipient, 0)
    stranger = sealed_act.seal_act(raw, Laptop().sealing.recipient, 0)
    renamed = replace(good, act_hash=sha256_hex(b"other"))
    for bad in (b"", base64.b64encode(raw), *map(sealed_act.encode, (stranger, renamed))):
        with pytest.raises(RefusedError) as refused:
            take_sealed(bad, desk.store, desk.keys, desk.rules, lambda: desk.now)
        assert (refused.value.code, refused.value.receipt) == ("bad_request", b"")
