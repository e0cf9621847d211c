"""Packed blocks: named arrays in one encrypted file, written once and never changed.

The file: the magic; the pieces of every array one after the other; the sealed table of contents;
its length (4 bytes, little-endian). Every piece is AES-256-GCM under the file's own random key,
its number is the nonce (NIST SP 800-38D, 8.2.1: a key is used for one file only), and vault,
block name, generation and number are authenticated with it. Guarantees that a piece opens only
in its own place of its own file, and that an earlier file under the same name does not open.
Leaves out where keys rest (``blocks``).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import msgspec
import numpy as np
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from fieldid.errors.vault import BlockDamagedError
from fieldid.parameters import BLOCK_PIECE_BYTES, WRAP_NONCE_BYTES

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAGIC = b"FIDBLK1\n"
TAG_BYTES = 16
LENGTH_BYTES = 4
CONTENTS_NUMBER = 2**64  # beyond every piece
_NUMBER_KINDS = "biuf"


@dataclass(frozen=True)
class ArrayPlace:
    """One array: what it is, and where its pieces begin. ``first``: number of its first piece."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    dtype: Annotated[str, Meta(pattern=r"^[<|][biuf][1-8]\Z")]
    shape: Annotated[tuple[Annotated[int, Meta(ge=0, lt=2**40)], ...], Meta(max_length=8)]
    offset: Annotated[int, Meta(ge=0, lt=2**53)]
    first: Annotated[int, Meta(ge=0, lt=2**40)]

    @property
    def bytes(self) -> int:
        """Length in the clear."""
        return math.prod(self.shape) * np.dtype(self.dtype).itemsize


@dataclass(frozen=True)
class Contents:
    """The table of contents."""

    arrays: Annotated[tuple[ArrayPlace, ...], Meta(max_length=1000)]


def pieces_of(length: int) -> int:
    """Return how many pieces hold ``length`` bytes."""
    return -(-length // BLOCK_PIECE_BYTES)


def storable(array: NDArray[np.generic]) -> NDArray[np.generic]:
    """Return ``array`` C-contiguous and little-endian; raise ``ValueError`` for no numbers."""
    if array.dtype.kind not in _NUMBER_KINDS:
        raise ValueError(f"a block holds numbers, not {array.dtype}")
    return np.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)


def encode_contents(contents: Contents) -> bytes:
    """Return the table of contents as bytes."""
    return msgspec.msgpack.encode(contents)


def decode_contents(data: bytes) -> Contents:
    """Read a table of contents; raise ``BlockDamagedError``."""
    try:
        return msgspec.msgpack.decode(data, type=Contents)
    except (ValueError, RecursionError):
        raise BlockDamagedError from None


class PieceCipher:
    """Seals and opens the numbered pieces of one file. Usable from several threads."""

    def __init__(self, key: bytes, vault_id: str, name: str, generation: int) -> None:
        self._cipher = AESGCM(key)
        self._place = f"fieldid block 1\n{vault_id}\n{name}\n{generation}\n"

    def seal(self, number: int, data: bytes | memoryview) -> bytes:
        """Return the sealed piece; each number is used once."""
        return self._cipher.encrypt(_nonce(number), data, self._bound(number))

    def open(self, number: int, sealed: bytes | memoryview) -> bytes:
        """Return one piece; raise ``BlockDamagedError`` for any other bytes."""
        try:
            return self._cipher.decrypt(_nonce(number), sealed, self._bound(number))
        except InvalidTag:
            raise BlockDamagedError from None

    def open_into(self, number: int, sealed: memoryview, out: memoryview) -> None:
        """Open one piece straight into ``out``, which has exactly its length."""
        try:
            self._cipher.decrypt_into(_nonce(number), sealed, self._bound(number), out)
        except InvalidTag:
            raise BlockDamagedError from None

    def _bound(self, number: int) -> bytes:
        return f"{self._place}{number}".encode()


def _nonce(number: int) -> bytes:
    return number.to_bytes(WRAP_NONCE_BYTES, "big")
