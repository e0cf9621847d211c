"""The list held: nationality records, their references and photos.

A list that is taken over whole is packed into the block "list", which never changes; what a
later delta changes or removes is kept as rows beside it (``list_changes``). Guarantees that a
list is replaced or changed whole or not at all, that nobody waits while one is packed, and that
:meth:`RecordStore.references` never mixes two lists. Photos rest as they are handed in.
"""

from __future__ import annotations

import heapq
import threading
from itertools import islice
from typing import TYPE_CHECKING

from fieldid.errors.vault import VaultError
from fieldid.model.list_meta import ListMeta
from fieldid.parameters import FIND_CHARACTERS, FIND_LIMIT, ROWS_PER_BATCH
from fieldid.vault.list_changes import ListChanges
from fieldid.vault.packed_list import PackedList, write_list
from fieldid.vault.search_terms import fold_name, fold_number
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.model.nationality import NationalityRecord, Reference
    from fieldid.vault.blocks import BlockStore, PendingBlock
    from fieldid.vault.database import Database

LIST_BLOCK = "list"


class RecordStore:
    """The one list of this vault."""

    def __init__(self, database: Database, blocks: BlockStore) -> None:
        self._database = database
        self._blocks = blocks
        self._changes = ListChanges(database)
        self._lock = threading.Lock()
        self._open: PackedList | None = None

    def replace_list(
        self,
        meta: ListMeta,
        records: Iterable[NationalityRecord],
        photos: Iterable[tuple[str, bytes]],
    ) -> None:
        """Put a new list in place of the one held: :meth:`pack` and :meth:`take_over`."""
        pending = self.pack(meta, records, photos)
        try:
            self.take_over(meta, pending)
        except BaseException:
            self.drop(pending)
            raise

    def pack(
        self,
        meta: ListMeta,
        records: Iterable[NationalityRecord],
        photos: Iterable[tuple[str, bytes]],
    ) -> PendingBlock:
        """Pack a new list, which does not count before :meth:`take_over`. Nobody waits for it.

        Both iterables are read once, in order. Whatever they or the disk raise, and where a
        record or photo comes twice or their number is not that of ``meta`` (``VaultError``),
        nothing is left behind.
        """
        with self._blocks.prepare(LIST_BLOCK) as pending:
            write_list(pending.writer, meta, records, photos)
        return pending

    def take_over(self, meta: ListMeta, pending: PendingBlock) -> None:
        """Put a packed list in place of the one held, in the open transaction or its own."""
        with self._database.transaction():
            self._changes.clear()
            self._blocks.take_over(pending)
            self._set_meta(meta)

    def drop(self, pending: PendingBlock) -> None:
        """Remove a packed list that is not to be taken over."""
        self._blocks.drop(pending)

    def change_list(
        self,
        meta: ListMeta,
        changed: Iterable[NationalityRecord],
        removed: Iterable[str],
        photos: Iterable[tuple[str, bytes]] = (),
    ) -> None:
        """Apply a delta to the list held: records that are new or other, and those that go.

        ``meta``: of the list that results. Raises ``VaultError`` where nothing is held, where a
        record to remove is not on the list, or where the number of records is not that of
        ``meta``; the list held stays then.
        """
        coming, leaving = list(changed), list(removed)
        with self._database.transaction():
            if self.meta() is None:
                raise VaultError(reason="there is no list to change")
            out = self._take_out([*leaving, *(record.record_id for record in coming)])
            if not out.issuperset(leaving) or len(set(leaving)) < len(leaving):
                raise VaultError(reason="a record to remove is not on the list")
            self._changes.add(coming)
            self._changes.add_photos(photos)
            if len(self) != meta.records:
                raise VaultError(reason="the list does not hold as many records as it says")
            self._set_meta(meta)

    def meta(self) -> ListMeta | None:
        """Return which list is held, or None."""
        row = self._database.row("SELECT meta FROM list_held")
        return load(row[0], ListMeta) if row else None

    def __len__(self) -> int:
        """Count the records of the list held."""
        packed = self.packed()
        whole = len(packed.records) if packed else 0
        return whole - len(self._changes.gone()) + self._changes.count()

    def get(self, record_id: str) -> NationalityRecord | None:
        """Return one record with its references, or None."""
        packed, found = self.packed(), self._changes.get(record_id)
        if found or packed is None or record_id in self._changes.gone():
            return found
        return packed.get(record_id)

    def find(self, text: str) -> tuple[NationalityRecord, ...]:
        """Return the first records whose identifier, document number or name is searched for.

        A number or identifier is given whole; of a name, every word given must occur in it, in
        Latin letters or the original script. At most ``FIND_LIMIT``, in the list's order, those
        that a delta brought last.
        """
        words, number = fold_name(text[:FIND_CHARACTERS]).split(), fold_number(text)
        if not words:
            return ()
        found = list(islice(self._find_packed(words, number), FIND_LIMIT))
        found += self._changes.find(words, number)
        return tuple(found[:FIND_LIMIT])

    def record_ids(self) -> tuple[str, ...]:
        """Return the identifiers of all records, in the list's order."""
        packed, gone = self.packed(), self._changes.gone()
        whole = packed.records.ids.lines() if packed else ()
        return (*(one for one in whole if one not in gone), *self._changes.record_ids())

    def references(self) -> Iterator[tuple[str, Reference]]:
        """Yield (record id, reference) for the gallery, in the list's order.

        Raises ``VaultError`` where the list is replaced or changed before the last was taken.
        """
        held = self.meta()
        for number, record in enumerate(self._all()):
            if number % ROWS_PER_BATCH == 0:
                self._check_held(held)
            yield from ((record.record_id, reference) for reference in record.references)
        self._check_held(held)

    def photo(self, photo_id: str) -> bytes | None:
        """Return one photo, or None where none is held."""
        packed, found = self.packed(), self._changes.photo(photo_id)
        return packed.photo(photo_id) if packed and found is None else found

    def packed(self) -> PackedList | None:
        """Return the list as it was last taken over whole, or None.

        Raises ``BlockDamagedError`` where its file is not the one that was written.
        """
        # Never the database while the lock is held: whoever changes the list holds the database
        # and waits for this lock.
        block = self._blocks.open(LIST_BLOCK)
        with self._lock:
            if block is None:
                self._open = None
            elif self._open is None or self._open.identity != block.identity:
                self._open = PackedList(block)
            return self._open

    def changes(self) -> ListChanges:
        """Return what a delta changed since the list was packed."""
        return self._changes

    def _check_held(self, held: ListMeta | None) -> None:
        if self.meta() != held:
            raise VaultError(reason="the list was replaced while it was being read")

    def _all(self) -> Iterator[NationalityRecord]:
        packed, gone = self.packed(), self._changes.gone()
        if packed:
            yield from (record for _, record in packed.all() if record.record_id not in gone)
        yield from self._changes.all()

    def _find_packed(self, words: list[str], number: str) -> Iterator[NationalityRecord]:
        packed, gone, seen = self.packed(), self._changes.gone(), set[int]()
        if packed is None:
            return
        for place in heapq.merge(packed.numbered(number), packed.named(words)):
            if place not in seen:
                seen.add(place)
                record = packed.at(place)
                if record.record_id not in gone:
                    yield record

    def _take_out(self, record_ids: list[str]) -> set[str]:
        """Let records no longer count; return those that did."""
        rows = self._changes.take_out(record_ids)
        packed, gone = self.packed(), self._changes.gone()
        places = packed.records.ids.places_of(set(record_ids) - gone) if packed else {}
        self._changes.mark_gone(places)
        return rows | places.keys()

    def _set_meta(self, meta: ListMeta) -> None:
        self._database.run(
            "INSERT INTO list_held VALUES (1, ?)"
            " ON CONFLICT (one) DO UPDATE SET meta = excluded.meta",
            dump(meta, ListMeta),
        )
