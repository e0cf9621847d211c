"""The data key as it rests in a slot: sealed to the officer, signed by the device.

Guarantees that the data key can be changed for every officer without anyone's passphrase, and
that nobody can put another in its place: sealing (age) says nothing of who sealed, so the
device signs vault, officer, generation and sealed bytes, and each slot is bound to the device's
public key by the officer's own passphrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.hub import WireError
from fieldid.errors.vault import VaultDamagedError
from fieldid.parameters import KEY_BYTES
from fieldid.vault.key_file import SealedKey
from fieldid.vault.secret import Secret
from fieldid.wire.canonical import canonical_json, sha256_hex
from fieldid.wire.sealing import seal
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from fieldid.vault.key_file import Slot
    from fieldid.vault.slot import OfficerKeys, VaultLabel
    from fieldid.wire.signing import SigningKey


@dataclass(frozen=True, repr=False)
class DataKey:
    """The raw key of the database. ``generation`` counts the changes of it, from 1."""

    generation: int
    secret: Secret

    @classmethod
    def first(cls) -> DataKey:
        """Draw the key of a new vault."""
        return cls(1, Secret.random(KEY_BYTES))

    def next(self) -> DataKey:
        """Draw the key that follows."""
        return DataKey(self.generation + 1, Secret.random(KEY_BYTES))


def seal_data_key(
    label: VaultLabel, slot: Slot, data_key: DataKey, device_key: SigningKey
) -> SealedKey:
    """Seal ``data_key`` to the officer of ``slot`` in the name of the device."""
    sealed = seal(data_key.secret.reveal(), [slot.recipient])
    signed = _signed(label, slot, data_key.generation, sealed)
    signature = device_key.sign(Domain.VAULT_KEY, signed)
    return SealedKey(data_key.generation, sealed, signature)


def open_data_keys(label: VaultLabel, slot: Slot, keys: OfficerKeys) -> tuple[DataKey, ...]:
    """Return the data keys of a slot, newest first; raise ``VaultDamagedError`` for forged ones."""
    newest_first = sorted(slot.data_keys, key=lambda one: one.generation, reverse=True)
    try:
        return tuple(_open(label, slot, keys, one) for one in newest_first)
    except WireError:
        raise VaultDamagedError from None


def _open(label: VaultLabel, slot: Slot, keys: OfficerKeys, one: SealedKey) -> DataKey:
    signed = _signed(label, slot, one.generation, one.sealed)
    verify(label.device_key, Domain.VAULT_KEY, signed, one.signature)
    return DataKey(one.generation, Secret(keys.identity.unseal(one.sealed)))


def _signed(label: VaultLabel, slot: Slot, generation: int, sealed: bytes) -> bytes:
    return canonical_json(
        {
            "vault": label,
            "officer_id": slot.officer_id,
            "public_key": slot.public_key,
            "recipient": slot.recipient,
            "generation": generation,
            "sealed": sha256_hex(sealed),
        }
    )
