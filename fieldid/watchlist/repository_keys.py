"""Key files of a repository's roles: PEM (PKCS #8), Ed25519, under a passphrase where given.

Guarantees that a key file is never written over and is readable by its owner alone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

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
    from pathlib import Path


def new_signer(path: Path, passphrase: str = "") -> CryptoSigner:
    """Make a random key and write it to ``path``. Raises ``AuthorityKeyError``."""
    key = Ed25519PrivateKey.generate()
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    write_secret(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    return CryptoSigner(key)


def load_signer(path: Path, passphrase: str = "") -> CryptoSigner:
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
    return CryptoSigner(key)


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
