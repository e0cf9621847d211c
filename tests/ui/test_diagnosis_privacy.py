"""The diagnosis is shown before it is saved, saved as shown, and holds nothing about anybody."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from drivers.messages import Failed
from drivers.recording import Playing, RecordingDriver
from drivers.recording_file import Event, Recording, Take, encode_recording
from fieldid.app.diagnosis import LAST_ERRORS
from fieldid.model.biometric import Modality
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, PurposeChoice
from tests.ui.inspection import problems
from tests.ui.laptop import LONG_NAME, MATE_ID, OFFICER
from tests.ui.trouble import keep_picture
from ui.screens.base import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from tests.ui.officer import Officer
    from ui.screens.diagnosis import DiagnosisScreen

CLAIMED, PAPER, WHY = "Zubeida Quillfeather", "PP-77-XYZZY", "because of the plugh"


@contextmanager
def listening() -> Iterator[None]:
    """Keep what is logged, as the running program does."""
    logging.getLogger().addHandler(LAST_ERRORS)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(LAST_ERRORS)


def a_day_of_work(officer: Officer) -> list[str]:
    """Leave traces of people everywhere; returns what must not be in the bundle."""
    desk = officer.window.context.desk
    opened = desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.ADULT))
    opened.choose_purpose(PurposeChoice("training", "training"))
    opened.give_notice("en", interpreter=False, consent=None)
    opened.record_claim(Claim(CLAIMED, document_number=PAPER, record_id=MATE_ID))
    opened.stop(WHY)
    with listening():
        logging.getLogger("fieldid.app.any").warning("a record %s was not read", CLAIMED)
        logging.getLogger("another.library").warning(f"cannot parse {CLAIMED}")  # noqa: G004 - theirs
    return [CLAIMED, PAPER, WHY, MATE_ID, opened.encounter.encounter_id]


def test_nothing_about_anybody_is_in_the_bundle_and_what_is_shown_is_saved(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    officer.log_on()
    traces = a_day_of_work(officer)
    desk = officer.window.context.desk
    officer.window.context.hand_in._drivers["recording"] = player(f"{CLAIMED}.fidr")
    monkeypatch.setattr(desk.reader_access, "_drivers", (player(f"{CLAIMED}.fidr"),))
    officer.screen.wanted.emit(Place("diagnosis"))
    officer.settle()
    screen = cast("DiagnosisScreen", officer.screen)
    shown = screen.text.toPlainText()
    assert problems(officer.window) == []
    keep_picture(officer.window, "diagnosis")
    screen.save(tmp_path / "saved.txt")
    officer.settle()
    saved = (tmp_path / "saved.txt").read_text(encoding="utf-8")
    assert saved == shown + "\n"
    people = [one.name for one in desk.officers()] + [OFFICER, LONG_NAME, *LONG_NAME.split()]
    keys = [desk.vault.device.device_id, desk.officer.officer_id, str(tmp_path)]
    for private in (*traces, *CLAIMED.split(), *people, *keys):
        assert private not in saved, private
        assert private not in repr(desk.diagnosis()), private
    for useful in ("recording", "a record %s was not read", "another.library", "supervisor: 1"):
        assert useful in saved


def player(file: str) -> RecordingDriver:
    """A recording whose file was named after a person."""
    failed = Failed("ReaderTimeoutError", {})
    take = Take(Modality.FINGER, None, (Event(0, failed),))
    driver = RecordingDriver()
    driver.attach(Playing(file, encode_recording(Recording("Scanner", (take,)))))
    return driver
