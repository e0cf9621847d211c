"""Making a change: what the next list holds and the one before does not, and what is gone.

Guarantees that applying it gives exactly the next list (``list_content``). Leaves out whether a
whole list would be smaller: beyond ``LIST_DELTA_LIMIT`` it refuses.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.parameters import LIST_CHUNK_BYTES, LIST_DELTA_LIMIT, LIST_PACK_BYTES
from fieldid.watchlist.change import (
    CHANGE,
    CHANGE_FORMAT,
    CHANGE_SIGNATURE,
    GONE,
    ChangeManifest,
    Gone,
)
from fieldid.watchlist.cipher import ChunkCipher
from fieldid.watchlist.frames import frame
from fieldid.watchlist.list_content import record_hash
from fieldid.watchlist.list_file import chunk_name, pack_name
from fieldid.watchlist.manifest import Piece
from fieldid.watchlist.stored_zip import StoredZipWriter
from fieldid.wire.canonical import canonical_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.watchlist.authority import ListAuthority
    from fieldid.watchlist.snapshot import OpenedSnapshot


@dataclass(frozen=True)
class ChangeReport:
    """What a change holds."""

    from_version: int
    version: int
    changed: int
    removed: int


def build_change(
    before: OpenedSnapshot, after: OpenedSnapshot, authority: ListAuthority, out: Path
) -> ChangeReport:
    """Write the change from one list to the next, both of ``authority``, to ``out``.

    Raises ``WatchlistSourceError`` where it is too large, or a list is of an earlier program.
    """
    if not before.manifest.content_sha256 or before.meta.version >= after.meta.version:
        raise WatchlistSourceError(reason="these two lists do not follow each other")
    known = {record.record_id: digest for digest, record in before.entries}
    changed, gone, photos = _differences(known, after)
    gone += [Gone(record_id, digest) for record_id, digest in known.items()]
    held = {photo_id for photo_id, _ in before.photos}
    new = (one for one in after.photos if one[0] in photos - held)
    _write(before, after, authority, out, _Parts(changed, gone, new))
    removed = len(known)
    return ChangeReport(before.meta.version, after.meta.version, len(changed), removed)


@dataclass(repr=False)
class _Parts:
    changed: list[bytes]
    gone: list[Gone]
    photos: Iterable[tuple[str, bytes]]


def _differences(
    known: dict[str, bytes], after: OpenedSnapshot
) -> tuple[list[bytes], list[Gone], set[str]]:
    """Take what stays out of ``known``; return new bodies, what they replace, their photos."""
    changed, gone, photos, size = list[bytes](), list[Gone](), set[str](), 0
    for digest, record in after.entries:
        earlier = known.pop(record.record_id, None)
        if earlier == digest:
            continue
        body = msgspec.msgpack.encode(record)
        if record_hash(body) != digest:
            raise WatchlistSourceError(reason="the list was built by another version")
        size += len(body)
        if size > LIST_DELTA_LIMIT:
            raise WatchlistSourceError(reason="too much changed; let the whole list be taken")
        changed.append(body)
        photos.update(one.photo for one in record.references if one.photo)
        if earlier is not None:
            gone.append(Gone(record.record_id, earlier))
    return changed, gone, photos


def _write(
    before: OpenedSnapshot,
    after: OpenedSnapshot,
    authority: ListAuthority,
    out: Path,
    parts: _Parts,
) -> None:
    old, new = before.manifest, after.manifest
    cipher = ChunkCipher(after.key, new.list_id, new.version, old.version)
    gone = cipher.encrypt(0, msgspec.msgpack.encode(parts.gone))
    chunks = [
        cipher.encrypt(1 + index, data)
        for index, data in enumerate(_gathered(map(frame, parts.changed), LIST_CHUNK_BYTES))
    ]
    photos = [frame(bytes.fromhex(photo_id) + sealed) for photo_id, sealed in parts.photos]
    packs = list(_gathered(photos, LIST_PACK_BYTES))
    document = canonical_json(
        ChangeManifest(
            format=CHANGE_FORMAT,
            from_version=old.version,
            from_content_sha256=old.content_sha256,
            version=new.version,
            manifest_sha256=hashlib.sha256(canonical_json(new)).hexdigest(),
            changed_count=len(parts.changed),
            gone_count=len(parts.gone),
            photo_count=len(photos),
            gone=_piece(gone),
            record_chunks=tuple(map(_piece, chunks)),
            photo_packs=tuple(map(_piece, packs)),
        )
    )
    with out.open("xb") as file:
        archive = StoredZipWriter(file)
        archive.add(CHANGE, document)
        archive.add(CHANGE_SIGNATURE, authority.sign(document))
        archive.add(GONE, gone)
        for index, data in enumerate(chunks):
            archive.add(chunk_name(index), data)
        for index, data in enumerate(packs):
            archive.add(pack_name(index), data)
        archive.finish()


def _gathered(pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
    """Join pieces until each is about ``size`` bytes long."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) >= size:
            yield bytes(waiting)
            waiting.clear()
    if waiting:
        yield bytes(waiting)


def _piece(data: bytes) -> Piece:
    return Piece(len(data), hashlib.sha256(data).hexdigest())
