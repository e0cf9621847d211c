"""What deltas changed since the list was packed: rows of new records, and names of those gone.

Guarantees only rows; ``records`` says how they and the packed list make one. A vault of an
earlier version has its whole list here, until the next one is taken over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.model.nationality import NationalityRecord, Reference
from fieldid.parameters import FIND_LIMIT, ROWS_PER_BATCH
from fieldid.vault.search_terms import terms_of
from fieldid.vault.stored import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.vault.database import Database, Row

_BY_NUMBER = "SELECT place FROM record_terms WHERE kind IN ('number', 'record') AND term = ?"
_BY_NAME = "SELECT place FROM record_terms WHERE kind = 'name'"
_TABLES = ("photos", "record_references", "record_terms", "records", "list_gone")


class ListChanges:
    """The rows beside the packed list."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def clear(self) -> None:
        """Forget all of it: a whole list takes its place."""
        for table in _TABLES:
            self._database.run(f"DELETE FROM {table}")  # noqa: S608 - the names above

    def count(self) -> int:
        """Count the records that are rows."""
        return int(self._database.rows("SELECT count(*) FROM records")[0][0])

    def gone(self) -> frozenset[str]:
        """Return the packed records that no longer count."""
        return frozenset(one for (one,) in self._database.rows("SELECT record_id FROM list_gone"))

    def mark_gone(self, record_ids: Iterable[str]) -> None:
        """Let packed records no longer count."""
        self._database.insert_many(
            "INSERT OR IGNORE INTO list_gone VALUES", [(one,) for one in record_ids]
        )

    def take_out(self, record_ids: Iterable[str]) -> set[str]:
        """Remove those records that are rows; return which were."""
        there = set(self.record_ids()) & set(record_ids)
        self._database.run_many(
            "DELETE FROM records WHERE record_id = ?", [(one,) for one in sorted(there)]
        )
        return there

    def add(self, records: Iterable[NationalityRecord]) -> None:
        """Keep records as rows, after those that are there."""
        last = self._database.rows("SELECT coalesce(max(place), -1) FROM records")[0][0]
        placed = list(enumerate(records, int(last) + 1))
        insert = self._database.insert_many
        insert("INSERT INTO records VALUES", [_row(place, one) for place, one in placed])
        insert(
            "INSERT INTO record_terms (kind, term, place) VALUES",
            [(kind, term, place) for place, one in placed for kind, term in terms_of(one)],
        )
        insert(
            "INSERT INTO record_references (place, body) VALUES",
            [(place, dump(body, Reference)) for place, one in placed for body in one.references],
        )

    def add_photos(self, photos: Iterable[tuple[str, bytes]]) -> None:
        """Keep photos as rows; one that is there already stays."""
        self._database.run_many("INSERT OR IGNORE INTO photos VALUES (?, ?)", photos)

    def get(self, record_id: str) -> NationalityRecord | None:
        """Return one record, or None."""
        row = self._database.row("SELECT place, body FROM records WHERE record_id = ?", record_id)
        return self._whole(row) if row else None

    def find(self, words: list[str], number: str) -> list[NationalityRecord]:
        """Return the first records of this number or identifier, or with all words in a name."""
        by_name = _BY_NAME + " AND instr(term, ?)" * len(words)
        rows = self._database.rows(
            f"SELECT place, body FROM records WHERE place IN ({_BY_NUMBER} UNION {by_name})"  # noqa: S608 - constants
            " ORDER BY place LIMIT ?",
            number,
            *words,
            FIND_LIMIT,
        )
        return [self._whole(row) for row in rows]

    def record_ids(self) -> tuple[str, ...]:
        """Return the identifiers, in order."""
        rows = self._database.rows("SELECT record_id FROM records ORDER BY place")
        return tuple(record_id for (record_id,) in rows)

    def all(self) -> Iterator[NationalityRecord]:
        """Yield every record, in order."""
        after = -1
        while rows := self._database.rows(
            "SELECT place, body FROM records WHERE place > ? ORDER BY place LIMIT ?",
            after,
            ROWS_PER_BATCH,
        ):
            yield from (self._whole(row) for row in rows)
            after = rows[-1][0]

    def photo(self, photo_id: str) -> bytes | None:
        """Return one photo, or None."""
        row = self._database.row("SELECT body FROM photos WHERE photo_id = ?", photo_id)
        return bytes(row[0]) if row else None

    def _whole(self, row: Row) -> NationalityRecord:
        place, body = row
        rows = self._database.rows(
            "SELECT body FROM record_references WHERE place = ? ORDER BY number", place
        )
        references = tuple(load(data, Reference) for (data,) in rows)
        return replace(load(body, NationalityRecord), references=references)


def _row(place: int, record: NationalityRecord) -> tuple[int, str, bytes]:
    return place, record.record_id, dump(replace(record, references=()), NationalityRecord)
