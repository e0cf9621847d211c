"""Readers are tried, told about, recorded, played, and followed as they come and go."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QTimer

from drivers.camera import CameraDriver
from drivers.camera_device import Timing
from drivers.recording import RecordingDriver
from drivers.registry import Registry
from drivers.sbi import SbiDriver
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.audit.entry import AuditEvent
from fieldid.errors.reader import (
    CameraPermissionError,
    FingerTooEarlyError,
    PresentAgainError,
    ReaderBusyError,
    ReaderDriverMissingError,
    ReaderNotFoundError,
    ReaderPermissionError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.ports import CameraSetup, Turn
from tests.contract.recipes.camera import write_video
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.sbi_service import Scene, Service, identity
from tests.helpers.troubled_reader import NAME, TroubledDriver
from tests.ui.inspection import problems
from tests.ui.laptop import OFFICER, PASSPHRASE, Laptop, attached, copied
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import fill_in, keep_picture, nothing_told, officer_at, press, settings, told
from ui.background import READERS_MS
from ui.screens.base import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from fieldid.ports import ReaderDriver
    from tests.ui.officer import Officer
    from ui.screens.reader_test import ReaderTestScreen

SECRET = "words that seal a file"
WITHIN_MS = 2_000


@pytest.fixture(scope="session")
def bare_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop without a list, of an administrator and an officer."""
    home = tmp_path_factory.mktemp("readers") / "home"
    entries = (
        OfficerEntry(OFFICER, "administrator", PASSPHRASE),
        OfficerEntry("Oswin Perrault", "officer", "words of Oswin P"),
    )
    Installation(home, Readers(())).set_up(FirstRun(entries), "demo", FAST_KDF).lock()
    return home


def at_desk(home: Path, qtbot: QtBot, *drivers: ReaderDriver) -> Officer:
    """Return the administrator, logged on, with these readers and the simulated ones."""
    laptop = attached(home)
    registry = Registry({**{one.name: one for one in drivers}, **laptop.registry.drivers})
    officer = officer_at(Laptop(home, registry), qtbot, {})
    officer.log_on()
    return officer


