"""Cases: one per encounter received, whatever arrives again or was kept before there were any."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.hub.cases import case_record, find_case, is_settled, open_missing_cases
from fieldid.hub.intake import take_in
from fieldid.hub.refusal import RefusedError
from fieldid.wire.act_body import ContestWords
from tests.helpers.hub_cases import Desk, encounter_of, write_rules
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub


def test_an_encounter_sent_twice_is_one_case_and_keeps_its_first_record(
    hub: PreparedHub, laptop: Laptop
) -> None:
    record = encounter_of("r", NOW)
    for reason in ("", "withdrawn later"):
        raw = laptop.raw(record | {"stop_reason": reason})
        take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    with hub.store.transaction() as connection:
        case = find_case(connection, record["encounter_id"])
        assert case_record(connection, hub.keys, case)["stop_reason"] == ""
        assert is_settled(connection, case)
    assert hub.rows("subject_case") == 1


def test_another_laptop_cannot_take_a_case_over(hub: PreparedHub, laptop: Laptop) -> None:
    record = encounter_of("r", NOW)
    take_in(laptop.raw(record), hub.store, hub.keys, NOW, hub.rules)
    other = hub.enrol(type(laptop)())
    take_in(
        other.raw(record | {"officer_id": "somebody-else"}), hub.store, hub.keys, NOW, hub.rules
    )
    with hub.store.transaction() as connection:
        case = find_case(connection, record["encounter_id"])
        assert case_record(connection, hub.keys, case)["officer_id"] == "r"


def test_encounters_kept_by_an_earlier_version_get_their_case(
    hub: PreparedHub, laptop: Laptop
) -> None:
    record = encounter_of("r", NOW)
    take_in(laptop.raw(record), hub.store, hub.keys, NOW, hub.rules)
    take_in(laptop.raw({}, kind="audit"), hub.store, hub.keys, NOW, hub.rules)
    with hub.store.transaction() as connection:
        connection.execute("DELETE FROM subject_case")
        connection.execute("UPDATE envelope SET case_opened = false")
        open_missing_cases(connection, hub.keys, NOW)
        assert find_case(connection, record["encounter_id"]).number == 0
    assert hub.rows("subject_case") == 1


def test_an_encounter_without_a_proper_identifier_is_kept_and_has_no_case(
    hub: PreparedHub, laptop: Laptop
) -> None:
    take_in(laptop.raw({"encounter_id": "../x"}), hub.store, hub.keys, NOW, hub.rules)
    assert (hub.rows("envelope"), hub.rows("subject_case")) == (1, 0)


class TestBarrierBeforeItsRecord:
    def test_it_is_taken_in_and_stands_when_the_record_comes(
        self, hub: PreparedHub, tmp_path: Path
    ) -> None:
        rules = write_rules(tmp_path / "hub")
        desk = Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())
        record = encounter_of("r", desk.now)
        desk.case = record["encounter_id"]
        desk.clear_all()
        desk.answer("protection_claim", "open")
        for what in (desk.ask, lambda: desk.do("q", "contest", ContestWords("no"))):
            with pytest.raises(RefusedError, check=lambda error: "send the record" in error.reason):
                what()
        take_in(desk.laptop.raw(record), desk.store, desk.keys, desk.now, desk.rules)
        named = desk.approved()
        with pytest.raises(RefusedError, check=lambda error: "it is open" in error.reason):
            desk.release(named)
        desk.now += timedelta(minutes=1)
        desk.answer("protection_claim", "none")
        assert desk.release(named).fields

    def test_nothing_is_opened_by_an_act_that_is_refused(
        self, hub: PreparedHub, tmp_path: Path
    ) -> None:
        rules = write_rules(tmp_path / "hub")
        desk = Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())
        cases = desk.count("subject_case")
        desk.case = "never-seen"
        with pytest.raises(RefusedError):
            desk.answer("curse", "open")
        assert desk.count("subject_case") == cases
