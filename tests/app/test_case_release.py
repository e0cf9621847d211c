"""A disclosure from two real laptops at a real hub: drafted offline, approved by two, done once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import psycopg
import pytest

from fieldid.app.barriers import CaseBarriers
from fieldid.app.release import CaseRelease, open_requests, with_reasons
from fieldid.app.release_views import ReleaseDraft, RequestView
from fieldid.audit.entry import AuditEvent
from fieldid.errors.base import FieldidError
from fieldid.errors.case import PolicyRefusalError
from fieldid.errors.hub import (
    ActUnansweredError,
    DisclosureLogCutError,
    HubRefusedError,
    NotReleasedHereError,
    QuestionUnansweredError,
)
from fieldid.hub.clock import utc_now
from fieldid.model.barrier import BarrierKind, BarrierStatus
from fieldid.model.encounter import AgeBand, AgeRecord, PurposeChoice
from tests.helpers.fault_proxy import LOSE_ANSWER, FaultProxy
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.helpers.office import OTHER_SUPERVISOR, REQUESTER, SECOND, SUPERVISOR, LaptopAtHand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk
    from fieldid.hub.private_postgres import PrivatePostgres

__all__ = ["postgres"]
DRAFT = ReleaseDraft("IRQ", "Consular section", ("name", "document_number"), "Papers asked for")
ELSEWHERE = " (Dover)"


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    with hub_process(tmp_path_factory.mktemp("release") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture(scope="module")
def proxy(served: HubProcess) -> Iterator[FaultProxy]:
    with FaultProxy(served.url) as line:
        yield line


@pytest.fixture(scope="module")
def two_laptops(
    tmp_path_factory: pytest.TempPathFactory, served: HubProcess, proxy: FaultProxy
) -> Iterator[tuple[LaptopAtHand, LaptopAtHand]]:
    """The first talks over a line that can be broken."""
    home = tmp_path_factory.mktemp("laptops")
    here = LaptopAtHand.enrolled(home / "here", served, url=proxy.url)
    there = LaptopAtHand.enrolled(home / "there", served, ELSEWHERE)
    yield here, there
    here.desk.lock()
    there.desk.lock()


@pytest.fixture
def here(two_laptops: tuple[LaptopAtHand, LaptopAtHand]) -> LaptopAtHand:
    two_laptops[0].log_on(REQUESTER)
    return two_laptops[0]


@pytest.fixture
def there(two_laptops: tuple[LaptopAtHand, LaptopAtHand]) -> LaptopAtHand:
    return two_laptops[1]


def disclosure(desk: Desk, case_id: str) -> CaseRelease:
    return CaseRelease(desk, case_id, patience_s=5)


def cleared_case(laptop: LaptopAtHand) -> str:
    """A decided case in which every keeper has answered that there is nothing."""
    case_id = laptop.decided_case()
    mine = CaseBarriers(laptop.desk, case_id)
    for kind in BarrierKind:
        mine.record(kind, BarrierStatus.NONE, utc_now())
    mine.state_nationalities(("IRQ",))
    assert laptop.desk.sync().waiting == 0
    return case_id


def only(desk: Desk, case_id: str) -> RequestView:
    (one,) = disclosure(desk, case_id).ask().requests
    return one


def approve(laptop: LaptopAtHand, name: str, case_id: str) -> None:
    desk = laptop.log_on(name)
    disclosure(desk, case_id).approve(only(desk, case_id))


def approved_case(here: LaptopAtHand) -> str:
    case_id = cleared_case(here)
    disclosure(here.desk, case_id).request(DRAFT)
    approve(here, SUPERVISOR, case_id)
    approve(here, SECOND, case_id)
    return case_id


def released(laptop: LaptopAtHand, case_id: str) -> int:
    with psycopg.connect(laptop.hub.config.dsn) as connection:
        row = connection.execute(
            "SELECT count(*) FROM release JOIN release_request USING (request_id)"
            " WHERE case_id = %s",
            [case_id],
        ).fetchone()
    assert row is not None
    return int(row[0])


class TestDraft:
    def test_it_rests_in_the_vault_and_needs_no_line(self, here: LaptopAtHand) -> None:
        case_id = here.decided_case()
        here.hub.end()
        disclosure(here.desk, case_id).save_draft(DRAFT)
        desk = here.log_on(SUPERVISOR)
        assert disclosure(desk, case_id).draft() == DRAFT
        with pytest.raises(ActUnansweredError):
            disclosure(desk, case_id).request(DRAFT)
        assert disclosure(desk, case_id).draft() == DRAFT

    def test_only_what_the_rules_let_out_is_offered_with_its_reason(
        self, here: LaptopAtHand
    ) -> None:
        offered = {one.id: one for one in disclosure(here.desk, here.decided_case()).offered("IRQ")}
        assert offered["name"].value == "Quilla Vantongeren"
        assert offered["nationality"].value == "IRQ"
        assert "registers" in offered["name"].reason
        assert (offered["birth_date"].value, offered["birth_date"].held) == ("", True)
        assert not offered["photo"].held
        assert all(one.reason and one.label for one in offered.values())
        assert not {"claim", "watchlist", "score", "relatives"} & set(offered)

    def test_a_power_that_discloses_nothing_abroad_refuses_by_its_rule(
        self, here: LaptopAtHand
    ) -> None:
        opened = here.desk.open_encounter()
        case_id = opened.encounter.encounter_id
        opened.record_age(AgeRecord(AgeBand.ADULT))
        with pytest.raises(PolicyRefusalError, match="to whom a power discloses"):
            disclosure(here.desk, case_id).may_draft()
        opened.choose_purpose(PurposeChoice("reporting", "bail_reporting"))
        with pytest.raises(PolicyRefusalError, match="discloses nothing to a foreign authority"):
            disclosure(here.desk, case_id).may_draft()
        opened.stop("")

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"destination": "GBR"}, "not the code of a foreign state"),
            ({"destination": "XXB"}, "not the code of a foreign state"),
            ({"destination": ""}, "not the code of a foreign state"),
            ({"fields": ()}, "no field is chosen"),
            ({"fields": ("name", "asylum_claim")}, "not one that the rules let out"),
            ({"fields": ("shoe_size",)}, "not one that the rules let out"),
        ],
    )
    def test_what_cannot_be_asked_for_is_said_at_once(
        self, here: LaptopAtHand, change: dict[str, object], words: str
    ) -> None:
        mine = disclosure(here.desk, here.decided_case())
        with pytest.raises(PolicyRefusalError, match=words):
            mine.request(replace(DRAFT, **change))  # type: ignore[arg-type]  # by name


@pytest.fixture(autouse=True)
def _hub_runs(served: HubProcess) -> None:
    if served.process is None:
        served.start()


def test_from_draft_to_done(here: LaptopAtHand) -> None:
    case_id = cleared_case(here)
    disclosure(here.desk, case_id).request(DRAFT)
    assert disclosure(here.desk, case_id).draft() == ReleaseDraft()
    with pytest.raises(HubRefusedError, match="cannot approve it"):
        disclosure(here.desk, case_id).approve(only(here.desk, case_id))
    approve(here, SUPERVISOR, case_id)
    with pytest.raises(HubRefusedError, match="must be another person"):
        disclosure(here.desk, case_id).approve(only(here.desk, case_id))
    approve(here, SECOND, case_id)
    desk = here.desk
    one = only(desk, case_id)
    assert [given.name for given in one.approvals] == [SUPERVISOR, SECOND]
    receipt = disclosure(desk, case_id).release(one)
    assert set(receipt.fields) == {"name", "document_number"}
    done = only(desk, case_id)
    assert (done.over, done.released_by, done.values_here) == (True, SECOND, True)
    left = disclosure(desk, case_id).left(one.request.request_id)
    assert left == {"name": "Quilla Vantongeren", "document_number": "A1234567"}
    logged = [entry for entry in desk.audit_entries() if entry.event is AuditEvent.DISCLOSURE]
    assert logged[-1].detail["fields"] == "name, document_number"
    assert "Quilla" not in str(logged[-1].detail)
    with pytest.raises(HubRefusedError, match="was released already"):
        disclosure(desk, case_id).release(done)


def test_blocked_it_says_why_to_whom_it_may_and_whom_to_ask(here: LaptopAtHand) -> None:
    case_id = approved_case(here)
    CaseBarriers(here.desk, case_id).record(
        BarrierKind.PROTECTION_CLAIM, BarrierStatus.OPEN, utc_now()
    )
    here.desk.sync()
    with pytest.raises(HubRefusedError) as caught:
        disclosure(here.desk, case_id).release(only(here.desk, case_id))
    assert "ask a supervisor" in str(caught.value)
    assert "protection claim" not in str(caught.value)
    desk = here.log_on(SUPERVISOR)
    seen = CaseBarriers(desk, case_id).ask()
    (one,) = with_reasons(disclosure(desk, case_id).ask(), seen).requests
    assert one.reasons == (
        "Claim for asylum or other protection: it is open. Ask the asylum casework team.",
    )
    assert released(here, case_id) == 0


def test_a_supervisor_of_another_laptop_finds_approves_and_releases(
    here: LaptopAtHand, there: LaptopAtHand
) -> None:
    case_id = cleared_case(here)
    disclosure(here.desk, case_id).request(DRAFT)
    desk = there.log_on(SUPERVISOR + ELSEWHERE)
    (waiting,) = [one for one in open_requests(desk) if one.case_id == case_id]
    assert waiting.approvals == 0
    disclosure(desk, case_id).approve(only(desk, case_id))
    approve(there, SECOND + ELSEWHERE, case_id)
    disclosure(there.desk, case_id).release(only(there.desk, case_id))
    done = only(here.desk, case_id)
    assert not done.values_here
    with pytest.raises(NotReleasedHereError):
        disclosure(here.desk, case_id).left(done.request.request_id)


def test_two_supervisors_release_at_once_and_one_does(
    here: LaptopAtHand, there: LaptopAtHand
) -> None:
    for _ in range(2):
        here.log_on(REQUESTER)
        case_id = cleared_case(here)
        disclosure(here.desk, case_id).request(DRAFT)
        approve(here, SUPERVISOR, case_id)
        approve(there, OTHER_SUPERVISOR + ELSEWHERE, case_id)
        requests = [(one.desk, only(one.desk, case_id)) for one in (here, there)]
        gate = threading.Barrier(2)

        def release(pair: tuple[Desk, RequestView], gate: threading.Barrier = gate) -> str:
            desk, one = pair
            gate.wait()
            try:
                CaseRelease(desk, one.request.subject).release(one)
            except FieldidError as error:
                return str(error)
            return "released"

        with ThreadPoolExecutor(2) as pool:
            ended = sorted(pool.map(release, requests))
        assert ended[1] == "released"
        assert "This was released already" in ended[0]
        assert released(here, case_id) == 1


@pytest.mark.timeout(90)
def test_a_lost_answer_and_lost_power_end_in_one_release(
    here: LaptopAtHand, proxy: FaultProxy
) -> None:
    case_id = approved_case(here)
    one = only(here.desk, case_id)
    proxy.faults.extend([LOSE_ANSWER] * 4)
    with pytest.raises(ActUnansweredError, match="it is done once only"):
        disclosure(here.desk, case_id).release(one)
    assert released(here, case_id) == 1
    desk = here.log_on(SECOND)
    assert disclosure(desk, case_id).unanswered() == "release"
    receipt = disclosure(desk, case_id).release(one)
    assert receipt.fields == ("name", "document_number")
    assert released(here, case_id) == 1
    assert disclosure(desk, case_id).unanswered() == ""
    assert disclosure(desk, case_id).left(one.request.request_id)["name"] == "Quilla Vantongeren"


@pytest.mark.timeout(90)
def test_a_hub_killed_in_the_middle_has_released_nothing_and_the_same_press_does_it(
    here: LaptopAtHand,
) -> None:
    case_id = approved_case(here)
    one = only(here.desk, case_id)
    with psycopg.connect(here.hub.config.dsn) as holder, ThreadPoolExecutor(1) as pool:
        holder.execute("LOCK TABLE disclosure_log IN ACCESS EXCLUSIVE MODE")
        pressing = pool.submit(disclosure(here.desk, case_id).release, one)
        _until_blocked(here.hub.config.dsn)
        here.hub.end(kill=True)
        with pytest.raises(ActUnansweredError):
            pressing.result()
        holder.rollback()
    assert released(here, case_id) == 0
    here.hub.start()
    assert disclosure(here.desk, case_id).release(one).fields
    assert released(here, case_id) == 1


def _until_blocked(dsn: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        for _ in range(400):
            row = connection.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone()
            if row is not None:
                return
            connection.execute("SELECT pg_sleep(0.02)")
    pytest.fail("nothing waits for the lock")


def test_a_refused_act_is_not_done_later_by_itself(here: LaptopAtHand) -> None:
    case_id = approved_case(here)
    CaseBarriers(here.desk, case_id).record(BarrierKind.APPEAL, BarrierStatus.OPEN, utc_now())
    here.desk.sync()
    with pytest.raises(HubRefusedError):
        disclosure(here.desk, case_id).release(only(here.desk, case_id))
    assert disclosure(here.desk, case_id).unanswered() == ""
    CaseBarriers(here.desk, case_id).record(BarrierKind.APPEAL, BarrierStatus.NONE, utc_now())
    here.desk.sync()
    assert released(here, case_id) == 0


def test_a_cut_in_the_hubs_log_is_noticed_by_whoever_has_a_receipt(here: LaptopAtHand) -> None:
    case_id = approved_case(here)
    disclosure(here.desk, case_id).release(only(here.desk, case_id))
    only(here.desk, case_id)
    with psycopg.connect(here.hub.config.dsn) as connection:
        gone = connection.execute(
            "DELETE FROM disclosure_log WHERE sequence = (SELECT max(sequence) FROM disclosure_log)"
            " RETURNING sequence, request_id, digest, entry::text"
        ).fetchone()
    with pytest.raises(DisclosureLogCutError, match="tell whoever supervises the hub"):
        only(here.desk, case_id)
    said = [entry.detail.get("what", "") for entry in here.desk.audit_entries()]
    assert any("no longer holds entry" in one for one in said)
    with psycopg.connect(here.hub.config.dsn) as connection:
        connection.execute("INSERT INTO disclosure_log VALUES (%s, %s, %s, %s::jsonb)", gone)
    assert only(here.desk, case_id).over


def test_a_laptop_without_a_hub_says_so(
    here: LaptopAtHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = here.decided_case()
    monkeypatch.setattr(here.desk.vault.outbox, "hub", lambda: None)
    with pytest.raises(QuestionUnansweredError, match="not enrolled"):
        disclosure(here.desk, case_id).ask()
    with pytest.raises(ActUnansweredError, match="not enrolled"):
        disclosure(here.desk, case_id).request(DRAFT)
