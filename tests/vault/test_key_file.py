"""The key file is read without trust and written whole."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.errors.vault import (
    DiskFullError,
    KeyFileDamagedError,
    NoVaultError,
    VaultNewerError,
    WrongPassphraseError,
)
from fieldid.parameters import MAX_KEY_FILE_BYTES, MAX_OFFICERS
from fieldid.vault.data_key import DataKey, seal_data_key
from fieldid.vault.device_secret import DeviceShare, Protection
from fieldid.vault.key_file import KEY_FILE, KeyFile, read_key_file, write_key_file
from fieldid.vault.locked import LockedVault
from fieldid.vault.secret import Secret
from fieldid.vault.slot import OfficerKeys, VaultLabel, make_slot
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey
from tests.vault.support import FAST_KDF, NAME, PASSPHRASE, SetClock, forge_key_file, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DEVICE = SigningKey.generate()
LABEL = VaultLabel("vault-1", "demo", b"s" * 16, DEVICE.public)
SHARE = DeviceShare(Protection.DEVICE_FILE, Secret.random(32))
KEYS = OfficerKeys("o" * 36, FAST_KDF, SigningKey.generate(), SealingKey.generate())
EMPTY = make_slot(LABEL, KEYS, b"t" * 32, PASSPHRASE, SHARE)
SEALED = seal_data_key(LABEL, EMPTY, DataKey.first(), DEVICE)
SLOT = replace(EMPTY, data_keys=(SEALED,))
FILE = KeyFile(LABEL.vault_id, LABEL.realm, LABEL.name_salt, (SLOT,), DEVICE.public, b"d" * 32)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_key_file(tmp_path, FILE)
    assert read_key_file(tmp_path) == FILE
    assert list(tmp_path.iterdir()) == [tmp_path / KEY_FILE]
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o077 == 0


def test_as_many_officers_as_there_may_be_fit_in(tmp_path: Path) -> None:
    crowded = replace(FILE, slots=(replace(SLOT, data_keys=(SEALED, SEALED)),) * (MAX_OFFICERS + 1))
    write_key_file(tmp_path, crowded)
    assert read_key_file(tmp_path) == crowded
    assert (tmp_path / KEY_FILE).stat().st_size < MAX_KEY_FILE_BYTES


def test_what_the_file_held_before_is_overwritten(tmp_path: Path) -> None:
    write_key_file(tmp_path, FILE)
    before = (tmp_path / KEY_FILE).read_bytes()
    with (tmp_path / KEY_FILE).open("rb") as earlier:
        write_key_file(tmp_path, replace(FILE, realm="pilot"))
        left = earlier.read()
    assert len(left) == len(before)
    assert SLOT.salt not in left
    assert left[:40] != before[:40]


def test_no_file_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        read_key_file(tmp_path)


def _edited(change: Callable[[dict[str, Any]], object], folder: Path) -> None:
    """Edit the file as its makers would, with a checksum that is right."""
    write_key_file(folder, FILE)
    tree = json.loads((folder / KEY_FILE).read_bytes())
    change(tree)
    (folder / KEY_FILE).write_text(json.dumps(tree))
    forge_key_file(folder, "", "")


def test_an_edited_file_with_a_checksum_that_is_right_is_read(tmp_path: Path) -> None:
    _edited(lambda tree: tree.update(realm="pilot"), tmp_path)
    assert read_key_file(tmp_path) == replace(FILE, realm="pilot")


def test_no_byte_of_the_file_changes_unnoticed(tmp_path: Path) -> None:
    write_key_file(tmp_path, FILE)
    whole = (tmp_path / KEY_FILE).read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        (tmp_path / KEY_FILE).write_bytes(flipped)
        with pytest.raises(KeyFileDamagedError):
            read_key_file(tmp_path)


@pytest.mark.parametrize("found", [1, 2])
def test_a_format_that_had_no_checksum_does_not_get_around_it(tmp_path: Path, found: int) -> None:
    write_key_file(tmp_path, FILE)
    text = (tmp_path / KEY_FILE).read_text()
    (tmp_path / KEY_FILE).write_text(text.replace('"format": 3', f'"format": {found}'))
    with pytest.raises(KeyFileDamagedError):
        read_key_file(tmp_path)


def test_a_file_of_today_without_its_checksum_is_damaged(tmp_path: Path) -> None:
    write_key_file(tmp_path, FILE)
    tree = json.loads((tmp_path / KEY_FILE).read_bytes())
    del tree["checksum"]
    (tmp_path / KEY_FILE).write_text(json.dumps(tree))
    with pytest.raises(KeyFileDamagedError):
        read_key_file(tmp_path)


REGIONS = [
    "vault_id",
    "realm",
    "name_salt",
    "name_tag",
    "memory_kib",
    "salt",
    "public_key",
    "recipient",
    "protection",
    "wrapped_signing_key",
    "wrapped_identity",
    "generation",
    "sealed",
    "signature",
    "device_key",
    "device_tag",
    "format",
    "checksum",
]


@pytest.mark.parametrize("region", REGIONS)
def test_damage_is_told_from_a_wrong_passphrase_and_counts_no_try(
    home: Path, clock: SetClock, region: str
) -> None:
    make_vault(home, clock).lock()
    whole = (home / KEY_FILE).read_bytes()
    flipped = bytearray(whole)
    flipped[whole.index(f'"{region}": '.encode()) + len(region) + 5] ^= 1
    (home / KEY_FILE).write_bytes(flipped)
    locked = LockedVault(home, clock)
    for passphrase in (PASSPHRASE, "wrong") * 4:
        with pytest.raises(KeyFileDamagedError, match="call the administrator"):
            locked.unlock(NAME, passphrase)
    assert locked.wait_seconds == 0
    (home / KEY_FILE).write_bytes(whole)
    with pytest.raises(WrongPassphraseError):
        locked.unlock(NAME, "wrong")
    locked.unlock(NAME, PASSPHRASE).lock()


def test_a_file_without_a_checksum_opens_and_gets_one(home: Path, clock: SetClock) -> None:
    make_vault(home, clock).lock()
    tree = json.loads((home / KEY_FILE).read_bytes())
    del tree["checksum"]
    tree["format"] = 2
    (home / KEY_FILE).write_text(json.dumps(tree))
    before = read_key_file(home)
    assert not before.has_checksum
    LockedVault(home, clock).unlock(NAME, PASSPHRASE).lock()
    after = read_key_file(home)
    assert after.has_checksum
    assert replace(after, format=2) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree.pop("slots"),
        lambda tree: tree.update(slots=[]),
        lambda tree: tree.update(slots=tree["slots"] * 202),
        lambda tree: tree.update(device_key=""),
        lambda tree: tree.update(device_tag=""),
        lambda tree: tree.update(realm="somewhere"),
        lambda tree: tree.update(vault_id="../../etc"),
        lambda tree: tree.update(name_salt="AA=="),
        lambda tree: tree.update(format="1"),
        lambda tree: tree.update(format=0),
        lambda tree: tree["slots"][0].update(salt=""),
        lambda tree: tree["slots"][0].update(wrapped_signing_key="AAAA"),
        lambda tree: tree["slots"][0].update(wrapped_identity="AAAA"),
        lambda tree: tree["slots"][0].update(recipient="age1"),
        lambda tree: tree["slots"][0].update(protection="nothing"),
        lambda tree: tree["slots"][0].update(data_keys=[]),
        lambda tree: tree["slots"][0].update(data_keys=tree["slots"][0]["data_keys"] * 3),
        lambda tree: tree["slots"][0]["data_keys"][0].update(generation=0),
        lambda tree: tree["slots"][0]["data_keys"][0].update(sealed="A" * 1024),
        lambda tree: tree["slots"][0].update(public_key="not base64!"),
        lambda tree: tree["slots"][0]["kdf"].update(memory_kib=1 << 40),
        lambda tree: tree["slots"][0]["kdf"].update(time_cost=1 << 30),
        lambda tree: tree["slots"][0]["kdf"].update(lanes=0),
    ],
)
def test_what_would_not_have_been_written_is_damage(
    tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    _edited(change, tmp_path)
    with pytest.raises(KeyFileDamagedError):
        read_key_file(tmp_path)


def test_a_later_format_is_said_to_be_later(tmp_path: Path) -> None:
    _edited(lambda tree: tree.update(format=4, something="new"), tmp_path)
    with pytest.raises(VaultNewerError, match="version 4"):
        read_key_file(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 4096,
        b"[" * 100_000,
        b"{}",
        b"null",
        b'{"format": 1}',
        b'{"format": 2}',
        b'{"format": 3}',
        b'{"format": 3, "checksum": ""}',
        b"x" * 600_000,
    ],
)
def test_nonsense_is_damage(tmp_path: Path, data: bytes) -> None:
    (tmp_path / KEY_FILE).write_bytes(data)
    with pytest.raises(KeyFileDamagedError):
        read_key_file(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(min_value=0))
def test_a_truncated_file_is_damage(tmp_path: Path, cut: int) -> None:
    write_key_file(tmp_path, FILE)
    whole = (tmp_path / KEY_FILE).read_bytes()
    (tmp_path / KEY_FILE).write_bytes(whole[: cut % len(whole)])
    with pytest.raises(KeyFileDamagedError):
        read_key_file(tmp_path)


def test_a_failed_write_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_key_file(tmp_path, FILE)
    before = (tmp_path / KEY_FILE).read_bytes()
    monkeypatch.setattr(os, "fsync", _no_space)
    with pytest.raises(DiskFullError):
        write_key_file(tmp_path, FILE)
    assert (tmp_path / KEY_FILE).read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / KEY_FILE]


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")
