"""Who uses the vault, and which device it is on. No secrets."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True)
class DeviceIdentity:
    """This laptop. ``public_key``: Ed25519; ``recipient``: age, lists are issued to it."""

    device_id: str
    public_key: bytes
    recipient: str
