"""The two signed documents of a list: its manifest, and the keys by which devices open it.

Guarantees that a document is decoded only after its signature was verified with the key that
the laptop trusts. The manifest names the size and SHA-256 of every encrypted part. The key
file names the manifest it belongs to, so that it can be issued anew for another device
without touching the list. Both are canonical JSON (RFC 8785) with a signature beside them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import WatchlistDamagedError, WatchlistError, WatchlistStrangerError
from fieldid.wire.signing import Domain, verify

MANIFEST_FORMAT = "fidw-1"
KEYS_FORMAT = "fidw-keys-1"

T = TypeVar("T")


@dataclass(frozen=True)
class Piece:
    """One encrypted part. ``sha256``: 64 lower-case hexadecimal digits."""

    size: int
    sha256: str

    def check(self, data: bytes) -> None:
        """Return if ``data`` is this part; raise ``WatchlistDamagedError`` otherwise."""
        if len(data) != self.size or hashlib.sha256(data).hexdigest() != self.sha256:
            raise WatchlistDamagedError(reason="a part is not the one that was signed")


@dataclass(frozen=True)
class Manifest:
    """What the list authority signs. ``authority``: its 32-byte public key.

    ``content_sha256``: of the records, independent of chunks (``list_content``); empty in lists
    of earlier versions of the program, to which no change can be applied.
    """

    format: str
    list_id: str
    version: int
    created_at: Annotated[datetime, msgspec.Meta(tz=True)]
    authority: bytes
    record_count: int
    photo_count: int
    record_chunks: tuple[Piece, ...]
    photo_packs: tuple[Piece, ...]
    content_sha256: str = ""


@dataclass(frozen=True, repr=False)
class KeyFile:
    """The list's key, sealed to each device's age recipient in one age file."""

    format: str
    list_id: str
    version: int
    manifest_sha256: str
    sealed_key: bytes


def verified_manifest(document: bytes, signature: bytes, pinned_public: bytes) -> Manifest:
    """Return the manifest if the pinned authority signed it.

    Raises ``WatchlistStrangerError`` when another authority did, ``WatchlistDamagedError``
    when none did, and ``WatchlistError`` for a format this version does not read.
    """
    if not _signed(document, signature, pinned_public):
        stranger = _signed(document, signature, _decoded(document, Manifest).authority)
        raise (
            WatchlistStrangerError
            if stranger
            else WatchlistDamagedError(reason="its signature does not fit")
        )
    manifest = _decoded(document, Manifest)
    _check_format(manifest.format, MANIFEST_FORMAT)
    return manifest


def verified_keys(
    document: bytes, signature: bytes, pinned_public: bytes, manifest_document: bytes
) -> KeyFile:
    """Return the key file if the pinned authority signed it for this manifest."""
    if not _signed(document, signature, pinned_public):
        raise WatchlistDamagedError(reason="the signature of its keys does not fit")
    keys = _decoded(document, KeyFile)
    _check_format(keys.format, KEYS_FORMAT)
    if keys.manifest_sha256 != hashlib.sha256(manifest_document).hexdigest():
        raise WatchlistDamagedError(reason="its keys belong to another list")
    return keys


def _signed(document: bytes, signature: bytes, public: bytes) -> bool:
    try:
        verify(public, Domain.WATCHLIST, document, signature)
    except WireError:
        return False
    return True


def _decoded(document: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(document, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WatchlistDamagedError(reason="its description cannot be read") from None


def _check_format(found: str, expected: str) -> None:
    if found != expected:
        raise WatchlistError(reason="it is in a format this version does not read")
