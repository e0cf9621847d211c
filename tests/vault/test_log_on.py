"""Making a vault, logging on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import WireError
from fieldid.errors.vault import (
    NoVaultError,
    VaultError,
    VaultExistsError,
    VaultLockedError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from fieldid.vault import creation, staff
from fieldid.vault.identities import NewOfficer
from fieldid.vault.key_file import read_key_file
from fieldid.vault.locked import LockedVault
from fieldid.vault.vault import Vault
from fieldid.wire.sealing import seal
from fieldid.wire.signing import Domain, verify
from tests.vault.support import (
    FAST_KDF,
    NAME,
    PASSPHRASE,
    SetClock,
    decide,
    make_vault,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_vault_is_unlocked_and_named(vault: Vault, home: Path, clock: SetClock) -> None:
    locked = LockedVault(home, clock)
    assert locked.exists
    assert locked.realm == vault.realm == "pilot"
    assert not locked.needs_name
    assert (vault.officer.name, vault.officer.role) == (NAME, "officer")
    assert vault.officers() == (vault.officer,)
    assert {path.name for path in home.iterdir()} >= {"vault.key", "vault.db", "spool"}


def test_only_this_user_may_read_it(locked: LockedVault, home: Path) -> None:
    with locked.unlock(None, PASSPHRASE):
        modes = {path: path.stat().st_mode & 0o077 for path in [home, *home.rglob("*")]}
    assert set(modes.values()) == {0}


@pytest.mark.parametrize("name", [None, NAME, "åsa lindqvist"])
def test_the_same_officer_and_device_come_back(
    home: Path, clock: SetClock, name: str | None
) -> None:
    with make_vault(home, clock) as first:
        identity = first.officer, first.device, first.vault_id
        signature = first.sign_as_officer(Domain.DECISION, b"payload")
    with LockedVault(home, clock).unlock(name, PASSPHRASE) as again:
        assert (again.officer, again.device, again.vault_id) == identity
        verify(again.officer.public_key, Domain.DECISION, b"payload", signature)
        verify(
            again.device.public_key,
            Domain.ENVELOPE,
            b"x",
            again.sign_as_device(Domain.ENVELOPE, b"x"),
        )
        assert again.device_unseal(seal(b"list key", [again.device.recipient])) == b"list key"
        with pytest.raises(WireError):
            again.device_unseal(b"not sealed")


def test_two_officers_share_the_data_and_not_the_signature(home: Path, clock: SetClock) -> None:
    with make_vault(home, clock) as vault:
        taken, _ = decide(vault)
        second = vault.add_officer(NewOfficer("Bo Ek", "supervisor"), "another passphrase")
        first = vault.officer
    locked = LockedVault(home, clock)
    assert locked.needs_name
    with pytest.raises(WrongPassphraseError):
        locked.unlock(None, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        locked.unlock("Bo Ek", PASSPHRASE)
    with locked.unlock("bo ek", "another passphrase") as theirs:
        assert theirs.officer == second
        assert theirs.officers() == (first, second)
        assert theirs.decisions.get(taken.decision_id) == taken
        signature = theirs.sign_as_officer(Domain.DECISION, b"payload")
        with pytest.raises(WireError):
            verify(first.public_key, Domain.DECISION, b"payload", signature)
    with locked.unlock(NAME, PASSPHRASE) as mine:
        assert mine.officer == first


def test_a_new_officer_needs_a_free_name_and_a_good_passphrase(vault: Vault) -> None:
    with pytest.raises(VaultError, match="there already"):
        vault.add_officer(NewOfficer("ÅSA LINDQVIST", "x"), "another passphrase")
    with pytest.raises(WeakPassphraseError):
        vault.add_officer(NewOfficer("Bo Ek", "x"), "short")
    for name in ("", "  ", "x" * 201):
        with pytest.raises(VaultError):
            vault.add_officer(NewOfficer(name, "x"), "another passphrase")
    assert len(vault.officers()) == 1


def _add_officer_and_crash(vault: Vault) -> None:
    with vault.transaction():
        vault.add_officer(NewOfficer("Bo Ek", "x"), "another passphrase")
        raise ZeroDivisionError


def test_a_crash_while_adding_an_officer_leaves_nobody(
    vault: Vault, home: Path, clock: SetClock
) -> None:
    """The key file is written before the commit; without the commit its slot opens nothing."""
    with pytest.raises(ZeroDivisionError):
        _add_officer_and_crash(vault)
    assert len(read_key_file(home).slots) == 2
    locked = LockedVault(home, clock)
    with pytest.raises(WrongPassphraseError):
        locked.unlock("Bo Ek", "another passphrase")
    with locked.unlock(NAME, PASSPHRASE):
        pass
    vault.add_officer(NewOfficer("Bo Ek", "x"), "third passphrase")
    with locked.unlock("Bo Ek", "third passphrase") as theirs:
        assert theirs.officer.name == "Bo Ek"
    assert len(read_key_file(home).slots) == 2


def test_log_on_and_off_are_logged(home: Path, clock: SetClock) -> None:
    make_vault(home, clock).lock()
    locked = LockedVault(home, clock)
    for _ in range(2):
        with pytest.raises(WrongPassphraseError):
            locked.unlock(NAME, "wrong")
    with locked.unlock(NAME, PASSPHRASE) as vault:
        found = [(entry.event, entry.detail) for entry in vault.audit.entries(after=1)]
        assert found == [
            (AuditEvent.LOG_ON, {}),
            (AuditEvent.LOG_OFF, {}),
            (AuditEvent.LOG_ON_FAILED, {"tries": "2"}),
            (AuditEvent.LOG_ON, {}),
        ]
        assert {entry.actor for entry in vault.audit.entries()} == {vault.officer.officer_id}


def test_after_the_lock_nothing_works(home: Path, clock: SetClock) -> None:
    vault = make_vault(home, clock)
    vault.lock()
    vault.lock()
    assert vault.locked
    for use in (
        lambda: vault.officer,
        lambda: vault.device,
        lambda: vault.sign_as_officer(Domain.DECISION, b""),
        lambda: vault.sign_as_device(Domain.ENVELOPE, b""),
        lambda: vault.device_unseal(b""),
        lambda: vault.add_officer(NewOfficer("Bo", "x"), "another passphrase"),
        vault.encounters.unfinished,
        vault.audit.head,
        lambda: vault.settings.get("x", int),
        vault.outbox.counts,
        vault.records.meta,
        lambda: vault.transaction().__enter__(),
    ):
        with pytest.raises(VaultLockedError):
            use()


@pytest.mark.usefixtures("vault")
def test_an_existing_vault_is_never_overwritten(home: Path) -> None:
    before = (home / "vault.key").read_bytes()
    with pytest.raises(VaultExistsError):
        make_vault(home)
    (home / "vault.db").unlink()
    with pytest.raises(VaultExistsError):
        make_vault(home)
    assert (home / "vault.key").read_bytes() == before


@pytest.mark.parametrize("step", ["write_key_file", "create_schema", "keep_device", "remove"])
def test_a_crash_while_making_a_vault_leaves_none(
    home: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(creation, step, crash)
        with pytest.raises(KeyboardInterrupt):
            make_vault(home, clock)
    locked = LockedVault(home, clock)
    assert not locked.exists
    with pytest.raises(NoVaultError):
        locked.unlock(NAME, PASSPHRASE)
    make_vault(home, clock).lock()
    locked.unlock(NAME, PASSPHRASE).lock()


def test_a_short_passphrase_makes_no_vault(home: Path, clock: SetClock) -> None:
    with pytest.raises(WeakPassphraseError):
        Vault.create(home, NewOfficer(NAME, "x"), "short", "live", clock, kdf=FAST_KDF)
    assert not home.exists()


def test_a_file_in_the_way_is_said(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(VaultError):
        make_vault(tmp_path / "home", clock)


def test_a_folder_of_any_name_will_do(tmp_path: Path, clock: SetClock) -> None:
    home = tmp_path / "höme ?#%41" / "sub"
    make_vault(home, clock).lock()
    LockedVault(home, clock).unlock(NAME, PASSPHRASE).lock()


def test_a_laptop_has_room_for_so_many_officers(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff, "MAX_OFFICERS", 1)
    with pytest.raises(VaultError, match="room for 1"):
        vault.add_officer(NewOfficer("Bo Ek", "x"), "another passphrase")


def test_no_vault_is_a_state_with_a_next_step(home: Path, clock: SetClock) -> None:
    locked = LockedVault(home, clock)
    assert not locked.exists
    assert locked.wait_seconds == 0
    assert locked.spool.pending() == []
    with pytest.raises(NoVaultError, match="vault init"):
        locked.unlock(NAME, PASSPHRASE)
    with pytest.raises(NoVaultError):
        _ = locked.realm


def test_a_new_slot_costs_what_its_maker_s_does(vault: Vault, home: Path) -> None:
    vault.add_officer(NewOfficer("Bo Ek", "x"), "another passphrase")
    assert {slot.kdf for slot in read_key_file(home).slots} == {FAST_KDF}
