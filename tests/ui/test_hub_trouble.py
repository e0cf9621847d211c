"""The hub is down, slow, talks nonsense or dies mid-reply, seen from the screens.

A real hub in a process of its own over a private PostgreSQL, behind a line that misbehaves.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import pytest
from tenacity import wait_none

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.errors.hub import HubError
from fieldid.hub.operating import received
from fieldid.hub.postgres_programs import find_programs
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.sync import retry
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.fault_proxy import LOSE_ANSWER, REFUSE, Fault, FaultProxy, nonsense, truncated
from tests.helpers.hub_process import HubProcess, hub_process
from tests.ui.laptop import OFFICER, PASSPHRASE, attached
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import (
    fill_in,
    keep_picture,
    nothing_told,
    officer_at,
    press,
    settings,
    told,
)
from ui import patience

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from fieldid.app.desk import Desk
    from tests.ui.officer import Officer
    from ui.screens.home import HomeScreen
    from ui.screens.settings import SettingsScreen
    from ui.sections.hub import HubSection

_PORTAL = b"<html>Please accept the terms of this network</html>"
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(_PORTAL), _PORTAL)
KEPT = "Records are kept safely and will be sent when the hub can be reached."
AGAIN = "Check the address and the network, and enrol again with the same code."
OFTEN = 40
SLOW = Fault(drip_s=0.2)
TROUBLES = [
    pytest.param(REFUSE, ("the hub cannot be reached", "the connection broke"), id="down"),
    pytest.param(SLOW, ("the connection broke or was too slow",), id="slow"),
    pytest.param(nonsense(_OK), ("the answer did not come from the hub",), id="nonsense"),
    pytest.param(truncated(60), ("the connection broke",), id="dying-mid-reply"),
]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    try:
        find_programs()
    except HubError as error:
        pytest.skip(str(error))
    with hub_process(tmp_path_factory.mktemp("hub") / "hub", "") as running:
        yield running


@pytest.fixture
def line(hub: HubProcess) -> Iterator[FaultProxy]:
    with FaultProxy(hub.url) as proxy:
        yield proxy


@pytest.fixture
def officer(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Officer:
    """An officer at home on a laptop with keys of its own, who waits less than usual."""
    del dressed
    monkeypatch.setattr(patience, "ANSWER_S", 5.0)
    monkeypatch.setattr(retry, "wait_random_exponential", lambda *_: wait_none())
    laptop = attached(tmp_path / "home")
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    Installation(laptop.home, Readers(())).set_up(FirstRun((entry,)), "demo", FAST_KDF).lock()
    made = officer_at(laptop, qtbot, {})
    made.log_on()
    return made


def decided(desk: Desk) -> str:
    """A decided encounter without captures: the child's safeguards forbid them."""
    opened = desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.CHILD))
    opened.choose_purpose(PurposeChoice("training", "training"))
    opened.give_notice("en")
    opened.record_claim(Claim())
    opened.decide(Outcome.REFER, "", "A child.")
    return opened.encounter.encounter_id


def enrol(officer: Officer, url: str, code: str) -> HubSection:
    """Fill in the form in Settings and press Enter."""
    screen = cast("SettingsScreen", settings(officer, "hub"))
    fill_in(officer, "hub_address", url)
    fill_in(officer, "hub_code", code)
    screen.press_primary()
    officer.settle()
    return cast("HubSection", screen.section)


@contextmanager
def hurried(fault: Fault) -> Iterator[None]:
    """Wait less for an answer that drips."""
    usual = patience.ANSWER_S
    patience.ANSWER_S = 0.5 if fault is SLOW else usual
    yield
    patience.ANSWER_S = usual


@pytest.mark.parametrize(("fault", "reasons"), TROUBLES)
def test_sending_says_why_it_waits_and_sends_when_it_can(
    officer: Officer, hub: HubProcess, line: FaultProxy, fault: Fault, reasons: tuple[str, ...]
) -> None:
    enrol(officer, line.url, hub.code())
    assert nothing_told(officer)
    officer.escape()
    desk = officer.window.context.desk
    encounter = decided(desk)
    waiting = desk.sync_status().queued
    line.faults.extend([fault] * OFTEN)
    with hurried(fault):
        press(officer, "send_now")
    what, next_step = told(officer, f"sync-{reasons[0].replace(' ', '-')}")
    assert what.startswith("Synchronisation is waiting: ")
    assert any(reason in what for reason in reasons), what
    assert next_step == KEPT
    assert desk.sync_status().queued >= waiting
    line.faults.clear()
    press(officer, "send_now")
    assert nothing_told(officer)
    status = desk.sync_status()
    assert (status.queued, status.sent, status.set_aside) == (0, 0, 0)
    assert f"Confirmed by the hub: {status.confirmed}" in shown_words(officer.screen)
    kept = [one for one in received(hub.config) if one.encounter_id == encounter]
    assert [one.state for one in kept] == ["accepted"]
    desk.verify_audit()


