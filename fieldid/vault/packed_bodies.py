"""Many values by identifier, packed one after the other into a block.

Guarantees that one value is read without the others, that an identifier comes once, and that
the order of writing is kept. Leaves out what a value is.
"""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.vault import VaultDamagedError, VaultError
from fieldid.parameters import BLOCK_BATCH_BYTES
from fieldid.vault.text_index import TextIndex, TextIndexBuilder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.vault.block import Block
    from fieldid.vault.block_writer import BlockWriter


def write_bodies(writer: BlockWriter, name: str, items: Iterable[tuple[str, bytes]]) -> int:
    """Add ``items`` (identifier, value) to a block, reading them once; return how many.

    Raises ``VaultError`` for an identifier that comes twice or holds a line break.
    """
    ids, starts, known = TextIndexBuilder(), array("q", [0]), set[str]()

    def values() -> Iterator[bytes]:
        for item_id, value in items:
            if item_id in known or "\n" in item_id:
                raise VaultError(reason=f"the list holds a {name} twice")
            known.add(item_id)
            ids.add(item_id, len(starts) - 1)
            starts.append(starts[-1] + len(value))
            yield value

    writer.add_stream(f"{name}.bodies", values())
    writer.add(f"{name}.ends", np.frombuffer(starts, np.int64))
    ids.write(writer, f"{name}.ids")
    return len(known)


class PackedBodies:
    """The values ``name`` of one block. Identifiers are read when they are first needed."""

    def __init__(self, block: Block, name: str) -> None:
        self._block = block
        self._name = name

    def __len__(self) -> int:
        """Count the values."""
        return self._block.arrays[f"{self._name}.ends"].shape[0] - 1

    @cached_property
    def ids(self) -> TextIndex:
        """The identifiers; line number and place are the same."""
        return TextIndex.read(self._block.read, f"{self._name}.ids")

    def place(self, item_id: str) -> int | None:
        """Return the place of one value, or None."""
        return next(self.ids.exactly(item_id), None)

    def body(self, place: int) -> bytes:
        """Return the value at ``place``."""
        start, end = (int(edge) for edge in self._edges(place, place + 2))
        return self._block.read(f"{self._name}.bodies", start, end).tobytes()

    def batches(self) -> Iterator[tuple[int, list[bytes]]]:
        """Yield (first place, values) for all values, some megabytes at a time."""
        edges, place = self._block.read(f"{self._name}.ends"), 0
        while place < len(self):
            start = int(edges[place])
            beyond = int(np.searchsorted(edges, start + BLOCK_BATCH_BYTES, "right")) - 1
            stop = max(place + 1, min(beyond, len(self)))
            data = self._block.read(f"{self._name}.bodies", start, int(edges[stop])).tobytes()
            cuts = [int(edge) - start for edge in edges[place : stop + 1]]
            yield place, [data[a:b] for a, b in pairwise(cuts)]
            place = stop

    def _edges(self, start: int, stop: int) -> list[int]:
        found = self._block.read(f"{self._name}.ends", start, stop)
        if len(found) != stop - start:
            raise VaultDamagedError
        return [int(edge) for edge in found]
