"""The list held: nationality records, their references and photos.

Guarantees that a list is replaced whole or not at all, and that :meth:`RecordStore.references`
never mixes two lists. Photos rest as they are handed in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors import VaultError
from fieldid.model.list_meta import ListMeta
from fieldid.model.nationality import NationalityRecord, Reference
from fieldid.parameters import FIND_CHARACTERS, FIND_LIMIT, ROWS_PER_BATCH
from fieldid.vault.search_terms import fold_name, fold_number, terms_of
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.vault.database import Database, Row

_BY_NUMBER = "SELECT place FROM record_terms WHERE kind IN ('number', 'record') AND term = ?"
_BY_NAME = "SELECT place FROM record_terms WHERE kind = 'name'"


class RecordStore:
    """The one list of this vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def replace_list(
        self,
        meta: ListMeta,
        records: Iterable[NationalityRecord],
        photos: Iterable[tuple[str, bytes]],
    ) -> None:
        """Put a new list in place of the one held.

        Both iterables are read once, in order. Whatever they or the disk raise, and where a
        record or photo comes twice or their number is not that of ``meta`` (``VaultError``),
        the list held before stays.
        """
        with self._database.transaction():
            for table in ("photos", "record_references", "record_terms", "records", "list_held"):
                self._database.run(f"DELETE FROM {table}")  # noqa: S608 - the names above
            self._database.run("INSERT INTO list_held VALUES (1, ?)", dump(meta, ListMeta))
            for place, record in enumerate(records):
                self._insert(place, record)
            self._database.run_many("INSERT OR IGNORE INTO photos VALUES (?, ?)", photos)
            self._check_counts(meta)

    def meta(self) -> ListMeta | None:
        """Return which list is held, or None."""
        row = self._database.row("SELECT meta FROM list_held")
        return load(row[0], ListMeta) if row else None

    def get(self, record_id: str) -> NationalityRecord | None:
        """Return one record with its references, or None."""
        row = self._database.row("SELECT place, body FROM records WHERE record_id = ?", record_id)
        return self._whole(row) if row else None

    def find(self, text: str) -> tuple[NationalityRecord, ...]:
        """Return the first records whose identifier, document number or name is searched for.

        A number or identifier is given whole; of a name, every word given must occur in it, in
        Latin letters or the original script. At most ``FIND_LIMIT``, in the list's order.
        """
        words, number = fold_name(text[:FIND_CHARACTERS]).split(), fold_number(text)
        if not words:
            return ()
        by_name = _BY_NAME + " AND instr(term, ?)" * len(words)
        rows = self._database.rows(
            f"SELECT place, body FROM records WHERE place IN ({_BY_NUMBER} UNION {by_name})"  # noqa: S608 - constants
            " ORDER BY place LIMIT ?",
            number,
            *words,
            FIND_LIMIT,
        )
        return tuple(self._whole(row) for row in rows)

    def record_ids(self) -> tuple[str, ...]:
        """Return the identifiers of all records, in the list's order."""
        rows = self._database.rows("SELECT record_id FROM records ORDER BY place")
        return tuple(record_id for (record_id,) in rows)

    def references(self) -> Iterator[tuple[str, Reference]]:
        """Yield (record id, reference) for the gallery, in the list's order.

        Raises ``VaultError`` where the list is replaced before the last was taken.
        """
        held, after = self.meta(), -1
        while True:
            with self._database.transaction():
                if self.meta() != held:
                    raise VaultError(reason="the list was replaced while it was being read")
                rows = self._references_after(after)
            if not rows:
                return
            for number, record_id, body in rows:
                yield record_id, load(body, Reference)
                after = number

    def photo(self, photo_id: str) -> bytes | None:
        """Return one photo, or None where none is held."""
        row = self._database.row("SELECT body FROM photos WHERE photo_id = ?", photo_id)
        return bytes(row[0]) if row else None

    def _insert(self, place: int, record: NationalityRecord) -> None:
        body = dump(replace(record, references=()), NationalityRecord)
        if not self._database.run(
            "INSERT OR IGNORE INTO records VALUES (?, ?, ?)", place, record.record_id, body
        ):
            raise VaultError(reason="the list holds a record twice")
        self._database.run_many(
            "INSERT INTO record_terms (kind, term, place) VALUES (?, ?, ?)",
            [(kind, term, place) for kind, term in terms_of(record)],
        )
        self._database.run_many(
            "INSERT INTO record_references (place, body) VALUES (?, ?)",
            [(place, dump(reference, Reference)) for reference in record.references],
        )

    def _check_counts(self, meta: ListMeta) -> None:
        counts = self._database.rows(
            "SELECT (SELECT count(*) FROM records), (SELECT count(*) FROM photos)"
        )[0]
        if counts != (meta.records, meta.photos):
            raise VaultError(reason="the list does not hold as many records as it says")

    def _whole(self, row: Row) -> NationalityRecord:
        place, body = row
        rows = self._database.rows(
            "SELECT body FROM record_references WHERE place = ? ORDER BY number", place
        )
        references = tuple(load(data, Reference) for (data,) in rows)
        return replace(load(body, NationalityRecord), references=references)

    def _references_after(self, number: int) -> list[Row]:
        return self._database.rows(
            "SELECT number, record_id, record_references.body FROM record_references"
            " JOIN records USING (place) WHERE number > ? ORDER BY number LIMIT ?",
            number,
            ROWS_PER_BATCH,
        )