@pytest.fixture
def home(bare_home: Path, tmp_path: Path, dressed: QApplication) -> Path:
    del dressed
    copied(bare_home, tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def maker_service() -> Iterator[Service]:
    service = Service(Scene(record=b""))
    yield service
    service.close()


def trying(officer: Officer, reader_id: str) -> ReaderTestScreen:
    """Open the trial of one reader, by way of the diagnosis."""
    officer.window.go_home()
    officer.screen.wanted.emit(Place("diagnosis"))
    officer.settle()
    press(officer, "try_reader")
    screen = cast("ReaderTestScreen", officer.screen)
    officer.qtbot.waitUntil(lambda: reader_id in screen.readers)
    screen.readers.choose(reader_id)
    return screen


LACKING = partial(ReaderDriverMissingError, missing="libfprint-2-2")
POOR = partial(PresentAgainError, reason="the finger moved")
OPENING = [
    (ReaderNotFoundError, "was not found", "cable"),
    (LACKING, "is not installed", "Install it"),
    (ReaderPermissionError, "may not use", "packaging/udev"),
    (CameraPermissionError, "may not use", "group video"),
    (ReaderBusyError, "is in use", "Close the other program"),
]
CAPTURING = [
    (ReaderUnpluggedError, "stopped answering", "Plug it in again"),
    (ReaderTimeoutError, "Nothing was presented", "present again"),
    (FingerTooEarlyError, "before it was ready", "lift the finger"),
    (POOR, "could not use the finger", "flat and centred"),
]


@pytest.mark.parametrize("opening", [True, False])
def test_every_trouble_says_what_to_do(home: Path, qtbot: QtBot, *, opening: bool) -> None:
    scanner = TroubledDriver(opening=opening)
    officer = at_desk(home, qtbot, scanner)
    screen = trying(officer, "troubled:7")
    for trouble, what, next_step in OPENING if opening else CAPTURING:
        scanner.trouble = trouble
        screen.press_primary()
        said, advice = told(officer, f"try-{what.replace(' ', '-')}")
        assert NAME in said
        assert what in said
        assert next_step in advice


def test_a_trial_keeps_nothing_and_a_saved_recording_is_logged_and_plays(
    home: Path, qtbot: QtBot, samples: dict[object, object], tmp_path: Path
) -> None:
    officer = at_desk(home, qtbot, RecordingDriver())
    officer.window.context.hand_in.person(samples)  # type: ignore[arg-type]  # built by our own helper
    desk = officer.window.context.desk
    before = desk.vault.audit.head()
    screen = trying(officer, "simulated:finger")
    screen.press_primary()
    assert nothing_told(officer)
    assert "The reader works." in shown_words(screen)
    assert screen.picture.has_image
    assert desk.vault.audit.head() == before
    press(officer, "record")
    assert problems(officer.window) == []
    keep_picture(officer.window, "record-reader")
    file = tmp_path / "one.fidr"
    fill_in(officer, "recording_file", file)
    press(officer, "save_recording")
    assert told(officer)[0].startswith("Too short")
    for name in ("new_passphrase", "new_passphrase_again"):
        fill_in(officer, name, SECRET)
    press(officer, "save_recording")
    assert nothing_told(officer)
    assert desk.audit_entries()[-1].event is AuditEvent.DISCLOSURE
    assert len(screen.recordings) == 0
    _play(officer, file)


def _play(officer: Officer, file: Path) -> None:
    settings(officer, "readers")
    fill_in(officer, "recording", file)
    fill_in(officer, "recording_passphrase", "another secret")
    press(officer, "play")
    assert told(officer, "play-wrong-passphrase")[0].endswith("cannot be opened.")
    fill_in(officer, "recording_passphrase", SECRET)
    press(officer, "play")
    assert nothing_told(officer)
    keep_picture(officer.window, "settings-readers-playing")
    screen = trying(officer, f"recording:{file.name}")
    screen.press_primary()
    assert nothing_told(officer)
    assert "The reader works." in shown_words(screen)
    officer.window.lock()
    assert officer.window.context.hand_in.played == ""


def test_an_officer_neither_records_nor_plays_nor_pins(
    home: Path, qtbot: QtBot, samples: dict[object, object]
) -> None:
    officer = at_desk(home, qtbot, RecordingDriver())
    officer.window.lock()
    officer.settle()
    screen = officer.log_on_screen()
    screen.officer.line.setText("Oswin Perrault")
    screen.passphrase.line.setText("words of Oswin P")
    screen.press_primary()
    officer.settle()
    officer.window.context.hand_in.person(samples)  # type: ignore[arg-type]  # built by our own helper
    section = settings(officer, "readers").section
    assert section.makers is None  # type: ignore[union-attr]  # the readers' section
    assert section.playing is None  # type: ignore[union-attr]  # the readers' section
    trial = trying(officer, "simulated:finger")
    trial.press_primary()
    officer.settle()
    assert trial.record.isHidden()
    assert len(trial.recordings) == 0


def test_scanners_appear_once_their_maker_is_pinned_and_again_after_the_next_log_on(
    home: Path, qtbot: QtBot, tmp_path: Path, maker_service: Service
) -> None:
    service = maker_service
    sbi = SbiDriver(range(service.port, service.port + 1))
    officer = at_desk(home, qtbot, sbi)
    desk = officer.window.context.desk
    file = tmp_path / "maker.pem"
    file.write_bytes(b"no certificate")
    settings(officer, "readers")
    fill_in(officer, "maker_file", file)
    press(officer, "compare_maker")
    assert told(officer)[0].startswith("The reader certified scanner is not trusted")
    file.write_bytes(identity("Maker").anchor)
    press(officer, "compare_maker")
    assert "CN=Maker" in shown_words(officer.screen)
    assert problems(officer.window) == []
    keep_picture(officer.window, "settings-readers-maker")
    assert sbi.discover() == []
    press(officer, "confirm_yes")
    assert nothing_told(officer)
    assert len(sbi.discover()) == 1
    assert desk.audit_entries()[-1].detail["what"] == "makers of scanners pinned"
    assert problems(officer.window) == []
    keep_picture(officer.window, "settings-readers-pinned")
    sbi.trust(None)
    officer.window.lock()
    officer.log_on()
    assert len(sbi.discover()) == 1
    settings(officer, "readers")
    press(officer, "forget_makers")
    press(officer, "confirm_yes")
    assert sbi.discover() == []


def test_the_foot_bar_follows_a_plug_while_looking_is_slow(home: Path, qtbot: QtBot) -> None:
    scanner = TroubledDriver()
    scanner.attached = False
    scanner.look_s = 0.5
    officer = at_desk(home, qtbot, scanner)
    officer.qtbot.wait(READERS_MS)
    gaps: list[float] = []
    timer = _watchdog(gaps)
    for attached_now in (True, False):
        scanner.attached = attached_now
        officer.qtbot.waitUntil(
            lambda now=attached_now: (NAME in _foot(officer)) is now, timeout=WITHIN_MS
        )
    timer.stop()
    assert max(gaps) < scanner.look_s


def _foot(officer: Officer) -> str:
    return " ".join(one.toolTip() for one in (officer.window.foot.finger, officer.window.foot.face))


def _watchdog(gaps: list[float]) -> QTimer:
    """Note how long the event loop was away, each time round."""
    last = [time.monotonic()]

    def note() -> None:
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(note)
    timer.start(0)
    return timer


def test_an_administrator_sets_a_camera_up_and_it_stays_so(
    home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    write_video(tmp_path / "askew.avi", 60)
    camera = CameraDriver((tmp_path / "askew.avi",), Timing(settle_s=0, burst=2))
    officer = at_desk(home, qtbot, camera)
    settings(officer, "readers")
    card = officer.screen.section.camera  # type: ignore[attr-defined]  # the readers' section
    qtbot.waitUntil(lambda: not card.isHidden())
    assert card.setup() == CameraSetup()
    card.turn.setCurrentIndex(card.turn.findData(Turn.RIGHT))
    assert problems(officer.window) == []
    officer.screen.page.ensureWidgetVisible(card.keep)
    keep_picture(officer.window, "settings-readers-camera")
    press(officer, "keep_camera")
    assert nothing_told(officer)
    detail = officer.window.context.desk.audit_entries()[-1].detail
    assert (detail["what"], detail["turn"]) == ("camera set up", "90")
    camera.set_up({})
    officer.window.lock()
    officer.log_on()
    screen = trying(officer, "camera:file:askew.avi")
    screen.press_primary()
    assert nothing_told(officer)
    assert "120 by 160 pixels" in shown_words(screen)
