"""One number over every row that can change, kept in the same transaction as the rows.

SQLCipher authenticates each page, but not that the page is the newest: an earlier copy of one
page, put back, is accepted by it. So each insert, update and delete adds the hash of the new row
to one sum and takes that of the old row away, and each log-on adds up all rows anew, through
every index as well. Guarantees that rows which are not all of the same moment are found. A whole
earlier database has its whole earlier sum; that is told by what is kept outside (``mark``).

The sum is modulo 2**256 of SHA-256 (an additive multiset hash). It need not resist rows chosen
to collide: who can choose rows has the data key. Left out are columns whose content shows
itself: audit entries (a chain), samples (a key each), photos (by their digest on the list), and
sealed envelopes (signed).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.vault import VaultOlderError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.vault.database import Database

EMPTY = bytes(32)
_MODULUS = 1 << 256
_FUNCTION = "fieldid_fold"
_NOT_FOLDED = {"state", "audit", "samples", "photos"}
_LEFT_OUT = {("outbox", "content"), ("outbox", "envelope"), ("acts", "sealed")}
_EVIDENCE = "a part of it is not of the same time as the rest"


def folded(total: bytes, sign: int, *row: object) -> bytes:
    """Return ``total`` with the hash of ``row`` added (1) or taken away (-1); 32 bytes each."""
    change = sign * _hash_of(row)
    return ((int.from_bytes(total, "big") + change) % _MODULUS).to_bytes(32, "big")


def watch(database: Database) -> None:
    """Let every change made through this connection change the sum. Once for each connection."""
    database.define(_FUNCTION, folded)
    for table in _tables(database):
        columns = _columns(database, table)
        for event, steps in _STEPS.items():
            expression = "fold"
            for sign, row in steps:
                values = ", ".join([f"'{table}'", *(f"{row}.{column}" for column in columns)])
                expression = f"{_FUNCTION}({expression}, {sign}, {values})"
            trigger = f"fold_{table}_{event} AFTER {event} ON main.{table}"
            act = f"UPDATE state SET fold = {expression}"  # noqa: S608 - names of the schema
            database.run(f"CREATE TEMP TRIGGER {trigger} BEGIN {act}; END")


_STEPS = {
    "insert": ((1, "new"),),
    "delete": ((-1, "old"),),
    "update": ((-1, "old"), (1, "new")),
}


def begin(database: Database) -> None:
    """Write down the sum of a database that has none yet. Call inside a transaction."""
    database.run("INSERT INTO state VALUES (1, 1, ?)", _sum(database))


def correct(database: Database) -> None:
    """Write down the sum as the rows are, after a person said so. Call inside a transaction."""
    database.run("UPDATE state SET fold = ?", _sum(database))


def check(database: Database) -> None:
    """Return if all rows are of the same moment; raise ``VaultOlderError``."""
    with database.transaction():
        row = database.row("SELECT fold FROM state")
        if row is None or row[0] != _sum(database) or _stale_index(database):
            raise VaultOlderError(evidence=_EVIDENCE)


def _sum(database: Database) -> bytes:
    total = 0
    for table in _tables(database):
        columns = ", ".join(_columns(database, table))
        rows = database.rows(f"SELECT '{table}', {columns} FROM {table} NOT INDEXED")  # noqa: S608 - names of the schema
        total += sum(map(_hash_of, rows))
    return (total % _MODULUS).to_bytes(32, "big")


def _stale_index(database: Database) -> bool:
    """Whether an index does not hold exactly what its table holds."""
    return any(
        _seen(database, f"{table} INDEXED BY {index}", columns)
        != _seen(database, f"{table} NOT INDEXED", columns)
        for table in _tables(database)
        for index, columns in _indices(database, table)
    )


def _seen(database: Database, source: str, columns: Iterable[str]) -> Counter[object]:
    return Counter(database.rows(f"SELECT {', '.join(columns)} FROM {source}"))  # noqa: S608 - names of the schema


def _indices(database: Database, table: str) -> list[tuple[str, tuple[str, ...]]]:
    found = database.rows("SELECT name FROM pragma_index_list(?) WHERE origin <> 'pk'", table)
    found += database.rows(
        "SELECT name FROM pragma_index_list(?) WHERE origin = 'pk'"
        " AND (SELECT wr FROM pragma_table_list(?)) = 0",
        table,
        table,
    )
    return [
        (
            name,
            tuple(
                column for (column,) in database.rows("SELECT name FROM pragma_index_info(?)", name)
            ),
        )
        for (name,) in found
    ]


def _tables(database: Database) -> list[str]:
    rows = database.rows(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        " ORDER BY name"
    )
    return [name for (name,) in rows if name not in _NOT_FOLDED]


def _columns(database: Database, table: str) -> list[str]:
    rows = database.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
    return [name for (name,) in rows if (table, name) not in _LEFT_OUT]


def _hash_of(row: Iterable[object]) -> int:
    data = msgspec.msgpack.encode(tuple(row))
    return int.from_bytes(hashlib.sha256(data).digest(), "big")
