"""Key files of a repository's roles: PEM (PKCS #8), Ed25519, under a passphrase where given.

Guarantees that a key file is never written over and is readable by its owner alone. Of the daily
keys that lie in one folder those sign that the metadata in force allows; a name proves nothing,
so that a change of keys needs no file to be moved at the right moment.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import REPOSITORY_KEY_LIMIT

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from tuf.api.metadata import Metadata


class DailyKeys:
    """The keys of the roles that sign every day: ``<role>.pem`` and ``<role>.<number>.pem``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, role: str) -> CryptoSigner:
        """Make another key for a role."""
        name, number = f"{role}.pem", 1
        while (self.folder / name).exists():
            number += 1
            name = f"{role}.{number}.pem"
        return new_signer(self.folder / name)

    def signed(self, metadata: Metadata[Any], role: str, allowed: Collection[str]) -> Metadata[Any]:
        """Sign for a role with every key of it that is ``allowed``; the signatures before go.

        Raises ``AuthorityKeyError`` where no such key lies here.
        """
        metadata.signatures.clear()
        for path in self._files(role):
            signer = load_signer(path)
            if signer.public_key.keyid in allowed:
                metadata.sign(signer, append=True)
        if not metadata.signatures:
            raise AuthorityKeyError(reason=f"the key that signs for {role} is not here")
        return metadata

    def keep_only(self, known: dict[str, set[str]]) -> None:
        """Remove key files that count for nothing any more."""
        for role, key_ids in known.items():
            for path in self._files(role):
                if load_signer(path).public_key.keyid not in key_ids:
                    path.unlink()

    def _files(self, role: str) -> list[Path]:
        return sorted({*self.folder.glob(f"{role}.pem"), *self.folder.glob(f"{role}.*.pem")})


def new_signer(path: Path, passphrase: str = "") -> CryptoSigner:
    """Make a random key and write it to ``path``. Raises ``AuthorityKeyError``."""
    key = Ed25519PrivateKey.generate()
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    write_secret(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    return CryptoSigner(key)


def load_signer(path: Path, passphrase: str = "") -> CryptoSigner:
    """Read a key file; raise ``AuthorityKeyError`` for another file or passphrase."""
    return CryptoSigner(load_key(path, passphrase))


def load_key(path: Path, passphrase: str = "") -> Ed25519PrivateKey:
    """Read a key file; raise ``AuthorityKeyError`` for another file or passphrase."""
    try:
        with path.open("rb") as file:
            data = file.read(REPOSITORY_KEY_LIMIT)
        locked = b"ENCRYPTED" in data
        key = load_pem_private_key(data, passphrase.encode() if locked else None)
    except (OSError, ValueError, TypeError):
        reason = "the key file cannot be opened with this passphrase"
        raise AuthorityKeyError(reason=reason) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise AuthorityKeyError(reason="this is not a key of a repository")
    return key


def is_locked(path: Path) -> bool:
    """Whether a key file asks for a passphrase."""
    try:
        with path.open("rb") as file:
            return b"ENCRYPTED" in file.read(REPOSITORY_KEY_LIMIT)
    except OSError:
        return False


def write_secret(path: Path, data: bytes) -> None:
    """Write a new file that only its owner can read. Raises ``AuthorityKeyError``."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise AuthorityKeyError(
            reason=f"{path.name} cannot be written ({error.strerror})"
        ) from None
