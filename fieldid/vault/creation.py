"""Making a vault.

Guarantees that a vault exists whole or not at all: until a marker file is removed, what a crash
left behind is cleared by the next try, and an existing vault is never overwritten.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors import VaultExistsError
from fieldid.parameters import KEY_BYTES, SALT_BYTES
from fieldid.vault.audit_log import AuditStore
from fieldid.vault.database import Database
from fieldid.vault.device import Device, create_device
from fieldid.vault.disk import disk_errors, remove, sync_folder, write_whole
from fieldid.vault.identities import NewOfficer, OfficerIdentity
from fieldid.vault.kdf import KdfParameters, check_new_passphrase
from fieldid.vault.key_file import KEY_FILE, KeyFile, Slot, write_key_file
from fieldid.vault.lock_out import LOCK_OUT_FILE, LockOut
from fieldid.vault.officers import OfficerStore, check_new_officer
from fieldid.vault.schema import create_schema
from fieldid.vault.secret import Secret
from fieldid.vault.session import DATABASE_FILE, Session
from fieldid.vault.slot import OpenSlot, VaultLabel, make_slot
from fieldid.vault.spool import Spool
from fieldid.wire.fields import Realm, new_uuid7
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock

_MARKER = "vault.incomplete"
_FILES = (KEY_FILE, LOCK_OUT_FILE, DATABASE_FILE, f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm")


def vault_exists(home: Path) -> bool:
    """Whether a vault, or a part of one that was whole once, lies in ``home``."""
    if (home / _MARKER).exists():
        return False
    return (home / KEY_FILE).exists() or (home / DATABASE_FILE).exists()


def create_vault(
    home: Path,
    officer: NewOfficer,
    passphrase: str,
    realm: Realm,
    clock: Clock,
    kdf: KdfParameters,
) -> Session:
    """Make a vault with one officer, logged on.

    Raises ``VaultExistsError``, ``WeakPassphraseError``, ``DiskFullError``, ``VaultError``.
    """
    if vault_exists(home):
        raise VaultExistsError(place=home)
    check_new_officer(officer)
    check_new_passphrase(passphrase, realm)
    label = VaultLabel(new_uuid7(), realm, secrets.token_bytes(SALT_BYTES))
    opened, slot = new_slot(label, officer, passphrase, kdf, Secret.random(KEY_BYTES))
    _begin(home)
    session = _fill(home, label, opened, officer, clock)
    try:
        _finish(session, slot)
    except BaseException:
        session.database.close()
        raise
    return session


def new_slot(
    label: VaultLabel, officer: NewOfficer, passphrase: str, kdf: KdfParameters, data_key: Secret
) -> tuple[OpenSlot, Slot]:
    """Make an officer's identifier and keys, open and wrapped."""
    opened = OpenSlot(new_uuid7(), kdf, data_key, SigningKey.generate())
    return opened, make_slot(label, opened, officer.name, passphrase)


def identity_of(opened: OpenSlot, officer: NewOfficer) -> OfficerIdentity:
    """Return the public side of a new officer."""
    return OfficerIdentity(
        opened.officer_id, officer.name.strip(), officer.role, opened.signing_key.public
    )


def _begin(home: Path) -> None:
    with disk_errors():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(home / _MARKER, b"")
    for name in _FILES:
        remove(home / name)
    Spool(home).create()


def _fill(
    home: Path, label: VaultLabel, opened: OpenSlot, new: NewOfficer, clock: Clock
) -> Session:
    database = Database(home / DATABASE_FILE, opened.data_key, new=True)
    officer = identity_of(opened, new)
    try:
        device = _write_first_rows(database, label, officer, clock)
    except BaseException:
        database.close()
        raise
    return Session(home, label, opened, officer, device, database, clock)


def _write_first_rows(
    database: Database, label: VaultLabel, officer: OfficerIdentity, clock: Clock
) -> Device:
    audit = AuditStore(database, officer.officer_id, clock)
    with database.transaction():
        create_schema(database)
        device = create_device(database, label, clock())
        OfficerStore(database).add(officer, clock())
        audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": "vault created"})
        audit.append(AuditEvent.LOG_ON)
    return device


def _finish(session: Session, slot: Slot) -> None:
    label = session.label
    LockOut(session.home, session.clock).clear()
    write_key_file(
        session.home, KeyFile(label.vault_id, label.realm, label.name_salt, slots=(slot,))
    )
    remove(session.home / _MARKER)
    with disk_errors():
        sync_folder(session.home)
