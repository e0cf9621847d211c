"""The vault as it rests: what can be known and done before anyone has logged on."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors import (
    LockedOutError,
    NoVaultError,
    VaultDamagedError,
    VaultError,
    WrongPassphraseError,
)
from fieldid.parameters import LOCK_OUT_TRIES
from fieldid.vault.cipher import damage_if_unreadable
from fieldid.vault.creation import vault_exists
from fieldid.vault.database import Database
from fieldid.vault.device import load_device
from fieldid.vault.key_file import KEY_FILE, KeyFile, Slot, read_key_file
from fieldid.vault.lock_out import LockOut
from fieldid.vault.officers import OfficerStore
from fieldid.vault.schema import check_schema
from fieldid.vault.session import DATABASE_FILE, Session
from fieldid.vault.slot import OpenSlot, VaultLabel, label_of, name_tag, open_slot
from fieldid.vault.spool import Spool
from fieldid.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.identities import OfficerIdentity
    from fieldid.wire.fields import Realm

_log = logging.getLogger(__name__)


class LockedVault:
    """The vault in ``home``, if there is one."""

    def __init__(self, home: Path, clock: Clock) -> None:
        self._home = home
        self._clock = clock
        self._lock_out = LockOut(home, clock)

    @property
    def exists(self) -> bool:
        """Whether there is a vault, damaged or not."""
        return vault_exists(self._home)

    @property
    def realm(self) -> Realm:
        """Live, pilot or demo. Raises ``NoVaultError`` or ``VaultDamagedError``."""
        return self._key_file().realm

    @property
    def needs_name(self) -> bool:
        """Whether several officers share this vault. Raises like :attr:`realm`."""
        return len(self._key_file().slots) > 1

    @property
    def wait_seconds(self) -> int:
        """How long the log-on still waits after failures; 0 when a try is allowed."""
        return self._lock_out.seconds()

    @property
    def spool(self) -> Spool:
        """The sealed envelopes, which can be sent while locked."""
        return Spool(self._home)

    def unlock(self, name: str | None, passphrase: str) -> Vault:
        """Log an officer on; ``name`` may be None where there is one officer.

        Raises ``NoVaultError``, ``WrongPassphraseError`` (also for an unknown name, after the
        same time), ``LockedOutError`` from the fifth failure on, ``VaultDamagedError``,
        ``VaultNewerError``, ``AuditError``, ``DiskFullError``.
        """
        key_file = self._key_file()
        if waiting := self._lock_out.seconds():
            raise LockedOutError(seconds=waiting)
        failures = self._lock_out.failures()
        opened = self._try(key_file, name, passphrase)
        try:
            vault = self._open(label_of(key_file), opened, failures)
        except BaseException:
            self._lock_out.restore(failures)
            raise
        self._lock_out.clear()
        return vault

    def _key_file(self) -> KeyFile:
        if not self.exists:
            raise NoVaultError(place=self._home)
        if not (self._home / KEY_FILE).is_file():
            raise VaultDamagedError
        return read_key_file(self._home)

    def _try(self, key_file: KeyFile, name: str | None, passphrase: str) -> OpenSlot:
        attempts = self._lock_out.count_try()
        slot = _slot(key_file, name)
        opened = open_slot(label_of(key_file), slot or key_file.slots[0], passphrase)
        if slot and opened:
            return opened
        if attempts.remaining_s:
            raise LockedOutError(seconds=math.ceil(attempts.remaining_s))
        raise WrongPassphraseError(remaining=LOCK_OUT_TRIES - attempts.failures)

    def _open(self, label: VaultLabel, opened: OpenSlot, failures: int) -> Vault:
        with damage_if_unreadable():
            database = Database(self._home / DATABASE_FILE, opened.data_key)
        try:
            with damage_if_unreadable():
                check_schema(database)
                officer = _officer(database, opened)
                device = load_device(database, label)
            session = Session(self._home, label, opened, officer, device, database, self._clock)
            return _log_on(session, failures)
        except BaseException:
            database.close()
            raise


def _log_on(session: Session, failures: int) -> Vault:
    vault = Vault(session)
    vault.audit.verify_new()
    with vault.transaction():
        if failures:
            vault.audit.append(AuditEvent.LOG_ON_FAILED, (), {"tries": str(failures)})
        vault.audit.append(AuditEvent.LOG_ON)
    try:
        vault.reconcile()
    except VaultError as error:
        _log.warning("the spool could not be brought into step: %s", error)
    return vault


def _officer(database: Database, opened: OpenSlot) -> OfficerIdentity:
    """Return whose slot it is. A crash while adding an officer leaves a slot of nobody."""
    officer = OfficerStore(database).get(opened.officer_id)
    if officer is None:
        raise WrongPassphraseError(remaining=LOCK_OUT_TRIES)
    if officer.public_key != opened.signing_key.public:
        raise VaultDamagedError
    return officer


def _slot(key_file: KeyFile, name: str | None) -> Slot | None:
    if name is None:
        return key_file.slots[0] if len(key_file.slots) == 1 else None
    tag = name_tag(name, key_file.name_salt)
    return next((slot for slot in key_file.slots if slot.name_tag == tag), None)
