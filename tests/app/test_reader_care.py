"""A recording stands in for a person: never on a live laptop, elsewhere a supervisor's act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.reader_care import log_playing, log_recording, may_play, may_record
from fieldid.audit.entry import AuditEvent
from fieldid.errors.reader import RecordingNotAllowedError, RecordingNotHereError
from tests.app.bare import bare_desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("role", ["administrator", "supervisor"])
def test_a_live_laptop_plays_no_recording_whoever_asks(tmp_path: Path, role: str) -> None:
    desk = bare_desk(tmp_path / "home", "live", role)
    before = desk.vault.audit.head()
    assert not may_play(desk)
    with pytest.raises(RecordingNotHereError):
        log_playing(desk)
    assert desk.vault.audit.head() == before, "nothing was played, so nothing is logged"
    desk.lock()


@pytest.mark.parametrize("realm", ["pilot", "demo"])
def test_elsewhere_it_is_played_and_logged(tmp_path: Path, realm: str) -> None:
    desk = bare_desk(tmp_path / "home", realm)  # type: ignore[arg-type]  # one of the realms
    assert may_play(desk)
    log_playing(desk)
    last = desk.audit_entries()[-1]
    assert (last.event, last.detail["what"]) == (
        AuditEvent.COLLECTION,
        "recording of a reader played",
    )
    desk.lock()


def test_an_officer_neither_keeps_nor_plays_one(tmp_path: Path) -> None:
    desk = bare_desk(tmp_path / "home", "demo", "officer")
    assert not may_record(desk)
    for act in (lambda: log_recording(desk, "Scanner", 1), lambda: log_playing(desk)):
        with pytest.raises(RecordingNotAllowedError):
            act()
    desk.lock()
