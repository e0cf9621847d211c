"""Making a vault.

Guarantees that a vault exists whole or not at all: until a marker file is removed, what a crash
left behind is cleared by the next try, and an existing vault is never overwritten.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import SpoolWaitsError, VaultExistsError
from fieldid.parameters import SALT_BYTES
from fieldid.vault.act_spool import ActSpool
from fieldid.vault.audit_log import AuditStore
from fieldid.vault.blocks import BLOCK_FOLDER
from fieldid.vault.data_key import DataKey
from fieldid.vault.database import Database
from fieldid.vault.device import Device, keep_device
from fieldid.vault.device_secret import DEVICE_SECRET_FILE, device_tag
from fieldid.vault.device_secrets import erase_device_secrets, new_device_share
from fieldid.vault.disk import disk_errors, remove, remove_folder, sync_folder, write_whole
from fieldid.vault.erasure import ERASED_MARKER, erased
from fieldid.vault.identities import OfficerIdentity
from fieldid.vault.kdf import check_new_passphrase
from fieldid.vault.key_file import KEY_FILE, KeyFile, write_key_file
from fieldid.vault.lock_out import LOCK_OUT_FILE, LockOut
from fieldid.vault.officers import OfficerStore, check_new_officer
from fieldid.vault.sample_keys import SAMPLE_KEY_FILE
from fieldid.vault.schema import create_schema
from fieldid.vault.session import DATABASE_FILE, Session
from fieldid.vault.slot import VaultLabel
from fieldid.vault.smart_card import CARD_FILE
from fieldid.vault.spool import Spool
from fieldid.wire.fields import Realm, new_uuid7
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.identities import NewOfficer
    from fieldid.vault.kdf import KdfParameters
    from fieldid.vault.key_file import Slot

_MARKER = "vault.incomplete"
_FILES = (
    KEY_FILE,
    DEVICE_SECRET_FILE,
    LOCK_OUT_FILE,
    SAMPLE_KEY_FILE,
    CARD_FILE,
    DATABASE_FILE,
    f"{DATABASE_FILE}-wal",
    f"{DATABASE_FILE}-shm",
)


def vault_exists(home: Path) -> bool:
    """Whether a vault, or a part of one that was whole once, lies in ``home``."""
    if (home / _MARKER).exists() or erased(home):
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

    Raises ``VaultExistsError``, ``SpoolWaitsError`` (an erased vault's records are not sent yet),
    ``WeakPassphraseError``, ``DiskFullError``, ``VaultError``.
    """
    if vault_exists(home):
        raise VaultExistsError(place=home)
    if Spool(home).pending() or ActSpool(home).pending():
        raise SpoolWaitsError
    check_new_officer(officer)
    check_new_passphrase(passphrase, realm)
    _begin(home)
    session = _open_new(home, officer, realm, clock, kdf)
    try:
        slot = session.new_slot(
            session.officer.officer_id, officer.name, passphrase, session.signing_key
        )
        _fill(session, slot)
        _finish(session, slot)
    except BaseException:
        session.database.close()
        raise
    return session


def _begin(home: Path) -> None:
    with disk_errors():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(home / _MARKER, b"")
    erase_device_secrets(home)
    for name in _FILES:
        remove(home / name)
    remove_folder(home / BLOCK_FOLDER)
    Spool(home).put_aside()
    Spool(home).create()


def _open_new(
    home: Path, new: NewOfficer, realm: Realm, clock: Clock, kdf: KdfParameters
) -> Session:
    device, data_key, signing_key = Device.generate(), DataKey.first(), SigningKey.generate()
    return Session(
        home=home,
        label=VaultLabel(
            new_uuid7(), realm, secrets.token_bytes(SALT_BYTES), device.identity.public_key
        ),
        officer=OfficerIdentity(new_uuid7(), new.name.strip(), new.role, signing_key.public),
        signing_key=signing_key,
        kdf=kdf,
        data_key=data_key,
        device=device,
        share=new_device_share(home, realm),
        database=Database(home / DATABASE_FILE, data_key.secret, new=True),
        clock=clock,
    )


def _fill(session: Session, slot: Slot) -> None:
    database, officer, now = session.database, session.officer, session.clock()
    audit = AuditStore(database, officer.officer_id, session.clock)
    with database.transaction():
        create_schema(database)
        keep_device(database, session.device, session.label, now)
        OfficerStore(database).add(officer, slot.recipient, now)
        audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": "vault created"})
        audit.append(AuditEvent.LOG_ON)


def _finish(session: Session, slot: Slot) -> None:
    LockOut(session.home, session.clock).clear()
    label = session.label
    key_file = KeyFile(
        vault_id=label.vault_id,
        realm=label.realm,
        name_salt=label.name_salt,
        slots=(slot,),
        device_key=label.device_key,
        device_tag=device_tag(session.share.secret, label.vault_id),
    )
    write_key_file(session.home, key_file)
    remove(session.home / ERASED_MARKER)
    remove(session.home / _MARKER)
    with disk_errors():
        sync_folder(session.home)
