"""The authority's recovery file: kept elsewhere, it lets an administrator in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.hub import WireError
from fieldid.errors.vault import (
    RecoveryKitError,
    UnknownOfficerError,
    VaultError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.vault.device_secret import DEVICE_SECRET_FILE
from fieldid.vault.identities import NewOfficer
from fieldid.vault.key_file import KEY_FILE
from fieldid.vault.locked import LockedVault
from fieldid.wire.sealing import SealingKey, seal
from tests.vault.support import NAME, PASSPHRASE, SetClock, decide, make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault
    from tests.vault.support import Hub

NEW = "a new lantern, of brass"
BO = "another copper lantern"


@pytest.fixture(scope="module")
def authority() -> SealingKey:
    return SealingKey.generate()


@pytest.fixture
def admin(home: Path, clock: SetClock, hub: Hub) -> Vault:
    vault = make_vault(home, clock, role="administrator")
    vault.outbox.pin_hub(hub.pin(vault))
    vault.add_officer(NewOfficer("Bo Ek", "officer"), BO)
    decide(vault)
    return vault


@pytest.fixture
def kit(admin: Vault, authority: SealingKey) -> bytes:
    exported = admin.export_recovery(authority.recipient)
    admin.lock()
    return exported


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    return LockedVault(home, clock)


def test_a_forgotten_passphrase_is_replaced(
    kit: bytes, locked: LockedVault, authority: SealingKey
) -> None:
    with locked.recover(kit, authority, NAME, NEW) as vault:
        assert vault.officer.name == NAME
        assert len(vault.encounters.unfinished()) == 1
        assert vault.outbox.pending()[-1].kind == "roster"
        acts = [entry.detail.get("act", "") for entry in vault.audit.entries()]
        assert any("recovered with the authority's key" in act for act in acts)
        assert len([one for one in vault.signers() if one.name == NAME]) == 2
    with pytest.raises(WrongPassphraseError):
        locked.unlock(NAME, PASSPHRASE)
    locked.unlock("Bo Ek", BO).lock()
    locked.unlock(NAME, NEW).lock()


@pytest.mark.parametrize(
    "lost", [(KEY_FILE,), (DEVICE_SECRET_FILE,), (KEY_FILE, DEVICE_SECRET_FILE)]
)
def test_lost_keys_are_replaced(
    kit: bytes, locked: LockedVault, authority: SealingKey, home: Path, lost: tuple[str, ...]
) -> None:
    for name in lost:
        (home / name).unlink()
    with locked.recover(kit, authority, NAME, NEW) as vault:
        assert len(vault.encounters.unfinished()) == 1
        other = next(one for one in vault.officers() if one.name == "Bo Ek")
        vault.reset_passphrase(other.officer_id, BO)
    locked.unlock("Bo Ek", BO).lock()
    locked.unlock(NAME, NEW).lock()


def test_it_ends_a_wait_after_failures(
    kit: bytes, locked: LockedVault, authority: SealingKey
) -> None:
    for _ in range(5):
        with pytest.raises(VaultError):
            locked.unlock(NAME, "wrong passphrase")
    assert locked.wait_seconds > 0
    locked.recover(kit, authority, NAME, NEW).lock()
    assert locked.wait_seconds == 0


def test_after_a_change_of_the_data_key_it_opens_nothing(
    admin: Vault, locked: LockedVault, authority: SealingKey
) -> None:
    assert not admin.recovery_is_current
    old = admin.export_recovery(authority.recipient)
    assert admin.recovery_is_current
    admin.rotate_data_key()
    assert not admin.recovery_is_current
    new = admin.export_recovery(authority.recipient)
    admin.lock()
    with pytest.raises(RecoveryKitError, match="earlier data key"):
        locked.recover(old, authority, NAME, NEW)
    locked.unlock(NAME, PASSPHRASE).lock()
    locked.recover(new, authority, NAME, NEW).lock()


def test_only_an_administrator_exports_it(home: Path, clock: SetClock) -> None:
    with make_vault(home, clock) as vault, pytest.raises(NotAdministratorError):
        vault.export_recovery(SealingKey.generate().recipient)


def test_it_is_for_the_authority_alone(admin: Vault, kit: bytes, locked: LockedVault) -> None:
    assert admin.locked
    with pytest.raises(RecoveryKitError, match="authority"):
        locked.recover(kit, SealingKey.generate(), NAME, NEW)
    locked.unlock(NAME, PASSPHRASE).lock()


@pytest.mark.parametrize("data", [b"", b"\xc0", b"x" * 5000])
def test_other_bytes_open_nothing(
    kit: bytes, locked: LockedVault, authority: SealingKey, data: bytes
) -> None:
    assert kit
    for sealed in (data, seal(data, [authority.recipient])):
        with pytest.raises(RecoveryKitError):
            locked.recover(sealed, authority, NAME, NEW)


def test_the_kit_of_another_vault_opens_nothing(
    kit: bytes, authority: SealingKey, tmp_path: Path, clock: SetClock
) -> None:
    make_vault(tmp_path / "other", clock, role="administrator").lock()
    with pytest.raises(RecoveryKitError, match="another vault"):
        LockedVault(tmp_path / "other", clock).recover(kit, authority, NAME, NEW)


def test_it_lets_in_administrators_only(
    kit: bytes, locked: LockedVault, authority: SealingKey
) -> None:
    for name in ("Bo Ek", "Nobody"):
        with pytest.raises(UnknownOfficerError):
            locked.recover(kit, authority, name, NEW)
    with pytest.raises(WeakPassphraseError):
        locked.recover(kit, authority, NAME, "short")
    locked.unlock(NAME, PASSPHRASE).lock()


def test_a_recipient_that_is_none_is_refused(admin: Vault) -> None:
    with pytest.raises(WireError):
        admin.export_recovery("age1nobody")
    assert not admin.recovery_is_current
