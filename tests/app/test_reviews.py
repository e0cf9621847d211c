"""Second officer and contest: one laptop offline, two laptops and a real hub, a line that drops."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.app.desk import Desk
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.review_views import BlindCase, BlindPairing, BlindRecord, ReviewPart
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.audit.entry import AuditEvent
from fieldid.case.second_officer import Opinion
from fieldid.case.standing import Standing
from fieldid.errors.case import CaseError
from fieldid.errors.hub import HubRefusedError, QuestionUnansweredError
from fieldid.hub import operating
from fieldid.hub.case_status import confirm_officer
from fieldid.model.encounter import Claim, Outcome
from tests.app.conftest import PASSPHRASE
from tests.app.test_encounter_desk import captured
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.fault_proxy import LOSE_ANSWER, REFUSE, FaultProxy
from tests.helpers.hub_cases import write_rules
from tests.helpers.hub_fixtures import dsn, postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.helpers.two_officers import hold_policy, two_officer_policy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["dsn", "postgres"]
SAME, OTHER, UNSURE = Opinion.SAME_PERSON, Opinion.ANOTHER_PERSON, Opinion.CANNOT_TELL
RECORD = "DEMO-0001"
FIRST_REASON = "The loop on the right index agrees."


@dataclass
class Shared:
    """One laptop that officers share; one desk is open at a time."""

    home: Path
    desk: Desk

    def as_officer(self, name: str) -> Desk:
        self.desk.lock()
        self.desk = Installation(self.home, Readers(())).log_on(name, PASSPHRASE)
        return self.desk


@pytest.fixture
def shared(folder: Path) -> Iterator[Shared]:
    opened = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    opened.add_officer("Berit", "officer", PASSPHRASE)
    opened.add_officer("Cem", "supervisor", PASSPHRASE)
    hold_policy(opened.vault, two_officer_policy(retain_samples_days=0))
    laptop = Shared(folder / "vault", opened)
    laptop.as_officer("Officer")
    yield laptop
    laptop.desk.lock()


def confirmed(desk: Desk, record: str = RECORD) -> str:
    """Confirm as the officer of the encounter; return the case."""
    encounter = captured(desk, record, Claim(record_id=record))
    encounter.verify()
    encounter.decide(Outcome.CONFIRMED, record, FIRST_REASON)
    return encounter.encounter.encounter_id


def standing(desk: Desk, case: str) -> Standing:
    return desk.reviews.standing(desk.encounter(case))


def test_a_confirmation_waits_for_another_officer_and_stands_once_they_agree(
    shared: Shared,
) -> None:
    case = confirmed(shared.desk)
    assert standing(shared.desk, case) is Standing.AWAITING_REVIEW
    own = shared.desk.reviews.status(case)
    assert own.part is ReviewPart.NONE
    assert "must be somebody who has not judged this case. Ask another officer." in own.why_not
    with pytest.raises(CaseError, match="somebody who has not judged"):
        shared.desk.reviews.answer(case, SAME, RECORD, "Still.")
    berit = shared.as_officer("Berit")
    assert [one.part for one in berit.reviews.open_cases()] == [ReviewPart.SECOND]
    assert berit.reviews.view(case).first is None, "blind"
    berit.reviews.answer(case, SAME, RECORD, "Both cores alike.")
    assert standing(berit, case) is Standing.STANDS
    shown = berit.reviews.view(case)
    assert shown.first is not None
    assert shown.second is not None
    assert (shown.first.officer, shown.first.reason) == ("Officer", FIRST_REASON)
    assert shown.second.officer == "Berit"
    logged = [one.detail for one in berit.audit_entries() if one.event is AuditEvent.DECISION]
    assert [one["what"] for one in logged[-3:]] == [
        "identity_confirmed",
        "review, first answer",
        "review, second answer",
    ]
    berit.verify_audit()


def test_what_the_second_officer_sees_has_no_room_for_score_or_answer(shared: Shared) -> None:
    case = confirmed(shared.desk)
    berit = shared.as_officer("Berit")
    seen = berit.reviews.evidence(case)
    named = {one.name for kind in (BlindCase, BlindRecord, BlindPairing) for one in fields(kind)}
    assert named == {
        *("case_id", "records", "missing"),
        *("record_id", "record", "pairings"),
        *("position", "probe", "reference"),
    }
    (record,) = seen.records
    assert record.record is not None
    assert [one.position for one in record.pairings if one.position] != []
    assert all(one.probe is not None for one in record.pairings)
    assert any(one.reference is not None for one in record.pairings)
    last = berit.audit_entries()[-1]
    assert (last.event, last.subjects) == (AuditEvent.CONSULTATION, (case, RECORD))


def test_captures_stay_until_the_review_is_settled_however_short_the_policy_keeps_them(
    shared: Shared,
) -> None:
    case = confirmed(shared.desk)
    samples = [one.sample_id for one in shared.desk.encounter(case).samples]
    berit = shared.as_officer("Berit")
    assert all(berit.vault.encounters.sample(one) for one in samples)
    berit.reviews.answer(case, OTHER, RECORD, "The delta lies elsewhere.")
    assert all(berit.vault.encounters.sample(one) for one in samples), "still to be talked about"
    berit.reviews.answer(case, OTHER, RECORD, "Seen together, still another.")
    officer = shared.as_officer("Officer")
    officer.reviews.answer(case, SAME, RECORD, "I stay with it.")
    assert not any(officer.vault.encounters.sample(one) for one in samples)


def test_two_who_differ_talk_and_if_they_still_do_the_case_is_referred(shared: Shared) -> None:
    case = confirmed(shared.desk)
    berit = shared.as_officer("Berit")
    status = berit.reviews.answer(case, OTHER, RECORD, "Another pattern.")
    assert (status.result, status.standing) == ("to_reconcile", Standing.AWAITING_REVIEW)
    cem = shared.as_officer("Cem")
    assert cem.reviews.status(case).part is ReviewPart.NONE, "it is for the two"
    officer = shared.as_officer("Officer")
    assert officer.reviews.status(case).part is ReviewPart.RECONCILE
    officer.reviews.answer(case, SAME, RECORD, "I stay with it.")
    assert "said already" in officer.reviews.status(case).why_not
    berit = shared.as_officer("Berit")
    ended = berit.reviews.answer(case, OTHER, RECORD, "So do I.")
    assert (ended.result, ended.standing) == ("refer", Standing.REFERRED)
    shown = berit.reviews.view(case)
    assert [one.opinion for one in shown.afterwards] == [SAME, OTHER]


def test_two_who_come_to_agree_afterwards_make_it_stand(shared: Shared) -> None:
    case = confirmed(shared.desk)
    shared.as_officer("Berit").reviews.answer(case, UNSURE, RECORD, "Too faint.")
    shared.desk.reviews.answer(case, SAME, RECORD, "Under the lens it agrees.")
    officer = shared.as_officer("Officer")
    assert officer.reviews.answer(case, SAME, RECORD, "Yes.").standing is Standing.STANDS


def test_a_contest_reopens_with_officers_who_have_not_judged(shared: Shared) -> None:
    case = confirmed(shared.desk)
    berit = shared.as_officer("Berit")
    berit.reviews.answer(case, SAME, RECORD, "Alike.")
    assert standing(berit, case) is Standing.STANDS
    status = berit.reviews.contest(case, "That is my brother, not me.")
    assert (status.standing, status.contests) == (Standing.CONTESTED, 1)
    assert "has not judged" in status.why_not
    assert berit.reviews.view(case).contests == ("That is my brother, not me.",)
    cem = shared.as_officer("Cem")
    assert cem.reviews.status(case).part is ReviewPart.FIRST
    cem.reviews.answer(case, SAME, RECORD, "The same person, I find.")
    assert standing(cem, case) is Standing.CONTESTED, "one officer is not enough"
    officer = shared.as_officer("Officer")
    assert officer.reviews.status(case).part is ReviewPart.NONE
    with pytest.raises(CaseError, match="no reason"):
        officer.reviews.contest(case, "  ")


def test_a_withdrawn_decision_needs_no_review(shared: Shared) -> None:
    case = confirmed(shared.desk)
    shared.desk.withdraw(case, "The wrong person was recorded.")
    assert standing(shared.desk, case) is Standing.STANDS
    assert shared.desk.reviews.open_cases() == ()


# --- with a hub ---


@pytest.fixture
def served(tmp_path: Path, dsn: str) -> Iterator[HubProcess]:
    """A hub of the test's own: the laptops are copies and have the same numbers."""
    with hub_process(tmp_path / "served", dsn) as process:
        write_rules(process.config.folder, two_officer_policy())
        yield process


