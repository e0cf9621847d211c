"""Packing a list, with the hashes of its records beside it.

The hashes let a later change be checked against the whole list without reading it (``change``).
Guarantees that neither block is left behind where the other cannot be written.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import numpy as np

from fieldid.app.list_work import NO_WORK, ListWork, Phase
from fieldid.watchlist.list_content import ListContent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.gallery_store import GalleryBeside
    from fieldid.model.nationality import NationalityRecord
    from fieldid.vault.blocks import PendingBlock
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.snapshot import OpenedSnapshot

CONTENT_BLOCK = "list-content"
_HASHES = "hashes"


def pack(
    vault: Vault, snapshot: OpenedSnapshot, beside: GalleryBeside, work: ListWork = NO_WORK
) -> tuple[PendingBlock, PendingBlock]:
    """Pack a list and its hashes; neither counts before it is taken over.

    ``beside``: watches the records go by.
    """
    hashes = bytearray()

    def records() -> Iterator[NationalityRecord]:
        whole = snapshot.meta.records
        for digest, record in work.counted(snapshot.entries, whole, Phase.KEEPING):
            hashes.extend(digest)
            yield record

    packed = vault.records.pack(snapshot.meta, beside.watch(records()), snapshot.photos)
    with ExitStack() as undo:
        undo.callback(vault.records.drop, packed)
        content = pack_content(vault, ListContent.of(hashes))
        undo.pop_all()
    return packed, content


def pack_content(vault: Vault, content: ListContent) -> PendingBlock:
    """Write the hashes of a list; they count once the block is taken over."""
    with vault.blocks.prepare(CONTENT_BLOCK) as pending:
        pending.writer.add(_HASHES, content.hashes)
    return pending


def content_held(vault: Vault) -> ListContent | None:
    """Return what the list held holds, None where it came by an earlier program."""
    block = vault.blocks.open(CONTENT_BLOCK)
    if block is None:
        return None
    hashes = np.empty(block.arrays[_HASHES].shape, np.uint8)
    block.read_into(_HASHES, hashes)
    return ListContent(hashes)
