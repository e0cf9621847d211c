"""Transactions, threads and settings of the one connection."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from fieldid.errors.vault import VaultError
from fieldid.vault.database import Database
from fieldid.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = Secret(b"k" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "x.db", KEY, new=True)
    made.run("CREATE TABLE t (n INTEGER PRIMARY KEY)")
    yield made
    made.close()


def _add(database: Database, number: int, *, fail: bool = False) -> None:
    with database.transaction():
        database.run("INSERT INTO t VALUES (?)", number)
        if fail:
            raise ZeroDivisionError


def _numbers(database: Database) -> list[int]:
    return [number for (number,) in database.rows("SELECT n FROM t ORDER BY n")]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("cipher_page_size", "8192"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 10_000),
        ("cipher_memory_security", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_use_hmac", "1"),
    ],
)
def test_every_open_sets_everything(
    database: Database, tmp_path: Path, pragma: str, value: object
) -> None:
    assert database.row(f"PRAGMA {pragma}") == (value,)
    database.close()
    again = Database(tmp_path / "x.db", KEY)
    assert again.row(f"PRAGMA {pragma}") == (value,)
    again.close()


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    _add(database, 1)
    with pytest.raises(ZeroDivisionError):
        _add(database, 2, fail=True)
    assert _numbers(database) == [1]


def test_an_inner_one_undoes_only_itself(database: Database) -> None:
    with database.transaction():
        _add(database, 1)
        with pytest.raises(ZeroDivisionError):
            _add(database, 2, fail=True)
        with database.transaction():
            _add(database, 3)
            with pytest.raises(ZeroDivisionError):
                _add(database, 4, fail=True)
    assert _numbers(database) == [1, 3]


def test_an_outer_one_undoes_the_inner_ones_too(database: Database) -> None:
    def outer() -> None:
        with database.transaction():
            _add(database, 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outer()
    assert _numbers(database) == []


def test_work_after_the_commit_waits_for_the_outermost(database: Database) -> None:
    done: list[int] = []
    with database.transaction():
        with database.transaction():
            database.after_commit(lambda: done.append(1))
        assert done == []
    assert done == [1]
    database.after_commit(lambda: done.append(2))
    assert done == [1, 2]


def test_work_of_what_was_undone_is_dropped(database: Database) -> None:
    done: list[str] = []

    def inner(word: str) -> None:
        with database.transaction():
            database.after_commit(lambda: done.append(word))
            raise ZeroDivisionError

    with database.transaction():
        database.after_commit(lambda: done.append("kept"))
        with pytest.raises(ZeroDivisionError):
            inner("inner")
    with pytest.raises(ZeroDivisionError):
        inner("outer")
    assert done == ["kept"]


def test_after_a_fault_undid_it_a_transaction_does_not_go_on(database: Database) -> None:
    """Else what follows would be saved alone, outside any transaction."""

    def go_on() -> None:
        with database.transaction():
            _add(database, 1)
            database.run("ROLLBACK")  # what SQLite itself does on a full disk
            _add(database, 2)

    with pytest.raises(VaultError, match="nothing was saved"):
        go_on()
    assert _numbers(database) == []
    _add(database, 3)
    assert _numbers(database) == [3]


def test_threads_take_turns(database: Database) -> None:
    """Each adds one to the last number, twice in a transaction, so that a race would show."""
    faults: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(25):
                with database.transaction():
                    for _ in range(2):
                        database.run("INSERT INTO t SELECT coalesce(max(n), 0) + 1 FROM t")
                assert database.row("SELECT count(*) % 2 FROM t") == (0,)
        except BaseException as fault:  # noqa: BLE001 - shown by the assertion below
            faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert _numbers(database) == list(range(1, 201))


def test_closing_waits_for_the_transaction_of_another_thread(database: Database) -> None:
    inside, closed = threading.Event(), threading.Event()

    def close() -> None:
        inside.wait()
        database.close()
        closed.set()

    closer = threading.Thread(target=close)
    closer.start()
    with database.transaction():
        inside.set()
        _add(database, 1)
        assert not closed.wait(0.1)
        _add(database, 2)
    closer.join()
    assert database.closed


def test_another_process_holding_it_too_long_is_said(database: Database, tmp_path: Path) -> None:
    other = Database(tmp_path / "x.db", KEY)
    other.run("PRAGMA busy_timeout = 50")
    with database.transaction(), pytest.raises(VaultError, match="another window"):
        _add(other, 1)
    _add(other, 2)
    assert _numbers(database) == [2]
    other.close()


def test_faults_of_the_program_are_not_dressed_up(database: Database) -> None:
    _add(database, 1)
    with pytest.raises(dbapi2.IntegrityError):
        _add(database, 1)
    with pytest.raises(dbapi2.OperationalError):
        database.run("SELECT * FROM nothing")