@dataclass
class Pair:
    """Two laptops with one list, each with its officers, on one hub over lines that can break."""

    hub: HubProcess
    first: Desk
    second: Desk
    line: FaultProxy

    def confirm(self, desk: Desk, role: str = "officer") -> None:
        device = desk.vault.device.device_id
        confirm_officer(self.hub.config, device, desk.officer.officer_id, role)

    def state(self, case: str) -> list[str]:
        return [
            one.state for one in operating.received(self.hub.config) if one.encounter_id == case
        ]


@pytest.fixture
def pair(folder: Path, served: HubProcess, tmp_path: Path) -> Iterator[Pair]:
    with FaultProxy(served.url) as line:
        first = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
        hold_policy(first.vault, two_officer_policy())
        first.lock()
        first = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
        second = _second_laptop(folder, tmp_path / "other")
        first.enrol(line.url, served.code())
        second.enrol(line.url, served.code())
        made = Pair(served, first, second, line)
        yield made
        made.first.lock()
        made.second.lock()


def _second_laptop(folder: Path, home: Path) -> Desk:
    """A laptop of its own with an officer of its own and a list of the same people."""
    from fieldid.app.list_building import build_list  # noqa: PLC0415 - loads the engines

    desk = Installation(home, Readers(())).set_up(
        FirstRun((OfficerEntry("Dilan", "administrator", PASSPHRASE),)), "demo", FAST_KDF
    )
    shutil.copytree(folder / "list" / RECORD, home.with_name("people") / RECORD)
    out = home.with_name("other.fidw")
    build_list(desk, home.with_name("people"), out)
    desk.import_list(out, out.with_name(out.name + ".pub").read_bytes())
    return desk


