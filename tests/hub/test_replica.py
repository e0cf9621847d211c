"""Durable by a streaming replica (T10): only what the replica has forced to its disk counts."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
import pytest

from fieldid.errors.hub import HubError
from fieldid.hub.durable import mark_replicated
from fieldid.hub.intake import take_in
from fieldid.hub.keys import create_keys
from fieldid.hub.postgres_owner import as_owner, make_private
from fieldid.hub.postgres_programs import find_programs
from fieldid.hub.private_postgres import PrivatePostgres
from fieldid.hub.store import HubStore
from tests.helpers.hub_fixtures import PreparedHub
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def streaming_replica(primary: PrivatePostgres, folder: Path) -> Iterator[None]:
    """A second server that follows the first."""
    programs, data = find_programs(), folder / "data"
    make_private(folder)
    host = psycopg.conninfo.conninfo_to_dict(primary.dsn)["host"]
    copy = [str(programs / "pg_basebackup"), "-h", str(host), "-U", "fieldid", "-D", str(data)]
    subprocess.run(as_owner([*copy, "-R", "-c", "fast"]), check=True, cwd="/")
    serve = [str(programs / "postgres"), "-D", str(data), "-k", str(folder), "-c"]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            as_owner([*serve, "listen_addresses="]), stdout=log, stderr=log, cwd="/"
        )
    try:
        yield
    finally:
        server.terminate()
        server.wait(30)


def durable(hub: PreparedHub) -> int:
    with hub.store.transaction() as connection:
        row = connection.execute(
            "SELECT count(*) AS n FROM envelope WHERE durable_at IS NOT NULL"
        ).fetchone()
    assert row is not None
    return int(row["n"])


@pytest.mark.usefixtures("postgres")  # skips where there is no PostgreSQL
def test_records_are_durable_once_the_replica_has_them(tmp_path: Path) -> None:
    keys, token = create_keys(tmp_path / "hub", "demo")
    with PrivatePostgres(tmp_path / "primary") as primary, HubStore(primary.dsn) as store:
        store.prepare(keys.hub_id, keys.realm)
        hub = PreparedHub(tmp_path / "hub", primary.dsn, keys, token, store)
        laptop = hub.enrol(Laptop())
        take_in(laptop.raw(), store, keys, NOW, hub.rules)
        with pytest.raises(HubError, match="no replica"):
            mark_replicated(store, lambda: NOW, 0.3)
        assert durable(hub) == 0
        with streaming_replica(primary, tmp_path / "replica"):
            take_in(laptop.raw(), store, keys, NOW, hub.rules)
            assert mark_replicated(store, lambda: NOW, 60) == 2
        assert durable(hub) == 2
        take_in(laptop.raw(), store, keys, NOW, hub.rules)
        with pytest.raises(HubError, match="no replica"):
            mark_replicated(store, lambda: NOW, 0.3)
        assert durable(hub) == 2
