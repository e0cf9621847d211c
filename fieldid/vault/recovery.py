"""The authority's way back in: a key that is exported once and never rests on the laptop.

The kit holds the data key, sealed (age) to the authority's recovery key, which is kept offline.
With it an administrator of the vault gets a new passphrase and a new signing key, also where the
key file, the device's secret or the TPM is lost. Guarantees that the recovery is logged, and that
the hub is told of the new key. After the data key was changed a kit opens nothing any more, and
:func:`recovery_is_current` says so.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import WireError
from fieldid.errors.vault import (
    DeviceSecretLostError,
    NoVaultError,
    RecoveryKitError,
    TpmError,
    UnknownOfficerError,
    VaultDamagedError,
)
from fieldid.parameters import KEY_BYTES, MAX_RECOVERY_BYTES, SALT_BYTES
from fieldid.vault.audit_log import AuditStore
from fieldid.vault.cipher import damage_if_unreadable
from fieldid.vault.data_key import DataKey
from fieldid.vault.database import Database
from fieldid.vault.device import load_device
from fieldid.vault.device_secret import device_tag, read_checked
from fieldid.vault.device_secrets import device_secret, erase_device_secrets, new_device_share
from fieldid.vault.identities import ADMINISTRATOR, OfficerIdentity, OfficerState
from fieldid.vault.kdf import STANDARD_KDF, KdfParameters, check_new_passphrase
from fieldid.vault.key_file import KeyFile, read_key_file, write_key_file
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.lock_out import LockOut
from fieldid.vault.officers import OfficerStore
from fieldid.vault.schema import check_schema
from fieldid.vault.secret import Secret
from fieldid.vault.session import DATABASE_FILE, Session
from fieldid.vault.slot import VaultLabel, name_tag
from fieldid.wire.fields import Identifier, Moment, Realm
from fieldid.wire.packing import pack, unpack
from fieldid.wire.sealing import SealingKey, seal
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.device_secret import DeviceShare

RECOVERY_GENERATION = "recovery_generation"


@dataclass(frozen=True, repr=False)
class RecoveryKit:
    """What is sealed to the authority. ``generation``: of the data key."""

    vault_id: Identifier
    realm: Realm
    generation: Annotated[int, Meta(ge=1, le=2**31)]
    data_key: Annotated[bytes, Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
    made_at: Moment
    format: Literal[1] = 1


def export_kit(session: Session, recipient: str) -> bytes:
    """Return a kit sealed to ``recipient``; raise ``WireError`` where that is no age key."""
    kit = RecoveryKit(
        session.label.vault_id,
        session.label.realm,
        session.data_key.generation,
        session.data_key.secret.reveal(),
        session.clock(),
    )
    return seal(pack(kit), [recipient])


def recover(
    home: Path,
    sealed: bytes,
    authority: SealingKey,
    name: str,
    passphrase: str,
    clock: Clock,
    kdf: KdfParameters = STANDARD_KDF,
) -> None:
    """Give the administrator ``name`` a new passphrase and signing key. Safe to repeat.

    Raises ``RecoveryKitError`` (not for this authority, vault or data key),
    ``UnknownOfficerError``, ``WeakPassphraseError``, ``VaultError``.
    """
    kit = _open_kit(sealed, authority)
    check_new_passphrase(passphrase, kit.realm)
    database = _database(home, kit)
    try:
        with damage_if_unreadable():
            check_schema(database)
            session = _session(home, kit, database, name, clock, kdf)
        _give_slot(session, passphrase)
    finally:
        database.close()
    LockOut(home, clock).clear()


def _open_kit(sealed: bytes, authority: SealingKey) -> RecoveryKit:
    try:
        return unpack(
            authority.unseal(sealed[:MAX_RECOVERY_BYTES]), RecoveryKit, MAX_RECOVERY_BYTES
        )
    except WireError:
        raise RecoveryKitError(reason="it was not made for this authority's key") from None


def _database(home: Path, kit: RecoveryKit) -> Database:
    if not (home / DATABASE_FILE).is_file():
        raise NoVaultError(place=home)
    try:
        with damage_if_unreadable():
            return Database(home / DATABASE_FILE, Secret(kit.data_key))
    except VaultDamagedError:
        raise RecoveryKitError(reason="it is of another vault, or of an earlier data key") from None


def _session(
    home: Path, kit: RecoveryKit, database: Database, name: str, clock: Clock, kdf: KdfParameters
) -> Session:
    key_file, share = _key_file(home, kit, database)
    device = load_device(database, key_file)
    label = VaultLabel(kit.vault_id, kit.realm, key_file.name_salt, device.identity.public_key)
    return Session(
        home=home,
        label=label,
        officer=_administrator(database, name, label.name_salt),
        signing_key=SigningKey.generate(),
        kdf=kdf,
        data_key=DataKey(kit.generation, Secret(kit.data_key)),
        device=device,
        share=share,
        database=database,
        clock=clock,
    )


def _key_file(home: Path, kit: RecoveryKit, database: Database) -> tuple[KeyFile, DeviceShare]:
    """Return the key file and the device's secret; new ones where either is lost."""
    with suppress(NoVaultError, VaultDamagedError, DeviceSecretLostError, TpmError):
        found = read_key_file(home)
        if found.vault_id == kit.vault_id and found.slots:
            share = read_checked(device_secret(home), found.device_tag, found.vault_id)
            return found, share
    with suppress(TpmError):
        erase_device_secrets(home)
    share = new_device_share(home, kit.realm)
    salt, tag = secrets.token_bytes(SALT_BYTES), device_tag(share.secret, kit.vault_id)
    empty = KeyFile(kit.vault_id, kit.realm, salt, (), b"", tag)
    public = load_device(database, empty).identity.public_key
    return replace(empty, device_key=public), share


def _administrator(database: Database, name: str, salt: bytes) -> OfficerIdentity:
    wanted = name_tag(name, salt)
    for officer in OfficerStore(database).all():
        if officer.role == ADMINISTRATOR and name_tag(officer.name, salt) == wanted:
            return officer
    raise UnknownOfficerError


def _give_slot(session: Session, passphrase: str) -> None:
    """Like a reset by an administrator; the slot counts with the commit."""
    officer, officers = session.officer, OfficerStore(session.database)
    slot = session.new_slot(officer.officer_id, officer.name, passphrase, session.signing_key)
    audit = AuditStore(session.database, officer.officer_id, session.clock)
    with session.database.transaction():
        written = _with_slots(session)
        write_key_file(session.home, replace(written, slots=(*written.slots, slot)))
        officers.set_recipient(officer.officer_id, slot.recipient)
        officers.set_key(officer, slot.public_key, session.clock())
        officers.set_state(officer.officer_id, OfficerState.ACTIVE)
        audit.append(
            AuditEvent.KEY,
            (officer.officer_id,),
            {"act": "vault recovered with the authority's key, new signing key"},
        )
        KeyRing(session).settle_after_commit()


def _with_slots(session: Session) -> KeyFile:
    label = session.label
    tag = device_tag(session.share.secret, label.vault_id)
    empty = KeyFile(label.vault_id, label.realm, label.name_salt, (), label.device_key, tag)
    with suppress(NoVaultError, VaultDamagedError):
        held = KeyRing(session).read()
        if (held.name_salt, held.device_tag) == (label.name_salt, tag):
            return held
    return empty
