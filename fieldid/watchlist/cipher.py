"""Encryption within one list: AES-256-GCM under keys derived from the list's own key.

Guarantees that a piece opens only in its own place: list, version and index are bound as
associated data (NIST SP 800-38D), and each photograph has a key of its own (HKDF-SHA-256, RFC
5869). Every list has a fresh random key, so a counter is a safe nonce for its chunks.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldid.errors.watchlist import WatchlistDamagedError

KEY_BYTES = 32
NONCE_BYTES = 12
_RECORDS = b"fieldid/list/records/1"
_PHOTO = b"fieldid/list/photo/1\n"
_CHANGE = b"fieldid/list/change/1\n"


class ChunkCipher:
    """Encrypts and decrypts the numbered chunks of one list, or of the change to it.

    ``change_from``: the version that the change begins with, which has a derived key of its own.
    """

    def __init__(
        self, list_key: bytes, list_id: str, version: int, change_from: int | None = None
    ) -> None:
        info = _RECORDS if change_from is None else _CHANGE + str(change_from).encode()
        self._cipher = AESGCM(_derived(list_key, info))
        self._place = f"{list_id}\n{version}\n"

    def encrypt(self, index: int, data: bytes) -> bytes:
        """Return the ciphertext of chunk ``index``; each index is used once under a key."""
        return self._cipher.encrypt(_counter(index), data, self._bound(index))

    def decrypt(self, index: int, sealed: bytes) -> bytes:
        """Return chunk ``index``; raise ``WatchlistDamagedError`` when altered or elsewhere."""
        try:
            return self._cipher.decrypt(_counter(index), sealed, self._bound(index))
        except InvalidTag:
            raise WatchlistDamagedError(reason="a part does not open with the list's key") from None

    def _bound(self, index: int) -> bytes:
        return f"{self._place}{index}".encode()


def photo_cipher(list_key: bytes, photo_id: str) -> AESGCM:
    """Return the cipher of one photograph."""
    return AESGCM(_derived(list_key, _PHOTO + photo_id.encode()))


def _derived(list_key: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(list_key)


def _counter(index: int) -> bytes:
    return index.to_bytes(NONCE_BYTES, "big")
