"""The vault as it rests: what can be known and done before anyone has logged on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import (
    KeyFileDamagedError,
    NoVaultError,
    VaultDamagedError,
    VaultErasedError,
    VaultError,
)
from fieldid.vault.act_spool import ActSpool
from fieldid.vault.candidate import open_candidates
from fieldid.vault.creation import vault_exists
from fieldid.vault.device_secret import read_checked
from fieldid.vault.device_secrets import device_secret
from fieldid.vault.erasure import erase_vault, erased
from fieldid.vault.key_file import KEY_FILE, KeyFile, read_key_file
from fieldid.vault.lock_out import LockOut
from fieldid.vault.log_on import open_session
from fieldid.vault.recovery import recover
from fieldid.vault.slot import name_tag
from fieldid.vault.smart_card import read_cards
from fieldid.vault.spool import Spool
from fieldid.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.boot_time import BootClock
    from fieldid.vault.candidate import Candidate
    from fieldid.vault.device_secret import DeviceShare
    from fieldid.vault.session import Session
    from fieldid.vault.smart_card import SmartCard
    from fieldid.wire.fields import Realm
    from fieldid.wire.sealing import SealingKey

_log = logging.getLogger(__name__)


class LockedVault:
    """The vault in ``home``, if there is one."""

    def __init__(self, home: Path, clock: Clock, boot: BootClock | None = None) -> None:
        """``boot``: counts the wait after failures; None is the system's own."""
        self._home = home
        self._clock = clock
        self._lock_out = LockOut(home, clock, boot)

    @property
    def exists(self) -> bool:
        """Whether there is a vault, damaged or not, and not erased."""
        return not self.erased and vault_exists(self._home)

    @property
    def erased(self) -> bool:
        """Whether the vault that was here was erased. Its spool can still be sent."""
        return erased(self._home)

    def erase(self) -> None:
        """Destroy every key of this vault at once, without a passphrase (panic action).

        Sealed envelopes in the spool stay and can be sent; what was not sealed yet is lost.
        Raises ``VaultError`` after everything that could be destroyed was. Cannot be undone.
        """
        if not (self.erased or vault_exists(self._home)):
            raise NoVaultError(place=self._home)
        erase_vault(self._home)

    @property
    def realm(self) -> Realm:
        """Live, pilot or demo. Raises ``NoVaultError`` or ``VaultDamagedError``."""
        return self._key_file().realm

    @property
    def needs_name(self) -> bool:
        """Whether several officers share this vault. Raises like :attr:`realm`."""
        return len({slot.name_tag for slot in self._key_file().all_slots}) > 1

    @property
    def wait_seconds(self) -> int:
        """How long the log-on still waits after failures; 0 when a try is allowed."""
        return self._lock_out.seconds()

    @property
    def spool(self) -> Spool:
        """The sealed envelopes, which can be sent while locked."""
        return Spool(self._home)

    @property
    def act_spool(self) -> ActSpool:
        """The sealed acts, which can be sent while locked."""
        return ActSpool(self._home)

    def unlock(self, name: str | None, passphrase: str, *, accept_older: bool = False) -> Vault:
        """Log an officer on; ``name`` may be None where there is one officer.

        ``accept_older``: an administrator takes over a vault that is an older copy of itself.

        Raises ``NoVaultError``, ``WrongPassphraseError`` (also for an unknown name, after the
        same time), ``LockedOutError`` from the fifth failure on, ``DeviceSecretLostError``,
        ``VaultDamagedError``, ``VaultNewerError``, ``VaultOlderError``, ``AuditError``,
        ``DiskFullError``.
        """
        key_file = self._key_file()
        failures = self._lock_out.failures()
        share = self._share(key_file)
        candidates = self._try(key_file, name, passphrase, share)
        try:
            session = self._session(key_file, candidates, passphrase, share)
            vault = _opened(session, failures, accept_older=accept_older)
        except BaseException:
            self._lock_out.restore(failures)
            raise
        self._lock_out.clear()
        return vault

    def unlock_with_card(self, name: str | None, card: SmartCard, pin: str) -> Vault:
        """Log an officer on with a smart card; otherwise like :meth:`unlock`.

        Raises ``CardKeyError``; a wrong PIN is counted by the card.
        """
        salt, cards = self._key_file().name_salt, read_cards(self._home)
        if name is not None:
            cards = tuple(one for one in cards if one.name_tag == name_tag(name, salt))
        return self.unlock(name, card.unwrap(cards, pin).decode("ascii", "replace"))

    def recover(self, kit: bytes, authority: SealingKey, name: str, passphrase: str) -> Vault:
        """Let the administrator ``name`` in with a new passphrase, by the authority's key.

        Raises ``RecoveryKitError``, ``UnknownOfficerError``, ``WeakPassphraseError``.
        """
        recover(self._home, kit, authority, name, passphrase, self._clock)
        vault = self.unlock(name, passphrase)
        vault.tell_signers()
        return vault

    def _key_file(self) -> KeyFile:
        if self.erased:
            raise VaultErasedError
        if not self.exists:
            raise NoVaultError(place=self._home)
        if not (self._home / KEY_FILE).is_file():
            raise KeyFileDamagedError
        return read_key_file(self._home)

    def _share(self, key_file: KeyFile) -> DeviceShare | None:
        """Read the device's secret, once: a TPM takes its time. None for a file of format 1."""
        if not key_file.device_tag:
            return None
        return read_checked(device_secret(self._home), key_file.device_tag, key_file.vault_id)

    def _try(
        self, key_file: KeyFile, name: str | None, passphrase: str, share: DeviceShare | None
    ) -> tuple[Candidate, ...]:
        secret = share.secret if share else None
        self._lock_out.begin_try()
        candidates = open_candidates(key_file, name, passphrase, secret)
        if not candidates:
            self._lock_out.refuse()
        return candidates

    def _session(
        self,
        key_file: KeyFile,
        candidates: tuple[Candidate, ...],
        passphrase: str,
        share: DeviceShare | None,
    ) -> Session:
        try:
            return open_session(self._home, key_file, candidates, passphrase, self._clock, share)
        except VaultDamagedError:
            if read_key_file(self._home) == key_file:
                raise
            raise VaultError(
                reason="another window has just changed its keys; log on again"
            ) from None


def _opened(session: Session, failures: int, *, accept_older: bool) -> Vault:
    try:
        vault = Vault(session)
        if accept_older:
            vault.accept_older()
        vault.audit.verify_new()
        vault.freshness.check()
        return _log_on(vault, failures)
    except BaseException:
        session.database.close()
        raise


def _log_on(vault: Vault, failures: int) -> Vault:
    with vault.transaction():
        if failures:
            vault.audit.append(AuditEvent.LOG_ON_FAILED, (), {"tries": str(failures)})
        vault.audit.append(AuditEvent.LOG_ON)
    for step in (
        vault.count_log_on,
        vault.erase_due,
        vault.blocks.clear_strangers,
        vault.reconcile,
    ):
        _do_or_wait(step)
    return vault


def _do_or_wait(step: Callable[[], object]) -> None:
    """Do what a log-on brings into step; what the disk does not let, the next one does."""
    try:
        step()
    except VaultError as error:
        _log.warning("something could not be brought into step: %s", error)
