"""A vault of the first version opens, and is brought up to date officer by officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import VaultDamagedError, WrongPassphraseError
from fieldid.vault import log_on
from fieldid.vault.device_secret import Protection
from fieldid.vault.identities import NewOfficer
from fieldid.vault.key_file import KEY_FILE, read_key_file
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.locked import LockedVault
from fieldid.wire.signing import Domain, verify
from tests.vault.old_format import make_old
from tests.vault.support import NAME, PASSPHRASE, SetClock, decide, make_vault

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "another passphrase"


@pytest.fixture
def old(home: Path, clock: SetClock) -> LockedVault:
    """A vault of two officers as the first version made it, with one decision."""
    with make_vault(home, clock, "administrator") as vault:
        vault.add_officer(NewOfficer("Bo Ek", "officer"), OTHER)
        decide(vault)
        seed = vault._session().signing_key.to_bytes()
    with LockedVault(home, clock).unlock("Bo Ek", OTHER) as theirs:
        other_seed = theirs._session().signing_key.to_bytes()
    vault = LockedVault(home, clock).unlock(NAME, PASSPHRASE)
    make_old(vault, home, (NAME, PASSPHRASE, seed), ("Bo Ek", OTHER, other_seed))
    return LockedVault(home, clock)


def test_each_log_on_brings_one_slot_up_to_date(old: LockedVault, home: Path) -> None:
    assert old.needs_name
    with old.unlock(NAME, PASSPHRASE) as vault:
        assert vault.protection is Protection.PASSPHRASE
        found = read_key_file(home)
        assert (len(found.slots), len(found.old_slots)) == (1, 1)
    with old.unlock("Bo Ek", OTHER) as vault:
        assert vault.protection is Protection.DEVICE_FILE
        signature = vault.sign_as_officer(Domain.DECISION, b"x")
        verify(vault.officer.public_key, Domain.DECISION, b"x", signature)
        assert len(vault.encounters.unfinished()) == 1
    found = read_key_file(home)
    assert (len(found.slots), found.old_slots) == (2, ())
    for name, passphrase in ((NAME, PASSPHRASE), ("Bo Ek", OTHER)):
        old.unlock(name, passphrase).lock()


def test_a_wrong_passphrase_changes_nothing(old: LockedVault, home: Path) -> None:
    before = (home / KEY_FILE).read_bytes()
    for name in (NAME, "Nobody"):
        with pytest.raises(WrongPassphraseError):
            old.unlock(name, "wrong")
    assert (home / KEY_FILE).read_bytes() == before


def test_a_realm_cannot_be_changed_in_it(old: LockedVault, home: Path) -> None:
    text = (home / KEY_FILE).read_text()
    (home / KEY_FILE).write_text(text.replace('"pilot"', '"live"'))
    with pytest.raises(WrongPassphraseError):
        old.unlock(NAME, PASSPHRASE)


@pytest.mark.parametrize("moment", ["add", "settle_after_commit", "settle_or_wait"])
def test_a_crash_while_it_is_brought_up_to_date_locks_nobody_out(
    old: LockedVault, home: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(KeyRing, moment, crash)
        with pytest.raises(KeyboardInterrupt):
            old.unlock(NAME, PASSPHRASE)
    old.unlock(NAME, PASSPHRASE).lock()
    old.unlock("Bo Ek", OTHER).lock()
    found = read_key_file(home)
    assert (len(found.slots), found.old_slots) == (2, ())


def test_a_full_disk_leaves_the_old_slot(
    old: LockedVault, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise log_on.VaultError(reason="full")

    with monkeypatch.context() as patch:
        patch.setattr(KeyRing, "add", full)
        old.unlock(NAME, PASSPHRASE).lock()
    assert len(read_key_file(home).old_slots) == 2
    old.unlock(NAME, PASSPHRASE).lock()
    assert len(read_key_file(home).old_slots) == 1


def test_an_old_slot_put_back_opens_nothing(old: LockedVault, home: Path) -> None:
    before = (home / KEY_FILE).read_bytes()
    old.unlock(NAME, PASSPHRASE).lock()
    (home / KEY_FILE).write_bytes(before)
    with pytest.raises(VaultDamagedError):
        old.unlock(NAME, PASSPHRASE)
