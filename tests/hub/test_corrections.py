"""What was recorded by mistake is corrected by two confirmed people, and stays on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.hub.refusal import RefusedError
from fieldid.wire.act_body import (
    BarrierAnswer,
    CorrectionWords,
    ForCorrection,
    NationalityStatement,
)
from tests.helpers.hub_cases import Desk, some_digest, write_rules
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.wire.act_receipt import ActReceipt
    from tests.helpers.hub_fixtures import PreparedHub

WHY = "The answer belongs to another person's file."


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def refused(words: str) -> Any:
    return pytest.raises(RefusedError, check=lambda error: words.lower() in error.reason.lower())


def propose(desk: Desk, mistake: ActReceipt, *codes: str, officer: str = "r") -> ForCorrection:
    words = CorrectionWords(mistake.act_id, codes, WHY)
    receipt = desk.do(officer, "correction", words)
    return ForCorrection(receipt.act_id, receipt.digest)


def agree(desk: Desk, named: ForCorrection, officer: str = "s") -> ActReceipt:
    return desk.do(officer, "correction_agreement", named)


def blocked(desk: Desk, named: Any, words: str) -> None:
    with refused(words):
        desk.release(named)


def test_a_granted_by_mistake_is_corrected_and_its_keeper_asked_again(desk: Desk) -> None:
    desk.clear_all()
    mistake = desk.answer("protection_claim", "granted")
    named = desk.approved()
    blocked(desk, named, "it was granted")
    asked = propose(desk, mistake)
    blocked(desk, named, "it was granted")
    agree(desk, asked)
    blocked(desk, named, "it is not known how it stands")
    desk.now += timedelta(minutes=1)
    desk.answer("protection_claim", "none")
    assert desk.release(named).fields
    assert desk.count("barrier_answer") == 7


def test_an_answer_from_before_the_correction_does_not_clear_it(desk: Desk) -> None:
    desk.clear_all()
    mistake = desk.answer("appeal", "granted")
    named = desk.approved()
    agree(desk, propose(desk, mistake))
    earlier = desk.now - timedelta(hours=1)
    desk.now += timedelta(minutes=1)
    desk.do("q", "barrier_answer", BarrierAnswer("appeal", "none", earlier))
    blocked(desk, named, "it is not known how it stands")


def test_a_grant_that_was_none_of_the_mistake_still_blocks(desk: Desk) -> None:
    desk.clear_all()
    mistake = desk.answer("protection_claim", "granted")
    desk.answer("protection_claim", "granted")
    named = desk.approved()
    agree(desk, propose(desk, mistake))
    desk.now += timedelta(minutes=1)
    desk.answer("protection_claim", "none")
    blocked(desk, named, "it was granted")


def test_a_nationality_by_mistake_is_corrected(desk: Desk) -> None:
    desk.clear_all()
    mistake = desk.do("q", "nationality_statement", NationalityStatement(("XXB", "TUR")))
    named = desk.approved()
    blocked(desk, named, "the person is a refugee")
    with refused("not those that were stated"):
        propose(desk, mistake, "IRQ")
    with refused("not those that were stated"):
        propose(desk, mistake)
    agree(desk, propose(desk, mistake, "XXB"))
    assert desk.release(named).fields
    with refused("corrected already"):
        propose(desk, mistake, "XXB")
    agree(desk, propose(desk, mistake, "TUR"))
    assert desk.count("nationality_statement") == 3


def test_the_same_code_in_another_statement_still_blocks(desk: Desk) -> None:
    desk.clear_all()
    mistake = desk.do("q", "nationality_statement", NationalityStatement(("XXB",)))
    desk.do("p", "nationality_statement", NationalityStatement(("XXB",)))
    named = desk.approved()
    agree(desk, propose(desk, mistake, "XXB"))
    blocked(desk, named, "the person is a refugee")


class TestTwoPeople:
    @pytest.fixture
    def mistake(self, desk: Desk) -> ActReceipt:
        return desk.answer("protection_claim", "granted")

    def test_one_person_cannot(self, desk: Desk, mistake: ActReceipt) -> None:
        asked = propose(desk, mistake, officer="s")
        with refused("cannot agree to it"):
            agree(desk, asked, "s")
        with refused("no role of yours"):
            desk.confirm("q", "")
            propose(desk, mistake, officer="q")
        with refused("no role of yours"):
            agree(desk, asked, "q")

    def test_one_of_the_two_is_a_supervisor(self, desk: Desk, mistake: ActReceipt) -> None:
        asked = propose(desk, mistake, officer="r")
        with refused("neither of the two is a supervisor"):
            agree(desk, asked, "p")
        agree(desk, asked, "t")
        with refused("corrected already"):
            agree(desk, asked, "s")

    def test_a_role_taken_back_in_between_counts_no_more(
        self, desk: Desk, mistake: ActReceipt
    ) -> None:
        asked = propose(desk, mistake)
        desk.confirm("r", "")
        with refused("no role of yours"):
            agree(desk, asked)

    def test_one_person_on_two_laptops_is_one(
        self, desk: Desk, mistake: ActReceipt, hub: PreparedHub
    ) -> None:
        asked = propose(desk, mistake)
        with hub.store.transaction() as connection:
            connection.execute("UPDATE officer SET name = 'OFFICER  R' WHERE officer_id = 's'")
        with refused("cannot agree to it"):
            agree(desk, asked, "s")

    def test_it_is_agreed_to_exactly_and_in_time(self, desk: Desk, mistake: ActReceipt) -> None:
        asked = propose(desk, mistake)
        with refused("another version of the correction"):
            agree(desk, replace(asked, digest=some_digest()))
        with refused("no such correction"):
            agree(desk, ForCorrection(mistake.act_id, asked.digest))
        desk.now += timedelta(days=31)
        with refused("too long ago"):
            agree(desk, asked)

    def test_only_what_is_there_can_be_corrected(self, desk: Desk, mistake: ActReceipt) -> None:
        asked = propose(desk, mistake)
        for other in (asked.correction_id, desk.ask().request_id):
            with refused("no such answer about a barrier"):
                propose(desk, replace(mistake, act_id=other))
        desk.new_case()
        with refused("no such answer about a barrier"):
            propose(desk, mistake)
        with refused("no such correction"):
            agree(desk, asked)
