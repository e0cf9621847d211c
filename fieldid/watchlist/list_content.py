"""What a list holds, in one number: SHA-256 over the sorted SHA-256 of all records.

Guarantees that a list taken over whole and one that came by changes have the same number
exactly when they hold the same records, whatever their order and the chunks they came in. A
record's bytes are those its authority wrote (msgpack). Photographs count through their
identifiers, which stand in the records.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.watchlist import WatchlistDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

HASH_BYTES = 32
_HASH = np.dtype(f"S{HASH_BYTES}")


def record_hash(body: bytes) -> bytes:
    """Return the SHA-256 of one record's bytes."""
    return hashlib.sha256(body).digest()


class ListContent:
    """The hashes of all records, sorted: ``hashes`` is uint8 (records, 32)."""

    def __init__(self, hashes: NDArray[np.uint8]) -> None:
        self.hashes = hashes

    @classmethod
    def of(cls, hashes: bytes | bytearray) -> ListContent:
        """Take the hashes one after the other, in any order."""
        return cls(_rows(np.sort(np.frombuffer(bytes(hashes), _HASH))))

    def __len__(self) -> int:
        """Count the records."""
        return len(self.hashes)

    def digest(self) -> str:
        """Return 64 hexadecimal digits."""
        return hashlib.sha256(np.ascontiguousarray(self.hashes).data).hexdigest()

    def changed(self, gone: Iterable[bytes], come: Iterable[bytes]) -> ListContent:
        """Return the content without the hashes ``gone`` and with ``come``.

        Raises ``WatchlistDamagedError`` where one that goes is not there.
        """
        held = np.ascontiguousarray(self.hashes).reshape(-1).view(_HASH)
        leaving = np.frombuffer(b"".join(gone), _HASH)
        places = np.searchsorted(held, leaving)
        there = places < len(held)
        if not there.all() or (held[places] != leaving).any():
            raise WatchlistDamagedError(reason="it changes records that are not held here")
        stays = np.delete(held, places)
        coming = np.frombuffer(b"".join(come), _HASH)
        return ListContent(_rows(np.sort(np.concatenate([stays, coming]), kind="stable")))


def _rows(hashes: NDArray[np.bytes_]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(hashes).view(np.uint8).reshape(-1, HASH_BYTES)
