"""Backups that count: dumped, put back into another PostgreSQL, compared, and only then durable.

Guarantees that an envelope is called durable only after a dump that holds it was forced to the
disk, restored into a database of its own and found to hold the same bytes. What arrives while
the dump runs is left to the next one. Leaves out carrying the file to another machine: until
that is done, a backup beside the database protects from mistakes, not from fire.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import psycopg

from fieldid.errors.hub import HubError
from fieldid.hub.contents import Contents, contents_of
from fieldid.hub.dump_programs import dump, restore
from fieldid.hub.durable import keep_backup, not_durable
from fieldid.hub.epoch import begin_epoch, current_epoch
from fieldid.hub.private_postgres import PrivatePostgres
from fieldid.wire.fields import new_uuid7

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.hub.store import HubStore
    from fieldid.ports import Clock

_READ_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Backup:
    """What lies beside the dump as ``<file>.json``.

    ``envelopes``, ``contents``: what the dump holds (``fieldid.hub.contents``). ``sha256``: of
    the file.
    """

    backup_id: str
    hub_id: str
    epoch: str
    envelopes: int
    contents: str
    sha256: str


def back_up(store: HubStore, hub_id: str, target: Path, clock: Clock) -> Backup:
    """Write a verified backup to ``target`` and mark what is in it as durable.

    Raises ``HubError`` where anything is wrong; then nothing is marked and no file of this name
    is left.
    """
    if target.exists():
        raise HubError(reason=f"there is already a file {target}")
    started, unfinished = clock(), target.with_name(f"{target.name}.unfinished")
    try:
        with store.transaction() as connection:
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            row = connection.execute("SELECT pg_export_snapshot() AS name").fetchone()
            inside, held = not_durable(connection), contents_of(connection)
            epoch, version = current_epoch(connection), connection.info.server_version
            dump(store.dsn, version, str(row and row["name"]), unfinished)
        _force(unfinished)
        _check_by_restoring(unfinished, version, held)
        made = Backup(new_uuid7(), hub_id, epoch, held.envelopes, held.digest, _sha256(unfinished))
        _write_manifest(target, made)
        unfinished.replace(target)
        _force(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    keep_backup(store, made.backup_id, "dump", inside, held, started, clock())
    return made


def put_back(store: HubStore, hub_id: str, source: Path, *, replace: bool) -> Backup:
    """Restore a backup and begin a new epoch, so that laptops send what it lacks.

    Stop every hub process first. ``replace``: throw away what the database holds now. Raises
    ``HubError`` for another hub's backup, a damaged one, or a database that is not empty.
    """
    made = read_manifest(source)
    if made.hub_id != hub_id:
        raise HubError(reason="this backup is of another hub")
    if _sha256(source) != made.sha256:
        raise HubError(reason="the backup is damaged")
    with psycopg.connect(store.dsn) as connection:
        _make_room(connection, replace=replace)
        version = connection.info.server_version
    restore(store.dsn, version, source)
    with store.transaction() as connection:
        if contents_of(connection) != Contents(made.envelopes, made.contents):
            raise HubError(reason="what was restored is not what was backed up")
        begin_epoch(connection)
    return made


def read_manifest(source: Path) -> Backup:
    """Return what lies beside a dump. Raises ``HubError``."""
    try:
        return msgspec.json.decode(_manifest(source).read_bytes(), type=Backup)
    except (OSError, msgspec.MsgspecError):
        raise HubError(reason=f"{_manifest(source)} cannot be read") from None


def _check_by_restoring(source: Path, version: int, expected: Contents) -> None:
    with _scratch(source.parent) as dsn:
        restore(dsn, version, source)
        with psycopg.connect(dsn) as connection:
            if contents_of(connection) != expected:
                raise HubError(reason="the backup does not hold what the database holds")


@contextmanager
def _scratch(beside: Path) -> Iterator[str]:
    """Run a PostgreSQL of one's own for the time of the check."""
    with (
        tempfile.TemporaryDirectory(prefix="fieldid-check-", dir=beside) as folder,
        PrivatePostgres(Path(folder) / "postgres") as server,
    ):
        yield server.dsn


def _make_room(connection: psycopg.Connection, *, replace: bool) -> None:
    row = connection.execute("SELECT to_regclass('hub') IS NOT NULL").fetchone()
    if row and row[0] and not replace:
        raise HubError(reason="the database is not empty")
    connection.execute("DROP SCHEMA public CASCADE")
    connection.execute("CREATE SCHEMA public")


def _write_manifest(target: Path, made: Backup) -> None:
    path = _manifest(target)
    path.write_bytes(msgspec.json.encode(made))
    _force(path)


def _manifest(target: Path) -> Path:
    return target.with_name(f"{target.name}.json")


def _force(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_READ_BYTES):
                digest.update(block)
    except OSError:
        raise HubError(reason=f"{path} cannot be read") from None
    return digest.hexdigest()
