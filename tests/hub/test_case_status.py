"""What the operator asks on the hub's own machine, through the command line."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner, Result

from fieldid.cli.hub_case import COMMANDS
from fieldid.errors.case import PolicyError
from fieldid.errors.hub import HubError
from fieldid.hub.clock import utc_now
from fieldid.hub.rules import DISCLOSURE, DISCLOSURE_KEY, POLICY, POLICY_KEY
from fieldid.policy.disclosure_file import example_disclosure, sign_disclosure
from fieldid.wire.act_body import ContestWords
from fieldid.wire.signing import SigningKey
from tests.helpers.hub_cases import ROLES, Desk, write_rules
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.errors.base import FieldidError
    from tests.helpers.hub_fixtures import PreparedHub

GROUP = click.Group("hub", commands=list(COMMANDS))


@pytest.fixture
def desk(hub: PreparedHub) -> Desk:
    """The clock is the machine's: the command line asks it, and codes are of the test's time."""
    code = hub.code()
    desk = Desk(hub.store, hub.keys, write_rules(hub.folder), Laptop()).enrol(code)
    desk.now = utc_now() - timedelta(minutes=5)
    return desk


def run(hub: PreparedHub, *arguments: str) -> Result:
    where = ["--folder", str(hub.folder), "--database", hub.dsn]
    return CliRunner().invoke(GROUP, [*arguments, *where])


def test_barriers_say_whom_to_ask(desk: Desk, hub: PreparedHub) -> None:
    desk.answer("appeal", "open")
    shown = run(hub, "barriers", desk.case)
    assert shown.exit_code == 0, shown.output
    assert "it is open" in shown.output
    assert "the appeals and litigation team" in shown.output
    listed = {
        one["kind"]: one for one in json.loads(run(hub, "barriers", desk.case, "--json").output)
    }
    assert listed["appeal"]["stands"]
    assert listed["court_order"]["words"] == "no answer is recorded"


def test_release_status_from_request_to_release(desk: Desk, hub: PreparedHub) -> None:
    assert "No disclosure was asked for." in run(hub, "release-status", desk.case).output
    named = desk.approved()
    shown = run(hub, "release-status", desk.case).output
    assert ": blocked." in shown
    assert "no answer is recorded" in shown
    desk.clear_all()
    assert ": may be released." in run(hub, "release-status", desk.case).output
    desk.do("q", "contest", ContestWords("no"))
    assert "The person contests" in run(hub, "release-status", desk.case).output
    (one,) = json.loads(run(hub, "release-status", desk.case, "--json").output)
    assert (one["state"], one["contested"], one["reasons"]) == ("blocked", True, [])
    assert one["request_id"] == named.request_id


def test_what_was_released_is_listed_with_its_fields(desk: Desk, hub: PreparedHub) -> None:
    desk.clear_all()
    desk.release(desk.approved())
    shown = run(hub, "release-status", desk.case).output
    assert ": released." in shown
    assert "Left: name, document_number, nationality" in shown


def test_roles_are_confirmed_and_taken_back(desk: Desk, hub: PreparedHub) -> None:
    device = desk.laptop.device_id
    assert run(hub, "confirm-officer", device, "s").output == "The role was taken back.\n"
    listed = {one["officer_id"]: one for one in json.loads(run(hub, "officers", "--json").output)}
    assert (listed["s"]["role"], listed["s"]["hub_role"]) == ("supervisor", "")
    assert run(hub, "confirm-officer", device, "s", "--role", "supervisor").exit_code == 0
    assert "confirmed as" in run(hub, "officers").output
    assert hub.rows("role_confirmation") == len(ROLES) + 2
    stranger = run(hub, "confirm-officer", device, "nobody", "--role", "supervisor")
    said(stranger, HubError, "introduced no such officer")


def test_what_cannot_be_answered_is_said(desk: Desk, hub: PreparedHub) -> None:
    said(run(hub, "barriers", "no-such-case"), HubError, "no encounter of this identifier")
    (hub.folder / DISCLOSURE).unlink()
    said(run(hub, "release-status", desk.case), PolicyError, "no readable disclosure.signed")


def test_rules_are_taken_over_only_when_they_are_right(hub: PreparedHub, tmp_path: Path) -> None:
    given = tmp_path / "given"
    write_rules(given)
    files = [str(given / one) for one in (POLICY, POLICY_KEY, DISCLOSURE, DISCLOSURE_KEY)]
    taken = run(hub, "take-rules", *files)
    assert "Taken over: UK example rules" in taken.output
    before = (hub.folder / DISCLOSURE).read_bytes()
    strange = sign_disclosure(example_disclosure(), SigningKey.generate().to_bytes())
    (given / DISCLOSURE).write_bytes(strange)
    refused = run(hub, "take-rules", *files)
    said(refused, PolicyError, "not signed by the key that is trusted here")
    assert (hub.folder / DISCLOSURE).read_bytes() == before


def said(result: Result, kind: type[FieldidError], words: str) -> None:
    """The program around it prints the error in one sentence."""
    assert isinstance(result.exception, kind), result.output
    assert words in str(result.exception)
