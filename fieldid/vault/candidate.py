"""What a name and a passphrase open in the key file, before the database has its say.

Usually one slot or none. After a crash an officer may have two, of which one counts
(``key_ring``), and a slot may hold two data keys, of which the database is under one
(``rotation``). Guarantees that an unknown name takes as long as a wrong passphrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.vault.data_key import DataKey, open_data_keys
from fieldid.vault.key_file import KeyFile, OldSlot, Slot
from fieldid.vault.slot import OfficerKeys, VaultLabel, name_tag, open_old_slot, open_slot

if TYPE_CHECKING:
    from fieldid.vault.secret import Secret


@dataclass(frozen=True, repr=False)
class Candidate:
    """One slot, opened. ``data_keys``: to be tried in this order."""

    slot: Slot | OldSlot
    keys: OfficerKeys
    data_keys: tuple[DataKey, ...]


def label_of(key_file: KeyFile) -> VaultLabel:
    """Return the label that the slots of ``key_file`` are bound to."""
    return VaultLabel(key_file.vault_id, key_file.realm, key_file.name_salt, key_file.device_key)


def open_candidates(
    key_file: KeyFile, name: str | None, passphrase: str, device_secret: Secret | None
) -> tuple[Candidate, ...]:
    """Return what opens. ``name`` may be None where there is one officer.

    Raises ``VaultDamagedError`` where a data key was not sealed by this laptop.
    """
    slots = _of_name(key_file, name)
    opened = [
        _open(key_file, slot, passphrase, device_secret) for slot in slots or key_file.all_slots[:1]
    ]
    return tuple(one for one in opened if one and slots)


def _of_name(key_file: KeyFile, name: str | None) -> list[Slot | OldSlot]:
    slots = key_file.all_slots
    tags = {slot.name_tag for slot in slots}
    if name is not None:
        tags = {name_tag(name, key_file.name_salt)}
    return [slot for slot in slots if {slot.name_tag} == tags]


def _open(
    key_file: KeyFile, slot: Slot | OldSlot, passphrase: str, device_secret: Secret | None
) -> Candidate | None:
    label = label_of(key_file)
    if isinstance(slot, OldSlot):
        found = open_old_slot(label, slot, passphrase)
        return Candidate(slot, found[0], (DataKey(1, found[1]),)) if found else None
    keys = open_slot(label, slot, passphrase, device_secret)
    return Candidate(slot, keys, open_data_keys(label, slot, keys)) if keys else None
