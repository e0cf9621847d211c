"""What an administrator changes on the screens: officers, keys, the list authority, erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, InstallationState, OfficerEntry, OfficerState
from fieldid.audit.entry import AuditEvent
from fieldid.vault.identities import NewOfficer
from tests.helpers.fast_kdf import FAST_KDF
from tests.ui.inspection import problems
from tests.ui.laptop import OFFICER, PASSPHRASE, attached, copied
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import fill_in, keep_picture, nothing_told, officer_at, press, settings, told
from ui.screens.base import Place

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.officer import Officer
    from ui.screens.log_on import LogOnScreen

OTHER = "Oswin Perrault"
OTHERS = "words of Oswin P"
NEW = "quite other words here"


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop that its administrator shares with another officer."""
    home = tmp_path_factory.mktemp("shared") / "home"
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    desk = Installation(home, Readers(())).set_up(FirstRun((entry,)), "demo", FAST_KDF)
    desk.vault.add_officer(NewOfficer(OTHER, "officer"), OTHERS)
    desk.lock()
    return home


@pytest.fixture
def officer(shared_home: Path, tmp_path: Path, dressed: QApplication, qtbot: QtBot) -> Officer:
    """The administrator, logged on."""
    del dressed
    made = officer_at(copied(shared_home, tmp_path / "home"), qtbot, {})
    made.log_on()
    return made


def log_on(officer: Officer, name: str, passphrase: str) -> None:
    """Lock, and log on as somebody."""
    officer.window.lock()
    officer.settle()
    screen = cast("LogOnScreen", officer.screen)
    screen.officer.line.setText(name)
    screen.passphrase.line.setText(passphrase)
    screen.press_primary()
    officer.settle()


def confirm(officer: Officer, picture: str) -> None:
    """Look at the question, then answer Yes."""
    officer.settle()
    assert problems(officer.window) == []
    keep_picture(officer.window, picture)
    press(officer, "confirm_yes")


def passphrases(officer: Officer, first: str, again: str) -> None:
    """Fill in the fields of a new passphrase that are in sight."""
    for name, words in (("new_passphrase", first), ("new_passphrase_again", again)):
        lines = officer.window.findChildren(QWidget, name)
        (line,) = [one for one in lines if one.isVisibleTo(officer.window)]
        line.setText(words)  # type: ignore[attr-defined]  # a QLineEdit by its name


def test_everything_an_administrator_sees_is_in_order(officer: Officer) -> None:
    for part in ("list", "officers", "keys"):
        settings(officer, part)
        assert problems(officer.window) == []
        keep_picture(officer.window, f"settings-{part}")
        officer.escape()


def test_ones_own_passphrase_is_changed_and_a_wrong_one_is_not_believed(officer: Officer) -> None:
    settings(officer, "keys")
    officer.screen.press_primary()
    assert told(officer)[0] == "Your passphrase is missing."
    fill_in(officer, "current_passphrase", "not this one")
    passphrases(officer, NEW, NEW)
    officer.screen.press_primary()
    what, next_step = told(officer, "keys-wrong-passphrase")
    assert what == "The name or the passphrase is not right."
    assert "4 more failures" in next_step
    fill_in(officer, "current_passphrase", PASSPHRASE)
    passphrases(officer, NEW, NEW)
    officer.screen.press_primary()
    assert nothing_told(officer)
    keep_picture(officer.window, "keys-changed")
    log_on(officer, OFFICER, PASSPHRASE)
    assert told(officer)[0] == "The name or the passphrase is not right."
    log_on(officer, OFFICER, NEW)
    assert officer.screen.name == "home"


def test_an_officer_is_suspended_reset_and_removed(officer: Officer) -> None:
    desk = officer.window.context.desk
    settings(officer, "officers")
    press(officer, f"suspend_{OTHER}")
    press(officer, "confirm_no")
    assert _state(desk, OTHER) is OfficerState.ACTIVE
    press(officer, f"suspend_{OTHER}")
    confirm(officer, "officers-suspend")
    assert _state(desk, OTHER) is OfficerState.SUSPENDED
    assert "suspended" in shown_words(officer.screen)
    press(officer, f"reset_{OTHER}")
    press(officer, "confirm_yes")
    assert told(officer, "officers-reset-too-short")[0].startswith("Too short")
    passphrases(officer, NEW, NEW)
    confirm(officer, "officers-reset")
    log_on(officer, OTHER, NEW)
    assert officer.screen.name == "home"
    log_on(officer, OFFICER, PASSPHRASE)
    settings(officer, "officers")
    press(officer, f"remove_{OTHER}")
    confirm(officer, "officers-remove")
    assert [one.name for one in officer.window.context.desk.officers()] == [OFFICER]
    log_on(officer, OTHER, NEW)
    assert told(officer)[0] == "The name or the passphrase is not right."


