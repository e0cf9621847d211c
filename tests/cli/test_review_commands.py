"""The second officer and the contest as commands, every step a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from tests.cli.conftest import MATE
from tests.cli.program import PASSPHRASE
from tests.helpers.two_officers import hold_policy, two_officer_policy

if TYPE_CHECKING:
    from tests.cli.conftest import Samples
    from tests.cli.hub import Hub
    from tests.cli.program import Program

FIRST, SECOND = "Quilla Vantongeren", "Berit Example"
REASON = "Whorl and delta agree."


def test_a_review_from_the_decision_to_the_hub(laptop: Program, samples: Samples, hub: Hub) -> None:
    first, second = _two_officers(laptop)
    first.says("hub", "enrol", hub.url, hub.code())
    case = _confirm(first, samples)
    assert f"{case}  awaiting_review" in first.says("encounter", "review", "list")
    answer = ("--opinion", "same_person", "--record", MATE, "--reason", "Alike.")
    refused = first.fails("encounter", "review", "answer", case, *answer)
    assert "somebody who has not judged this case" in refused
    shown = second.says("encounter", "review", "evidence", case)
    assert MATE in shown
    assert "right_index" in shown
    for text in (shown, second.says("encounter", "review", "show", case)):
        assert REASON not in text
        assert "score" not in text.lower()
    assert "waiting" in second.says("encounter", "review", "show", case)
    second.says("encounter", "review", "answer", case, *answer)
    said = second.says("encounter", "review", "show", case)
    assert f"First: {FIRST}, same person, record {MATE}: {REASON}" in said
    assert f"Second: {SECOND}, same person" in said
    assert _state(first, case) == ""
    _send(first, hub, case)
    contested = second.json("encounter", "contest", case, "--words", "That is my brother.")
    assert contested["standing"] == "contested"
    second.says("sync", "run")
    assert [one["state"] for one in hub.received() if one["encounter_id"] == case] == ["contested"]
    assert "contested" in hub.program.says("hub", "quarantine", "--folder", hub.folder)
    hub.program.says("hub", "consultations", "--folder", hub.folder)


def _two_officers(laptop: Program) -> tuple[Program, Program]:
    desk = Installation(laptop.home, Readers(())).log_on(None, PASSPHRASE)
    desk.add_officer(SECOND, "officer", PASSPHRASE)
    policy = two_officer_policy("bail_reporting", calibration_required_for_confirmed=False)
    hold_policy(desk.vault, policy)
    desk.lock()
    first, second = (laptop.with_(variables={"FIELDID_OFFICER": one}) for one in (FIRST, SECOND))
    return first, second


def _confirm(first: Program, samples: Samples) -> str:
    given = ["--age", "adult", "--purpose", "reporting", "--power", "bail_reporting"]
    given += ["--claim-record", MATE, "--no-face", "declined", *samples.fingers(MATE)]
    case = first.says("encounter", "open", *given).strip()
    first.says("verify", "--encounter", case, "--record", MATE)
    decided = ["--outcome", "identity_confirmed", "--record", MATE, "--reason", REASON]
    said = first.says("encounter", "decide", case, *decided)
    assert "waits for a second officer" in said
    assert _state(first, case) == "awaiting_review"
    return case


def _state(program: Program, case: str) -> str:
    found = program.json("encounter", "list")
    return next(str(one["standing"]) for one in found if one["encounter_id"] == case)


def _send(first: Program, hub: Hub, case: str) -> None:
    """The hub takes the answers once its operator has confirmed both officers."""
    refused = first.says("sync", "run")
    assert "refused 2" in refused
    assert [one["state"] for one in hub.received() if one["encounter_id"] == case] == [
        "awaiting_review"
    ]
    assert "refused 2" in first.says("sync", "status")
    said = first.says("encounter", "review", "show", case)
    assert "Set aside by the hub: The hub's operator has not confirmed your role" in said
    folder = ("--folder", hub.folder)
    names = {FIRST, SECOND}
    for one in hub.program.json("hub", "officers", *folder):
        if one["name"] in names and one["device_id"] in _devices(hub, case):
            which = (one["device_id"], one["officer_id"])
            hub.program.says("hub", "confirm-officer", *which, "--role", "officer", *folder)
    assert "taken in 2" in first.says("sync", "run", "--again")
    assert [one["state"] for one in hub.received() if one["encounter_id"] == case] == ["accepted"]


def _devices(hub: Hub, case: str) -> set[str]:
    return {one["device"] for one in hub.received() if one["encounter_id"] == case}
