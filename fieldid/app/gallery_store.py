"""The list's gallery, packed in the vault so that a log-on need not build it.

It is made before the list comes into force and comes into force with it (``list_take_over``).
Guarantees that the gallery in use is that of the list held: one packed of another list, or by
another version of this program, is made anew and stored. Records that a delta changed are built
on top; there are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

import numpy as np

from fieldid.app.gallery_mark import mark_prepared
from fieldid.app.list_work import NO_WORK, ListWork, Phase
from fieldid.identify.gallery import Gallery
from fieldid.identify.gallery_builder import GalleryBuilder, build_gallery
from fieldid.identify.gallery_packing import HEAD, pack_gallery, read_head, unpack_gallery
from fieldid.vault.blocks import GALLERY_BLOCK
from fieldid.vault.packed_list import PackedList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.model.nationality import NationalityRecord
    from fieldid.vault.blocks import PendingBlock
    from fieldid.vault.text_index import TextIndex
    from fieldid.vault.vault import Vault

_BUILT = 0.9  # of the time; the rest is keeping it


class PackedIds(Sequence[str]):
    """The identifiers of a packed list, each made when it is asked for."""

    def __init__(self, ids: TextIndex) -> None:
        self._ids = ids

    def __len__(self) -> int:
        """Count them."""
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        """Return one, or some."""
        if isinstance(place, slice):
            return [self._ids.line(one) for one in range(*place.indices(len(self)))]
        return self._ids.line(range(len(self))[place])


def load_gallery(vault: Vault, work: ListWork = NO_WORK) -> Gallery:
    """Return the gallery of the list held; stores it where it was not packed yet."""
    records = vault.records
    packed = records.packed()
    if packed is None:  # a vault of an earlier version has rows only
        return build_gallery(records.record_ids(), records.references())
    whole = _stored(vault, packed) or store_gallery(vault, packed, work)
    gone = sorted(records.changes().gone())
    if not gone and not records.changes().count():
        return whole
    places = (packed.records.place(record_id) for record_id in gone)
    changed = list(records.changes().all())
    later = build_gallery(
        [record.record_id for record in changed],
        ((record.record_id, one) for record in changed for one in record.references),
    )
    return Gallery(
        whole.record_ids,
        whole.faces,
        whole.fingers,
        whole.unreadable + later.unreadable,
        max(whole.most_references, later.most_references),
        np.array([place for place in places if place is not None], np.int64),
        later,
    )


def store_gallery(vault: Vault, packed: PackedList, work: ListWork = NO_WORK) -> Gallery:
    """Build the gallery of a packed list and keep it in the vault."""
    gallery = _built(packed, work)
    vault.blocks.write(GALLERY_BLOCK, pack_gallery(gallery, packed.identity))
    mark_prepared(vault, packed.identity)
    return gallery


class GalleryBeside:
    """Collects the references of records while these are packed, so that they are read once."""

    def __init__(self) -> None:
        self._builder = GalleryBuilder()

    def watch(self, records: Iterable[NationalityRecord]) -> Iterator[NationalityRecord]:
        """Hand records on in their order."""
        for place, record in enumerate(records):
            for reference in record.references:
                self._builder.add(place, reference)
            yield record

    def build(self, record_ids: Sequence[str]) -> Gallery:
        """Return the gallery of what was handed on."""
        return self._builder.build(record_ids)


def prepare_gallery(
    vault: Vault, pending: PendingBlock, beside: GalleryBeside, work: ListWork = NO_WORK
) -> PendingBlock:
    """Build the gallery of a list that is packed but not in force; it counts with that list.

    ``beside``: what watched the list being packed.
    """
    work.begin(Phase.PREPARING)
    packed = PackedList(vault.blocks.open_pending(pending))
    arrays = pack_gallery(beside.build(PackedIds(packed.records.ids)), packed.identity)
    work.tell(Phase.PREPARING, _BUILT)
    with vault.blocks.prepare(GALLERY_BLOCK) as gallery:
        for name, array in arrays.items():
            work.check()
            gallery.writer.add(name, array)
    return gallery


def _built(packed: PackedList, work: ListWork) -> Gallery:
    builder = GalleryBuilder()
    for place, record in work.counted(packed.all(), len(packed.records), Phase.PREPARING):
        for reference in record.references:
            builder.add(place, reference)
    work.tell(Phase.PREPARING, 1)
    return builder.build(PackedIds(packed.records.ids))


def _stored(vault: Vault, packed: PackedList) -> Gallery | None:
    block = vault.blocks.open(GALLERY_BLOCK)
    if block is None or HEAD not in block.arrays:
        return None
    head = read_head(block.read)
    if head is None or head.source != packed.identity:
        return None
    return unpack_gallery(head, block.arrays, block.read, PackedIds(packed.records.ids))
