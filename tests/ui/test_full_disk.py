"""A disk that is really full, on the screens: nothing entered is lost, and trying again works."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

from fieldid.app.list_building import build_list
from fieldid.model.encounter import Outcome
from tests.helpers.small_disk import fill, small_disk
from tests.ui.laptop import MATE_ID, attached
from tests.ui.trouble import (
    at_fingers,
    fill_in,
    nothing_told,
    officer_at,
    settings,
    told,
    with_captures,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.decision import DecisionScreen

__all__ = ["small_disk"]  # a fixture

FULL = (
    "The disk is full, so this was not saved.",
    "Free some space and try again; what you entered is still here.",
)


def on_small_disk(
    prepared_home: Path, small_disk: Path, qtbot: QtBot, samples: Mapping[object, object]
) -> Officer:
    """Return an officer whose vault rests on the small disk."""
    shutil.copytree(prepared_home, small_disk / "home")
    return officer_at(attached(small_disk / "home"), qtbot, samples)


def test_capture_and_decision_on_a_full_disk(
    prepared_home: Path,
    small_disk: Path,
    samples: Mapping[object, object],
    dressed: QApplication,
    qtbot: QtBot,
) -> None:
    del dressed
    officer = on_small_disk(prepared_home, small_disk, qtbot, samples)
    encounter = at_fingers(officer)
    before = encounter.encounter
    fill(small_disk / "ballast")
    officer.screen.press_primary()
    assert told(officer, "disk-full-capture") == FULL
    assert encounter.encounter == before
    (small_disk / "ballast").unlink()
    officer.screen.press_primary()
    assert nothing_told(officer)
    assert len(encounter.encounter.samples) == 1

    with_captures(encounter, samples)
    encounter.verify()
    officer.window.take_up(encounter)
    officer.go_to("decision")
    fill(small_disk / "ballast")
    officer.decision(Outcome.REFER)
    assert told(officer, "disk-full-decision") == FULL
    decision = cast("DecisionScreen", officer.screen)
    assert decision.outcome.choice() == Outcome.REFER
    assert decision.reason.text()
    desk = officer.window.context.desk
    saved = desk.encounter(before.encounter_id)
    assert saved.decision is None
    assert saved.samples == encounter.encounter.samples
    (small_disk / "ballast").unlink()
    while officer.screen.name == "decision":
        officer.screen.press_primary()
        assert nothing_told(officer)
    assert officer.screen.name == "receipt"
    assert desk.encounter(before.encounter_id).decision is not None
    assert desk.sync_status().queued == 1
    desk.verify_audit()
    officer.window.close()


def test_a_list_is_not_taken_over_on_a_full_disk(
    prepared_home: Path,
    small_source: Path,
    small_disk: Path,
    tmp_path: Path,
    dressed: QApplication,
    qtbot: QtBot,
) -> None:
    del dressed
    officer = on_small_disk(prepared_home, small_disk, qtbot, {})
    officer.log_on()
    desk = officer.window.context.desk
    build_list(desk, small_source, tmp_path / "newer.fidw")
    before, record = desk.vault.records.meta(), desk.record(MATE_ID)
    settings(officer, "list")
    fill_in(officer, "list_file", tmp_path / "newer.fidw")
    fill(small_disk / "ballast")
    officer.screen.press_primary()
    assert told(officer, "disk-full-list") == FULL
    assert (desk.vault.records.meta(), desk.record(MATE_ID)) == (before, record)
    (small_disk / "ballast").unlink()
    officer.screen.press_primary()
    assert nothing_told(officer)
    assert desk.list_status().version == 2
    officer.window.close()
