"""A list that is not what it should be, through Settings: the one held stays in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.helpers.fast_kdf import FAST_KDF
from tests.ui.laptop import MATE_ID, OFFICER, PASSPHRASE, attached, copied
from tests.ui.trouble import fill_in, keep_picture, nothing_told, officer_at, settings, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from fieldid.app.desk import Desk
    from tests.ui.officer import Officer

STAYS = "The list held before stays in use. Ask the list authority for a new copy."
SOMEBODY_ELSE = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


@pytest.fixture(scope="session")
def with_lists(
    prepared_home: Path, small_source: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """``home``: the laptop. Beside it lists of its own authority and one of a stranger."""
    folder = tmp_path_factory.mktemp("lists")
    laptop = copied(prepared_home, folder / "home")
    desk = Installation(laptop.home, Readers(())).log_on(OFFICER, PASSPHRASE)
    build_list(desk, small_source, folder / "newer.fidw")
    build_list(desk, small_source, folder / "theirs.fidw", (SOMEBODY_ELSE,))
    desk.lock()
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    stranger = Installation(folder / "stranger", Readers(()))
    desk = stranger.set_up(FirstRun((entry,)), "demo", FAST_KDF)
    build_list(desk, small_source, folder / "stranger.fidw")
    desk.lock()
    return folder


@pytest.fixture
def officer(
    with_lists: Path,
    samples: Mapping[object, object],
    dressed: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
) -> Officer:
    """An officer at the list in Settings."""
    del dressed
    laptop = copied(with_lists / "home", tmp_path / "home")
    made = officer_at(laptop, qtbot, samples)
    made.log_on()
    settings(made, "list")
    return made


def held(desk: Desk) -> tuple[object, ...]:
    """What nothing below may change."""
    status = desk.list_status()
    return status.version, status.records, status.as_of, status.trusted, desk.record(MATE_ID)


def import_list(officer: Officer, path: Path) -> None:
    """Name the file and press Enter."""
    fill_in(officer, "list_file", path)
    officer.screen.press_primary()
    officer.settle()


def truncated(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def beginning_only(whole: bytes) -> bytes:
    return whole[:100]


def nothing(_: bytes) -> bytes:
    return b""


def flipped_early(whole: bytes) -> bytes:
    return _flipped(whole, 0.3)


def flipped_late(whole: bytes) -> bytes:
    return _flipped(whole, 0.7)


def _flipped(whole: bytes, part: float) -> bytes:
    spoilt = bytearray(whole)
    spoilt[int(len(whole) * part)] ^= 0x10
    return bytes(spoilt)


@pytest.mark.parametrize("spoil", [truncated, beginning_only, nothing, flipped_early, flipped_late])
def test_a_damaged_list_is_refused_and_a_whole_one_taken_after_it(
    officer: Officer, with_lists: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    desk = officer.window.context.desk
    before = held(desk)
    whole = (with_lists / "newer.fidw").read_bytes()
    (tmp_path / "bad.fidw").write_bytes(spoil(whole))
    import_list(officer, tmp_path / "bad.fidw")
    what, next_step = told(officer, f"list-{spoil.__name__}")
    assert what.startswith("This list file is damaged: ")
    assert next_step == STAYS
    assert held(desk) == before
    import_list(officer, with_lists / "newer.fidw")
    assert nothing_told(officer)
    assert desk.list_status().version == 2


@pytest.mark.parametrize(
    ("file", "sentence", "step"),
    [
        (
            "stranger.fidw",
            "This list is not signed by the list authority this laptop trusts.",
            STAYS,
        ),
        ("theirs.fidw", "This list was not issued to this laptop.", "age1"),
        ("nowhere.fidw", "This list cannot be used: the file cannot be read.", STAYS),
        ("stranger.fidw.pub", "This list file is damaged: ", STAYS),
    ],
)
def test_a_list_of_somebody_else_is_refused(
    officer: Officer, with_lists: Path, file: str, sentence: str, step: str
) -> None:
    desk = officer.window.context.desk
    before = held(desk)
    import_list(officer, with_lists / file)
    what, next_step = told(officer, f"list-{file}")
    assert what.startswith(sentence)
    assert step in next_step
    assert held(desk) == before
    import_list(officer, with_lists / "newer.fidw")
    assert nothing_told(officer)
    assert desk.list_status().version == 2


def test_an_older_list_is_refused(officer: Officer, with_lists: Path, prepared_home: Path) -> None:
    desk = officer.window.context.desk
    import_list(officer, with_lists / "newer.fidw")
    for version, path in ((1, prepared_home.parent / "list.fidw"), (2, with_lists / "newer.fidw")):
        import_list(officer, path)
        assert told(officer, f"list-older-{version}") == (
            f"This list (version {version}) is not newer than the one held (version 2).",
            "Nothing was changed. Ask for the newest list.",
        )
        assert desk.list_status().version == 2
    assert desk.record("ONE").names[0].latin == "Only One"


def test_no_file_named(officer: Officer) -> None:
    officer.screen.press_primary()
    assert told(officer) == ("No list file is chosen.", "Choose the file you were given.")


def test_a_laptop_that_trusts_nobody_yet_asks_for_the_key(
    with_lists: Path, dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    del dressed
    laptop = attached(tmp_path / "home")
    entry = OfficerEntry(OFFICER, "officer", PASSPHRASE)
    Installation(laptop.home, Readers(())).set_up(FirstRun((entry,)), "live", FAST_KDF).lock()
    officer = officer_at(laptop, qtbot, {})
    officer.log_on()
    settings(officer, "list")
    import_list(officer, with_lists / "newer.fidw")
    what, next_step = told(officer, "list-nobody-trusted")
    assert what == "This laptop does not trust a list authority yet."
    assert "key" in next_step
    fill_in(officer, "trust_file", with_lists / "newer.fidw")
    officer.screen.press_primary()
    assert "not the public key file" in told(officer)[0]
    fill_in(officer, "trust_file", with_lists / "newer.fidw.pub")
    officer.screen.press_primary()
    assert told(officer)[0] == "This list was not issued to this laptop."
    keep_picture(officer.window, "list-key-given")
