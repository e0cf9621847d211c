"""The file ``vault.key``: how the vault's keys rest, wrapped, on the disk.

Guarantees that reading it is bounded and validated, that it is replaced whole or not at all,
and that what it held before is overwritten. It holds no officer's name and no key that is not
wrapped. Its last field is a checksum over everything else: it tells a damaged file from a wrong
passphrase before a try is counted, needs no secret and says nothing that is not in the file.
Whoever edits the file on purpose can renew it; that is found when a slot is opened (``slot``,
``data_key``), where the fields are authenticated. Files of formats 1 and 2, which have no
checksum, are read too; the next log-on writes them anew.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Final, Literal

import msgspec
from msgspec import Meta

from fieldid.errors.vault import KeyFileDamagedError, NoVaultError, VaultNewerError
from fieldid.parameters import (
    KEY_BYTES,
    MAX_KEY_FILE_BYTES,
    MAX_OFFICERS,
    MAX_SEALED_KEY_BYTES,
    SALT_BYTES,
    WRAP_NONCE_BYTES,
)
from fieldid.vault.device_secret import Protection
from fieldid.vault.disk import UNFINISHED, disk_errors, replace_and_destroy
from fieldid.vault.kdf import KdfParameters
from fieldid.wire.fields import Identifier, PublicKey, Realm, Recipient, Signature

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE = "vault.key"
KEY_FILE_VERSION: Final = 3
_FIRST_WITH_CHECKSUM = 3
_NO_CHECKSUM = "0" * 64
_TAG_BYTES = 16
_WRAPPED = WRAP_NONCE_BYTES + KEY_BYTES + _TAG_BYTES
_IDENTITY_CHARACTERS = 74  # AGE-SECRET-KEY-1 and 58 letters (age-encryption.org/v1)
_WRAPPED_IDENTITY = WRAP_NONCE_BYTES + _IDENTITY_CHARACTERS + _TAG_BYTES
# While a passphrase is reset, that officer has two slots.
_MOST_SLOTS = MAX_OFFICERS + 1

Salt = Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
Tag = Annotated[bytes, Meta(min_length=32, max_length=32)]
WrappedKey = Annotated[bytes, Meta(min_length=_WRAPPED, max_length=_WRAPPED)]
WrappedIdentity = Annotated[bytes, Meta(min_length=_WRAPPED_IDENTITY, max_length=_WRAPPED_IDENTITY)]


@dataclass(frozen=True, repr=False)
class SealedKey:
    """The data key of one generation, sealed to an officer (age) and signed by the device."""

    generation: Annotated[int, Meta(ge=1, le=2**31)]
    sealed: Annotated[bytes, Meta(min_length=1, max_length=MAX_SEALED_KEY_BYTES)]
    signature: Signature


@dataclass(frozen=True, repr=False)
class Slot:
    """One officer's keys. ``wrapped_*``: nonce, AES-256-GCM ciphertext and tag.

    ``recipient``: the age key to which data keys are sealed for this officer. ``data_keys``:
    the one in use, and during a rotation the one to come.
    """

    officer_id: Identifier
    name_tag: Tag
    kdf: KdfParameters
    salt: Salt
    public_key: PublicKey
    recipient: Recipient
    protection: Protection
    wrapped_signing_key: WrappedKey
    wrapped_identity: WrappedIdentity
    data_keys: Annotated[tuple[SealedKey, ...], Meta(min_length=1, max_length=2)]


@dataclass(frozen=True, repr=False)
class OldSlot:
    """A slot of format 1: the passphrase alone wraps the data key itself."""

    officer_id: Identifier
    name_tag: Tag
    kdf: KdfParameters
    salt: Salt
    public_key: PublicKey
    wrapped_data_key: WrappedKey
    wrapped_signing_key: WrappedKey


@dataclass(frozen=True, repr=False)
class KeyFile:
    """Everything in ``vault.key``. ``name_salt`` keeps name tags of two vaults apart.

    ``device_key``: Ed25519, signs the sealed data keys. ``device_tag``: tells the right device
    secret from another. Both are empty only in what was read from a file of format 1.
    ``checksum``: SHA-256 of the file with this field at zeros; of the file as it was read.
    """

    vault_id: Identifier
    realm: Realm
    name_salt: Salt
    slots: Annotated[tuple[Slot, ...], Meta(max_length=_MOST_SLOTS)]
    device_key: PublicKey
    device_tag: Tag
    old_slots: Annotated[tuple[OldSlot, ...], Meta(max_length=MAX_OFFICERS)] = ()
    format: Literal[2, 3] = KEY_FILE_VERSION
    checksum: Annotated[str, Meta(max_length=64)] = field(default=_NO_CHECKSUM, compare=False)

    @property
    def has_checksum(self) -> bool:
        """Whether the file that was read told damage from a wrong passphrase."""
        return self.format >= _FIRST_WITH_CHECKSUM

    @property
    def all_slots(self) -> tuple[Slot | OldSlot, ...]:
        """Slots of either format."""
        return (*self.slots, *self.old_slots)


@dataclass(frozen=True, repr=False)
class _OldKeyFile:
    vault_id: Identifier
    realm: Realm
    name_salt: Salt
    slots: Annotated[tuple[OldSlot, ...], Meta(min_length=1, max_length=MAX_OFFICERS)]
    format: Literal[1] = 1


class _Version(msgspec.Struct):
    format: int
    checksum: str | None = None


def read_key_file(home: Path) -> KeyFile:
    """Read ``home/vault.key``.

    Raises ``NoVaultError`` where there is none, ``KeyFileDamagedError`` for anything that
    :func:`write_key_file` would not have written, ``VaultNewerError`` for a later format.
    """
    data = _read(home / KEY_FILE)
    if data is None:
        raise NoVaultError(place=home)
    if len(data) > MAX_KEY_FILE_BYTES:
        raise KeyFileDamagedError
    try:
        return _parse(data)
    except (ValueError, RecursionError):
        raise KeyFileDamagedError from None


def write_key_file(home: Path, key_file: KeyFile) -> None:
    """Replace ``home/vault.key``; a crash leaves the earlier or the new one."""
    written = replace(key_file, format=KEY_FILE_VERSION, checksum=_NO_CHECKSUM)
    data = msgspec.json.format(msgspec.json.encode(written))
    before, zeros, after = data.rpartition(_NO_CHECKSUM.encode())
    checksum = hashlib.sha256(before + zeros + after).hexdigest()
    replace_and_destroy(home / KEY_FILE, before + checksum.encode() + after)


def unfinished_key_files(home: Path) -> list[Path]:
    """Return what a crash left half-written: wraps may be in it."""
    return list(home.glob(f"{KEY_FILE}.*{UNFINISHED}"))


def _read(path: Path) -> bytes | None:
    """Read the file again if it was replaced meanwhile: the earlier one is overwritten."""
    while path.is_file():
        try:
            with disk_errors(), path.open("rb") as file:
                data = file.read(MAX_KEY_FILE_BYTES + 1)
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return data
        except FileNotFoundError:
            return None
    return None


def _check_sum(data: bytes, version: _Version) -> None:
    """Return if the file is what was written; it says so itself from format 3 on."""
    if version.checksum is None and version.format < _FIRST_WITH_CHECKSUM:
        return
    said = (version.checksum or "").encode()
    before, found, after = data.rpartition(said or b"\0")
    if not found or hashlib.sha256(before + _NO_CHECKSUM.encode() + after).hexdigest() != (
        version.checksum
    ):
        raise KeyFileDamagedError


def _parse(data: bytes) -> KeyFile:
    version = msgspec.json.decode(data, type=_Version)
    found = version.format
    _check_sum(data, version)
    if found > KEY_FILE_VERSION:
        raise VaultNewerError(found=found, supported=KEY_FILE_VERSION)
    if found == 1:
        old = msgspec.json.decode(data, type=_OldKeyFile)
        return KeyFile(old.vault_id, old.realm, old.name_salt, (), b"", b"", old.slots)
    key_file = msgspec.json.decode(data, type=KeyFile)
    if not key_file.slots:
        raise KeyFileDamagedError
    return key_file
