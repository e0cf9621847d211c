"""T1: after an erasure nobody reads the vault, and what was sealed still reaches the hub."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import (
    NoVaultError,
    SpoolWaitsError,
    VaultErasedError,
    VaultError,
    VaultLockedError,
)
from fieldid.vault import erasure
from fieldid.vault.locked import LockedVault
from fieldid.wire.envelope import decode, open_envelope
from tests.vault.support import NAME, PASSPHRASE, Hub, SetClock, decide, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault

GONE = ("vault.key", "device.secret", "vault.attempts", "vault.db", "vault.db-wal", "vault.db-shm")


@pytest.fixture
def enrolled(vault: Vault, hub: Hub) -> Vault:
    vault.outbox.pin_hub(hub.pin(vault))
    decide(vault)
    return vault


def _left(home: Path) -> set[str]:
    return {path.name for path in home.iterdir()}


def _check_erased(home: Path, clock: SetClock) -> LockedVault:
    assert _left(home) == {"spool", "vault.erased"}
    locked = LockedVault(home, clock)
    assert locked.erased
    assert not locked.exists
    with pytest.raises(VaultErasedError, match="was erased"):
        locked.unlock(NAME, PASSPHRASE)
    with pytest.raises(NoVaultError):
        _ = locked.realm
    return locked


def test_an_officer_erases(enrolled: Vault, home: Path, clock: SetClock, hub: Hub) -> None:
    device, data_key = enrolled.device.public_key, enrolled._session().data_key.secret
    enrolled.erase()
    assert not any(data_key.reveal())
    with pytest.raises(VaultLockedError):
        _ = enrolled.officer
    spool = _check_erased(home, clock).spool
    contents = [
        open_envelope(decode(item.read() or b""), hub.sealing, device) for item in spool.pending()
    ]
    assert [content.kind for content in contents] == ["encounter", "audit"]
    assert contents[1].audit[-1]["detail"] == {"act": "vault erased"}
    assert spool.hub() is not None


def test_anybody_erases_a_locked_laptop(enrolled: Vault, home: Path, clock: SetClock) -> None:
    enrolled.lock()
    before = [item.read() for item in LockedVault(home, clock).spool.pending()]
    LockedVault(home, clock).erase()
    locked = _check_erased(home, clock)
    assert [item.read() for item in locked.spool.pending()] == before != []
    locked.erase()


def test_the_wraps_are_overwritten_where_they_lie(enrolled: Vault, home: Path) -> None:
    enrolled.lock()
    names = ("vault.key", "device.secret")
    before = {name: (home / name).read_bytes() for name in names}
    for name in names:
        os.link(home / name, home.parent / name)
    LockedVault(home, SetClock()).erase()
    for name in names:
        left = (home.parent / name).read_bytes()
        assert len(left) == len(before[name])
        assert left[:32] != before[name][:32]
        assert b"wrapped" not in left


def test_half_written_key_files_go_too(enrolled: Vault, home: Path, clock: SetClock) -> None:
    enrolled.lock()
    shutil.copy(home / "vault.key", home / "vault.key.0123abcd.unfinished")
    LockedVault(home, clock).erase()
    _check_erased(home, clock)


@pytest.mark.parametrize("cut_off_at", range(1, 5))
def test_an_erasure_that_was_cut_off_is_completed(
    enrolled: Vault,
    home: Path,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    cut_off_at: int,
) -> None:
    enrolled.lock()
    steps = [0]
    attempt = erasure._try

    def cut_off(step: object) -> VaultError | None:
        steps[0] += 1
        if steps[0] > cut_off_at:
            raise KeyboardInterrupt
        return attempt(step)  # type: ignore[arg-type]  # handed through

    with monkeypatch.context() as patch:
        patch.setattr(erasure, "_try", cut_off)
        with pytest.raises(KeyboardInterrupt):
            LockedVault(home, clock).erase()
    assert not LockedVault(home, clock).exists
    _check_erased(home, clock)


def test_a_full_disk_does_not_stop_it(
    enrolled: Vault, home: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise VaultError(reason="full")

    enrolled.lock()
    with monkeypatch.context() as patch:
        patch.setattr(erasure, "write_whole", full)
        with pytest.raises(VaultError, match="full"):
            LockedVault(home, clock).erase()
    assert not _left(home) & set(GONE)
    assert not LockedVault(home, clock).exists


def test_a_damaged_vault_is_erased_too(enrolled: Vault, home: Path, clock: SetClock) -> None:
    enrolled.lock()
    (home / "vault.key").write_bytes(b"{")
    (home / "device.secret").unlink()
    LockedVault(home, clock).erase()
    _check_erased(home, clock)


def test_where_nothing_is_there_is_nothing_to_erase(home: Path, clock: SetClock) -> None:
    with pytest.raises(NoVaultError):
        LockedVault(home, clock).erase()
    assert not home.exists()


def test_a_new_vault_waits_until_the_spool_is_sent(
    enrolled: Vault, home: Path, clock: SetClock, hub: Hub
) -> None:
    enrolled.erase()
    with pytest.raises(SpoolWaitsError):
        make_vault(home, clock)
    spool = LockedVault(home, clock).spool
    sent = [item.read() or b"" for item in spool.pending()]
    for data in sent:
        spool.store_receipt(hub.answer(data))
    with make_vault(home, clock) as anew:
        assert anew.spool.pending() == []
        assert anew.spool.hub() is None
    (aside,) = home.glob("spool-*")
    assert [path.read_bytes() for path in sorted(aside.glob("*.envelope"))] == sent
    locked = LockedVault(home, clock)
    assert not locked.erased
    locked.unlock(NAME, PASSPHRASE).lock()


def test_without_a_hub_nothing_is_sealed_and_it_is_erased_all_the_same(
    vault: Vault, home: Path, clock: SetClock
) -> None:
    decide(vault)
    vault.erase()
    assert _check_erased(home, clock).spool.pending() == []
    make_vault(home, clock).lock()
