"""What the device adds to a passphrase: a secret that is not in the officer's head.

Guarantees that a slot made with a device secret does not open without it, so that a stolen copy
of ``vault.key`` alone gives nothing to guess at. A file beside the key file is the weaker kind:
whoever copies the whole disk has it too. :class:`DeviceSecret` is the seam for a secret that a
TPM releases on this device only.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldid.errors.vault import DeviceSecretLostError
from fieldid.parameters import DEVICE_SECRET_BYTES
from fieldid.vault.disk import destroy, disk_errors, write_whole
from fieldid.vault.secret import Secret

if TYPE_CHECKING:
    from pathlib import Path

DEVICE_SECRET_FILE = "device.secret"  # noqa: S105 - the name of a file


class Protection(StrEnum):
    """What it takes to open a slot. The text is for people."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a description
    DEVICE_FILE = "passphrase and device file"
    TPM = "passphrase and TPM"


class LogOnCounter(Protocol):
    """Grows for good, in hardware."""

    def read(self) -> int:
        """Return the count; raise ``VaultError`` where it cannot be read."""
        ...

    def raise_to(self, count: int) -> None:
        """Count up to ``count``. Raises ``VaultError``."""
        ...


@dataclass(frozen=True, repr=False)
class DeviceShare:
    """The device's secret, read, and what a slot made with it is protected by.

    ``counter``: counts log-ons where nothing on the disk can set it back, or None.
    """

    protection: Protection
    secret: Secret
    counter: LogOnCounter | None = None


class DeviceSecret(Protocol):
    """Where the device's secret rests."""

    def create(self) -> DeviceShare:
        """Make the secret, or return the one that is there. Raises ``VaultError``."""
        ...

    def read(self) -> DeviceShare:
        """Return the secret; raise ``DeviceSecretLostError`` where there is none."""
        ...

    def erase(self) -> None:
        """Destroy the secret. Idempotent. Raises ``VaultError``."""
        ...


class DeviceSecretFile:
    """A secret in a file of its own, readable by this user only."""

    def __init__(self, home: Path) -> None:
        self._path = home / DEVICE_SECRET_FILE

    def create(self) -> DeviceShare:
        """Make the file unless a whole one is there: other slots may rest on it."""
        try:
            return self.read()
        except DeviceSecretLostError:
            made = Secret.random(DEVICE_SECRET_BYTES)
            write_whole(self._path, made.reveal())
            return DeviceShare(Protection.DEVICE_FILE, made)

    def read(self) -> DeviceShare:
        """Read the file, if it is a plain one of the right length."""
        if self._path.is_symlink() or not self._path.is_file():
            raise DeviceSecretLostError
        with disk_errors(), self._path.open("rb") as file:
            data = file.read(DEVICE_SECRET_BYTES + 1)
        if len(data) != DEVICE_SECRET_BYTES:
            raise DeviceSecretLostError
        return DeviceShare(Protection.DEVICE_FILE, Secret(data))

    def erase(self) -> None:
        """Overwrite and remove the file."""
        destroy(self._path)


def device_tag(secret: Secret, vault_id: str) -> bytes:
    """Return 32 bytes that tell the right secret from another and reveal nothing of it."""
    message = b"fieldid device secret\x00" + vault_id.encode()
    return hmac.digest(secret.reveal(), message, hashlib.sha256)


def read_checked(device: DeviceSecret, tag: bytes, vault_id: str) -> DeviceShare:
    """Read the secret and check it; raise ``DeviceSecretLostError`` for another one."""
    share = device.read()
    if not hmac.compare_digest(device_tag(share.secret, vault_id), tag):
        raise DeviceSecretLostError
    return share
