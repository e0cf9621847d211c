"""The file ``vault.key``: how the vault's keys rest, wrapped, on the disk.

Guarantees that reading it is bounded and validated, and that it is replaced whole or not at
all. It holds no officer's name and no key that is not wrapped. Its fields are authenticated
when a slot is opened (``slot``), not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from fieldid.errors import NoVaultError, VaultDamagedError, VaultNewerError
from fieldid.parameters import (
    KEY_BYTES,
    MAX_KEY_FILE_BYTES,
    MAX_OFFICERS,
    SALT_BYTES,
    WRAP_NONCE_BYTES,
)
from fieldid.vault.disk import disk_errors, write_whole
from fieldid.vault.kdf import KdfParameters
from fieldid.wire.fields import Identifier, PublicKey, Realm

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE = "vault.key"
KEY_FILE_VERSION = 1
_TAG_BYTES = 16
_WRAPPED = WRAP_NONCE_BYTES + KEY_BYTES + _TAG_BYTES

Salt = Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
NameTag = Annotated[bytes, Meta(min_length=32, max_length=32)]
WrappedKey = Annotated[bytes, Meta(min_length=_WRAPPED, max_length=_WRAPPED)]


@dataclass(frozen=True, repr=False)
class Slot:
    """One officer's wraps. ``wrapped_*``: nonce, AES-256-GCM ciphertext and tag."""

    officer_id: Identifier
    name_tag: NameTag
    kdf: KdfParameters
    salt: Salt
    public_key: PublicKey
    wrapped_data_key: WrappedKey
    wrapped_signing_key: WrappedKey


@dataclass(frozen=True, repr=False)
class KeyFile:
    """Everything in ``vault.key``. ``name_salt`` keeps name tags of two vaults apart."""

    vault_id: Identifier
    realm: Realm
    name_salt: Salt
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1, max_length=MAX_OFFICERS)]
    format: Literal[1] = 1


class _Version(msgspec.Struct):
    format: int


def read_key_file(home: Path) -> KeyFile:
    """Read ``home/vault.key``.

    Raises ``NoVaultError`` where there is none, ``VaultDamagedError`` for anything that
    :func:`write_key_file` would not have written, ``VaultNewerError`` for a later format.
    """
    path = home / KEY_FILE
    if not path.is_file():
        raise NoVaultError(place=home)
    with disk_errors(), path.open("rb") as file:
        data = file.read(MAX_KEY_FILE_BYTES + 1)
    if len(data) > MAX_KEY_FILE_BYTES:
        raise VaultDamagedError
    try:
        return _parse(data)
    except (ValueError, RecursionError):
        raise VaultDamagedError from None


def write_key_file(home: Path, key_file: KeyFile) -> None:
    """Replace ``home/vault.key``; a crash leaves the earlier or the new one."""
    write_whole(home / KEY_FILE, msgspec.json.format(msgspec.json.encode(key_file)))


def _parse(data: bytes) -> KeyFile:
    found = msgspec.json.decode(data, type=_Version).format
    if found > KEY_FILE_VERSION:
        raise VaultNewerError(found=found, supported=KEY_FILE_VERSION)
    return msgspec.json.decode(data, type=KeyFile)
