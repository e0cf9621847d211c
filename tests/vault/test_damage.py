"""What is said of a vault that was cut, altered, moved or made by a later version."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.errors.base import FieldidError
from fieldid.errors.hub import AuditError
from fieldid.errors.vault import (
    VaultDamagedError,
    VaultNewerError,
    WrongPassphraseError,
)
from fieldid.vault.mark import MarkFile
from tests.vault.support import (
    NAME,
    PASSPHRASE,
    forge_key_file,
    make_vault,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.vault.locked import LockedVault
    from fieldid.vault.vault import Vault


def _cut(path: Path, length: int) -> None:
    os.truncate(path, length)


def _flip(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "harm",
    [
        lambda home: (home / "vault.db").unlink(),
        lambda home: (home / "vault.key").unlink(),
        lambda home: (home / "vault.db").write_bytes(b""),
        lambda home: (home / "vault.db").write_bytes(b"not a database" * 5000),
        lambda home: (home / "vault.db").write_bytes(b"SQLite format 3\0" + bytes(8192)),
        lambda home: _cut(home / "vault.db", 1),
        lambda home: _cut(home / "vault.db", 600),
        lambda home: _cut(home / "vault.db", 8191),
        lambda home: _cut(home / "vault.db", 8192),
        lambda home: _cut(home / "vault.db", 20_000),
        lambda home: _flip(home / "vault.db", 0),
        lambda home: _flip(home / "vault.db", 8191),
        lambda home: (home / "vault.key").write_bytes(b"{"),
    ],
)
def test_a_damaged_vault_is_said_to_be_damaged(
    locked: LockedVault, home: Path, harm: Callable[[Path], object]
) -> None:
    harm(home)
    before = {path.name: path.read_bytes() for path in home.glob("vault.??*")}
    with pytest.raises(VaultDamagedError, match="Do not delete anything"):
        locked.unlock(NAME, PASSPHRASE)
    after = {path.name: path.read_bytes() for path in home.glob("vault.??*")}
    del before["vault.attempts"], after["vault.attempts"]
    assert after == before


def test_a_damaged_page_that_log_on_does_not_read_is_found_when_read(
    locked: LockedVault, home: Path
) -> None:
    whole = (home / "vault.db").read_bytes()
    found: list[str] = []
    for page in range(0, len(whole) // 8192, 5):
        _flip(home / "vault.db", page * 8192 + 100)
        found.append(_read_everything(locked))
        for leftover in home.glob("vault.db*"):
            leftover.unlink()
        (home / "vault.db").write_bytes(whole)
        MarkFile(home).remove()  # it would say that the whole one is older
    assert set(found) <= {"", "VaultDamagedError"}
    assert found.count("VaultDamagedError") > 1
    assert not _read_everything(locked)


def _read_everything(locked: LockedVault) -> str:
    try:
        with locked.unlock(NAME, PASSPHRASE) as vault:
            for table in ("encounters", "decisions", "audit", "outbox"):
                vault.encounters._database.rows(f"SELECT * FROM {table}")  # noqa: S608 - fixed
    except FieldidError as error:
        return type(error).__name__
    return ""


def test_another_laptops_database_is_not_opened(
    locked: LockedVault, home: Path, tmp_path: Path
) -> None:
    make_vault(tmp_path / "other").lock()
    (tmp_path / "other" / "vault.db").replace(home / "vault.db")
    with pytest.raises(VaultDamagedError):
        locked.unlock(NAME, PASSPHRASE)


def test_a_vault_cannot_change_its_realm(locked: LockedVault, home: Path) -> None:
    forge_key_file(home, '"pilot"', '"live"')
    with pytest.raises(WrongPassphraseError):
        locked.unlock(NAME, PASSPHRASE)


def _sql(vault: Vault, *statements: str) -> None:
    for statement in statements:
        vault.settings._database.run(statement)


def test_a_later_schema_is_refused(locked: LockedVault) -> None:
    with locked.unlock(NAME, PASSPHRASE) as vault:
        _sql(vault, "PRAGMA user_version = 7")
    with pytest.raises(VaultNewerError, match=r"version 7.*Update fieldid"):
        locked.unlock(NAME, PASSPHRASE)


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE officers",
        "DROP TABLE identity",
        "DELETE FROM identity",
        "UPDATE identity SET vault_id = 'another'",
        "UPDATE identity SET device_signing_key = x'00'",
        "UPDATE identity SET device_sealing_key = 'nonsense'",
        "UPDATE officers SET public_key = zeroblob(32)",
        "PRAGMA user_version = 0",
    ],
)
def test_a_database_that_contradicts_itself_is_damage(locked: LockedVault, harm: str) -> None:
    with locked.unlock(NAME, PASSPHRASE) as vault:
        _sql(vault, harm)
    with pytest.raises(VaultDamagedError):
        locked.unlock(NAME, PASSPHRASE)


@pytest.mark.parametrize(
    "harm",
    [
        ("DROP TRIGGER audit_fixed", "UPDATE audit SET body = x'7b7d' WHERE sequence = LATE"),
        (
            "DROP TRIGGER audit_fixed",
            "UPDATE audit SET body = (SELECT min(body) FROM audit) WHERE sequence = LATE",
        ),
        ("DROP TRIGGER audit_stays", "DELETE FROM audit WHERE sequence = LATE"),
        ("DROP TRIGGER audit_stays", "DELETE FROM audit WHERE sequence > LATE"),
        ("UPDATE audit_marks SET sequence = LATE WHERE mark = 'head'",),
        ("UPDATE audit_marks SET digest = 'x' WHERE mark = 'verified'",),
        (
            "DROP TRIGGER audit_stays",
            "DELETE FROM audit WHERE sequence > 1",
            "UPDATE audit_marks SET sequence = 1 WHERE mark = 'head'",
        ),
        ("DELETE FROM audit_marks",),
        ("INSERT INTO audit SELECT sequence + 100, body FROM audit",),
    ],
)
def test_a_tampered_log_stops_the_log_on(locked: LockedVault, harm: tuple[str, ...]) -> None:
    """Verified from the last log-on: what was tampered with since is found at once."""
    with locked.unlock(NAME, PASSPHRASE) as vault:
        for _ in range(5):
            vault.audit.append(AuditEvent.SEARCH)
        late = str(vault.audit.head().sequence - 2)
        _sql(vault, *(line.replace("LATE", late) for line in harm))
        vault.settings._database.close()
    with pytest.raises(AuditError):
        locked.unlock(NAME, PASSPHRASE)
