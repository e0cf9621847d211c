"""Who uses the vault, and which device it is on. No secrets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ADMINISTRATOR = "administrator"
SUPERVISOR = "supervisor"


class OfficerState(StrEnum):
    """Whether an officer may log on. A suspended one may come back, a removed one not."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    REMOVED = "removed"


@dataclass(frozen=True, repr=False)
class NewOfficer:
    """An officer to add. ``role`` is an identifier of the policy."""

    name: str
    role: str


@dataclass(frozen=True, repr=False)
class OfficerIdentity:
    """An officer of this vault. ``public_key``: Ed25519, verifies that officer's decisions."""

    officer_id: str
    name: str
    role: str
    public_key: bytes
    state: OfficerState = OfficerState.ACTIVE


@dataclass(frozen=True)
class DeviceIdentity:
    """This laptop. ``public_key``: Ed25519; ``recipient``: age, lists are issued to it."""

    device_id: str
    public_key: bytes
    recipient: str
