"""A stick to the hub and back, and the deletion report, in Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.wire.courier import receipt_name
from fieldid.wire.receipt import encode
from tests.helpers.fast_kdf import FAST_KDF
from tests.ui.inspection import problems
from tests.ui.laptop import OFFICER, PASSPHRASE, attached
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import keep_picture, nothing_told, officer_at, settings, told
from tests.vault.support import Hub

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.settings import SettingsScreen
    from ui.sections.stick import StickCourier


@pytest.fixture
def officer(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Officer:
    del dressed
    laptop = attached(tmp_path / "home")
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    Installation(laptop.home, Readers(())).set_up(FirstRun((entry,)), "demo", FAST_KDF).lock()
    made = officer_at(laptop, qtbot, {})
    made.log_on()
    return made


def decide(officer: Officer) -> None:
    opened = officer.window.context.desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.CHILD))
    opened.choose_purpose(PurposeChoice("training", "training"))
    opened.give_notice("en")
    opened.record_claim(Claim())
    opened.decide(Outcome.REFER, "", "A child.")


def part(officer: Officer, key: str) -> SettingsScreen:
    screen = settings(officer, key)
    officer.settle()
    return screen


def stick_of(screen: SettingsScreen) -> StickCourier:
    from ui.sections.stick import StickCourier  # noqa: PLC0415 - Qt is up by now

    return screen.section.findChild(StickCourier)  # type: ignore[union-attr,return-value]


def test_records_go_by_stick_and_answers_come_back(officer: Officer, tmp_path: Path) -> None:
    hub, stick = Hub(), tmp_path / "stick"
    vault = officer.window.context.desk.vault
    vault.outbox.pin_hub(hub.pin(vault))
    decide(officer)
    screen = part(officer, "hub")
    stick_of(screen).write_to(stick)
    officer.settle()
    assert nothing_told(officer)
    assert "Records written to the stick: 1" in shown_words(screen)
    keep_picture(officer.window, "stick-written")
    assert problems(officer.window) == []
    status = officer.window.context.desk.sync_status()
    assert (status.queued, status.sent) == (1, 1)

    stick_of(screen).read_from(stick)
    officer.settle()
    assert "There is no answer for this laptop on the stick." in shown_words(screen)
    for path in list(stick.glob("*.envelope")):
        data = path.read_bytes()
        receipt = hub.answer(data)
        name = receipt_name(receipt.device_id, receipt.sequence)
        (stick / name).write_bytes(encode(receipt))
    stick_of(screen).read_from(stick)
    officer.settle()
    assert "Answers taken from the stick: 1" in shown_words(screen)
    assert officer.window.context.desk.sync_status().confirmed == 1


def test_without_a_hub_there_is_nobody_to_carry_to(officer: Officer, tmp_path: Path) -> None:
    screen = part(officer, "hub")
    stick_of(screen).write_to(tmp_path / "stick")
    officer.settle()
    assert "not enrolled" in " ".join(told(officer))


def test_what_was_erased_is_reported(officer: Officer) -> None:
    screen = part(officer, "erasures")
    assert "Nothing was erased yet." in shown_words(screen)
    desk = officer.window.context.desk
    opened = desk.open_encounter()
    identifier = opened.encounter.encounter_id
    desk.vault.encounters.put_sample("sample-1", b"image", identifier)
    part(officer, "hub")
    screen = part(officer, "erasures")
    assert f"{identifier} · until it is decided" in shown_words(screen)
    desk.vault.retention.erase(identifier, "the officer removed it")
    part(officer, "hub")
    screen = part(officer, "erasures")
    words = shown_words(screen)
    assert f"{identifier} · images: 1 · the officer removed it" in words
    keep_picture(officer.window, "erasures")
    assert problems(officer.window) == []
