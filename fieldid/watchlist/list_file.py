"""The layout of a ``.fidw`` file, and its writing; see docs/adr/0008.

Members, in this order: ``manifest.json``, ``manifest.sig``, ``keys.json``, ``keys.sig``, then
``records/00000`` ... and ``photos/00000`` ... as the manifest counts them. Guarantees that no
record, template or photograph touches the disk unencrypted, and that ``out`` appears whole or
not at all.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.parameters import LIST_CHUNK_BYTES, LIST_PACK_BYTES, LIST_RECORD_LIMIT
from fieldid.watchlist.cipher import ChunkCipher
from fieldid.watchlist.frames import frame
from fieldid.watchlist.list_content import ListContent, record_hash
from fieldid.watchlist.manifest import Piece
from fieldid.watchlist.photo import seal_photo
from fieldid.watchlist.stored_zip import StoredZipWriter

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.model.nationality import NationalityRecord
    from fieldid.watchlist.authority import ListAuthority

MANIFEST, MANIFEST_SIGNATURE = "manifest.json", "manifest.sig"
KEYS, KEYS_SIGNATURE = "keys.json", "keys.sig"


def chunk_name(index: int) -> str:
    """Return the member name of record chunk ``index``."""
    return f"records/{index:05d}"


def pack_name(index: int) -> str:
    """Return the member name of photo pack ``index``."""
    return f"photos/{index:05d}"


@dataclass(frozen=True, repr=False)
class SignedDocument:
    """Canonical JSON and the signature over it."""

    document: bytes
    signature: bytes


class PartsWriter:
    """Encrypts records and photographs into parts, which it keeps in ``spill`` meanwhile."""

    def __init__(
        self, spill: BinaryIO, list_key: bytes, authority: ListAuthority, version: int
    ) -> None:
        self.chunks: list[Piece] = []
        self.packs: list[Piece] = []
        self.records = self.photos = 0
        self._spill = spill
        self._key = list_key
        self._authority = authority
        self._copies = Counter[bytes]()
        self._hashes = bytearray()
        self._cipher = ChunkCipher(list_key, authority.fingerprint, version)
        self._places: dict[str, int] = {}
        self._chunk, self._pack = bytearray(), bytearray()

    def add_photo(self, data: bytes) -> str:
        """Seal one image file and return its identifier."""
        digest = hashlib.sha256(data).digest()
        photo_id = self._authority.photo_id(data, self._copies[digest])
        self._copies[digest] += 1
        self.add_named_photo(photo_id, data)
        return photo_id

    def add_named_photo(self, photo_id: str, data: bytes) -> None:
        """Seal one image file that has its identifier from an earlier list."""
        self._pack += frame(bytes.fromhex(photo_id) + seal_photo(self._key, photo_id, data))
        self.photos += 1
        if len(self._pack) >= LIST_PACK_BYTES:
            self._flush_pack()

    def add_record(self, record: NationalityRecord) -> None:
        """Add one record; raise ``WatchlistSourceError`` when it is too large to be read back."""
        body = msgspec.msgpack.encode(record)
        encoded = frame(body)
        if len(encoded) > LIST_RECORD_LIMIT:
            raise WatchlistSourceError(reason="the record with its templates is too large")
        self._chunk += encoded
        self._hashes += record_hash(body)
        self.records += 1
        if len(self._chunk) >= LIST_CHUNK_BYTES:
            self._flush_chunk()

    def content_sha256(self) -> str:
        """Return the number of all records so far; see ``list_content``."""
        return ListContent.of(self._hashes).digest()

    def flush(self) -> None:
        """Encrypt what is left."""
        if self._chunk:
            self._flush_chunk()
        if self._pack:
            self._flush_pack()

    def copy_to(self, archive: StoredZipWriter) -> None:
        """Add every part to ``archive``, record chunks first."""
        for index, piece in enumerate(self.chunks):
            archive.add(chunk_name(index), self._spilled(chunk_name(index), piece))
        for index, piece in enumerate(self.packs):
            archive.add(pack_name(index), self._spilled(pack_name(index), piece))

    def _flush_chunk(self) -> None:
        index = len(self.chunks)
        sealed = self._cipher.encrypt(index, bytes(self._chunk))
        self.chunks.append(self._spilling(chunk_name(index), sealed))
        self._chunk.clear()

    def _flush_pack(self) -> None:
        self.packs.append(self._spilling(pack_name(len(self.packs)), bytes(self._pack)))
        self._pack.clear()

    def _spilling(self, name: str, data: bytes) -> Piece:
        self._places[name] = self._spill.seek(0, os.SEEK_END)
        self._spill.write(data)
        return Piece(len(data), hashlib.sha256(data).hexdigest())

    def _spilled(self, name: str, piece: Piece) -> bytes:
        self._spill.seek(self._places[name])
        return self._spill.read(piece.size)


def write_list(
    out: Path, manifest: SignedDocument, keys: SignedDocument, parts: PartsWriter
) -> None:
    """Write the whole file beside ``out``, then put it in its place. Raises ``OSError``."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            archive = StoredZipWriter(file)
            archive.add(MANIFEST, manifest.document)
            archive.add(MANIFEST_SIGNATURE, manifest.signature)
            archive.add(KEYS, keys.document)
            archive.add(KEYS_SIGNATURE, keys.signature)
            parts.copy_to(archive)
            archive.finish()
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
