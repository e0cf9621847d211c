"""Opening a list: everything is verified before anything of it can be applied.

Guarantees, in this order: the manifest is signed by the pinned authority; the version is newer
than the one held; the keys are signed for this manifest and open with this device's key; every
part is the one that was signed, every record decrypts and decodes, no identifier comes twice
and the numbers are those of the manifest; no byte of the file is left unexplained. Records and
photographs are read again from the file when they are asked for, and checked again. Leaves out
who is pinned and which list is held; the caller knows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import (
    WatchlistDamagedError,
    WatchlistError,
    WatchlistNotForThisDeviceError,
    WatchlistOlderError,
)
from fieldid.model.list_meta import ListMeta
from fieldid.model.nationality import NationalityRecord
from fieldid.parameters import (
    LIST_KEYS_LIMIT,
    LIST_MANIFEST_LIMIT,
    LIST_PART_LIMIT,
)
from fieldid.watchlist.cipher import KEY_BYTES, ChunkCipher
from fieldid.watchlist.frames import frames
from fieldid.watchlist.list_content import ListContent, record_hash
from fieldid.watchlist.list_file import (
    KEYS,
    KEYS_SIGNATURE,
    MANIFEST,
    MANIFEST_SIGNATURE,
    chunk_name,
    pack_name,
)
from fieldid.watchlist.manifest import Manifest, verified_keys, verified_manifest
from fieldid.watchlist.photo import PHOTO_ID_BYTES
from fieldid.watchlist.stored_zip import Member, StoredZipReader, read_member

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    ReadPart = Callable[[str], bytes]

_SIGNATURE_BYTES = 64
_RECORD = msgspec.msgpack.Decoder(NationalityRecord)


@dataclass(frozen=True)
class OpenedSnapshot:
    """A verified list. ``key`` opens its photographs (``photo.unseal_photo``).

    ``records`` and ``photos`` start from the beginning each time they are asked for.
    """

    meta: ListMeta
    key: bytes = field(repr=False)
    manifest: Manifest = field(repr=False)
    path: Path = field(repr=False)
    members: dict[str, Member] = field(repr=False)

    @property
    def records(self) -> Iterator[NationalityRecord]:
        """Every record; raises ``WatchlistDamagedError`` when the file was altered meanwhile."""
        return (record for _, record in self.entries)

    @property
    def entries(self) -> Iterator[tuple[bytes, NationalityRecord]]:
        """Every record with the hash of its bytes (``list_content``); raises the same."""
        return _records(self._member, self.manifest, self.key)

    @property
    def photos(self) -> Iterator[tuple[str, bytes]]:
        """Every photo identifier with its sealed bytes; raises ``WatchlistDamagedError``."""
        return _photos(self._member, self.manifest)

    def _member(self, name: str) -> bytes:
        try:
            with self.path.open("rb") as file:
                return read_member(file, self.members[name])
        except OSError:
            raise WatchlistError(reason="the file can no longer be read") from None


def open_snapshot(
    path: Path,
    pinned_public: bytes,
    unseal: Callable[[bytes], bytes],
    held_version: int | None,
    device: str = "shown on the diagnosis page",
) -> OpenedSnapshot:
    """Verify and open the list at ``path``.

    ``pinned_public``: 32-byte key of the authority this laptop trusts. ``unseal``: opens what
    is sealed to this device, raising ``WireError``. ``held_version``: None when no list is
    held. ``device``: this device's recipient, for the message when the list is not for it.
    Raises a ``WatchlistError``: damaged, stranger, not for this device, older.
    """
    try:
        with path.open("rb") as file:
            return _opened(path, StoredZipReader(file), pinned_public, unseal, held_version, device)
    except OSError:
        raise WatchlistError(reason="the file cannot be read") from None


def _opened(
    path: Path,
    reader: StoredZipReader,
    pinned_public: bytes,
    unseal: Callable[[bytes], bytes],
    held_version: int | None,
    device: str,
) -> OpenedSnapshot:
    document = reader.next(MANIFEST, LIST_MANIFEST_LIMIT)
    signature = reader.next(MANIFEST_SIGNATURE, _SIGNATURE_BYTES)
    manifest = verified_manifest(document, signature, pinned_public)
    if held_version is not None and manifest.version <= held_version:
        raise WatchlistOlderError(offered=manifest.version, held=held_version)
    keys = reader.next(KEYS, LIST_KEYS_LIMIT)
    signature = reader.next(KEYS_SIGNATURE, _SIGNATURE_BYTES)
    sealed_key = verified_keys(keys, signature, pinned_public, document).sealed_key
    key = opened_key(sealed_key, unseal, device)
    _check_parts(reader, manifest, key)
    members = {member.name: member for member in reader.finish()}
    return OpenedSnapshot(list_meta(manifest), key, manifest, path, members)


def opened_key(sealed: bytes, unseal: Callable[[bytes], bytes], device: str) -> bytes:
    """Return the list's key; raise ``WatchlistNotForThisDeviceError`` where it is another's."""
    try:
        key = unseal(sealed)
    except WireError:
        raise WatchlistNotForThisDeviceError(device=device) from None
    if len(key) != KEY_BYTES:
        raise WatchlistDamagedError(reason="its key has a wrong length")
    return key


def _check_parts(reader: StoredZipReader, manifest: Manifest, key: bytes) -> None:
    def read(name: str) -> bytes:
        return reader.next(name, LIST_PART_LIMIT)

    described, hashes = [], bytearray()
    for digest, record in _records(read, manifest, key):
        photos = [reference.photo for reference in record.references if reference.photo]
        described.append((record.record_id, photos))
        hashes += digest
    photo_ids = [photo_id for photo_id, _ in _photos(read, manifest)]
    _check_counted([record_id for record_id, _ in described], manifest.record_count)
    _check_counted(photo_ids, manifest.photo_count)
    if manifest.content_sha256 not in {"", ListContent.of(hashes).digest()}:
        raise WatchlistDamagedError(reason="it holds other records than were signed")
    if not {photo for _, photos in described for photo in photos} <= set(photo_ids):
        raise WatchlistDamagedError(reason="a photograph is missing")


def _check_counted(ids: list[str], expected: int) -> None:
    if len(ids) != expected or len(set(ids)) != expected:
        raise WatchlistDamagedError(reason="it holds another number of entries than was signed")


def _records(
    read: ReadPart, manifest: Manifest, key: bytes
) -> Iterator[tuple[bytes, NationalityRecord]]:
    cipher = ChunkCipher(key, manifest.list_id, manifest.version)
    for index, piece in enumerate(manifest.record_chunks):
        data = read(chunk_name(index))
        piece.check(data)
        try:
            for body in frames(cipher.decrypt(index, data)):
                yield record_hash(body), _RECORD.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise WatchlistDamagedError(reason="a record cannot be read") from None


def _photos(read: ReadPart, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    for index, piece in enumerate(manifest.photo_packs):
        data = read(pack_name(index))
        piece.check(data)
        for one in frames(data):
            yield one[:PHOTO_ID_BYTES].hex(), one[PHOTO_ID_BYTES:]


def list_meta(manifest: Manifest) -> ListMeta:
    """Return what the vault keeps of a manifest."""
    return ListMeta(
        authority=manifest.authority,
        version=manifest.version,
        as_of=manifest.created_at,
        records=manifest.record_count,
        photos=manifest.photo_count,
    )
