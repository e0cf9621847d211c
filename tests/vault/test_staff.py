"""Passphrases changed and reset; officers suspended and removed; and what crashes leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from fieldid.errors.base import FieldidError
from fieldid.errors.hub import WireError
from fieldid.errors.vault import (
    LastAdministratorError,
    LockedOutError,
    UnknownOfficerError,
    VaultError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.vault.identities import ADMINISTRATOR, NewOfficer, OfficerIdentity, OfficerState
from fieldid.vault.key_file import KEY_FILE, read_key_file
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.locked import LockedVault
from fieldid.wire.envelope import decode, open_envelope
from fieldid.wire.roster import read_roster
from fieldid.wire.signing import Domain, verify
from tests.vault.support import NAME, PASSPHRASE, Hub, SetClock, decide, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fieldid.vault.vault import Vault

BO, THEIRS, NEW = "Bo Ek", "another passphrase", "quite a new passphrase"


@pytest.fixture
def admin(home: Path, clock: SetClock) -> Iterator[Vault]:
    with make_vault(home, clock, ADMINISTRATOR) as vault:
        yield vault


@pytest.fixture
def bo(admin: Vault) -> OfficerIdentity:
    return admin.add_officer(NewOfficer(BO, "officer"), THEIRS)


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    return LockedVault(home, clock)


def _opens(locked: LockedVault, name: str, passphrase: str) -> bool:
    try:
        locked.unlock(name, passphrase).lock()
    except WrongPassphraseError:
        return False
    return True


def test_an_officer_changes_their_own_passphrase(
    admin: Vault, bo: OfficerIdentity, locked: LockedVault, home: Path
) -> None:
    before = {slot.officer_id: slot for slot in read_key_file(home).slots}
    with locked.unlock(BO, THEIRS) as vault:
        vault.change_passphrase(THEIRS, NEW)
        assert vault.officer == bo
    after = {slot.officer_id: slot for slot in read_key_file(home).slots}
    assert not _opens(locked, BO, THEIRS)
    with locked.unlock(BO, NEW) as vault:
        assert vault.officer.public_key == bo.public_key
        verify(bo.public_key, Domain.DECISION, b"x", vault.sign_as_officer(Domain.DECISION, b"x"))
    mine = admin.officer.officer_id
    assert after[mine] == before[mine]
    # a copy of the earlier slot must not open the data keys of the future
    assert after[bo.officer_id].recipient != before[bo.officer_id].recipient


def test_the_current_passphrase_is_asked_and_a_guess_counts(admin: Vault) -> None:
    for _ in range(4):
        with pytest.raises(WrongPassphraseError):
            admin.change_passphrase("wrong", NEW)
    admin.change_passphrase(PASSPHRASE, NEW)
    for _ in range(4):
        with pytest.raises(WrongPassphraseError):
            admin.change_passphrase(PASSPHRASE, NEW)
    with pytest.raises(LockedOutError):
        admin.change_passphrase(PASSPHRASE, NEW)
    with pytest.raises(WeakPassphraseError):
        admin.change_passphrase(NEW, "short")


def test_a_reset_gives_a_new_key_and_keeps_the_earlier_one(
    admin: Vault, bo: OfficerIdentity, locked: LockedVault
) -> None:
    with locked.unlock(BO, THEIRS) as vault:
        signed = vault.sign_as_officer(Domain.DECISION, b"x")
    reset = admin.reset_passphrase(bo.officer_id, NEW)
    assert (reset.officer_id, reset.name, reset.role) == (bo.officer_id, bo.name, bo.role)
    assert not _opens(locked, BO, THEIRS)
    with locked.unlock(BO, NEW) as vault:
        later = vault.sign_as_officer(Domain.DECISION, b"x")
    verify(reset.public_key, Domain.DECISION, b"x", later)
    with pytest.raises(WireError):
        verify(bo.public_key, Domain.DECISION, b"x", later)
    keys = {one.public_key for one in admin.signers() if one.officer_id == bo.officer_id}
    assert keys == {bo.public_key, reset.public_key}
    verify(bo.public_key, Domain.DECISION, b"x", signed)


def test_the_hub_is_told_of_each_change(admin: Vault, bo: OfficerIdentity, hub: Hub) -> None:
    admin.outbox.pin_hub(hub.pin(admin))
    reset = admin.reset_passphrase(bo.officer_id, NEW)
    admin.suspend_officer(bo.officer_id)
    rosters = [_roster(admin, hub, item.sequence) for item in admin.outbox.pending()]
    mine = admin.officer.public_key
    assert rosters == [[mine, reset.public_key], [mine]]


def _roster(vault: Vault, hub: Hub, sequence: int) -> list[bytes]:
    data = vault.outbox.envelope(sequence)
    assert data is not None
    content = open_envelope(decode(data), hub.sealing, vault.device.public_key)
    assert content.kind == "roster"
    assert content.audit
    return [one.public_key for one in read_roster(content.record)]


def test_a_suspended_officer_comes_back_by_a_reset(
    admin: Vault, bo: OfficerIdentity, locked: LockedVault, home: Path
) -> None:
    admin.suspend_officer(bo.officer_id)
    assert len(read_key_file(home).slots) == 1
    assert not _opens(locked, BO, THEIRS)
    assert [one.state for one in admin.officers()] == [OfficerState.ACTIVE, OfficerState.SUSPENDED]
    with pytest.raises(VaultError, match="there already"):
        admin.add_officer(NewOfficer(BO, "officer"), NEW)
    admin.reset_passphrase(bo.officer_id, NEW)
    assert _opens(locked, BO, NEW)


def test_a_removed_officer_leaves_a_name_and_a_key(
    admin: Vault, bo: OfficerIdentity, locked: LockedVault, home: Path
) -> None:
    with locked.unlock(BO, THEIRS) as vault:
        taken, _ = decide(vault)
    admin.remove_officer(bo.officer_id)
    assert not _opens(locked, BO, THEIRS)
    assert len(read_key_file(home).slots) == 1
    assert admin.officers() == (admin.officer,)
    assert bo.public_key in {one.public_key for one in admin.signers()}
    assert admin.decisions.get(taken.decision_id) == taken
    for act in (admin.remove_officer, admin.suspend_officer):
        with pytest.raises(UnknownOfficerError):
            act(bo.officer_id)
    with pytest.raises(UnknownOfficerError):
        admin.reset_passphrase(bo.officer_id, NEW)
    again = admin.add_officer(NewOfficer(BO, "officer"), NEW)
    assert again.officer_id != bo.officer_id
    assert _opens(locked, BO, NEW)


@pytest.mark.usefixtures("bo")
def test_the_last_administrator_stays(admin: Vault, locked: LockedVault) -> None:
    mine = admin.officer.officer_id
    for act in (admin.remove_officer, admin.suspend_officer):
        with pytest.raises(LastAdministratorError):
            act(mine)
    second = admin.add_officer(NewOfficer("Cy Dahl", ADMINISTRATOR), THEIRS)
    admin.suspend_officer(second.officer_id)
    with pytest.raises(LastAdministratorError):
        admin.remove_officer(mine)
    admin.reset_passphrase(second.officer_id, NEW)
    admin.remove_officer(mine)
    assert not _opens(locked, NAME, PASSPHRASE)
    with pytest.raises(NotAdministratorError):
        admin.remove_officer(second.officer_id)


def test_an_administrator_without_a_slot_does_not_count(admin: Vault, home: Path) -> None:
    second = admin.add_officer(NewOfficer("Cy Dahl", ADMINISTRATOR), THEIRS)
    ring = KeyRing(admin._session())
    kept = [slot for slot in ring.read().slots if slot.officer_id != second.officer_id]
    ring._write(ring.read(), kept)
    assert len(read_key_file(home).slots) == 1
    with pytest.raises(LastAdministratorError):
        admin.remove_officer(admin.officer.officer_id)


def test_only_an_administrator_may(admin: Vault, bo: OfficerIdentity, locked: LockedVault) -> None:
    with locked.unlock(BO, THEIRS) as vault:
        for act in (
            lambda: vault.reset_passphrase(admin.officer.officer_id, NEW),
            lambda: vault.suspend_officer(bo.officer_id),
            lambda: vault.remove_officer(admin.officer.officer_id),
        ):
            with pytest.raises(NotAdministratorError):
                act()
    assert _opens(locked, NAME, PASSPHRASE)


def test_what_makes_no_sense_is_refused(admin: Vault, bo: OfficerIdentity) -> None:
    with pytest.raises(VaultError, match="your own"):
        admin.reset_passphrase(admin.officer.officer_id, NEW)
    with pytest.raises(WeakPassphraseError):
        admin.reset_passphrase(bo.officer_id, "short")
    for act in (admin.suspend_officer, admin.remove_officer):
        with pytest.raises(UnknownOfficerError):
            act("nobody")


def test_rows_and_keys_of_officers_stay(admin: Vault, bo: OfficerIdentity) -> None:
    admin.reset_passphrase(bo.officer_id, NEW)
    for table in ("officers", "officer_keys"):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            admin.settings._database.run(f"DELETE FROM {table}")  # noqa: S608 - fixed


ACTS: dict[str, Callable[[Vault, str], object]] = {
    "reset": lambda vault, officer_id: vault.reset_passphrase(officer_id, NEW),
    "suspend": lambda vault, officer_id: vault.suspend_officer(officer_id),
    "remove": lambda vault, officer_id: vault.remove_officer(officer_id),
    "change": lambda vault, _: vault.change_passphrase(PASSPHRASE, NEW),
}


def _crash(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("act", ACTS)
def test_a_crash_before_the_commit_changes_nothing(
    admin: Vault,
    bo: OfficerIdentity,
    locked: LockedVault,
    monkeypatch: pytest.MonkeyPatch,
    act: str,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(admin.audit), "append", _crash)
        with pytest.raises(KeyboardInterrupt):
            ACTS[act](admin, bo.officer_id)
    assert not _opens(locked, BO, NEW)
    assert not _opens(locked, NAME, NEW)
    assert _opens(locked, NAME, PASSPHRASE)
    assert _opens(locked, BO, THEIRS)


@pytest.mark.parametrize("act", ACTS)
def test_after_the_commit_it_stands_and_the_next_log_on_tidies_up(
    admin: Vault,
    bo: OfficerIdentity,
    locked: LockedVault,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    act: str,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(KeyRing, "settle", _crash)
        with pytest.raises(KeyboardInterrupt):
            ACTS[act](admin, bo.officer_id)
    assert len(read_key_file(home).slots) == {"reset": 3, "change": 3}.get(act, 2)
    before = (act == "change", act != "change")
    assert (_opens(locked, BO, THEIRS), _opens(locked, NAME, PASSPHRASE)) == before
    after = (act == "reset", act == "change")
    assert (_opens(locked, BO, NEW), _opens(locked, NAME, NEW)) == after
    assert len(read_key_file(home).slots) == {"reset": 2, "change": 2}.get(act, 1)


def test_an_earlier_key_file_put_back_brings_nobody_back(
    admin: Vault, bo: OfficerIdentity, locked: LockedVault, home: Path
) -> None:
    before = (home / KEY_FILE).read_bytes()
    admin.remove_officer(bo.officer_id)
    admin.change_passphrase(PASSPHRASE, NEW)
    (home / KEY_FILE).write_bytes(before)
    for name, passphrase in ((BO, THEIRS), (NAME, PASSPHRASE)):
        with pytest.raises(FieldidError):
            locked.unlock(name, passphrase)
