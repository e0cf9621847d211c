"""Writing one packed block, array after array, without holding it in memory."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np

from fieldid.parameters import BLOCK_PIECE_BYTES
from fieldid.vault.block_format import (
    CONTENTS_NUMBER,
    LENGTH_BYTES,
    MAGIC,
    ArrayPlace,
    Contents,
    encode_contents,
    storable,
)
from fieldid.vault.disk import disk_errors

if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import FileIO

    from numpy.typing import NDArray

    from fieldid.vault.block_format import PieceCipher


class BlockWriter:
    """Adds arrays to an open file. The file counts once ``BlockStore.writer`` has closed it."""

    def __init__(self, file: FileIO, cipher: PieceCipher) -> None:
        self._file = file
        self._cipher = cipher
        self._arrays: list[ArrayPlace] = []
        self._number = 0
        self._offset = 0
        self._write(MAGIC)

    def add(self, name: str, array: NDArray[np.generic]) -> None:
        """Write one array of numbers. Raises ``ValueError`` for another kind or a name twice."""
        stored = storable(array)
        place = self._begin(name, stored.dtype.str, stored.shape)
        data = stored.reshape(-1).view(np.uint8).data
        for start in range(0, len(data), BLOCK_PIECE_BYTES):
            self._seal(data[start : start + BLOCK_PIECE_BYTES])
        self._arrays.append(place)

    def add_stream(self, name: str, parts: Iterable[bytes]) -> None:
        """Write bytes that come in parts as one uint8 array; its length need not be known."""
        place, waiting, total = self._begin(name, "|u1", ()), bytearray(), 0
        for part in parts:
            waiting += part
            total += len(part)
            if len(waiting) >= BLOCK_PIECE_BYTES:
                self._seal_whole_pieces(waiting)
        self._seal(memoryview(bytes(waiting)))
        self._arrays.append(ArrayPlace(name, place.dtype, (total,), place.offset, place.first))

    def close(self) -> int:
        """Write the table of contents, force all to the disk, return the file's length."""
        sealed = self._cipher.seal(CONTENTS_NUMBER, encode_contents(Contents(tuple(self._arrays))))
        self._write(sealed)
        self._write(len(sealed).to_bytes(LENGTH_BYTES, "little"))
        with disk_errors():
            os.fsync(self._file.fileno())
        return self._offset

    def _begin(self, name: str, dtype: str, shape: tuple[int, ...]) -> ArrayPlace:
        if any(place.name == name for place in self._arrays):
            raise ValueError(f"the block has an array {name} already")
        return ArrayPlace(name, dtype, shape, self._offset, self._number)

    def _seal_whole_pieces(self, waiting: bytearray) -> None:
        whole = len(waiting) // BLOCK_PIECE_BYTES * BLOCK_PIECE_BYTES
        data = bytes(waiting[:whole])
        for start in range(0, whole, BLOCK_PIECE_BYTES):
            self._seal(memoryview(data)[start : start + BLOCK_PIECE_BYTES])
        del waiting[:whole]

    def _seal(self, piece: memoryview) -> None:
        if len(piece):
            self._write(self._cipher.seal(self._number, piece))
            self._number += 1

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        self._offset += len(view)
        with disk_errors():
            while view:
                view = view[self._file.write(view) :]
