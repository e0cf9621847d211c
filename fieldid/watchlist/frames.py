"""Pieces of known length one after the other: a 4-byte big-endian length, then the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.watchlist import WatchlistDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LENGTH_BYTES = 4


def frame(data: bytes) -> bytes:
    """Return ``data`` with its length before it."""
    return len(data).to_bytes(_LENGTH_BYTES, "big") + data


def frames(data: bytes) -> Iterator[bytes]:
    """Yield the pieces in ``data``; raise ``WatchlistDamagedError`` where a length is wrong."""
    start = 0
    while start < len(data):
        begin = start + _LENGTH_BYTES
        end = begin + int.from_bytes(data[start:begin], "big")
        if end > len(data):
            raise WatchlistDamagedError(reason="a part has a wrong length")
        yield data[begin:end]
        start = end
