"""What an unlocked vault is made of. Secrets included, so it stays inside this room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.ports import Clock
from fieldid.vault.data_key import DataKey, seal_data_key
from fieldid.vault.database import Database
from fieldid.vault.device import Device
from fieldid.vault.device_secret import DeviceShare
from fieldid.vault.identities import OfficerIdentity
from fieldid.vault.kdf import KdfParameters
from fieldid.vault.slot import OfficerKeys, VaultLabel, make_slot, name_tag
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from fieldid.vault.key_file import Slot

DATABASE_FILE = "vault.db"


@dataclass(frozen=True, repr=False)
class Session:
    """One officer's log-on: from :meth:`LockedVault.unlock` to :meth:`Vault.lock`.

    ``kdf``: what a new slot costs, as the slot of whoever is logged on.
    """

    home: Path
    label: VaultLabel
    officer: OfficerIdentity
    signing_key: SigningKey
    kdf: KdfParameters
    data_key: DataKey
    device: Device
    share: DeviceShare
    database: Database
    clock: Clock

    def new_slot(
        self, officer_id: str, name: str, passphrase: str, signing_key: SigningKey | None = None
    ) -> Slot:
        """Make a slot that opens this vault with ``passphrase`` on this device.

        The sealing identity in it is new; so is the signing key, where none is given.
        """
        signing_key = signing_key or SigningKey.generate()
        keys = OfficerKeys(officer_id, self.kdf, signing_key, SealingKey.generate())
        tag = name_tag(name, self.label.name_salt)
        return self.with_data_keys(make_slot(self.label, keys, tag, passphrase, self.share))

    def with_data_keys(self, slot: Slot, *to_come: DataKey) -> Slot:
        """Return ``slot`` with the data key in use, those ``to_come``, and no other."""
        signing_key = self.device.signing_key
        sealed = (
            seal_data_key(self.label, slot, one, signing_key) for one in (self.data_key, *to_come)
        )
        return replace(slot, data_keys=tuple(sealed))

    def wipe(self) -> None:
        """Overwrite the keys that can be overwritten."""
        self.data_key.secret.wipe()
        self.share.secret.wipe()
