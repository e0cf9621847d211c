"""Barriers and disclosures from the command line, at a hub in a process of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from fieldid.cli.barriers import barriers
from fieldid.cli.disclosure import disclosure
from fieldid.cli.nationality import nationality
from fieldid.model.barrier import BarrierKind
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import hub_process
from tests.helpers.office import (
    OTHER_SUPERVISOR,
    PASSPHRASE,
    REQUESTER,
    SECOND,
    SUPERVISOR,
    LaptopAtHand,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

    from fieldid.hub.private_postgres import PrivatePostgres

__all__ = ["postgres"]


@pytest.fixture(scope="module")
def laptop(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[LaptopAtHand]:
    folder = tmp_path_factory.mktemp("commands")
    with hub_process(folder / "hub", postgres.dsn) as process:
        made = LaptopAtHand.enrolled(folder / "vault", process)
        yield made
        made.desk.lock()


class Terminal:
    """One officer's commands."""

    def __init__(self, laptop: LaptopAtHand, officer: str) -> None:
        self._environment = {
            "FIELDID_HOME": str(laptop.home),
            "FIELDID_OFFICER": officer,
            "FIELDID_PASSPHRASE": PASSPHRASE,
        }

    def says(self, group: click.Group, *words: str) -> str:
        result = CliRunner(env=self._environment).invoke(group, words)
        assert result.exit_code == 0, (result.output, result.exception)
        return result.output

    def json(self, group: click.Group, *words: str) -> Any:
        return json.loads(self.says(group, *words, "--json"))

    def fails(self, group: click.Group, *words: str) -> str:
        result = CliRunner(env=self._environment).invoke(group, words)
        assert result.exit_code != 0
        return str(result.exception)


@pytest.fixture
def officer(laptop: LaptopAtHand) -> Terminal:
    laptop.log_on(REQUESTER)
    return Terminal(laptop, REQUESTER)


@pytest.mark.timeout(120)
def test_from_draft_to_done(laptop: LaptopAtHand, officer: Terminal) -> None:
    case = laptop.decided_case()
    for kind in BarrierKind:
        officer.says(barriers, "record", case, "--kind", kind.value, "--status", "none")
    assert "Recorded." in officer.says(barriers, "nationality", case, "IRQ")
    shown = officer.says(
        disclosure, "draft", case, "--destination", "IRQ", "--recipient", "Consular section",
        "--reason", "Papers", "--field", "name",
    )  # fmt: skip
    assert "So that the state can look for the person in its registers" in shown
    request = officer.json(disclosure, "request", case)["request_id"]
    supervisor, second = Terminal(laptop, SUPERVISOR), Terminal(laptop, SECOND)
    assert request in supervisor.says(disclosure, "list")
    supervisor.says(disclosure, "approve", case, request)
    second.says(disclosure, "approve", case, request)
    assert f"Approved by {SECOND}" in second.says(disclosure, "show", case)
    assert second.json(disclosure, "release", case, request)["fields"] == ["name"]
    assert json.loads(second.says(disclosure, "left", case, request)) == {
        "name": "Quilla Vantongeren"
    }
    assert "released already" in second.fails(disclosure, "release", case, request)


@pytest.mark.timeout(120)
def test_a_mistake_is_corrected_by_two(laptop: LaptopAtHand, officer: Terminal) -> None:
    case = laptop.decided_case()
    officer.says(barriers, "record", case, "--kind", "appeal", "--status", "granted")
    assert "only to those who need it" in officer.fails(barriers, "show", case, "--ask")
    assert "Recorded here: appeal granted (at the hub)" in officer.says(barriers, "show", case)
    supervisor, other = Terminal(laptop, SUPERVISOR), Terminal(laptop, OTHER_SUPERVISOR)
    assert "it was granted" in supervisor.says(barriers, "show", case, "--ask")
    told = supervisor.json(barriers, "show", case)["told"]
    act = told["answers"][0]["act_id"]
    supervisor.says(barriers, "correct", case, act, "--reason", "Another file.")
    correction = supervisor.json(barriers, "show", case, "--ask")["told"]["corrections"][0]
    refused = supervisor.fails(barriers, "agree", case, correction["correction_id"])
    assert "cannot agree to it" in refused
    other.says(barriers, "agree", case, correction["correction_id"])
    assert "it is not known how it stands" in other.says(barriers, "show", case, "--ask")
    assert "no such correction" in other.fails(barriers, "agree", case, act)


def test_what_is_not_there_is_refused(laptop: LaptopAtHand, officer: Terminal) -> None:
    words = ("record", "nowhere", "--kind", "appeal", "--status", "open")
    assert "No encounter of this identifier" in officer.fails(barriers, *words)
    case = laptop.decided_case()
    assert "no time zone" in officer.fails(
        barriers, "record", case, "--kind", "appeal", "--status", "open",
        "--checked-at", "2026-03-04T09:30:00",
    )  # fmt: skip
    assert "no such request" in officer.fails(disclosure, "approve", case, "nothing")
    assert "not the code of a foreign state" in officer.fails(disclosure, "request", case)


def test_a_nationality_step_by_step(laptop: LaptopAtHand) -> None:
    laptop.log_on(REQUESTER)
    case, officer = laptop.decided_case(), Terminal(laptop, REQUESTER)
    supported = ("--status", "supported", "--basis", "document", "--reference", "Passport A1")
    assert "No nationality is recorded" in officer.says(nationality, "show", case)
    refused = officer.fails(nationality, "record", case, "IRQ", *supported)
    assert "a step before this one is not taken" in refused
    said = ("--status", "claimed", "--basis", "statement", "--reference", "I was born there")
    assert officer.says(nationality, "record", case, "IRQ", *said) == "Recorded.\n"
    officer.says(nationality, "record", case, "IRQ", *supported)
    shown = officer.says(nationality, "show", case)
    assert "IRQ: supported" in shown
    assert "document: Passport A1" in shown
    assert "The state concerned has not confirmed it." in shown
    answer = ("--status", "confirmed", "--basis", "state_reply", "--reference", "Note 12")
    assert "only a supervisor" in officer.fails(nationality, "record", case, "IRQ", *answer)
    (told,) = officer.json(nationality, "show", case)["nationalities"]
    assert [one["status"] for one in told["steps"]] == ["claimed", "supported"]
    assert told["refused_next"]["disputed"] == ""
    assert "only a supervisor" in told["refused_next"]["denied"].lower()
    assert "is not a code" in officer.fails(nationality, "record", case, "QQQ", *said)
    assert "no such encounter" in officer.fails(nationality, "record", "no-case", "IRQ", *said)
