"""This laptop before anybody is logged on: set up, log on, and send what waits while locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid import weights
from fieldid.app import syncing
from fieldid.app.clock import utc_now
from fieldid.app.desk import Desk
from fieldid.app.engines import Engines
from fieldid.app.list_building import make_pilot_authority
from fieldid.app.list_import import pin_fingerprint
from fieldid.app.models_held import weights_folder
from fieldid.app.policy_held import hold_example_policy, policy_held
from fieldid.app.views import InstallationState
from fieldid.audit.entry import AuditEvent
from fieldid.vault.identities import NewOfficer
from fieldid.vault.kdf import STANDARD_KDF
from fieldid.vault.locked import LockedVault
from fieldid.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.readers import Readers
    from fieldid.app.views import FirstRun
    from fieldid.ports import CancelToken, Clock
    from fieldid.sync.courier import CourierReport
    from fieldid.sync.report import SyncReport
    from fieldid.vault.kdf import KdfParameters
    from fieldid.wire.fields import Realm


class Installation:
    """One vault folder and the readers beside it."""

    def __init__(
        self,
        home: Path,
        readers: Readers,
        clock: Clock = utc_now,
        engines: Engines | None = None,
    ) -> None:
        self._home = home
        self._readers = readers
        self._clock = clock
        weights.look_in(weights_folder(home))
        self._engines = engines or Engines()
        self._locked = LockedVault(home, clock)

    @property
    def state(self) -> InstallationState:
        """Whether this laptop has been set up."""
        return InstallationState.LOCKED if self._locked.exists else InstallationState.NO_VAULT

    @property
    def erased(self) -> bool:
        """Whether the vault that was here was erased; its sealed records can still be sent."""
        return self._locked.erased

    @property
    def waiting(self) -> int:
        """How many sealed records wait to be sent; known while locked."""
        return len(self._locked.spool.pending())

    def erase(self) -> int:
        """Destroy every key, without a passphrase; return how many sealed records wait.

        Raises NoVaultError, and VaultError after everything that could be destroyed was.
        """
        self._locked.erase()
        return self.waiting

    @property
    def realm(self) -> Realm:
        """``live``, ``pilot`` or ``demo``. Raises NoVaultError."""
        return self._locked.realm

    @property
    def needs_name(self) -> bool:
        """Whether several officers share this laptop. Raises NoVaultError."""
        return self._locked.needs_name

    def set_up(self, first_run: FirstRun, realm: Realm, kdf: KdfParameters = STANDARD_KDF) -> Desk:
        """Make the vault, its officers and the policy; the first officer is logged on.

        Enrolling with a hub is the next act (``Desk.enrol``), so that a hub that is away does
        not undo the set-up. ``kdf``: anything but the standard is for tests.
        """
        first, *others = first_run.officers
        officer = NewOfficer(first.name, first.role)
        vault = Vault.create(self._home, officer, first.passphrase, realm, self._clock, kdf=kdf)
        with vault.transaction():
            for entry in others:
                vault.add_officer(NewOfficer(entry.name, entry.role), entry.passphrase)
            hold_example_policy(vault)
            if first_run.authority_fingerprint:
                pin_fingerprint(vault, first_run.authority_fingerprint)
            elif realm != "live":
                make_pilot_authority(vault)
            vault.audit.append(AuditEvent.KEY, (), {"what": "vault set up", "realm": realm})
        return self._desk(vault)

    def log_on(self, name: str | None, passphrase: str) -> Desk:
        """Unlock. ``name`` may be None where there is one officer.

        Raises NoVaultError, WrongPassphraseError, LockedOutError, VaultDamagedError, AuditError.
        """
        return self._desk(self._locked.unlock(name, passphrase))

    def warm(self) -> None:
        """Load the engines; they hold nothing of any person, so nobody need be logged on."""
        self._engines.warm()

    def send_waiting(
        self, cancel: CancelToken | None = None, patience_s: float | None = None
    ) -> SyncReport:
        """Send what waits in the spool; nobody needs to be logged on.

        Where the hub ordered this laptop to erase itself that is done, after the sending.
        ``patience_s``: how long one answer may take, None for the usual time.
        """
        report = syncing.send_spool(self._locked.spool, self._clock, cancel, patience_s)
        if report.erase_order is not None and self._locked.exists:
            self._locked.erase()
        return report

    def export_waiting(self, target: Path) -> CourierReport:
        """Write what waits to a courier's stick. Raises CourierError, VaultError."""
        return syncing.export_spool(self._locked.spool, target)

    def import_answers(self, source: Path) -> CourierReport:
        """Take the hub's answers from a courier's stick; what it orders is done.

        Raises CourierError, VaultError.
        """
        report = syncing.import_answers(self._locked.spool, source)
        if report.erase_order is not None and self._locked.exists:
            self._locked.erase()
        return report

    def _desk(self, vault: Vault) -> Desk:
        return Desk(vault, policy_held(vault), self._engines, self._readers, self._clock)
