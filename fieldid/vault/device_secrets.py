"""Which device secret a vault has: a TPM's where there was one when it was made, else a file.

A demonstration is thrown away, and a TPM's memory is small, so it always has a file. So has every
vault made while ``FIELDID_TPM`` is ``off``.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fieldid.errors.vault import TpmError
from fieldid.vault.device_secret import DeviceSecretFile
from fieldid.vault.tpm_secret import TpmSecret
from fieldid.vault.tpm_tools import tpm_available

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.device_secret import DeviceSecret, DeviceShare
    from fieldid.wire.fields import Realm


def device_secret(home: Path) -> DeviceSecret:
    """Return where the secret of the vault in ``home`` rests."""
    tpm = TpmSecret(home)
    return tpm if tpm.exists else DeviceSecretFile(home)


def new_device_share(home: Path, realm: Realm) -> DeviceShare:
    """Make the secret of a new vault; a TPM that refuses leaves the file."""
    wanted = realm != "demo" and os.environ.get("FIELDID_TPM") != "off"
    if wanted and tpm_available():
        try:
            return TpmSecret(home).create()
        except TpmError:
            pass
    return DeviceSecretFile(home).create()


def erase_device_secrets(home: Path) -> None:
    """Destroy the secret wherever it rests. Raises ``VaultError`` after both were tried."""
    try:
        TpmSecret(home).erase()
    finally:
        DeviceSecretFile(home).erase()
