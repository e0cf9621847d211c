"""The unlocked vault: one officer's way to everything that rests on the laptop.

Guarantees: what is done inside one :meth:`Vault.transaction` is saved whole or not at all;
after :meth:`Vault.lock` nothing of it can be read or signed. Usable from several threads; a
second process may have the same vault open. The stores are named after what they keep, one
file each.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Self

from fieldid.audit.entry import AuditEvent
from fieldid.errors.base import FieldidError
from fieldid.errors.vault import VaultLockedError
from fieldid.parameters import KEY_BYTES
from fieldid.vault.act_reconcile import reconcile_acts
from fieldid.vault.act_spool import ActSpool
from fieldid.vault.acts import ActStore
from fieldid.vault.audit_log import AuditStore
from fieldid.vault.blocks import BlockStore
from fieldid.vault.case_reviews import CaseReviewStore
from fieldid.vault.creation import create_vault
from fieldid.vault.decisions import DecisionStore
from fieldid.vault.encounters import EncounterStore
from fieldid.vault.erasure import erase_vault
from fieldid.vault.freshness import Freshness
from fieldid.vault.generation import Generation
from fieldid.vault.hub_standing import HubStandingStore
from fieldid.vault.kdf import STANDARD_KDF, KdfParameters
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.officers import OfficerStore
from fieldid.vault.outbox import OutboxStore
from fieldid.vault.reconcile import ReconcileReport, reconcile
from fieldid.vault.records import RecordStore
from fieldid.vault.recovery import RECOVERY_GENERATION, export_kit
from fieldid.vault.retention import RetentionStore
from fieldid.vault.rotation import rotate_data_key
from fieldid.vault.sample_keys import SampleKeys
from fieldid.vault.settings import SettingsStore
from fieldid.vault.slot import name_tag
from fieldid.vault.smart_card import keep_card
from fieldid.vault.spool import Spool
from fieldid.vault.staff import Staff

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from fieldid.audit.checkpoint import Checkpoint
    from fieldid.ports import Clock
    from fieldid.vault.device_secret import Protection
    from fieldid.vault.identities import DeviceIdentity, NewOfficer, OfficerIdentity
    from fieldid.vault.session import Session
    from fieldid.vault.smart_card import SmartCard
    from fieldid.wire.fields import Realm


class Vault:
    """An open vault. Made by :meth:`create` or ``LockedVault.unlock``."""

    def __init__(self, session: Session) -> None:
        self._open: Session | None = session
        self.spool = Spool(session.home)
        self.settings = SettingsStore(session.database)
        self.audit = AuditStore(session.database, session.officer.officer_id, session.clock)
        self.generation = Generation(session.database)
        self.blocks = BlockStore(
            session.home, session.label.vault_id, session.database, self.generation
        )
        self.records = RecordStore(session.database, self.blocks)
        self._sample_keys = SampleKeys(session.home, session.database, self.settings)
        self.retention = RetentionStore(
            session.database, self._sample_keys, self.audit, session.clock
        )
        self.encounters = EncounterStore(session.database, self._sample_keys, self.retention)
        self.decisions = DecisionStore(session.database)
        self.outbox = OutboxStore(
            self._session, session.database, self.audit, self.settings, self.spool
        )
        self.act_spool = ActSpool(session.home)
        self.acts = ActStore(self._session, session.database, self.outbox.hub, self.act_spool)
        self.case_reviews = CaseReviewStore(session.database)
        self.standing = HubStandingStore(self.outbox, self.settings, self.audit, self.device_unseal)
        self._staff = Staff(self._session, self.audit, self.outbox)
        self.freshness = Freshness(self, self._session)

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
        vault = cls(create_vault(home, officer, passphrase, realm, clock, kdf))
        vault.freshness.tell()
        return vault

    @property
    def realm(self) -> Realm:
        """Live, pilot or demo."""
        return self._session().label.realm

    @property
    def vault_id(self) -> str:
        """The identifier of this vault."""
        return self._session().label.vault_id

    @property
    def protection(self) -> Protection:
        """What it takes to open the weakest slot; its text is for people.

        A passphrase alone is weaker than with a device file, and both are weaker than a TPM.
        """
        return KeyRing(self._session()).protection()

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
        """Return the officers of this laptop, suspended ones too, without removed ones."""
        return OfficerStore(self._session().database).all()

    def signers(self) -> tuple[OfficerIdentity, ...]:
        """Return every officer once for each key that decisions here were signed with.

        Removed officers and earlier keys too: what a hub must know that was not told before.
        """
        return OfficerStore(self._session().database).signers()

    def add_officer(self, new: NewOfficer, passphrase: str) -> OfficerIdentity:
        """Give another officer a way in, with a signing key of their own.

        Where the laptop is enrolled, the new officer's key is on its way to the hub with the
        same commit. Who may do this is the policy's business. Raises ``WeakPassphraseError``,
        ``VaultError`` (name taken, no room), ``DiskFullError``.
        """
        return self._staff.add(new, passphrase)

    def change_passphrase(self, current: str, new: str) -> None:
        """Change the passphrase of whoever is logged on; the signing key stays.

        A wrong ``current`` counts like a failed log-on. Raises ``WrongPassphraseError``,
        ``LockedOutError``, ``WeakPassphraseError``, ``DiskFullError``.
        """
        self._staff.change_passphrase(current, new)

    def reset_passphrase(self, officer_id: str, passphrase: str) -> OfficerIdentity:
        """Give another officer a passphrase and a new signing key (administrators).

        The earlier key is wrapped by the earlier passphrase alone, so nobody can carry it over;
        its public half stays, and the hub is told of the new one. A suspended officer is active
        again. Raises ``NotAdministratorError``, ``UnknownOfficerError``,
        ``WeakPassphraseError``, ``VaultError``, ``DiskFullError``.
        """
        return self._staff.reset_passphrase(officer_id, passphrase)

    def suspend_officer(self, officer_id: str) -> None:
        """Take an officer's way in until it is reset (administrators).

        Raises ``NotAdministratorError``, ``UnknownOfficerError``, ``LastAdministratorError``.
        """
        self._staff.suspend(officer_id)

    def remove_officer(self, officer_id: str) -> None:
        """Take an officer's way in for good; name and public keys stay (administrators).

        Whoever has a copy of the disk from before, and the officer's passphrase, can still read
        that copy; :meth:`rotate_data_key` keeps them out of what comes after. Raises like
        :meth:`suspend_officer`.
        """
        self._staff.remove(officer_id)

    def rotate_data_key(self) -> None:
        """Put the database under a new key, for every officer at once (administrators).

        Takes the time to rewrite the database and the space of a second one. A crash at any
        moment leaves the earlier or the new key in force and everyone able to log on. Where the
        change itself fails the vault is locked. Raises ``NotAdministratorError``,
        ``VaultInUseError``, ``OfficersBehindError``, ``DiskFullError``, ``VaultError``.
        """
        session = self._session()
        self._staff.check_administrator()
        try:
            self._open = rotate_data_key(session)
        finally:
            if session.database.closed:
                self.lock()
        self.audit.append(AuditEvent.KEY, (), {"act": "data key changed"})

    def use_card(self, current: str, card: SmartCard, pin: str) -> None:
        """Let whoever is logged on log on with a smart card from now on, without a passphrase.

        Raises ``CardKeyError`` with nothing changed where the card does not work, and like
        :meth:`change_passphrase` for a wrong ``current``.
        """
        session, secret = self._session(), secrets.token_hex(KEY_BYTES)
        tag = name_tag(session.officer.name, session.label.name_salt)
        keep_card(session.home, card.wrap(tag, secret.encode(), pin))
        self.change_passphrase(current, secret)

    def export_recovery(self, recipient: str) -> bytes:
        """Return the file with which the authority can open this vault (administrators).

        It must not stay on the laptop. After a change of the data key it is to be exported anew
        (:attr:`recovery_is_current`). Raises ``NotAdministratorError``, ``WireError``.
        """
        session = self._session()
        self._staff.check_administrator()
        kit = export_kit(session, recipient)
        with self.transaction():
            self.settings.set(RECOVERY_GENERATION, session.data_key.generation)
            self.audit.append(
                AuditEvent.KEY, (), {"act": "recovery file exported", "recipient": recipient}
            )
        return kit

    @property
    def recovery_is_current(self) -> bool:
        """Whether the authority holds a file that opens this vault as it is now."""
        exported = self.settings.get(RECOVERY_GENERATION, int)
        return exported == self._session().data_key.generation

    def tell_signers(self) -> None:
        """Tell the hub who may sign from now on, if there is one."""
        self._staff.tell_signers()

    def count_log_on(self) -> None:
        """Count this log-on, and tell the witnesses of how far the vault has come."""
        with self.transaction():
            generation = self.generation.next()
        counter = self._session().share.counter
        if counter is not None:
            counter.raise_to(generation)
        self.freshness.tell()

    def accept_older(self) -> None:
        """Take this vault over although it is an older copy of itself (administrators).

        Raises ``NotAdministratorError``.
        """
        with self.transaction():
            self._staff.check_administrator()
            self.freshness.accept()

    def sign_as_officer(self, domain: str, payload: bytes) -> bytes:
        """Return the Ed25519 signature of whoever is logged on (``wire.signing.verify``)."""
        return self._session().signing_key.sign(domain, payload)

    def sign_as_device(self, domain: str, payload: bytes) -> bytes:
        """Return the laptop's Ed25519 signature."""
        return self._session().device.signing_key.sign(domain, payload)

    def device_unseal(self, sealed: bytes) -> bytes:
        """Open what was sealed to this laptop; raise ``WireError`` for anything else."""
        return self._session().device.sealing_key.unseal(sealed)

    def audit_checkpoint(self) -> Checkpoint:
        """Sign and keep where the audit log stands (``audit.checkpoint``)."""
        session = self._session()
        return self.audit.make_checkpoint(
            session.device.identity.device_id, session.device.signing_key
        )

    def transaction(self) -> AbstractContextManager[None]:
        """Save everything done inside, or nothing; may be nested.

        Raises ``DiskFullError`` where there is no room: then nothing was saved and everything
        that was saved before is still there.
        """
        return self._session().database.transaction()

    def erase_due(self) -> int:
        """Erase the samples whose time is over, and end erasures that a crash cut off."""
        erased = self.retention.erase_due()
        self._sample_keys.rewrap_or_wait()
        return erased

    def reconcile(self) -> ReconcileReport:
        """Bring spool and database into step; see ``fieldid.vault.reconcile``, acts too.

        What a restored hub no longer holds waits in the spool again afterwards.
        """
        reconcile_acts(self.acts, self.act_spool)
        report = reconcile(self.outbox, self.spool)
        with self.transaction():
            followed = self.standing.take(self.spool.standing())
        return reconcile(self.outbox, self.spool) if followed.sent_again else report

    def erase(self) -> None:
        """Destroy every key of this vault at once, and lock (panic action).

        What is not sealed for the hub yet is sealed first, the audit log too, if that can be
        done. Raises ``VaultError`` after everything that could be destroyed was.
        """
        session = self._session()
        try:
            self.audit.append(AuditEvent.KEY, (), {"act": "vault erased"})
            self.outbox.enqueue_audit()
            self.reconcile()
        except FieldidError:
            pass
        finally:
            self._open = None
            session.database.close()
            session.wipe()
            erase_vault(session.home)

    def lock(self) -> None:
        """Log off: close the database and forget the keys. Idempotent, and never fails.

        Where the disk is full the log-off itself may go unlogged; the lock does not wait for it.
        """
        if self._open is None:
            return
        session = self._open
        try:
            self.audit.append(AuditEvent.LOG_OFF)
            self.audit_checkpoint()
            self.freshness.tell()
        except FieldidError:
            pass
        finally:
            self._open = None
            session.database.close()
            session.wipe()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.lock()

    def _session(self) -> Session:
        if self._open is None:
            raise VaultLockedError
        return self._open