def _state(desk: object, name: str) -> OfficerState:
    return next(one.state for one in desk.officers() if one.name == name)  # type: ignore[attr-defined]  # a Desk


def test_an_officer_who_is_no_administrator_sees_none_of_it(officer: Officer) -> None:
    log_on(officer, OTHER, OTHERS)
    settings(officer, "officers")
    assert "Only an administrator can change this." in shown_words(officer.screen)
    assert not officer.screen.primary.isVisible()
    for act in ("reset", "suspend", "remove"):
        for name in (OFFICER, OTHER):
            assert officer.window.findChild(QWidget, f"{act}_{name}") is None
    keep_picture(officer.window, "officers-no-administrator")
    officer.escape()
    settings(officer, "keys")
    for name in ("rotate", "erase"):
        assert officer.window.findChild(QWidget, name) is None
    officer.escape()
    settings(officer, "list")
    assert officer.window.findChild(QWidget, "compare_authority") is None


def test_the_data_key_is_changed(officer: Officer) -> None:
    settings(officer, "keys")
    press(officer, "rotate")
    confirm(officer, "keys-rotate")
    assert nothing_told(officer)
    assert "new data key" in shown_words(officer.screen)
    officer.window.context.desk.verify_audit()
    log_on(officer, OTHER, OTHERS)
    assert officer.screen.name == "home"


def test_another_list_authority_is_trusted_after_comparing_and_it_is_logged(
    officer: Officer, small_source: Path, tmp_path: Path
) -> None:
    stranger = tmp_path / "stranger"
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    theirs = Installation(stranger, Readers(())).set_up(FirstRun((entry,)), "demo", FAST_KDF)
    desk = officer.window.context.desk
    own, new = tmp_path / "own.fidw", tmp_path / "new.fidw"
    build_list(desk, small_source, own)
    build_list(theirs, small_source, new, (desk.vault.device.recipient,))
    theirs.lock()
    desk.import_list(own, (tmp_path / "own.fidw.pub").read_bytes())
    before = desk.list_status()
    settings(officer, "list")
    fill_in(officer, "new_authority", new)
    press(officer, "compare_authority")
    assert "not the public key file" in told(officer, "authority-no-key")[0]
    fill_in(officer, "new_authority", tmp_path / "nowhere.pub")
    press(officer, "compare_authority")
    what, next_step = told(officer, "authority-no-file")
    assert what == "The file nowhere.pub cannot be used: no such file or directory."
    assert next_step.startswith("Check the name")
    fill_in(officer, "new_authority", tmp_path / "new.fidw.pub")
    press(officer, "compare_authority")
    assert before.trusted in shown_words(officer.screen)
    confirm(officer, "authority-compare")
    after = desk.list_status()
    assert after.trusted != before.trusted
    assert after.authority == before.trusted
    assert after.records == before.records
    logged = [entry.detail for entry in desk.audit_entries() if entry.event is AuditEvent.KEY]
    assert logged[-1] == {
        "what": "list authority pinned",
        "authority": after.trusted,
        "before": before.trusted,
    }
    keep_picture(officer.window, "authority-changed")
    fill_in(officer, "list_file", own)
    officer.screen.press_primary()
    assert "not signed by the list authority" in told(officer)[0]
    fill_in(officer, "list_file", new)
    officer.screen.press_primary()
    assert nothing_told(officer)
    assert desk.list_status().authority == after.trusted


def test_the_vault_is_erased_only_with_the_word_and_says_what_remains(officer: Officer) -> None:
    settings(officer, "keys")
    press(officer, "erase")
    words = shown_words(officer.screen)
    assert "decisions that rest here are lost" in words
    assert "backups of the disk" in words
    press(officer, "confirm_yes")
    assert told(officer, "erase-no-word")[0] == "The word is not right; nothing was erased."
    fill_in(officer, "erase_word", "ERASE")
    confirm(officer, "erase-asked")
    assert officer.screen.name == "first_run"
    assert officer.window.context.open_desk is None
    assert officer.window.context.installation.state is InstallationState.NO_VAULT
    assert "The vault of this laptop was erased." in shown_words(officer.screen)
    assert not officer.window.head.lock.isVisible()
    assert problems(officer.window) == []
    keep_picture(officer.window, "erased")


def test_a_new_laptop_is_no_erased_one(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    del dressed
    officer = officer_at(attached(tmp_path / "new"), qtbot, {})
    assert officer.screen.name == "first_run"
    assert "erased" not in shown_words(officer.screen)


def test_how_the_vault_is_protected_is_told_in_the_diagnosis(officer: Officer) -> None:
    officer.screen.wanted.emit(Place("diagnosis"))
    officer.settle()
    text = officer.window.findChild(QWidget, "diagnosis_text").toPlainText()  # type: ignore[union-attr]  # by its name
    assert "this laptop's secret file (weaker than a TPM" in text
    keep_picture(officer.window, "diagnosis")
