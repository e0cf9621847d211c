"""A change from one list to the next (a delta), as its authority signs it.

A stored zip like a list: ``change.json``, ``change.sig``, ``gone``, ``records/00000`` ...,
``photos/00000`` .... ``gone`` names the records that are removed or replaced, each with the hash
it had; records and photographs are those of the new list, as they are there. Encrypted under
the new list's key, so it is issued by the new list's key files and a laptop that was left out
of those cannot read it. Guarantees that a change is bound to the list before it and after it by
what they hold (``list_content``), not by their numbers alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import msgspec

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import WatchlistDamagedError, WatchlistError
from fieldid.model.list_meta import ListMeta
from fieldid.model.nationality import NationalityRecord
from fieldid.parameters import LIST_MANIFEST_LIMIT, LIST_PART_LIMIT
from fieldid.watchlist.cipher import ChunkCipher
from fieldid.watchlist.frames import frames
from fieldid.watchlist.list_content import HASH_BYTES, ListContent, record_hash
from fieldid.watchlist.list_file import chunk_name, pack_name
from fieldid.watchlist.manifest import Manifest, Piece
from fieldid.watchlist.photo import PHOTO_ID_BYTES
from fieldid.watchlist.snapshot import list_meta
from fieldid.watchlist.stored_zip import StoredZipReader
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHANGE_FORMAT = "fidw-change-1"
CHANGE, CHANGE_SIGNATURE, GONE = "change.json", "change.sig", "gone"
_SIGNATURE_BYTES = 64
_Count = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]


@dataclass(frozen=True)
class ChangeManifest:
    """What the list authority signs. ``manifest_sha256``: of the new list's manifest."""

    format: str
    from_version: _Count
    from_content_sha256: str
    version: _Count
    manifest_sha256: str
    changed_count: _Count
    gone_count: _Count
    photo_count: _Count
    gone: Piece
    record_chunks: tuple[Piece, ...]
    photo_packs: tuple[Piece, ...]


@dataclass(frozen=True, repr=False)
class Gone:
    """A record that is removed or replaced, and the hash that it had."""

    record_id: str
    digest: bytes


GONE_DECODER = msgspec.msgpack.Decoder(list[Gone])
_RECORD = msgspec.msgpack.Decoder(NationalityRecord)


@dataclass(frozen=True)
class OpenedChange:
    """A verified change. ``content``: of the list that results."""

    meta: ListMeta
    key: bytes = field(repr=False)
    content: ListContent = field(repr=False)
    changed: tuple[NationalityRecord, ...] = field(repr=False)
    removed: tuple[str, ...] = field(repr=False)
    photos: tuple[tuple[str, bytes], ...] = field(repr=False)


@dataclass(frozen=True, repr=False)
class NewList:
    """The list that results: its verified manifest, the manifest's bytes, and its key."""

    manifest: Manifest
    document: bytes
    key: bytes


def open_change(path: Path, new: NewList, held_version: int, held: ListContent) -> OpenedChange:
    """Verify the change in ``path`` whole, and that it leads from the list held to ``new``.

    Raises a ``WatchlistError``; what is returned needs no further check.
    """
    try:
        with path.open("rb") as file:
            return _opened(StoredZipReader(file), new, held_version, held)
    except OSError:
        raise WatchlistError(reason="the change cannot be read") from None


def _opened(
    reader: StoredZipReader, new: NewList, held_version: int, held: ListContent
) -> OpenedChange:
    change = _manifest(reader, new, held_version, held)
    pieces = _Pieces(reader, change, new)
    gone = pieces.gone()
    bodies = list(pieces.bodies())
    photos = tuple(pieces.photos())
    reader.finish()
    if (len(gone), len(bodies), len(photos)) != (
        change.gone_count,
        change.changed_count,
        change.photo_count,
    ):
        raise WatchlistDamagedError(reason="it holds another number of entries than was signed")
    content = held.changed([one.digest for one in gone], [record_hash(body) for body in bodies])
    changed = tuple(map(_record, bodies))
    if (len(content), content.digest()) != (new.manifest.record_count, new.manifest.content_sha256):
        raise WatchlistDamagedError(reason="it does not lead to the list that was signed")
    replaced = {record.record_id for record in changed}
    if len(replaced) < len(changed):
        raise WatchlistDamagedError(reason="it holds a record twice")
    removed = tuple(one.record_id for one in gone if one.record_id not in replaced)
    return OpenedChange(list_meta(new.manifest), new.key, content, changed, removed, photos)


def _manifest(
    reader: StoredZipReader, new: NewList, held_version: int, held: ListContent
) -> ChangeManifest:
    document = reader.next(CHANGE, LIST_MANIFEST_LIMIT)
    signature = reader.next(CHANGE_SIGNATURE, _SIGNATURE_BYTES)
    try:
        verify(new.manifest.authority, Domain.WATCHLIST, document, signature)
        change = msgspec.json.decode(document, type=ChangeManifest)
    except (WireError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WatchlistDamagedError(reason="the change's signature does not fit") from None
    digest = hashlib.sha256(new.document).hexdigest()
    if change.format != CHANGE_FORMAT or change.manifest_sha256 != digest:
        raise WatchlistDamagedError(reason="the change leads to another list")
    if (change.from_version, change.from_content_sha256) != (held_version, held.digest()):
        raise WatchlistDamagedError(reason="the change begins with another list")
    return change


class _Pieces:
    """The encrypted parts, in their order."""

    def __init__(self, reader: StoredZipReader, change: ChangeManifest, new: NewList) -> None:
        list_id, version = new.manifest.list_id, new.manifest.version
        self._cipher = ChunkCipher(new.key, list_id, version, change.from_version)
        self._reader = reader
        self._change = change

    def gone(self) -> list[Gone]:
        try:
            found = GONE_DECODER.decode(self._decrypted(0, GONE, self._change.gone))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise WatchlistDamagedError(reason="the records that go cannot be read") from None
        if any(len(one.digest) != HASH_BYTES for one in found):
            raise WatchlistDamagedError(reason="the records that go cannot be read")
        return found

    def bodies(self) -> Iterator[bytes]:
        for index, piece in enumerate(self._change.record_chunks):
            yield from frames(self._decrypted(1 + index, chunk_name(index), piece))

    def photos(self) -> Iterator[tuple[str, bytes]]:
        for index, piece in enumerate(self._change.photo_packs):
            for one in frames(self._read(pack_name(index), piece)):
                yield one[:PHOTO_ID_BYTES].hex(), one[PHOTO_ID_BYTES:]

    def _decrypted(self, index: int, name: str, piece: Piece) -> bytes:
        return self._cipher.decrypt(index, self._read(name, piece))

    def _read(self, name: str, piece: Piece) -> bytes:
        data = self._reader.next(name, LIST_PART_LIMIT)
        piece.check(data)
        return data


def _record(body: bytes) -> NationalityRecord:
    try:
        return _RECORD.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WatchlistDamagedError(reason="a record cannot be read") from None
