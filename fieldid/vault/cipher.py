"""Opening one SQLCipher connection, and what its faults mean.

Guarantees: pages are encrypted and authenticated (AES-256-CBC with HMAC-SHA-512, SQLCipher 4)
under the raw data key, with no passphrase derivation of SQLCipher's own; the write-ahead log is
encrypted alike and synced at each commit; nothing temporary reaches the disk; deleted rows are
overwritten; SQLite's memory is wiped when freed. A lost file is never replaced by an empty one.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from fieldid.errors.hub import WireError
from fieldid.errors.vault import DiskFullError, VaultDamagedError, VaultError, VaultInUseError
from fieldid.parameters import BUSY_TIMEOUT_MS, CIPHER_PAGE_BYTES
from fieldid.vault.disk import disk_errors, is_full, write_through

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.vault.secret import Secret

# Primary result codes, https://www.sqlite.org/rescode.html
_BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = (
    5, 6, 7, 8, 10, 11, 13, 14, 26,
)  # fmt: skip
_REASONS = {
    _BUSY: "another window of this program is saving; try again in a moment",
    _LOCKED: "another window of this program is saving; try again in a moment",
    _NOMEM: "there is not enough free memory",
    _READONLY: "its folder cannot be written",
    _CANTOPEN: "its folder cannot be written",
    _IOERR: "the disk reports an error",
}
# The order matters: memory security before the key, the key before anything that reads a page.
_BEFORE_KEY = ("cipher_log_level = NONE", "cipher_memory_security = ON")
_AFTER_KEY = (
    f"cipher_page_size = {CIPHER_PAGE_BYTES}",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # a row that is replaced is deleted, and the fold is told
    "trusted_schema = OFF",
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
)


def connect(path: Path, data_key: Secret, *, new: bool = False) -> Any:
    """Open the database ``path``, or make it where ``new``.

    The connection is in autocommit mode and may be used by one thread at a time. Raises
    ``VaultDamagedError`` where the file is missing, no database, or of another key.
    """
    if new:
        with disk_errors():
            write_through(path, b"")
    elif not path.is_file() or path.stat().st_size < CIPHER_PAGE_BYTES:
        raise VaultDamagedError  # SQLite would take less than a page for an empty database
    with sqlite_errors(path.parent):
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _prepare(connection, data_key)
        except BaseException:
            connection.close()
            raise
    return connection


def take_alone(connection: Any) -> None:
    """Keep every other connection out until :func:`share_again`; raise ``VaultInUseError``.

    Leaving the write-ahead log succeeds only where nobody else is connected; entering it again
    in exclusive mode keeps the file's lock (https://www.sqlite.org/wal.html, section 8).
    """
    try:
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise VaultInUseError
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except dbapi2.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (_BUSY, _LOCKED):
            raise
        connection.execute("PRAGMA locking_mode = NORMAL").fetchone()
        raise VaultInUseError from None


def share_again(connection: Any) -> None:
    """Write the log back into the file, and let others in again."""
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    connection.execute("PRAGMA locking_mode = NORMAL").fetchone()
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def change_key(connection: Any, data_key: Secret) -> None:
    """Rewrite every page under another raw key, in one transaction of the write-ahead log."""
    connection.execute(f"PRAGMA rekey = \"x'{data_key.reveal().hex()}'\"").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()


@contextmanager
def sqlite_errors(folder: Path) -> Iterator[None]:
    """Turn what SQLite reports into an error that a person can act on.

    Violated constraints and wrong SQL pass through: they are faults of the program.
    """
    try:
        yield
    except dbapi2.Error as error:
        named = _named(getattr(error, "sqlite_errorcode", 0) & 0xFF, folder)
        if named is None:
            raise
        raise named from None


@contextmanager
def damage_if_unreadable() -> Iterator[None]:
    """While opening: a missing table or a value of another kind is damage, not a fault."""
    try:
        yield
    except (dbapi2.Error, WireError, TypeError, ValueError):
        raise VaultDamagedError from None


def _prepare(connection: Any, data_key: Secret) -> None:
    for pragma in _BEFORE_KEY:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA key = \"x'{data_key.reveal().hex()}'\"")
    for pragma in _AFTER_KEY:
        connection.execute(f"PRAGMA {pragma}")


def _named(code: int, folder: Path) -> VaultError | None:
    if code in (_CORRUPT, _NOTADB):
        return VaultDamagedError()
    if code == _FULL or (code == _IOERR and is_full(folder)):
        return DiskFullError()
    return VaultError(reason=_REASONS[code]) if code in _REASONS else None
