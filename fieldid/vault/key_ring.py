"""The slots of ``vault.key``, in step with the officers' rows.

Guarantees: what a slot stands for is decided by the database, which nobody can write without
the data key: a slot counts only while its officer is active and has exactly its public key and
its recipient. So a slot may be added before the commit that makes it count, and is destroyed
after the commit that ends it, and a crash in between locks nobody out. An earlier slot put back
by hand opens nothing and no data key is ever sealed to it. All changes are made inside a
transaction, whose lock keeps other processes out.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultError
from fieldid.vault.device_secret import Protection, device_tag
from fieldid.vault.disk import destroy
from fieldid.vault.key_file import (
    KeyFile,
    OldSlot,
    Slot,
    read_key_file,
    unfinished_key_files,
    write_key_file,
)
from fieldid.vault.officers import OfficerStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fieldid.vault.data_key import DataKey
    from fieldid.vault.session import Session

_log = logging.getLogger(__name__)
Expected = tuple[bytes, str]


def counts(slot: Slot | OldSlot, expected: Mapping[str, Expected]) -> bool:
    """Whether this is the one slot of an active officer (``OfficerStore.expected``)."""
    recipient = slot.recipient if isinstance(slot, Slot) else ""
    return expected.get(slot.officer_id) == (slot.public_key, recipient)


class KeyRing:
    """The key file of an unlocked vault."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read(self) -> KeyFile:
        """Return the key file without what does not count."""
        key_file = read_key_file(self._session.home)
        expected = OfficerStore(self._session.database).expected()
        slots = [slot for slot in key_file.slots if counts(slot, expected)]
        old_slots = [slot for slot in key_file.old_slots if counts(slot, expected)]
        return replace(key_file, slots=tuple(slots), old_slots=tuple(old_slots))

    def protection(self) -> Protection:
        """Return what the weakest slot is protected by."""
        key_file = self.read()
        if key_file.old_slots:
            return Protection.PASSPHRASE
        return min((slot.protection for slot in key_file.slots), key=list(Protection).index)

    def add(self, slot: Slot, beside: KeyFile | None = None) -> None:
        """Write one more slot, which counts once the open transaction is committed."""
        key_file = beside or self.read()
        self._write(key_file, (*key_file.slots, slot))

    def settle_after_commit(self) -> None:
        """Settle once the open transaction is committed, at the latest at the next log-on."""
        self._session.database.after_commit(self.settle_or_wait)

    def settle_or_wait(self) -> None:
        """Settle; where the disk does not let it, the next log-on does."""
        try:
            self.settle()
        except VaultError as error:
            _log.warning("slots that no longer count could not be destroyed yet: %s", error)

    def settle(self) -> None:
        """Destroy slots that do not count and data keys that the database is not under.

        Gives a file of an earlier format its checksum.
        """
        with self._session.database.transaction():
            for half_written in unfinished_key_files(self._session.home):
                destroy(half_written)
            found, kept = read_key_file(self._session.home), self.read()
            slots = [self._settled(slot) for slot in kept.slots]
            changed = (tuple(slots), kept.old_slots) != (found.slots, found.old_slots)
            if slots and (changed or not found.has_checksum):
                self._write(kept, slots)

    def write_with(self, to_come: DataKey) -> None:
        """Write every slot with the data key in use and the one to come."""
        key_file = self.read()
        self._write(
            key_file, [self._session.with_data_keys(one, to_come) for one in key_file.slots]
        )

    def _settled(self, slot: Slot) -> Slot:
        generations = [one.generation for one in slot.data_keys]
        if generations == [self._session.data_key.generation]:
            return slot
        return self._session.with_data_keys(slot)

    def _write(self, key_file: KeyFile, slots: Iterable[Slot]) -> None:
        session = self._session
        written = replace(
            key_file,
            slots=tuple(slots),
            device_key=session.label.device_key,
            device_tag=device_tag(session.share.secret, session.label.vault_id),
        )
        write_key_file(session.home, written)
