"""The vault's one connection: statements, transactions, and who may use it when.

Guarantees: one thread at a time, for the whole of a transaction; a transaction is saved whole
or not at all, also one inside another; after a fault that undid a transaction, nothing more is
written in its name; work for after the commit runs only if the outermost commit succeeded.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fieldid.errors.vault import VaultError, VaultLockedError
from fieldid.parameters import ROWS_PER_INSERT
from fieldid.vault.cipher import change_key, connect, share_again, sqlite_errors, take_alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from fieldid.vault.secret import Secret

Row = tuple[Any, ...]


class Database:
    """An open SQLCipher database. Usable from several threads."""

    def __init__(self, path: Path, data_key: Secret, *, new: bool = False) -> None:
        self._folder = path.parent
        self._connection = connect(path, data_key, new=new)
        self._lock = threading.RLock()
        self._depth = 0
        self._after_commit: list[Callable[[], None]] = []

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Run one statement and return all its rows."""
        with self._lock, sqlite_errors(self._folder):
            return list(self._live().execute(sql, values).fetchall())

    def row(self, sql: str, *values: object) -> Row | None:
        """Run one statement and return its first row, if any."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def run(self, sql: str, *values: object) -> int:
        """Run one statement; return how many rows it changed."""
        with self._lock, sqlite_errors(self._folder):
            return int(self._live().execute(sql, values).rowcount)

    def run_many(self, sql: str, values: Iterable[Row]) -> None:
        """Run one statement for each of ``values``."""
        with self._lock, sqlite_errors(self._folder):
            self._live().executemany(sql, values)

    def insert_many(self, sql: str, values: Sequence[Row]) -> None:
        """Run ``INSERT ... VALUES`` (with nothing after it) for ``values``, many rows at once.

        Ten times as fast as one statement a row: SQLite keeps an undo copy of every page for
        each statement, of that with the fold as well.
        """
        for start in range(0, len(values), ROWS_PER_INSERT):
            rows = values[start : start + ROWS_PER_INSERT]
            places = ", ".join([f"({', '.join('?' * len(rows[0]))})"] * len(rows))
            self.run(f"{sql} {places}", *(value for row in rows for value in row))

    def define(self, name: str, function: Callable[..., Any]) -> None:
        """Let this connection's SQL call ``function``, which depends on its arguments alone."""
        with self._lock, sqlite_errors(self._folder):
            self._live().create_function(name, -1, function, deterministic=True)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Save everything done inside, or nothing. May be nested: an inner one undoes itself.

        The outermost takes the write lock at once, so that what is read inside stays true.
        """
        with self._lock:
            with self._level():
                yield
            if not self._depth:
                self._run_after_commit()

    def after_commit(self, work: Callable[[], None]) -> None:
        """Run ``work`` after the outermost commit; at once outside a transaction.

        ``work`` must not raise for what can be expected: the commit stands already.
        """
        with self._lock:
            self._after_commit.append(work)
            if not self._depth:
                self._run_after_commit()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes out for the whole block; raise ``VaultInUseError`` if one is in."""
        with self._lock, sqlite_errors(self._folder):
            take_alone(self._live())
            try:
                yield
            finally:
                if not self.closed:
                    with self._closing_on_a_fault():
                        share_again(self._live())

    def change_key(self, data_key: Secret) -> None:
        """Put every page under another key. Call inside :meth:`alone`, outside a transaction.

        After a fault the database is closed: this connection no longer knows its key.
        """
        with self._lock, sqlite_errors(self._folder), self._closing_on_a_fault():
            change_key(self._live(), data_key)

    @contextmanager
    def _closing_on_a_fault(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close, once no transaction of another thread runs. Idempotent."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._connection is None

    @contextmanager
    def _level(self) -> Iterator[None]:
        name, waiting = f"level_{self._depth}", len(self._after_commit)
        self._control(f"SAVEPOINT {name}" if self._depth else "BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
            self._control(f"RELEASE {name}" if self._depth > 1 else "COMMIT")
        except BaseException:
            del self._after_commit[waiting:]
            self._undo(name)
            raise
        finally:
            self._depth -= 1

    def _undo(self, name: str) -> None:
        if self._connection is None or not self._connection.in_transaction:
            return
        if self._depth > 1:
            self._connection.execute(f"ROLLBACK TO {name}")
            self._connection.execute(f"RELEASE {name}")
        else:
            self._connection.execute("ROLLBACK")

    def _control(self, sql: str) -> None:
        with sqlite_errors(self._folder):
            self._live().execute(sql)

    def _live(self) -> Any:
        if self._connection is None:
            raise VaultLockedError
        if self._depth and not self._connection.in_transaction:
            raise VaultError(reason="an earlier fault undid this change; nothing was saved")
        return self._connection

    def _run_after_commit(self) -> None:
        waiting, self._after_commit = self._after_commit, []
        for work in waiting:
            work()
