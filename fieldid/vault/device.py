"""The laptop's own keys: made once, kept in the database, never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultDamagedError
from fieldid.vault.identities import DeviceIdentity
from fieldid.wire.fields import new_uuid7
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.vault.database import Database
    from fieldid.vault.key_file import KeyFile
    from fieldid.vault.slot import VaultLabel


class Device:
    """Signs and unseals as this laptop, while unlocked."""

    def __init__(self, device_id: str, signing_key: SigningKey, sealing_key: SealingKey) -> None:
        self.signing_key = signing_key
        self.sealing_key = sealing_key
        self.identity = DeviceIdentity(device_id, signing_key.public, sealing_key.recipient)

    @classmethod
    def generate(cls) -> Device:
        """Make the keys of a new laptop."""
        return cls(new_uuid7(), SigningKey.generate(), SealingKey.generate())


def keep_device(database: Database, device: Device, label: VaultLabel, now: datetime) -> None:
    """Keep the keys and write down which vault this is."""
    database.run(
        "INSERT INTO identity VALUES (1, ?, ?, ?, ?, ?, ?)",
        label.vault_id,
        label.realm,
        now.isoformat(),
        device.identity.device_id,
        device.signing_key.to_bytes(),
        device.sealing_key.to_text(),
    )


def load_device(database: Database, key_file: KeyFile) -> Device:
    """Read the keys; raise ``VaultDamagedError`` where key file and database do not match."""
    row = database.row(
        "SELECT device_id, device_signing_key, device_sealing_key FROM identity"
        " WHERE vault_id = ? AND realm = ?",
        key_file.vault_id,
        key_file.realm,
    )
    if row is None:
        raise VaultDamagedError
    device = Device(row[0], SigningKey.from_bytes(row[1]), SealingKey.from_text(row[2]))
    if key_file.device_key not in (b"", device.identity.public_key):
        raise VaultDamagedError
    return device
