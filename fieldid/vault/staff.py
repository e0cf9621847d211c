"""Who may open the vault: adding officers, and changing what opens it for them.

Guarantees: each change is one transaction of officer's row, audit entry and, where the laptop is
enrolled, a roster for the hub; slots are added before the commit and destroyed after it
(``key_ring``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors import VaultError
from fieldid.parameters import MAX_OFFICERS
from fieldid.vault.identities import OfficerIdentity
from fieldid.vault.kdf import check_new_passphrase
from fieldid.vault.key_ring import KeyRing
from fieldid.vault.officers import OfficerStore, check_new_officer, enrolled_officers
from fieldid.vault.slot import name_tag
from fieldid.wire.fields import new_uuid7
from fieldid.wire.roster import roster_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.vault.audit_log import AuditStore
    from fieldid.vault.identities import NewOfficer
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

    @property
    def _officers(self) -> OfficerStore:
        return OfficerStore(self._session().database)

    def _report(self, officer: OfficerIdentity, act: str) -> None:
        """Log the act; tell the hub, in the same commit, who may sign from now on."""
        self._audit.append(AuditEvent.KEY, (officer.officer_id,), {"act": act})
        if self._outbox.hub():
            roster = roster_record(enrolled_officers(self._officers.active()))
            self._outbox.enqueue("roster", roster)

    def _check_room(self, name: str) -> None:
        salt, officers = self._session().label.name_salt, self._officers.all()
        if name_tag(name, salt) in {name_tag(one.name, salt) for one in officers}:
            raise VaultError(reason="an officer of this name is there already")
        if len(officers) >= MAX_OFFICERS:
            raise VaultError(reason=f"it has room for {MAX_OFFICERS} officers")
