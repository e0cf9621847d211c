"""One packed block, open for reading: whole arrays or parts of them, straight into memory.

Guarantees that no byte is handed out that was not authenticated in its place, and that nothing
is read once the vault is locked. Pieces are decrypted into the caller's array itself, on two
threads where there are many. What ``read_into`` had filled before it found damage is not cleared:
nobody sees it, because it raises.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.vault import BlockDamagedError, VaultLockedError
from fieldid.parameters import BLOCK_PIECE_BYTES, BLOCK_THREADS, MAX_BLOCK_HEAD_BYTES
from fieldid.vault.block_format import (
    CONTENTS_NUMBER,
    LENGTH_BYTES,
    MAGIC,
    TAG_BYTES,
    ArrayPlace,
    Contents,
    decode_contents,
    pieces_of,
)
from fieldid.vault.disk import disk_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from io import FileIO
    from pathlib import Path

    from numpy.typing import NDArray

    from fieldid.vault.block_format import PieceCipher

_SEALED_PIECE = BLOCK_PIECE_BYTES + TAG_BYTES


class Block:
    """Named arrays. ``generation``: of the vault when the block was written."""

    def __init__(
        self,
        path: Path,
        cipher: PieceCipher,
        length: int,
        generation: int,
        locked: Callable[[], bool],
    ) -> None:
        """Read the table of contents; raise ``BlockDamagedError`` for any other file."""
        self.generation = generation
        self._path = path
        self._cipher = cipher
        self._locked = locked
        self._places = {place.name: place for place in self._contents(length).arrays}

    @property
    def arrays(self) -> Mapping[str, ArrayPlace]:
        """What is in the block: dtype, shape and length of each array, by name."""
        return self._places

    @property
    def identity(self) -> str:
        """Tells this block from every other of this vault."""
        return self._path.name

    def read(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[np.generic]:
        """Return one array, or its rows ``start`` to ``stop``, newly allocated."""
        place = self._place(name)
        rows = place.shape[0] if place.shape else 1
        stop = rows if stop is None else min(stop, rows)
        start = min(start, stop)
        shape = (stop - start, *place.shape[1:]) if place.shape else ()
        out = np.empty(shape, place.dtype)
        self._fill(place, start * (place.bytes // rows) if rows else 0, _bytes_of(out))
        return out

    def read_into(self, name: str, out: NDArray[np.generic]) -> None:
        """Decrypt one whole array into ``out``: same dtype and shape, C-contiguous, writable.

        Raises ``ValueError`` for another array, ``BlockDamagedError``, ``VaultLockedError``.
        """
        place = self._place(name)
        if (np.dtype(place.dtype), place.shape) != (out.dtype, out.shape):
            raise ValueError(f"{name} is {place.dtype} {place.shape}")
        if not (out.flags.c_contiguous and out.flags.writeable):
            raise ValueError("the array must be contiguous and writable")
        self._fill(place, 0, _bytes_of(out))

    def _place(self, name: str) -> ArrayPlace:
        if name not in self._places:
            raise BlockDamagedError  # of another version, or of another kind
        return self._places[name]

    def _contents(self, length: int) -> Contents:
        with self._file() as file:
            end = length - LENGTH_BYTES
            if file.seek(0, 2) != length or end < len(MAGIC):
                raise BlockDamagedError
            size = int.from_bytes(_read_at(file, end, LENGTH_BYTES), "little")
            if not TAG_BYTES < size <= min(MAX_BLOCK_HEAD_BYTES, end - len(MAGIC)):
                raise BlockDamagedError
            return decode_contents(
                self._cipher.open(CONTENTS_NUMBER, _read_at(file, end - size, size))
            )

    def _fill(self, place: ArrayPlace, start: int, out: memoryview) -> None:
        """Fill ``out`` from byte ``start`` of an array on."""
        if self._locked():
            raise VaultLockedError
        if not len(out):
            return
        pieces = range(start // BLOCK_PIECE_BYTES, pieces_of(start + len(out)))
        step = -(-len(pieces) // BLOCK_THREADS)
        shares = [pieces[first : first + step] for first in range(0, len(pieces), step)]
        if len(shares) == 1:
            self._fill_pieces(place, start, out, pieces)
            return
        with ThreadPoolExecutor(len(shares)) as pool:
            for done in [pool.submit(self._fill_pieces, place, start, out, one) for one in shares]:
                done.result()

    def _fill_pieces(self, place: ArrayPlace, start: int, out: memoryview, pieces: range) -> None:
        sealed = memoryview(bytearray(_SEALED_PIECE))
        with self._file() as file:
            file.seek(place.offset + pieces[0] * _SEALED_PIECE)
            for piece in pieces:
                begin = piece * BLOCK_PIECE_BYTES
                length = min(BLOCK_PIECE_BYTES, place.bytes - begin)
                _read_fully(file, sealed[: length + TAG_BYTES])
                self._open_piece(
                    place.first + piece, sealed[: length + TAG_BYTES], out, begin - start
                )

    def _open_piece(self, number: int, sealed: memoryview, out: memoryview, at: int) -> None:
        """Open one piece to where it belongs; its ends may lie outside ``out``."""
        length = len(sealed) - TAG_BYTES
        if at >= 0 and at + length <= len(out):
            self._cipher.open_into(number, sealed, out[at : at + length])
            return
        piece = self._cipher.open(number, sealed)
        first, last = max(at, 0), min(at + length, len(out))
        out[first:last] = piece[first - at : last - at]

    def _file(self) -> FileIO:
        with disk_errors():
            try:
                return self._path.open("rb", buffering=0)
            except FileNotFoundError:
                raise BlockDamagedError from None


def _bytes_of(array: NDArray[np.generic]) -> memoryview:
    return array.reshape(-1).view(np.uint8).data


def _read_at(file: FileIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    data = bytearray(length)
    _read_fully(file, memoryview(data))
    return bytes(data)


def _read_fully(file: FileIO, into: memoryview) -> None:
    with disk_errors():
        while len(into):
            count = file.readinto(into)
            if not count:
                raise BlockDamagedError
            into = into[count:]
