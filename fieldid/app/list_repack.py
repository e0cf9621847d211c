"""Packing the list held anew once changes have piled up beside it.

A change is kept as rows beside the packed list, which are read one by one; a whole list takes
the rows away. Where only changes come for a long time this does the same here. Guarantees that
the records are the same before and after, that photographs sealed under keys of earlier lists
are sealed under the current one, so that those keys go, and that whenever the program ends in
between the list is in force as it was.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.app.gallery_mark import mark_prepared
from fieldid.app.gallery_store import GalleryBeside, prepare_gallery
from fieldid.app.list_work import NO_WORK, ListWork, Phase
from fieldid.app.photos import EARLIER_LIST_KEYS, sealed_anew
from fieldid.audit.entry import AuditEvent
from fieldid.parameters import LIST_REPACK_RECORDS, LIST_REPACK_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk
    from fieldid.model.nationality import NationalityRecord
    from fieldid.vault.vault import Vault


def repack_when_due(desk: Desk, work: ListWork = NO_WORK) -> bool:
    """Pack the list anew where changes make up too much of it; return whether it was."""
    records = desk.vault.records
    packed, changes = records.packed(), records.changes()
    changed = changes.count() + len(changes.gone())
    whole = len(packed.records) if packed else 0
    if changed < LIST_REPACK_RECORDS or changed < LIST_REPACK_SHARE * whole:
        return False
    repack(desk, work)
    return True


def repack(desk: Desk, work: ListWork = NO_WORK) -> None:
    """Pack the list held anew, with its gallery; logged."""
    vault, meta = desk.vault, desk.vault.records.meta()
    if meta is None:
        return
    photos = _photos(vault)
    packed_meta = replace(meta, photos=len(photos))
    with ExitStack() as undo:
        beside = GalleryBeside()
        counted = beside.watch(work.counted(_records(vault), meta.records, Phase.KEEPING))
        sealed = ((one, data) for one in photos if (data := sealed_anew(vault, one)) is not None)
        packed = vault.records.pack(packed_meta, counted, sealed)
        undo.callback(vault.records.drop, packed)
        gallery = prepare_gallery(vault, packed, beside, work)
        undo.callback(vault.blocks.drop, gallery)
        with vault.transaction():
            vault.records.take_over(packed_meta, packed)
            vault.blocks.take_over(gallery)
            mark_prepared(vault, packed.file)
            vault.settings.remove(EARLIER_LIST_KEYS)
            desk.log(AuditEvent.LIST, what="list packed anew", version=str(meta.version))
        undo.pop_all()


def _records(vault: Vault) -> Iterator[NationalityRecord]:
    packed, changes = vault.records.packed(), vault.records.changes()
    gone = changes.gone()
    if packed:
        yield from (record for _, record in packed.all() if record.record_id not in gone)
    yield from changes.all()


def _photos(vault: Vault) -> list[str]:
    """Return the identifiers of the photographs that a record refers to and that are held."""
    named = dict.fromkeys(
        reference.photo
        for record in _records(vault)
        for reference in record.references
        if reference.photo
    )
    return [one for one in named if vault.records.photo(one) is not None]
