"""Barriers at the laptop: recorded without a line, seen by those who need it, corrected by two."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg
import pytest

from fieldid.app.barriers import CaseBarriers
from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import HubRefusedError, QuestionUnansweredError
from fieldid.hub.clock import utc_now
from fieldid.model.barrier import BarrierKind, BarrierStatus
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.helpers.office import OTHER_SUPERVISOR, REQUESTER, SECOND, SUPERVISOR, LaptopAtHand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.barrier_views import RecordedCorrection
    from fieldid.case.barrier_state import BarrierState
    from fieldid.hub.private_postgres import PrivatePostgres

__all__ = ["postgres"]
CLAIM, APPEAL = BarrierKind.PROTECTION_CLAIM, BarrierKind.APPEAL


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    with hub_process(tmp_path_factory.mktemp("barriers") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture(scope="module")
def one_laptop(
    tmp_path_factory: pytest.TempPathFactory, served: HubProcess
) -> Iterator[LaptopAtHand]:
    laptop = LaptopAtHand.enrolled(tmp_path_factory.mktemp("laptop") / "vault", served)
    yield laptop
    laptop.desk.lock()


@pytest.fixture
def laptop(one_laptop: LaptopAtHand) -> LaptopAtHand:
    one_laptop.log_on(REQUESTER)
    return one_laptop


def barriers(laptop: LaptopAtHand, case_id: str) -> CaseBarriers:
    return CaseBarriers(laptop.desk, case_id, patience_s=5)


def state(states: tuple[BarrierState, ...], kind: BarrierKind) -> BarrierState:
    return next(one for one in states if one.kind == kind)


def test_what_the_person_said_is_kept_without_a_line_and_arrives(laptop: LaptopAtHand) -> None:
    laptop.hub.end()
    opened = laptop.desk.open_encounter()
    case_id = opened.encounter.encounter_id
    barriers(laptop, case_id).record(CLAIM, BarrierStatus.OPEN, utc_now())
    (own,) = barriers(laptop, case_id).view().own
    assert (own.what, own.status, own.sent) == ("protection_claim", "open", False)
    laptop.log_on(REQUESTER)
    laptop.hub.start()
    opened.__class__(laptop.desk, laptop.desk.encounter(case_id)).stop("")
    assert barriers(laptop, case_id).view().own[0].status == "open"


def test_a_recorded_barrier_reaches_the_hub_with_the_decided_case(laptop: LaptopAtHand) -> None:
    case_id = laptop.decided_case()
    barriers(laptop, case_id).record(CLAIM, BarrierStatus.OPEN, utc_now())
    barriers(laptop, case_id).state_nationalities(("IRQ",))
    assert laptop.desk.sync().waiting == 0
    assert all(one.sent for one in barriers(laptop, case_id).view().own)
    laptop.log_on(SUPERVISOR)
    seen = barriers(laptop, case_id).ask()
    claim = state(seen.states, CLAIM)
    assert (claim.stands, claim.words, claim.days) == (True, "it is open", 0)
    assert seen.sheet is not None
    assert [one.code for one in seen.sheet.statements] == ["IRQ"]
    assert [one.name for one in seen.sheet.answers] == [REQUESTER]
    assert all(one.stands for one in seen.states)


def test_only_those_who_need_it_see_and_what_was_told_goes_with_the_role(
    laptop: LaptopAtHand,
) -> None:
    case_id = laptop.decided_case()
    with pytest.raises(HubRefusedError, match="only to those who need it"):
        barriers(laptop, case_id).ask()
    assert barriers(laptop, case_id).view().sheet is None
    laptop.log_on(SUPERVISOR)
    assert barriers(laptop, case_id).ask().sheet is not None
    logged = [one for one in laptop.desk.audit_entries() if one.event is AuditEvent.CONSULTATION]
    assert (logged[-1].subjects, logged[-1].detail["what"]) == ((case_id,), "barriers")
    laptop.log_on(SECOND)
    assert barriers(laptop, case_id).view().sheet is None
    laptop.log_on(SUPERVISOR)
    assert barriers(laptop, case_id).view().sheet is not None
    laptop.confirm(SUPERVISOR, "officer")
    with pytest.raises(HubRefusedError):
        barriers(laptop, case_id).ask()
    laptop.confirm(SUPERVISOR, "supervisor")
    assert barriers(laptop, case_id).view().sheet is None


def test_what_was_told_ages_and_what_is_recorded_here_counts_at_once(
    laptop: LaptopAtHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = laptop.decided_case()
    laptop.log_on(SUPERVISOR)
    mine = barriers(laptop, case_id)
    for kind in BarrierKind:
        mine.record(kind, BarrierStatus.NONE, utc_now())
    assert laptop.desk.sync().waiting == 0
    assert not mine.ask().standing
    mine.record(APPEAL, BarrierStatus.OPEN, utc_now())
    (standing,) = mine.view().standing
    assert standing.kind == APPEAL
    later = utc_now() + timedelta(days=31)
    monkeypatch.setattr(laptop.desk, "_clock", lambda: later)
    stale = state(mine.view().standing, CLAIM)
    assert (stale.days, stale.words) == (31, "the answer is 31 days old, and 30 are allowed")


def test_without_a_line_what_was_told_stays(laptop: LaptopAtHand) -> None:
    case_id = laptop.decided_case()
    laptop.log_on(SUPERVISOR)
    before = barriers(laptop, case_id).ask()
    laptop.hub.end()
    with pytest.raises(QuestionUnansweredError, match="cannot be reached"):
        barriers(laptop, case_id).ask()
    after = barriers(laptop, case_id).view()
    laptop.hub.start()
    assert after.sheet is not None
    assert before.sheet is not None
    assert after.sheet.as_of == before.sheet.as_of


def test_two_people_correct_a_grant_from_their_laptop(laptop: LaptopAtHand) -> None:
    case_id = laptop.decided_case()
    barriers(laptop, case_id).record(CLAIM, BarrierStatus.GRANTED, utc_now())
    laptop.desk.sync()
    laptop.log_on(SUPERVISOR)
    seen = barriers(laptop, case_id).ask().sheet
    assert seen is not None
    barriers(laptop, case_id).correct(seen.answers[0].act_id, (), "Another person's file.")
    (asked,) = _corrections(barriers(laptop, case_id))
    with pytest.raises(HubRefusedError, match="cannot agree to it"):
        barriers(laptop, case_id).agree(asked)
    laptop.log_on(OTHER_SUPERVISOR)
    (asked,) = _corrections(barriers(laptop, case_id))
    assert (asked.requester, asked.agreed_by) == (SUPERVISOR, "")
    barriers(laptop, case_id).agree(asked)
    claim = state(barriers(laptop, case_id).ask().states, CLAIM)
    assert claim.words == "it is not known how it stands"
    (done,) = _corrections(barriers(laptop, case_id))
    assert done.agreed_by == OTHER_SUPERVISOR


def _corrections(mine: CaseBarriers) -> tuple[RecordedCorrection, ...]:
    sheet = mine.ask().sheet
    assert sheet is not None
    return sheet.corrections


def test_the_hub_wrote_down_who_was_told(laptop: LaptopAtHand) -> None:
    case_id = laptop.decided_case()
    laptop.log_on(SUPERVISOR)
    barriers(laptop, case_id).ask()
    with psycopg.connect(laptop.hub.config.dsn) as connection:
        row = connection.execute(
            "SELECT entry ->> 'actor' FROM consultation_log WHERE case_id = %s", [case_id]
        ).fetchone()
    assert row == (laptop.desk.officer.officer_id,)
