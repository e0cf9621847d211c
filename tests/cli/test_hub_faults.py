"""The hub is down, slow, talks nonsense or dies: one sentence, and every record arrives once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from tests.cli.program import PASSPHRASE, Program
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.fault_proxy import REFUSE, Fault, FaultProxy, nonsense, truncated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.hub import Hub

_PORTAL = b"<html>Please accept the terms of this network</html>"
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(_PORTAL), _PORTAL)
KEPT = "Records are kept safely and will be sent when the hub can be reached."
MORE_THAN_THE_TRIES = 12


@pytest.fixture
def line(hub: Hub) -> Iterator[FaultProxy]:
    with FaultProxy(hub.url) as proxy:
        yield proxy


@pytest.fixture
def laptop(tmp_path: Path) -> Program:
    """A laptop with keys of its own: copies of one vault would be one device to the hub."""
    entry = OfficerEntry("Quilla Vantongeren", "administrator", PASSPHRASE)
    home = tmp_path / "vault"
    Installation(home, Readers(())).set_up(FirstRun((entry,)), "pilot", FAST_KDF).lock()
    return Program(home)


@pytest.fixture
def enrolled(laptop: Program, hub: Hub, line: FaultProxy) -> Program:
    desk = Installation(laptop.home, Readers(())).log_on(None, PASSPHRASE)
    desk.enrol(line.url, hub.code())
    desk.lock()
    return laptop


def decided(program: Program) -> str:
    """A decided encounter without captures: the child's safeguards forbid them."""
    officer = program.variables.get("FIELDID_OFFICER")
    desk = Installation(program.home, Readers(())).log_on(officer, program.passphrase)
    opened = desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.CHILD))
    opened.choose_purpose(PurposeChoice("reporting", "bail_reporting"))
    opened.give_notice("en")
    opened.record_claim(Claim())
    opened.decide(Outcome.REFER, "", "A child.")
    desk.lock()
    return opened.encounter.encounter_id


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (REFUSE, "the hub cannot be reached|the connection broke or was too slow"),
        (Fault(drip_s=0.2), "the connection broke or was too slow"),
        (nonsense(_OK), "the answer did not come from the hub"),
        (truncated(60), "the connection broke or was too slow"),
    ],
    ids=["refusing", "slow", "nonsense", "dying mid-reply"],
)
def test_what_the_line_does_is_said_and_nothing_is_lost(
    enrolled: Program, hub: Hub, line: FaultProxy, fault: Fault, reason: str
) -> None:
    encounter = decided(enrolled)
    line.faults.extend([fault] * MORE_THAN_THE_TRIES)
    said = enrolled.fails("sync", "run", "--patience", 0.4)
    reasons = reason.split("|")  # a reset may come before or after the connection is made
    assert said in [f"Synchronisation is waiting: {one}. {KEPT}" for one in reasons]
    line.faults.clear()
    report = enrolled.json("sync", "run")
    assert (report["waiting"], report["set_aside"], report["reason"]) == (0, 0, "")
    rows = [row for row in hub.received() if row["encounter_id"] == encounter]
    assert [row["state"] for row in rows] == ["accepted"]


def test_a_hub_that_is_down_for_a_while(enrolled: Program, hub: Hub) -> None:
    encounter = decided(enrolled)
    hub.stop()
    try:
        said = enrolled.fails("sync", "run", "--locked")
        assert said.endswith(KEPT)
        assert enrolled.json("sync", "status")["queued"] > 0
    finally:
        hub.start()
    sent = enrolled.with_(passphrase="not needed").says("sync", "run", "--locked")
    assert "waiting 0" in sent
    assert enrolled.json("sync", "status")["queued"] == 0
    assert [row["encounter_id"] for row in hub.received()].count(encounter) == 1


def test_enrolling_says_what_is_wrong_and_changes_nothing(
    laptop: Program, hub: Hub, line: FaultProxy
) -> None:
    code = hub.code()
    assert "Ask the hub's administrator" in laptop.fails("hub", "enrol", hub.url, "AAAA-BBBB")
    assert "address" in laptop.fails("hub", "enrol", "http://example.org", code)
    line.faults.extend([nonsense(_OK)] * MORE_THAN_THE_TRIES)
    said = laptop.fails("hub", "enrol", line.url, code)
    assert "did not come from the hub" in said
    assert "enrol again with the same code" in said
    line.faults.clear()
    assert laptop.json("sync", "status")["hub"] == ""
    assert "Enrolled with" in laptop.says("hub", "enrol", line.url, code)


def test_a_laptop_that_is_not_enrolled_says_so(laptop: Program) -> None:
    said = laptop.fails("sync", "run")
    assert "not enrolled with a hub yet" in said


def test_an_officer_added_after_enrolment_is_believed_by_the_hub(
    enrolled: Program, hub: Hub
) -> None:
    first = {"FIELDID_OFFICER": "Quilla Vantongeren", "FIELDID_NEW_PASSPHRASE": "words of Oswin P"}
    enrolled.with_(variables=first).says("vault", "add-officer", "--name", "Oswin Perrault")
    newcomer = enrolled.with_(
        variables={"FIELDID_OFFICER": "Oswin Perrault"}, passphrase="words of Oswin P"
    )
    encounter = decided(newcomer)
    newcomer.says("sync", "run")
    mine = [row["device"] for row in hub.received() if row["encounter_id"] == encounter]
    rows = hub.received(mine[0])
    assert "roster" in [row["kind"] for row in rows]
    assert {row["state"] for row in rows} == {"accepted"}


def test_a_hub_of_another_realm_is_refused(laptop: Program, tmp_path: Path) -> None:
    demo = tmp_path / "demo"
    laptop.says("hub", "init", "--folder", demo, "--realm", "demo")
    assert "already" in laptop.fails("hub", "init", "--folder", demo, "--realm", "demo")
    said = laptop.fails("hub", "code", "--folder", tmp_path / "nowhere")
    assert "hub" in said.lower()
