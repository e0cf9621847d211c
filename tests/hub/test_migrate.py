"""The hub's database through its revisions (T12: nothing that was kept is lost by an upgrade)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import psycopg
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from fieldid.errors.hub import HubError
from fieldid.hub import migrate
from fieldid.hub.store import HubStore

BASE = files("fieldid.hub.migrations.versions").joinpath("0001.sql").read_text("utf-8")


def revision(dsn: str) -> str:
    with psycopg.connect(dsn) as connection:
        return migrate.revision_of(connection)


def test_the_newest_revision_is_the_one_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(files("fieldid.hub").joinpath("migrations")))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_a_database_from_before_there_were_revisions_keeps_what_it_holds(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(BASE.encode())
        connection.execute("INSERT INTO hub (hub_id, realm) VALUES ('hub-1', 'demo')")
        connection.execute(
            "INSERT INTO device (device_id, label, realm, public_key, recipient, enrolled_at,"
            " audit_digest) VALUES ('laptop-1', 'Van', 'demo', 'k', 'age1', now(), 'd')"
        )
    with HubStore(dsn) as store:
        store.prepare("hub-1", "demo")
        with store.transaction() as connection:
            row = connection.execute("SELECT label, revoked_at FROM device").fetchone()
    assert row == {"label": "Van", "revoked_at": None}
    assert revision(dsn) == migrate.HEAD


def test_an_upgrade_may_be_repeated_and_begun_by_several_at_once(dsn: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate.upgrade, [dsn] * 4))
    migrate.upgrade(dsn)
    assert revision(dsn) == migrate.HEAD


def test_a_database_of_a_later_version_is_refused(dsn: str) -> None:
    migrate.upgrade(dsn)
    with psycopg.connect(dsn) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(HubError, match="later version"):
        migrate.upgrade(dsn)