@pytest.mark.parametrize(("fault", "reasons"), TROUBLES)
def test_enrolling_says_what_is_wrong_and_the_same_code_works_later(
    officer: Officer, hub: HubProcess, line: FaultProxy, fault: Fault, reasons: tuple[str, ...]
) -> None:
    code = hub.code()
    line.faults.extend([fault] * OFTEN)
    with hurried(fault):
        section = enrol(officer, line.url, code)
    what, next_step = told(officer, f"enrol-{reasons[0].replace(' ', '-')}")
    assert what.startswith("This laptop is not enrolled: ")
    assert any(reason in what for reason in reasons), what
    assert next_step == AGAIN
    assert section.code.text() == code
    assert officer.window.context.desk.sync_status().hub == ""
    line.faults.clear()
    officer.screen.press_primary()
    assert nothing_told(officer)
    assert officer.window.context.desk.sync_status().hub == line.url
    assert "This laptop is enrolled." in shown_words(section)


def test_a_hub_that_is_stopped_and_comes_back(officer: Officer, hub: HubProcess) -> None:
    enrol(officer, hub.url, hub.code())
    officer.escape()
    decided(officer.window.context.desk)
    hub.end(kill=True)
    try:
        press(officer, "send_now")
        assert told(officer, "sync-hub-stopped") == (
            "Synchronisation is waiting: the hub cannot be reached.",
            KEPT,
        )
        status = officer.window.context.desk.sync_status()
        assert (status.sent, status.confirmed) == (0, 0)
    finally:
        hub.start()
    press(officer, "send_now")
    assert nothing_told(officer)
    assert officer.window.context.desk.sync_status().queued == 0


def test_what_was_sent_without_an_answer_is_counted_as_sent(
    officer: Officer, hub: HubProcess, line: FaultProxy
) -> None:
    enrol(officer, line.url, hub.code())
    officer.escape()
    press(officer, "send_now")
    confirmed = officer.window.context.desk.sync_status().confirmed
    decided(officer.window.context.desk)
    line.faults.extend([LOSE_ANSWER] * OFTEN)
    press(officer, "send_now")
    told(officer, "sync-answer-lost")
    desk = officer.window.context.desk
    status = desk.sync_status()
    assert status.sent == status.queued > 0
    foot = shown_words(officer.window.foot)
    assert f"Queued 0 · sent {status.sent} · confirmed {confirmed}" in foot
    assert "Sent, no answer yet" in shown_words(cast("HomeScreen", officer.screen).sync_card)
    line.faults.clear()
    press(officer, "send_now")
    after = desk.sync_status()
    assert (after.queued, after.sent) == (0, 0)
    assert after.confirmed == confirmed + status.sent
    keep_picture(officer.window, "sync-confirmed")


@pytest.mark.parametrize(
    ("url", "code", "sentence", "step"),
    [
        ("", "", "Address or code is missing.", "Ask the hub's administrator for both."),
        (None, "AAAA-BBBB", "Enrolment was refused: ", "new one-time code"),
        ("http://example.org", None, "This address of a hub cannot be used: ", "https://NAME"),
    ],
)
def test_what_was_typed_wrongly_is_said(
    officer: Officer,
    hub: HubProcess,
    url: str | None,
    code: str | None,
    sentence: str,
    step: str,
) -> None:
    given = hub.code() if code is None else code
    enrol(officer, hub.url if url is None else url, given)
    what, next_step = told(officer, f"enrol-typed-{sentence.split(maxsplit=1)[0]}")
    assert what.startswith(sentence)
    assert step in next_step
    assert officer.window.context.desk.sync_status().hub == ""


def test_what_an_erased_laptop_had_sealed_still_reaches_the_hub(
    officer: Officer, hub: HubProcess, line: FaultProxy
) -> None:
    enrol(officer, line.url, hub.code())
    officer.escape()
    desk = officer.window.context.desk
    device, encounter = desk.vault.device.device_id, decided(desk)
    line.faults.extend([REFUSE] * OFTEN)
    settings(officer, "keys")
    press(officer, "erase")
    assert "survive, sealed to the hub" in shown_words(officer.screen)
    fill_in(officer, "erase_word", "ERASE")
    press(officer, "confirm_yes")
    assert officer.screen.name == "first_run"
    waiting = officer.window.context.installation.waiting
    assert waiting >= 2  # the decision, and the rest of the log
    assert f"wait to be sent: {waiting}" in shown_words(officer.screen)
    press(officer, "send_now")
    assert told(officer, "erased-hub-away")[1] == KEPT
    line.faults.clear()
    press(officer, "send_now")
    assert nothing_told(officer)
    assert "Nothing of it waits" in shown_words(officer.screen)
    kept = [one for one in received(hub.config) if one.device == device]
    assert [one.encounter_id for one in kept].count(encounter) == 1
    assert {one.state for one in kept} == {"accepted"}
