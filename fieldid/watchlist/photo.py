"""Photographs of a list: sealed one by one, so that looking at one opens no other.

Guarantees that a sealed photograph opens only with the list's key and under its own
identifier. Identifiers look random: the file around them says nothing about whose they are.
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.watchlist.cipher import NONCE_BYTES, photo_cipher

PHOTO_ID_BYTES = 16


def seal_photo(list_key: bytes, photo_id: str, data: bytes) -> bytes:
    """Return ``data``, the bytes of an image file, sealed under its own derived key."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + photo_cipher(list_key, photo_id).encrypt(nonce, data, photo_id.encode())


def unseal_photo(list_key: bytes, photo_id: str, sealed: bytes) -> bytes:
    """Return the image file's bytes; raise ``WatchlistDamagedError`` when they do not open."""
    nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        return photo_cipher(list_key, photo_id).decrypt(nonce, body, photo_id.encode())
    except (InvalidTag, ValueError):
        raise WatchlistDamagedError(reason="a photograph does not open") from None
