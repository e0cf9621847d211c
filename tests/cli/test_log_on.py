"""Wrong passphrases, and vaults whose files are not what they should be."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import LockedOutError
from fieldid.vault import lock_out
from tests.cli.program import PASSPHRASE, Program
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path


def test_five_wrong_passphrases_lock_the_log_on(
    laptop: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = laptop.with_(passphrase="four words for nothing")
    for left in (4, 3, 2, 1):
        said = wrong.fails("watchlist", "status")
        assert f"After {left} more failures the log-on waits." in said
    assert "Wait 30 seconds" in wrong.fails("watchlist", "status")
    said = laptop.fails("watchlist", "status")
    assert "Too many failed log-ons" in said
    monkeypatch.setattr(lock_out, "boot_time", lambda: None)  # the clock given counts the wait
    _opens_after_the_wait(laptop)


def _opens_after_the_wait(laptop: Program) -> None:
    now = datetime.now(UTC)
    moment = [now - timedelta(days=400)]
    locked = Installation(laptop.home, Readers(()), lambda: moment[0])
    with pytest.raises(LockedOutError):
        locked.log_on(None, PASSPHRASE)
    moment[0] += timedelta(seconds=31)
    desk = locked.log_on(None, PASSPHRASE)
    events = [(entry.event, entry.detail) for entry in desk.audit_entries()]
    assert (AuditEvent.LOG_ON_FAILED, {"tries": "5"}) in events
    desk.verify_audit()
    desk.lock()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another laptop's vault under the same passphrase."""
    entry = OfficerEntry("Quilla Vantongeren", "administrator", PASSPHRASE)
    home = tmp_path / "other"
    Installation(home, Readers(())).set_up(FirstRun((entry,)), "pilot", FAST_KDF).lock()
    return home


@pytest.mark.parametrize("file", ["vault.key", "vault.db"])
def test_a_file_of_another_laptop(laptop: Program, other: Path, file: str) -> None:
    _fails_until_put_back(laptop, file, (other / file).read_bytes())


@pytest.mark.parametrize("file", ["vault.key", "vault.db"])
@pytest.mark.parametrize("content", [b"", b"This is not a database.\n" * 1000])
def test_a_file_that_is_something_else(laptop: Program, file: str, content: bytes) -> None:
    _fails_until_put_back(laptop, file, content)


@pytest.mark.parametrize("file", ["vault.key", "vault.db"])
def test_a_file_that_is_gone(laptop: Program, file: str) -> None:
    _fails_until_put_back(laptop, file, None)


def _fails_until_put_back(laptop: Program, file: str, content: bytes | None) -> None:
    path = laptop.home / file
    shutil.move(path, path.with_suffix(".kept"))
    if content is not None:
        path.write_bytes(content)
    said = laptop.fails("audit", "verify")
    assert "Do not delete anything; call the administrator" in said
    shutil.move(path.with_suffix(".kept"), path)
    assert "verifies" in laptop.says("audit", "verify")


def test_one_flipped_bit_in_the_database(laptop: Program) -> None:
    path = laptop.home / "vault.db"
    spoilt = bytearray(path.read_bytes())
    spoilt[2000] ^= 1
    path.write_bytes(spoilt)
    assert "Do not delete anything" in laptop.fails("audit", "verify")


def test_a_second_vault_is_not_made_over_the_first(laptop: Program) -> None:
    before = (laptop.home / "vault.key").read_bytes()
    said = laptop.fails("vault", "init", "--officer", "Somebody Else")
    assert "already a vault" in said
    assert (laptop.home / "vault.key").read_bytes() == before


def test_a_short_passphrase_makes_no_vault(tmp_path: Path) -> None:
    program = Program(tmp_path / "new", "short")
    assert "Use at least" in program.fails("vault", "init", "--officer", "Quilla")
    assert not (tmp_path / "new" / "vault.db").exists()
