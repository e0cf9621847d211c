"""The device's share: needed, checked before a try is counted, and named for people."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import DeviceSecretLostError
from fieldid.vault.device_secret import DEVICE_SECRET_FILE, DeviceSecretFile
from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE, SetClock, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.vault.vault import Vault


def test_the_app_can_say_how_strong_it_is(vault: Vault) -> None:
    assert vault.protection == "passphrase and device file"


@pytest.mark.usefixtures("vault")
def test_it_is_this_users_own(home: Path) -> None:
    found = (home / DEVICE_SECRET_FILE).stat()
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert found.st_size == 32


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(bytes(32)),
        lambda path: path.write_bytes(path.read_bytes() + b"x"),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.rename(path.with_name("x")), path.symlink_to("x")),
    ],
)
def test_without_it_the_passphrase_is_not_even_tried(
    home: Path, clock: SetClock, harm: Callable[[Path], object]
) -> None:
    make_vault(home, clock).lock()
    harm(home / DEVICE_SECRET_FILE)
    attempts = (home / "vault.attempts").read_bytes()
    with pytest.raises(DeviceSecretLostError, match="call the administrator"):
        LockedVault(home, clock).unlock(NAME, PASSPHRASE)
    assert (home / "vault.attempts").read_bytes() == attempts


def test_put_back_it_opens_again(home: Path, clock: SetClock) -> None:
    make_vault(home, clock).lock()
    kept = (home / DEVICE_SECRET_FILE).read_bytes()
    (home / DEVICE_SECRET_FILE).write_bytes(os.urandom(32))
    with pytest.raises(DeviceSecretLostError):
        LockedVault(home, clock).unlock(NAME, PASSPHRASE)
    (home / DEVICE_SECRET_FILE).write_bytes(kept)
    LockedVault(home, clock).unlock(NAME, PASSPHRASE).lock()


def test_a_secret_that_slots_rest_on_is_not_made_anew(tmp_path: Path) -> None:
    device = DeviceSecretFile(tmp_path)
    first = device.create().secret.reveal()
    assert device.create().secret.reveal() == device.read().secret.reveal() == first
    device.erase()
    device.erase()
    assert list(tmp_path.iterdir()) == []
    assert device.create().secret.reveal() != first
