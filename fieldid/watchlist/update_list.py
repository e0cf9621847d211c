"""The current list of a repository: whole as a ``.fidw`` file, or the change that leads to it.

Guarantees that whatever the repository's roles signed, the list authority's own signatures are
needed as well, and the checks of a list that comes as one file are made (``snapshot``): a whole
list is put together into that file first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.watchlist import UpdateMixedError, WatchlistNotForThisDeviceError
from fieldid.parameters import (
    LIST_DELTA_LIMIT,
    LIST_MANIFEST_LIMIT,
    LIST_PART_LIMIT,
    REPOSITORY_BODY_BYTES,
    REPOSITORY_INDEX_LIMIT,
    REPOSITORY_KEY_LIMIT,
)
from fieldid.watchlist.change import NewList, OpenedChange, open_change
from fieldid.watchlist.frames import frames
from fieldid.watchlist.list_file import (
    KEYS,
    KEYS_SIGNATURE,
    MANIFEST,
    MANIFEST_SIGNATURE,
    SignedDocument,
    chunk_name,
    pack_name,
)
from fieldid.watchlist.manifest import Manifest, verified_keys, verified_manifest
from fieldid.watchlist.repository_layout import (
    LIST_INDEX,
    ListIndex,
    body_path,
    change_path,
    key_path,
    manifest_path,
    read_index,
)
from fieldid.watchlist.snapshot import opened_key
from fieldid.watchlist.stored_zip import StoredZipWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fieldid.watchlist.list_content import ListContent
    from fieldid.watchlist.update_client import UpdateClient


class CurrentList:
    """What a repository offers to one device. Each step raises a ``WatchlistError``."""

    def __init__(self, client: UpdateClient, recipient: str) -> None:
        self._client = client
        self._recipient = recipient
        self.index = read_index(client.read(LIST_INDEX, REPOSITORY_INDEX_LIMIT), ListIndex)

    def size(self) -> int:
        """Return how many bytes the whole list has."""
        pieces = [
            self._client.find(body_path(self.index.version, number), REPOSITORY_BODY_BYTES)
            for number in range(self.index.bodies)
        ]
        return sum(piece.length for piece in pieces if piece)

    def change_size(self, held_version: int) -> int | None:
        """Return how many bytes the change from the list held has, None without one."""
        if held_version not in self.index.changes_from:
            return None
        found = self._client.find(self._change(held_version), LIST_DELTA_LIMIT)
        return None if found is None else found.length

    def whole(self, out: Path) -> None:
        """Put the list together as the file ``out``, which ``open_snapshot`` checks."""
        manifest, keys = self._manifest(), self._keys()
        described = verified_manifest(manifest.document, manifest.signature, self.index.authority)
        with out.open("wb") as file:
            archive = StoredZipWriter(file)
            archive.add(MANIFEST, manifest.document)
            archive.add(MANIFEST_SIGNATURE, manifest.signature)
            archive.add(KEYS, keys.document)
            archive.add(KEYS_SIGNATURE, keys.signature)
            for name, data in self._parts(described):
                archive.add(name, data)
            archive.finish()

    def change(
        self, held_version: int, held: ListContent, unseal: Callable[[bytes], bytes]
    ) -> OpenedChange:
        """Open the change from the list held."""
        manifest, keys, public = self._manifest(), self._keys(), self.index.authority
        described = verified_manifest(manifest.document, manifest.signature, public)
        sealed = verified_keys(keys.document, keys.signature, public, manifest.document).sealed_key
        new = NewList(described, manifest.document, opened_key(sealed, unseal, self._recipient))
        path = self._client.download(self._change(held_version), LIST_DELTA_LIMIT)
        return open_change(path, new, held_version, held)

    def _change(self, held_version: int) -> str:
        return change_path(self.index.version, held_version)

    def _manifest(self) -> SignedDocument:
        limit = LIST_MANIFEST_LIMIT + REPOSITORY_KEY_LIMIT
        return _document(self._client.read(manifest_path(self.index.version), limit))

    def _keys(self) -> SignedDocument:
        path = key_path(self.index.version, self._recipient)
        if self._client.find(path, REPOSITORY_KEY_LIMIT) is None:
            raise WatchlistNotForThisDeviceError(device=self._recipient)
        return _document(self._client.read(path, REPOSITORY_KEY_LIMIT))

    def _parts(self, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
        """Cut the bodies, which are one long run of bytes, into the parts of the manifest."""
        waiting, bodies = bytearray(), self._bodies()
        pieces = [(chunk_name(at), one) for at, one in enumerate(manifest.record_chunks)]
        pieces += [(pack_name(at), one) for at, one in enumerate(manifest.photo_packs)]
        for name, piece in pieces:
            if not 0 <= piece.size <= LIST_PART_LIMIT:
                raise UpdateMixedError(reason="a part is larger than a list can have")
            while len(waiting) < piece.size:
                more = next(bodies, b"")
                if not more:
                    raise UpdateMixedError(reason="a part of the list is missing")
                waiting += more
            yield name, bytes(waiting[: piece.size])
            del waiting[: piece.size]
        if waiting or next(bodies, b""):
            raise UpdateMixedError(reason="it holds more than its list")

    def _bodies(self) -> Iterator[bytes]:
        for number in range(self.index.bodies):
            path = body_path(self.index.version, number)
            yield self._client.download(path, REPOSITORY_BODY_BYTES).read_bytes()


def _document(data: bytes) -> SignedDocument:
    parts = list(frames(data))
    if len(parts) != 2:  # noqa: PLR2004 - the document and its signature
        raise UpdateMixedError(reason="a signed document cannot be read")
    return SignedDocument(parts[0], parts[1])
