"""The packed blocks of this vault: what the matcher needs at once, beside the database.

Guarantees: a block is replaced whole, in the transaction that replaces its row; its key is random
and rests in that row alone, so destroying the row destroys the block, and an earlier file put
back does not open. Block and row hold the generation in which the block was written. Nobody
waits while a block is written: that happens before the transaction. Files that no row knows (a
crash, a transaction undone) are removed at a later log-on. The store knows nothing of what the
arrays mean.

Use::

    vault.blocks.write("faces", {"vectors": vectors, "owners": owners})
    block = vault.blocks.open("faces")          # None where there is none
    vectors = np.empty(block.arrays["vectors"].shape, np.float32)
    block.read_into("vectors", vectors)         # or block.read("vectors", start, stop)
    vault.blocks.read_into("faces", {"vectors": vectors})
"""

from __future__ import annotations

import logging
import secrets
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.vault import BlockDamagedError, VaultError
from fieldid.parameters import BLOCK_PATIENCE_S, KEY_BYTES
from fieldid.vault.block import Block
from fieldid.vault.block_format import PieceCipher
from fieldid.vault.block_writer import BlockWriter
from fieldid.vault.disk import disk_errors, open_new, remove, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from fieldid.vault.database import Database
    from fieldid.vault.generation import Generation

_log = logging.getLogger(__name__)
BLOCK_FOLDER = "blocks"
GALLERY_BLOCK = "gallery"
_ENDING = ".block"


@dataclass(repr=False)
class PendingBlock:
    """A block that is written but does not count yet. ``length`` is 0 until it is whole."""

    name: str
    file: str
    key: bytes
    generation: int
    writer: BlockWriter
    length: int = 0


class BlockStore:
    """Blocks by name. Usable from several threads."""

    def __init__(
        self, home: Path, vault_id: str, database: Database, generation: Generation
    ) -> None:
        self._folder = home / BLOCK_FOLDER
        self._vault_id = vault_id
        self._database = database
        self._generation = generation

    def write(self, name: str, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Replace the block ``name`` by these arrays of numbers.

        Raises ``DiskFullError`` or ``VaultError``; the earlier block stays then.
        """
        with self.prepare(name) as pending:
            for array_name, array in arrays.items():
                pending.writer.add(array_name, array)
        self.take_over(pending)

    @contextmanager
    def prepare(self, name: str) -> Iterator[PendingBlock]:
        """Write a new block with ``.writer``; it counts after :meth:`take_over`."""
        key, file = secrets.token_bytes(KEY_BYTES), f"{secrets.token_hex(16)}{_ENDING}"
        generation, path = self._generation.number, self._folder / file
        cipher = PieceCipher(key, self._vault_id, name, generation)
        try:
            with disk_errors():
                self._folder.mkdir(mode=0o700, exist_ok=True)
                opened = open_new(path)
            with opened:
                pending = PendingBlock(name, file, key, generation, BlockWriter(opened, cipher))
                yield pending
                pending.length = pending.writer.close()
            with disk_errors():
                sync_folder(self._folder)
        except BaseException:
            remove(path)
            raise

    def take_over(self, pending: PendingBlock) -> None:
        """Let a block count in place of the one of its name, in the open transaction or its own."""
        if not pending.length:
            raise ValueError("the block is not whole")
        with self._database.transaction():
            self._generation.next()
            self._forget(pending.name)
            self._database.run(
                "INSERT INTO blocks VALUES (?, ?, ?, ?, ?)",
                pending.name,
                pending.file,
                pending.key,
                pending.generation,
                pending.length,
            )

    def open_pending(self, pending: PendingBlock) -> Block:
        """Return a block that is whole but does not count yet, to make another from it."""
        cipher = PieceCipher(pending.key, self._vault_id, pending.name, pending.generation)
        locked = lambda: self._database.closed  # noqa: E731 - two words, used once
        path = self._folder / pending.file
        return Block(path, cipher, pending.length, pending.generation, locked)

    def drop(self, pending: PendingBlock) -> None:
        """Remove a block that is not to count after all."""
        remove(self._folder / pending.file)

    def open(self, name: str) -> Block | None:
        """Return the block ``name``, or None where there is none.

        Raises ``BlockDamagedError`` where its file is missing or is not the one written last.
        """
        row = self._database.row(
            "SELECT file, key, generation, bytes FROM blocks WHERE name = ?", name
        )
        if row is None:
            return None
        file, key, generation, length = row
        if generation > self._generation.number:
            raise BlockDamagedError
        cipher = PieceCipher(key, self._vault_id, name, generation)
        locked = lambda: self._database.closed  # noqa: E731 - two words, used once
        return Block(self._folder / file, cipher, length, generation, locked)

    def read_into(self, name: str, out: Mapping[str, NDArray[np.generic]]) -> None:
        """Decrypt arrays of the block ``name`` into those of ``out``; see ``Block.read_into``."""
        block = self.open(name)
        if block is None:
            raise BlockDamagedError
        for array_name, array in out.items():
            block.read_into(array_name, array)

    def remove(self, name: str) -> None:
        """Destroy the block ``name``, if there is one, in the open transaction or its own."""
        with self._database.transaction():
            self._forget(name)

    def clear_strangers(self) -> int:
        """Remove files that no row knows and nobody is writing; return how many."""
        known = {file for (file,) in self._database.rows("SELECT file FROM blocks")}
        with disk_errors():
            strangers = [
                path
                for path in self._folder.glob(f"*{_ENDING}")
                if path.name not in known
                and abs(time.time() - path.stat().st_mtime) > BLOCK_PATIENCE_S
            ]
        for path in strangers:
            remove(path)
        return len(strangers)

    def _forget(self, name: str) -> None:
        row = self._database.row("SELECT file FROM blocks WHERE name = ?", name)
        if row is None:
            return
        path = self._folder / row[0]
        self._database.run("DELETE FROM blocks WHERE name = ?", name)
        self._database.after_commit(lambda: _remove_or_wait(path))


def _remove_or_wait(path: Path) -> None:
    """Remove what nobody can read any more; where that fails, a later log-on does."""
    try:
        remove(path)
    except VaultError as error:
        _log.warning("an earlier block could not be removed yet: %s", error)
