"""Who may open the vault: adding officers, and changing what opens it for them.

Guarantees: each change is one transaction of officer's row, audit entry and, where the laptop is
enrolled, a roster for the hub; slots are added before the commit and destroyed after it
(``key_ring``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import LastAdministratorError, UnknownOfficerError, VaultError
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.parameters import MAX_OFFICERS
from fieldid.vault.candidate import open_candidates
from fieldid.vault.identities import ADMINISTRATOR, OfficerIdentity, OfficerState
from fieldid.vault.kdf import check_new_passphrase
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.lock_out import LockOut
from fieldid.vault.officers import OfficerStore, check_new_officer, enrolled_officers
from fieldid.vault.slot import name_tag
from fieldid.wire.fields import new_uuid7
from fieldid.wire.roster import roster_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.vault.audit_log import AuditStore
    from fieldid.vault.identities import NewOfficer
    from fieldid.vault.key_file import Slot
    from fieldid.vault.outbox import OutboxStore
    from fieldid.vault.session import Session


class Staff:
    """The officers of an unlocked vault, and their slots."""

    def __init__(
        self, session: Callable[[], Session], audit: AuditStore, outbox: OutboxStore
    ) -> None:
        """``session`` is asked each time, so that no key is held here after the lock."""
        self._session = session
        self._audit = audit
        self._outbox = outbox

    def add(self, new: NewOfficer, passphrase: str) -> OfficerIdentity:
        """See ``Vault.add_officer``."""
        session = self._session()
        check_new_officer(new)
        check_new_passphrase(passphrase, session.label.realm)
        slot = session.new_slot(new_uuid7(), new.name, passphrase)
        officer = OfficerIdentity(slot.officer_id, new.name.strip(), new.role, slot.public_key)
        with session.database.transaction():
            self._check_room(new.name)
            key_file = KeyRing(session).read()
            self._officers.add(officer, slot.recipient, session.clock())
            self._report(officer, "officer added")
            KeyRing(session).add(slot, beside=key_file)
        return officer

    def change_passphrase(self, current: str, new: str) -> None:
        """See ``Vault.change_passphrase``."""
        session = self._session()
        check_new_passphrase(new, session.label.realm)
        self._check_own(current)
        officer = session.officer
        slot = session.new_slot(officer.officer_id, officer.name, new, session.signing_key)
        with session.database.transaction():
            self._active(officer.officer_id)
            self._replace_slot(slot)
            self._audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": "passphrase changed"})

    def reset_passphrase(self, officer_id: str, passphrase: str) -> OfficerIdentity:
        """See ``Vault.reset_passphrase``."""
        session = self._session()
        self.check_administrator()
        officer = self._other(officer_id)
        check_new_passphrase(passphrase, session.label.realm)
        slot = session.new_slot(officer_id, officer.name, passphrase)
        with session.database.transaction():
            self.check_administrator()
            officer = self._other(officer_id)
            self._replace_slot(slot)
            self._officers.set_key(officer, slot.public_key, session.clock())
            self._officers.set_state(officer_id, OfficerState.ACTIVE)
            self._report(officer, "passphrase reset, new signing key")
        return self._officers.get(officer_id)

    def suspend(self, officer_id: str) -> None:
        """See ``Vault.suspend_officer``."""
        self._end(officer_id, OfficerState.SUSPENDED)

    def remove(self, officer_id: str) -> None:
        """See ``Vault.remove_officer``."""
        self._end(officer_id, OfficerState.REMOVED)

    def check_administrator(self) -> None:
        """Return if whoever is logged on is one; raise ``NotAdministratorError``."""
        officer = self._officers.get(self._session().officer.officer_id)
        if officer.state is not OfficerState.ACTIVE or officer.role != ADMINISTRATOR:
            raise NotAdministratorError

    def _end(self, officer_id: str, state: OfficerState) -> None:
        session = self._session()
        with session.database.transaction():
            self.check_administrator()
            officer = self._present(officer_id)
            self._check_not_last(officer)
            self._officers.set_state(officer_id, state)
            self._report(officer, f"officer {state.value}")
            KeyRing(session).settle_after_commit()

    def _replace_slot(self, slot: Slot) -> None:
        """Add ``slot``, which counts from the commit on, and destroy the earlier one after it."""
        ring = KeyRing(self._session())
        ring.add(slot)
        self._officers.set_recipient(slot.officer_id, slot.recipient)
        ring.settle_after_commit()

    def _check_own(self, passphrase: str) -> None:
        """Return if it is the passphrase of whoever is logged on; a try counts like a log-on."""
        session = self._session()
        lock_out = LockOut(session.home, session.clock)
        lock_out.begin_try()
        found = open_candidates(
            KeyRing(session).read(), session.officer.name, passphrase, session.share.secret
        )
        if not found:
            lock_out.refuse()
        lock_out.clear()

    def _check_not_last(self, officer: OfficerIdentity) -> None:
        """Refuse to end the last administrator who can log on."""
        with_slot = {slot.officer_id for slot in KeyRing(self._session()).read().all_slots}
        left = [
            one
            for one in self._officers.active()
            if one.role == ADMINISTRATOR and one.officer_id in with_slot - {officer.officer_id}
        ]
        if not left:
            raise LastAdministratorError

    def _active(self, officer_id: str) -> OfficerIdentity:
        officer = self._officers.get(officer_id)
        if officer.state is not OfficerState.ACTIVE:
            raise UnknownOfficerError
        return officer

    def _present(self, officer_id: str) -> OfficerIdentity:
        officer = self._officers.get(officer_id)
        if officer.state is OfficerState.REMOVED:
            raise UnknownOfficerError
        return officer

    def _other(self, officer_id: str) -> OfficerIdentity:
        if officer_id == self._session().officer.officer_id:
            raise VaultError(reason="change your own passphrase with the one you have")
        return self._present(officer_id)

    @property
    def _officers(self) -> OfficerStore:
        return OfficerStore(self._session().database)

    def _report(self, officer: OfficerIdentity, act: str) -> None:
        """Log the act; tell the hub, in the same commit, who may sign from now on."""
        self._audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": act})
        self.tell_signers()

    def tell_signers(self) -> None:
        """See ``Vault.tell_signers``."""
        if self._outbox.hub():
            roster = roster_record(enrolled_officers(self._officers.active()))
            self._outbox.enqueue("roster", roster)

    def _check_room(self, name: str) -> None:
        salt, officers = self._session().label.name_salt, self._officers.all()
        if name_tag(name, salt) in {name_tag(one.name, salt) for one in officers}:
            raise VaultError(reason="an officer of this name is there already")
        if len(officers) >= MAX_OFFICERS:
            raise VaultError(reason=f"it has room for {MAX_OFFICERS} officers")
