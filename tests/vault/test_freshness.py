"""A restored old image, an old page or an old file is noticed and said, and never slips in."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.base import FieldidError
from fieldid.errors.hub import AuditError
from fieldid.errors.vault import VaultOlderError, WrongPassphraseError
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.parameters import CIPHER_PAGE_BYTES
from fieldid.vault import fold
from fieldid.vault.device_secret import DeviceShare, LogOnCounter
from fieldid.vault.hub_standing import HELD_STANDING, HeldStanding
from fieldid.vault.identities import NewOfficer
from fieldid.vault.locked import LockedVault
from fieldid.vault.mark import MarkFile
from tests.vault.support import (
    NAME,
    PASSPHRASE,
    START,
    SetClock,
    decide,
    encounter,
    make_vault,
)

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault

BO = "another copper lantern"


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    with make_vault(home, clock, role="administrator") as vault:
        vault.add_officer(NewOfficer("Bo Ek", "officer"), BO)
        decide(vault)
    return LockedVault(home, clock)


def log_on(locked: LockedVault, *, accept_older: bool = False) -> Vault:
    return locked.unlock(NAME, PASSPHRASE, accept_older=accept_older)


def put_back(copy: Path, home: Path) -> None:
    shutil.rmtree(home)
    shutil.copytree(copy, home)


@pytest.fixture
def old(locked: LockedVault, home: Path, tmp_path: Path) -> Path:
    """A copy of the folder, after which work went on."""
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    with log_on(locked) as vault:
        decide(vault)
    return copy


def test_an_old_folder_put_back_is_said_to_the_officer(
    locked: LockedVault, old: Path, home: Path
) -> None:
    put_back(old, home)
    for name, passphrase in ((NAME, PASSPHRASE), ("Bo Ek", BO)):
        with pytest.raises(VaultOlderError) as caught:
            locked.unlock(name, passphrase)
        assert "older copy of itself: its audit log ends at entry" in str(caught.value)
        assert "call the administrator" in str(caught.value)
    assert len(locked.spool.pending()) == len(list((old / "spool").glob("*.envelope")))
    with pytest.raises(WrongPassphraseError):
        locked.unlock(NAME, "something else entirely")


def test_an_old_folder_whose_log_went_another_way_is_noticed(
    locked: LockedVault, old: Path, home: Path, clock: SetClock
) -> None:
    """The copy is used elsewhere until its log is longer than the one known here."""
    other = LockedVault(old, clock)
    for _ in range(5):
        log_on(other).lock()
    put_back(old, home)
    with pytest.raises(VaultOlderError, match="another entry"):
        log_on(locked)


def test_only_an_administrator_takes_an_older_copy_over(
    locked: LockedVault, old: Path, home: Path
) -> None:
    put_back(old, home)
    with pytest.raises(NotAdministratorError):
        locked.unlock("Bo Ek", BO, accept_older=True)
    with pytest.raises(VaultOlderError):
        log_on(locked)
    with log_on(locked, accept_older=True) as vault:
        entry = next(one for one in vault.audit.entries() if "evidence" in one.detail)
        assert entry.detail["act"] == "older copy of the vault accepted"
        accepted = vault.freshness.accepted()
        assert accepted is not None
        assert "audit log ends at entry" in accepted.evidence
    log_on(locked).lock()
    locked.unlock("Bo Ek", BO).lock()


def test_numbers_that_the_newer_vault_gave_are_not_given_again(
    locked: LockedVault, old: Path, home: Path
) -> None:
    put_back(old, home)
    with log_on(locked, accept_older=True) as vault:
        last = vault.outbox.pending()[-1].sequence
        _, item = decide(vault)
    assert item.sequence == last + 2  # one was given in what is lost


def test_accepting_what_is_fresh_changes_nothing(locked: LockedVault) -> None:
    with log_on(locked, accept_older=True) as vault:
        assert vault.freshness.accepted() is None


def pages(path: Path) -> list[bytes]:
    data = path.read_bytes()
    step = CIPHER_PAGE_BYTES
    return [data[start : start + step] for start in range(0, len(data), step)]


def test_one_old_page_put_back_is_noticed_whichever_it_is(
    locked: LockedVault, home: Path, clock: SetClock, tmp_path: Path
) -> None:
    with log_on(locked) as vault:
        for number in range(40):
            vault.encounters.save(encounter(vault))
            vault.settings.set(f"name {number}", "x" * 300)
    before = pages(home / "vault.db")
    with log_on(locked) as vault:
        for number in range(40):
            vault.settings.set(f"name {number}", "y" * 300)
        for unfinished in vault.encounters.unfinished():
            vault.encounters.save(encounter(vault))
            vault.encounters.erase_samples(unfinished.encounter_id)
        decide(vault)
    whole = tmp_path / "whole"
    shutil.copytree(home, whole)
    after = pages(home / "vault.db")
    changed = [n for n, page in enumerate(before) if page != after[n] and n]
    assert len(changed) > 8
    for number in changed:
        put_back(whole, home)
        MarkFile(home).remove()
        with (home / "vault.db").open("r+b") as file:
            file.seek(number * CIPHER_PAGE_BYTES)
            file.write(before[number])
        with pytest.raises(FieldidError) as caught:
            log_on(LockedVault(home, clock))
        assert caught.type in (VaultOlderError, AuditError) or "damaged" in str(caught.value)


def test_every_way_to_change_a_row_is_folded(vault: Vault) -> None:
    database = vault.settings._database
    changes = (
        "INSERT INTO list_gone VALUES ('a'), ('b')",
        "INSERT OR REPLACE INTO settings VALUES ('a', x'01')",
        "INSERT OR REPLACE INTO settings VALUES ('a', x'02')",
        "UPDATE settings SET value = x'03' WHERE name = 'a'",
        "INSERT INTO records VALUES (0, 'r', x'00')",
        "INSERT INTO record_terms VALUES ('t', 'name', 0)",
        "INSERT INTO record_references VALUES (1, 0, x'00')",
        "DELETE FROM records",
        "DELETE FROM list_gone",
    )
    for statement in changes:
        database.run(statement)
        fold.check(database)
    with pytest.raises(RuntimeError):
        change_and_fail(vault)
    fold.check(database)


def change_and_fail(vault: Vault) -> None:
    with vault.transaction():
        vault.settings.set("a", 1)
        raise RuntimeError


def test_the_fold_tells_rows_and_tables_apart() -> None:
    one = fold.folded(fold.EMPTY, 1, "t", "ab", "c")
    assert one != fold.folded(fold.EMPTY, 1, "t", "a", "bc")
    assert one != fold.folded(fold.EMPTY, 1, "u", "ab", "c")
    assert one != fold.folded(fold.EMPTY, 1, "t", b"ab", "c")
    assert fold.folded(one, -1, "t", "ab", "c") == fold.EMPTY
    assert fold.folded(fold.folded(fold.EMPTY, -1, "t", 1), 1, "t", 1) == fold.EMPTY


@pytest.mark.parametrize("data", [b"", b"\xc0", bytes(5000), b"\x81"])
def test_a_mark_that_cannot_be_read_says_nothing(
    locked: LockedVault, home: Path, data: bytes
) -> None:
    MarkFile(home).path.write_bytes(data)
    log_on(locked).lock()
    assert MarkFile(home).path.read_bytes() != data


def test_the_mark_of_another_vault_says_nothing(home: Path, tmp_path: Path) -> None:
    clock = SetClock()
    make_vault(home, clock).lock()
    with make_vault(tmp_path / "other", clock) as other:
        for _ in range(20):
            decide(other)
    shutil.copy(MarkFile(tmp_path / "other").path, MarkFile(home).path)
    log_on(LockedVault(home, clock)).lock()


def test_the_mark_moves_on_with_the_vault(vault: Vault, home: Path) -> None:
    vault.freshness.tell()
    public = vault.device.public_key
    mark = MarkFile(home).read(vault.vault_id, public)
    assert mark is not None
    for _ in range(3):
        decide(vault)
    vault.freshness.tell()
    later = MarkFile(home).read(vault.vault_id, public)
    assert later is not None
    assert later.audit_sequence > mark.audit_sequence
    assert later.outbox_sequence == mark.outbox_sequence + 3


def test_erasing_takes_the_mark_with_it(vault: Vault, home: Path) -> None:
    assert MarkFile(home).path.exists()
    vault.erase()
    assert not MarkFile(home).path.exists()


def test_what_the_hub_holds_is_a_witness(locked: LockedVault, home: Path, tmp_path: Path) -> None:
    """The folder is put back with its mark; the hub's answer at the next sync tells."""
    copy, mark = tmp_path / "copy", MarkFile(home).path
    shutil.copytree(home, copy)
    shutil.copy(mark, tmp_path / "mark")
    with log_on(locked) as vault:
        decide(vault)
    put_back(copy, home)
    shutil.copy(tmp_path / "mark", mark)
    with log_on(locked) as vault:  # nothing on this laptop tells
        vault.settings.set(
            HELD_STANDING, HeldStanding("epoch", START, held=((1, 9),), log_agrees=False)
        )
    with pytest.raises(VaultOlderError, match="the hub holds later entries"):
        log_on(locked)
    with log_on(locked, accept_older=True) as vault:
        _, item = decide(vault)
        assert item.sequence == 10
    log_on(locked).lock()


class _Counter(LogOnCounter):
    """Stands for the TPM's counter, which is tested with one in ``test_tpm``."""

    def __init__(self) -> None:
        self.count = 0

    def read(self) -> int:
        return self.count

    def raise_to(self, count: int) -> None:
        self.count = max(self.count, count)


def test_a_counter_in_hardware_is_a_witness(vault: Vault) -> None:
    session = vault._session()
    counter = _Counter()
    share = DeviceShare(session.share.protection, session.share.secret, counter)
    object.__setattr__(session, "share", share)
    vault.count_log_on()
    assert counter.count == vault.generation.number
    vault.freshness.check()
    counter.count += 1
    with pytest.raises(VaultOlderError, match="TPM"):
        vault.freshness.check()
