"""The data key changes for everyone at once, and no crash locks anybody out.

``FIELDID_TEST_KILLS=200 pytest tests/vault/test_rotation.py`` kills more often.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from fieldid.errors.vault import (
    DiskFullError,
    OfficersBehindError,
    VaultDamagedError,
    VaultError,
    VaultInUseError,
    VaultLockedError,
)
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.vault import database as database_module
from fieldid.vault import rotation
from fieldid.vault.cipher import connect
from fieldid.vault.data_key import DataKey
from fieldid.vault.identities import ADMINISTRATOR, NewOfficer
from fieldid.vault.key_file import KEY_FILE, read_key_file, write_key_file
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.locked import LockedVault
from fieldid.vault.secret import Secret
from fieldid.wire.sealing import SealingKey
from tests.vault.support import NAME, PASSPHRASE, SetClock, decide, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.vault.vault import Vault

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("FIELDID_TEST_KILLS", "25"))
BO, THEIRS = "Bo Ek", "another passphrase"
SAMPLE = b"PLANTED SAMPLE" * 50_000


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    """Two officers, one decision, and a sample that fills many pages."""
    with make_vault(home, clock, ADMINISTRATOR) as vault:
        vault.add_officer(NewOfficer(BO, "officer"), THEIRS)
        taken, _ = decide(vault)
        vault.encounters.put_sample("s", SAMPLE, taken.encounter_id)
    return LockedVault(home, clock)


@pytest.fixture
def admin(locked: LockedVault) -> Iterator[Vault]:
    with locked.unlock(NAME, PASSPHRASE) as vault:
        yield vault


def _check_everyone(locked: LockedVault, home: Path) -> None:
    for name, passphrase in ((NAME, PASSPHRASE), (BO, THEIRS)):
        with locked.unlock(name, passphrase) as vault:
            assert vault.encounters.sample("s") == SAMPLE
            database = vault.settings._database
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")  # the check reads the file alone
            assert database.rows("PRAGMA cipher_integrity_check") == []
            vault.audit.verify()
    slots = read_key_file(home).slots
    assert len(slots) == 2
    assert [len(slot.data_keys) for slot in slots] == [1, 1]
    assert list(home.glob("*.unfinished")) == []


def test_everyone_logs_on_under_the_new_key(admin: Vault, locked: LockedVault, home: Path) -> None:
    earlier = Secret(admin._session().data_key.secret.reveal())
    admin.rotate_data_key()
    assert admin.encounters.sample("s") == SAMPLE
    decide(admin)
    admin.rotate_data_key()
    assert admin._session().data_key.generation == 3
    admin.lock()
    with pytest.raises(VaultDamagedError):
        connect(home / "vault.db", earlier)
    _check_everyone(locked, home)
    with locked.unlock(NAME, PASSPHRASE) as vault:
        acts = [entry.detail.get("act") for entry in vault.audit.entries()]
        assert acts.count("data key changed") == 2
        assert vault.settings._database.row("PRAGMA journal_mode") == ("wal",)


def test_the_earlier_key_is_overwritten_in_memory(admin: Vault) -> None:
    earlier = admin._session().data_key.secret
    admin.rotate_data_key()
    assert not any(earlier.reveal())
    assert any(admin._session().data_key.secret.reveal())


def test_a_removed_officers_slot_does_not_open_what_comes_after(
    admin: Vault, locked: LockedVault, home: Path, tmp_path: Path
) -> None:
    """With a copy of the disk from before, and their passphrase."""
    bo = admin.officers()[1]
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    admin.remove_officer(bo.officer_id)
    admin.rotate_data_key()
    admin.lock()
    shutil.copy(copy / KEY_FILE, home / KEY_FILE)
    for name, passphrase in ((BO, THEIRS), (NAME, PASSPHRASE)):
        with pytest.raises(VaultDamagedError):
            locked.unlock(name, passphrase)


def test_no_key_is_sealed_to_a_recipient_the_database_does_not_know(
    admin: Vault, locked: LockedVault, home: Path
) -> None:
    """Whoever can write the key file but not the database plants a recipient of their own."""
    key_file = read_key_file(home)
    mine, theirs = key_file.slots
    stranger = SealingKey.generate()
    planted = replace(theirs, recipient=stranger.recipient)
    write_key_file(home, replace(key_file, slots=(mine, planted)))
    admin.rotate_data_key()
    assert stranger.recipient not in (home / KEY_FILE).read_text()
    assert [slot.recipient for slot in read_key_file(home).slots] == [mine.recipient]
    admin.lock()
    locked.unlock(NAME, PASSPHRASE).lock()


def test_another_window_must_be_closed_first(
    admin: Vault, locked: LockedVault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldid.vault.cipher.BUSY_TIMEOUT_MS", 50)
    before = (home / KEY_FILE).read_bytes()
    with locked.unlock(BO, THEIRS) as other:
        with pytest.raises(VaultInUseError):
            admin.rotate_data_key()
        assert (home / KEY_FILE).read_bytes() == before
        decide(other)
        decide(admin)
    admin.rotate_data_key()


def test_nobody_logs_on_while_it_runs(
    admin: Vault, locked: LockedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldid.vault.cipher._AFTER_KEY", ("busy_timeout = 10", "user_version"))
    with admin._session().database.alone(), pytest.raises(VaultError):
        locked.unlock(BO, THEIRS)
    monkeypatch.undo()
    locked.unlock(BO, THEIRS).lock()


def test_only_an_administrator_may(admin: Vault, locked: LockedVault) -> None:
    admin.lock()
    with locked.unlock(BO, THEIRS) as vault, pytest.raises(NotAdministratorError):
        vault.rotate_data_key()


def test_officers_of_the_older_format_come_first(
    admin: Vault, locked: LockedVault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = KeyRing.read
    monkeypatch.setattr(KeyRing, "read", lambda self: replace(read(self), old_slots=(1, 2)))
    with pytest.raises(OfficersBehindError, match="2 officers"):
        admin.rotate_data_key()
    monkeypatch.undo()
    assert not admin.locked
    admin.lock()
    _check_everyone(locked, home)


def test_it_does_not_begin_without_room(
    admin: Vault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (home / KEY_FILE).read_bytes()
    free = shutil.disk_usage(home)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
    with pytest.raises(DiskFullError):
        admin.rotate_data_key()
    assert (home / KEY_FILE).read_bytes() == before
    decide(admin)


def _crash(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def _fault(*_: object, **__: object) -> None:
    raise dbapi2.OperationalError


@pytest.mark.parametrize("how", [_crash, _fault])
def test_a_fault_while_rewriting_locks_the_vault_and_nobody_out(
    admin: Vault,
    locked: LockedVault,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: Callable[..., None],
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(database_module, "change_key", how)
        with pytest.raises((KeyboardInterrupt, dbapi2.OperationalError)):
            admin.rotate_data_key()
    assert admin.locked
    with pytest.raises(VaultLockedError):
        admin.encounters.sample("s")
    assert [len(slot.data_keys) for slot in read_key_file(home).slots] == [2, 2]
    _check_everyone(locked, home)


def test_the_slots_are_tidied_up_later_where_the_disk_is_full(
    admin: Vault, locked: LockedVault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(KeyRing, "settle", full)
        admin.rotate_data_key()
    assert [len(slot.data_keys) for slot in read_key_file(home).slots] == [2, 2]
    decide(admin)
    admin.lock()
    _check_everyone(locked, home)


def test_a_generation_nobody_needs_is_not_forgotten_first(admin: Vault, home: Path) -> None:
    """Both keys rest on the disk before the database is touched."""
    session = admin._session()
    rotation._give_both_keys(session, replace(session, data_key=session.data_key.next()))
    generations = [[one.generation for one in slot.data_keys] for slot in read_key_file(home).slots]
    assert generations == [[1, 2], [1, 2]]
    assert DataKey.first().generation == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked")
def test_killed_at_any_moment_everyone_still_logs_on(locked: LockedVault, home: Path) -> None:
    seed = random.randrange(10**9)
    moments = random.Random(seed)
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.vault.rotating_process", home],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    changed, unfinished = 0, 0
    for _ in range(KILLS):
        changed += _kill_one(server, moments)
        unfinished += any(len(slot.data_keys) > 1 for slot in read_key_file(home).slots)
        _check_everyone(locked, home)
    _, errors = server.communicate(timeout=60)
    assert (server.returncode, errors) == (0, ""), f"seed {seed}"
    assert changed, f"seed {seed}: hardly anything was tested"
    assert unfinished, f"seed {seed}: no kill came between the two phases"


def _kill_one(server: subprocess.Popen[str], moments: random.Random) -> int:
    assert server.stdin
    assert server.stdout
    server.stdin.write("another\n")
    victim = int(server.stdout.readline())
    assert server.stdout.readline() == "ready\n"
    time.sleep(moments.uniform(0, 0.15))
    os.kill(victim, signal.SIGKILL)
    return len(list(iter(server.stdout.readline, "gone\n")))