def test_another_laptop_reviews_through_the_hub_which_alone_decides(pair: Pair) -> None:
    case = confirmed(pair.first)
    with pytest.raises(HubRefusedError, match="No encounter of this identifier"):
        pair.second.reviews.evidence(case)
    report = pair.first.sync()
    assert (report.acts.refused, report.acts.taken_in) == (1, 0), "the role is not confirmed yet"
    assert pair.state(case) == ["awaiting_review"]
    refused = pair.first.reviews.status(case).refused
    assert any("has not confirmed your role" in words for words in refused)
    pair.confirm(pair.first)
    assert pair.first.sync().acts.sent == 0, "not before an hour"
    assert pair.first.sync(again=True).acts.taken_in == 1
    assert pair.first.reviews.status(case).refused == ()

    assert case in {one.case_id for one in pair.second.reviews.elsewhere()}
    seen = pair.second.reviews.evidence(case)
    assert [one.record_id for one in seen.records] == [RECORD]
    assert all(one.probe is not None for one in seen.records[0].pairings)
    assert pair.second.reviews.status(case).part is ReviewPart.SECOND
    assert pair.second.reviews.view(case).first is None
    pair.confirm(pair.second)
    given = pair.second.reviews.answer(case, SAME, RECORD, "Seen on my own.")
    assert (given.part, given.unsent) == (ReviewPart.NONE, 1)
    assert pair.second.sync().acts.taken_in == 1
    assert pair.state(case) == ["accepted"]

    assert standing(pair.first, case) is Standing.AWAITING_REVIEW, "not asked yet"
    assert pair.first.reviews.ask(case).standing is Standing.STANDS
    shown = pair.first.reviews.view(case)
    assert shown.second is not None
    assert (shown.second.officer, shown.second.reason) == ("Dilan", "Seen on my own.")
    assert pair.second.reviews.ask(case).standing is Standing.STANDS
    shown = pair.second.reviews.view(case)
    assert shown.first is not None
    assert shown.first.officer == "Officer"


def test_over_two_laptops_a_difference_refers_and_a_contest_shows_at_both_ends(
    pair: Pair,
) -> None:
    case = confirmed(pair.first)
    pair.confirm(pair.first)
    pair.confirm(pair.second)
    pair.first.sync()
    pair.second.reviews.elsewhere()
    pair.second.reviews.evidence(case)
    pair.second.reviews.answer(case, OTHER, RECORD, "Another pattern.")
    pair.second.sync()
    assert pair.first.reviews.ask(case).part is ReviewPart.RECONCILE
    assert pair.second.reviews.ask(case).part is ReviewPart.RECONCILE
    for desk, opinion in ((pair.first, SAME), (pair.second, OTHER)):
        desk.reviews.answer(case, opinion, RECORD, "After talking.")
        desk.sync()
    assert pair.state(case) == ["review_refers"]
    assert pair.first.reviews.ask(case).standing is Standing.REFERRED
    pair.first.reviews.contest(case, "I am not that person.")
    pair.first.sync()
    assert pair.state(case) == ["contested"]
    assert pair.first.reviews.status(case).standing is Standing.CONTESTED
    assert pair.second.reviews.ask(case).standing is Standing.CONTESTED


def test_acts_go_while_locked_once_each_over_a_line_that_drops(pair: Pair) -> None:
    case = confirmed(pair.first)
    pair.confirm(pair.first)
    home, device = pair.first.vault.spool.folder.parent, pair.first.vault.device.device_id
    pair.first.reviews.contest(case, "No.")
    pair.first.lock()
    laptop = Installation(home, Readers(()))
    pair.line.faults.extend([REFUSE] * 3)
    laptop.send_waiting(patience_s=1.0)
    pair.line.faults.extend([LOSE_ANSWER, LOSE_ANSWER, LOSE_ANSWER])
    _until(lambda: laptop.send_waiting(patience_s=2.0).acts.waiting == 0)
    assert pair.state(case) == ["contested"]
    pair.first = laptop.log_on(None, PASSPHRASE)
    assert pair.first.sync_status().acts_waiting == 0
    assert pair.first.vault.act_spool.acts() == []
    received = [one for one in operating.received(pair.hub.config) if one.device == device]
    assert [one.encounter_id for one in received].count(case) == 1
    assert pair.first.reviews.ask(case).contests == 1


def _until(done: Callable[[], bool], tries: int = 10) -> None:
    assert any(done() for _ in range(tries))


def test_without_a_hub_the_question_ends_in_words(shared: Shared) -> None:
    with pytest.raises(QuestionUnansweredError, match="not enrolled"):
        shared.desk.reviews.elsewhere()
    with pytest.raises(CaseError, match="nothing was decided"):
        shared.desk.reviews.contest(shared.desk.open_encounter().encounter.encounter_id, "No.")
