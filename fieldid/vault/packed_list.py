"""The list as it was last taken over whole, packed into one block that never changes.

Guarantees that it is found by identifier, number and name like the rows of ``records``, without
a row for each record: packing a million takes seconds, and looking one up reads one piece. What
changed since is kept as rows (``records``).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.vault import VaultDamagedError, VaultError
from fieldid.model.nationality import NationalityRecord
from fieldid.vault.packed_bodies import PackedBodies, write_bodies
from fieldid.vault.search_terms import terms_of
from fieldid.vault.text_index import TextIndex, TextIndexBuilder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fieldid.model.list_meta import ListMeta
    from fieldid.vault.block import Block
    from fieldid.vault.block_writer import BlockWriter

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(NationalityRecord)


def write_list(
    writer: BlockWriter,
    meta: ListMeta,
    records: Iterable[NationalityRecord],
    photos: Iterable[tuple[str, bytes]],
) -> None:
    """Pack a list, reading records and then photos once, in order.

    Raises ``VaultError`` where one comes twice or their number is not that of ``meta``.
    """
    names, numbers = TextIndexBuilder(), TextIndexBuilder()

    def bodies() -> Iterator[tuple[str, bytes]]:
        for place, record in enumerate(records):
            for kind, term in terms_of(record):
                (names if kind == "name" else numbers).add(term, place)
            yield record.record_id, _body(record)

    count = write_bodies(writer, "record", bodies())
    names.write(writer, "names")
    numbers.write(writer, "numbers")
    if (count, write_bodies(writer, "photo", photos)) != (meta.records, meta.photos):
        raise VaultError(reason="the list does not hold as many records as it says")


class PackedList:
    """A list written by :func:`write_list`. Decrypted indices are kept while it is open."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self.records = PackedBodies(block, "record")
        self._photos = PackedBodies(block, "photo")

    @property
    def identity(self) -> str:
        """Tells this list from every other of this vault."""
        return self._block.identity

    def get(self, record_id: str) -> NationalityRecord | None:
        """Return one record, or None."""
        place = self.records.place(record_id)
        return None if place is None else self.at(place)

    def at(self, place: int) -> NationalityRecord:
        """Return the record at ``place``."""
        return _record(self.records.body(place))

    def photo(self, photo_id: str) -> bytes | None:
        """Return one photo, or None."""
        place = self._photos.place(photo_id)
        return None if place is None else self._photos.body(place)

    def named(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the places of records with a name in which every folded word occurs, in order."""
        return self._names.containing(words)

    def numbered(self, number: str) -> Iterator[int]:
        """Yield the places of records with this folded number or identifier, in order."""
        return self._numbers.exactly(number)

    def all(self) -> Iterator[tuple[int, NationalityRecord]]:
        """Yield (place, record) for all records, in order."""
        for first, bodies in self.records.batches():
            yield from ((first + step, _record(body)) for step, body in enumerate(bodies))

    @cached_property
    def _names(self) -> TextIndex:
        return TextIndex.read(self._block.read, "names")

    @cached_property
    def _numbers(self) -> TextIndex:
        return TextIndex.read(self._block.read, "numbers")


def _body(record: NationalityRecord) -> bytes:
    try:
        return _ENCODER.encode(record)
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError(f"this record cannot be kept: {type(error).__name__}") from None


def _record(body: bytes) -> NationalityRecord:
    try:
        return _DECODER.decode(body)
    except (ValueError, RecursionError):
        raise VaultDamagedError from None
