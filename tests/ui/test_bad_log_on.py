"""Wrong passphrases, and vaults whose files are not what they should be, at the log-on."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.vault import lock_out
from tests.helpers.fast_kdf import FAST_KDF
from tests.ui.laptop import OFFICER, PASSPHRASE
from tests.ui.trouble import nothing_told, officer_at, told

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.laptop import Laptop
    from tests.ui.officer import Officer

CALL = "Do not delete anything; call the administrator"


def log_on(officer: Officer, passphrase: str = PASSPHRASE) -> None:
    """Fill in both fields and press Enter."""
    officer.settle()
    screen = officer.log_on_screen()
    screen.officer.line.setText(OFFICER)
    screen.passphrase.line.setText(passphrase)
    screen.press_primary()
    officer.settle()


def test_five_wrong_passphrases_lock_the_log_on_and_say_for_how_long(
    laptop: Laptop, dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del dressed
    monkeypatch.setattr(lock_out, "boot_time", lambda: None)  # the clock given counts the wait
    moment = [datetime.now(UTC)]
    officer = officer_at(laptop, qtbot, {}, lambda: moment[0])
    for left in (4, 3, 2, 1):
        log_on(officer, "four words for nothing")
        what, next_step = told(officer, f"log-on-wrong-{left}")
        assert what == "The name or the passphrase is not right."
        assert next_step == f"Try again. After {left} more failures the log-on waits."
        assert officer.log_on_screen().officer.text() == OFFICER
    log_on(officer, "four words for nothing")
    assert told(officer, "log-on-locked-out") == (
        "Too many failed log-ons.",
        "Wait 30 seconds, then try again.",
    )
    moment[0] += timedelta(seconds=20)
    log_on(officer)
    assert told(officer)[1] == "Wait 10 seconds, then try again."
    moment[0] -= timedelta(days=1)  # the clock is set back: the wait does not end, nor grow
    log_on(officer)
    assert told(officer)[1] == "Wait 10 seconds, then try again."
    moment[0] += timedelta(seconds=11)
    log_on(officer)
    assert nothing_told(officer)
    assert officer.screen.name == "home"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another laptop's vault under the same name and passphrase."""
    entry = OfficerEntry(OFFICER, "supervisor", PASSPHRASE)
    home = tmp_path / "other"
    Installation(home, Readers(())).set_up(FirstRun((entry,)), "demo", FAST_KDF).lock()
    return home


@pytest.mark.parametrize(
    ("file", "change", "when"),
    [
        ("vault.db", "another laptop's", "open"),
        ("vault.db", "not a database", "open"),
        ("vault.db", "empty", "open"),
        ("vault.db", "one bit flipped", "open"),
        ("vault.db", "gone", "open"),
        ("vault.key", "another laptop's", "open"),
        ("vault.key", "not a key file", "open"),
        ("vault.key", "empty", "start"),
        ("vault.key", "truncated", "start"),
        ("vault.key", "gone", "start"),
        ("device.secret", "gone", "open"),
    ],
)
def test_a_vault_with_a_bad_file_says_so_and_opens_once_it_is_put_back(
    laptop: Laptop,
    other: Path,
    dressed: QApplication,
    qtbot: QtBot,
    file: str,
    change: str,
    when: str,
) -> None:
    """``when``: whether the file goes bad before the program starts, or after."""
    del dressed
    path = laptop.home / file
    kept = shutil.copy(path, path.with_suffix(".kept"))
    officer = None if when == "start" else officer_at(laptop, qtbot, {})
    _spoil(path, change, other / file)
    officer = officer or officer_at(laptop, qtbot, {})
    if when == "start":
        assert CALL in told(officer)[1]  # said before anybody has typed anything
    log_on(officer)
    what, next_step = told(officer, f"log-on-{file}-{change.replace(' ', '-')}")
    assert CALL in next_step
    assert "passphrase" not in what
    assert officer.screen.name == "log_on"
    shutil.move(kept, path)
    log_on(officer)
    assert nothing_told(officer)
    assert officer.screen.name == "home"
    assert officer.window.context.desk.list_status().records == 3
    officer.window.context.desk.verify_audit()


def _spoil(path: Path, change: str, others: Path) -> None:
    spoilt = bytearray(path.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    contents = {
        "another laptop's": others.read_bytes,
        "one bit flipped": lambda: bytes(spoilt),
        "truncated": lambda: path.read_bytes()[: len(spoilt) // 2],
        "empty": lambda: b"",
    }
    if change == "gone":
        path.unlink()
    else:
        path.write_bytes(contents.get(change, lambda: b"This is something else.\n" * 1000)())
