"""The unlocked vault: one officer's way to everything that rests on the laptop.

Guarantees: what is done inside one :meth:`Vault.transaction` is saved whole or not at all;
after :meth:`Vault.lock` nothing of it can be read or signed. Usable from several threads; a
second process may have the same vault open. The stores are named after what they keep, one
file each.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from fieldid.audit.entry import AuditEvent
from fieldid.errors import FieldidError, VaultError, VaultLockedError
from fieldid.parameters import MAX_OFFICERS
from fieldid.vault.audit_log import AuditStore
from fieldid.vault.creation import create_vault, identity_of, new_slot
from fieldid.vault.decisions import DecisionStore
from fieldid.vault.encounters import EncounterStore
from fieldid.vault.kdf import STANDARD_KDF, KdfParameters, check_new_passphrase
from fieldid.vault.key_file import Slot, read_key_file, write_key_file
from fieldid.vault.officers import OfficerStore, check_new_officer, enrolled_officers
from fieldid.vault.outbox import OutboxStore
from fieldid.vault.reconcile import ReconcileReport, reconcile
from fieldid.vault.records import RecordStore
from fieldid.vault.settings import SettingsStore
from fieldid.vault.spool import Spool
from fieldid.wire.roster import roster_record

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from fieldid.ports import Clock
    from fieldid.vault.identities import DeviceIdentity, NewOfficer, OfficerIdentity
    from fieldid.vault.session import Session
    from fieldid.wire.fields import Realm


class Vault:
    """An open vault. Made by :meth:`create` or ``LockedVault.unlock``."""

    def __init__(self, session: Session) -> None:
        self._open: Session | None = session
        self.spool = Spool(session.home)
        self.settings = SettingsStore(session.database)
        self.audit = AuditStore(session.database, session.officer.officer_id, session.clock)
        self.records = RecordStore(session.database)
        self.encounters = EncounterStore(session.database)
        self.decisions = DecisionStore(session.database)
        self.outbox = OutboxStore(
            self._session, session.database, self.audit, self.settings, self.spool
        )
        self._officers = OfficerStore(session.database)

    @classmethod
    def create(
        cls,
        home: Path,
        officer: NewOfficer,
        passphrase: str,
        realm: Realm,
        clock: Clock,
        *,
        kdf: KdfParameters = STANDARD_KDF,
    ) -> Self:
        """Make a vault in ``home`` and log its first officer on.

        ``kdf`` is written into the key file; anything but the standard is for tests. Raises
        ``VaultExistsError``, ``WeakPassphraseError``, ``DiskFullError``, ``VaultError``.
        """
        return cls(create_vault(home, officer, passphrase, realm, clock, kdf))

    @property
    def realm(self) -> Realm:
        """Live, pilot or demo."""
        return self._session().label.realm

    @property
    def vault_id(self) -> str:
        """The identifier of this vault."""
        return self._session().label.vault_id

    @property
    def officer(self) -> OfficerIdentity:
        """Who is logged on."""
        return self._session().officer

    @property
    def device(self) -> DeviceIdentity:
        """This laptop."""
        return self._session().device.identity

    @property
    def locked(self) -> bool:
        """Whether :meth:`lock` was called."""
        return self._open is None

    def officers(self) -> tuple[OfficerIdentity, ...]:
        """Return all officers of this laptop."""
        return self._officers.all()

    def add_officer(self, new: NewOfficer, passphrase: str) -> OfficerIdentity:
        """Give another officer a way in, with a signing key of their own.

        Where the laptop is enrolled, the new officer's key is on its way to the hub with the
        same commit. Who may do this is the policy's business. Raises ``WeakPassphraseError``,
        ``VaultError`` (name taken, no room), ``DiskFullError``.
        """
        session = self._session()
        check_new_officer(new)
        check_new_passphrase(passphrase, session.label.realm)
        opened, slot = new_slot(
            session.label, new, passphrase, session.opened.kdf, session.opened.data_key
        )
        officer = identity_of(opened, new)
        with self.transaction():
            slots = self._slots_beside(slot)
            self._officers.add(officer, session.clock())
            self.audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": "officer added"})
            if self.outbox.hub():
                self.outbox.enqueue("roster", roster_record(enrolled_officers(self.officers())))
            key_file = read_key_file(session.home)
            write_key_file(session.home, replace(key_file, slots=(*slots, slot)))
        return officer

    def sign_as_officer(self, domain: str, payload: bytes) -> bytes:
        """Return the Ed25519 signature of whoever is logged on (``wire.signing.verify``)."""
        return self._session().opened.signing_key.sign(domain, payload)

    def sign_as_device(self, domain: str, payload: bytes) -> bytes:
        """Return the laptop's Ed25519 signature."""
        return self._session().device.signing_key.sign(domain, payload)

    def device_unseal(self, sealed: bytes) -> bytes:
        """Open what was sealed to this laptop; raise ``WireError`` for anything else."""
        return self._session().device.sealing_key.unseal(sealed)

    def transaction(self) -> AbstractContextManager[None]:
        """Save everything done inside, or nothing; may be nested.

        Raises ``DiskFullError`` where there is no room: then nothing was saved and everything
        that was saved before is still there.
        """
        return self._session().database.transaction()

    def reconcile(self) -> ReconcileReport:
        """Bring spool and database into step; see ``fieldid.vault.reconcile``."""
        return reconcile(self.outbox, self.spool)

    def lock(self) -> None:
        """Log off: close the database and forget the keys. Idempotent, and never fails.

        Where the disk is full the log-off itself may go unlogged; the lock does not wait for it.
        """
        session, self._open = self._open, None
        if session is None:
            return
        try:
            self.audit.append(AuditEvent.LOG_OFF)
        except FieldidError:
            pass
        finally:
            session.database.close()
            session.opened.data_key.wipe()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.lock()

    def _session(self) -> Session:
        if self._open is None:
            raise VaultLockedError
        return self._open

    def _slots_beside(self, new: Slot) -> list[Slot]:
        """Return the slots of officers, without any that a crash left before its officer."""
        known = {officer.officer_id for officer in self.officers()}
        slots = [
            slot for slot in read_key_file(self._session().home).slots if slot.officer_id in known
        ]
        if any(slot.name_tag == new.name_tag for slot in slots):
            raise VaultError(reason="an officer of this name is there already")
        if len(slots) >= MAX_OFFICERS:
            raise VaultError(reason=f"it has room for {MAX_OFFICERS} officers")
        return slots
