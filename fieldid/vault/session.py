"""What an unlocked vault is made of. Secrets included, so it stays inside this room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldid.ports import Clock
from fieldid.vault.database import Database
from fieldid.vault.device import Device
from fieldid.vault.identities import OfficerIdentity
from fieldid.vault.slot import OpenSlot, VaultLabel

DATABASE_FILE = "vault.db"


@dataclass(frozen=True, repr=False)
class Session:
    """One officer's log-on: from :meth:`LockedVault.unlock` to :meth:`Vault.lock`."""

    home: Path
    label: VaultLabel
    opened: OpenSlot
    officer: OfficerIdentity
    device: Device
    database: Database
    clock: Clock
