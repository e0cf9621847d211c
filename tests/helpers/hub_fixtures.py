"""Fixtures over a real PostgreSQL: one server a session, one database a test."""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from fieldid.errors.hub import HubError
from fieldid.hub.codes import issue_code
from fieldid.hub.enrol import enrol
from fieldid.hub.keys import HubKeys, create_keys
from fieldid.hub.operating import CODE_VALID
from fieldid.hub.postgres_programs import find_programs
from fieldid.hub.private_postgres import PrivatePostgres
from fieldid.hub.rules import RulesFolder
from fieldid.hub.store import HubStore
from fieldid.wire.enrolment import encode_request
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from collections.abc import Iterator

_numbers = itertools.count()
_TABLES = (
    "consultation_log",
    "erase_order",
    "upload_block",
    "upload",
    "backup",
    "role_confirmation",
    "rules_held",
    "review_act",
    "correction_agreement",
    "correction",
    "disclosure_log",
    "release",
    "release_approval",
    "release_request",
    "nationality_step",
    "nationality_statement",
    "barrier_answer",
    "act",
    "subject_case",
    "alarm",
    "audit_tree",
    "audit_checkpoint",
    "audit_link",
    "clash",
    "envelope",
    "officer",
    "enrolment_code",
    "device",
    "hub",
)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivatePostgres]:
    """A running private PostgreSQL."""
    try:
        find_programs()
    except HubError as error:
        pytest.skip(str(error))
    with PrivatePostgres(tmp_path_factory.mktemp("postgres")) as server:
        yield server


@pytest.fixture
def dsn(postgres: PrivatePostgres) -> Iterator[str]:
    """An empty database of one's own, dropped afterwards."""
    with _database(postgres) as address:
        yield address


@pytest.fixture(scope="session")
def shared_dsn(postgres: PrivatePostgres) -> Iterator[str]:
    """A database that tests use one after the other; ``hub`` empties it for each."""
    with _database(postgres) as address:
        yield address


@contextmanager
def _database(postgres: PrivatePostgres) -> Iterator[str]:
    name = f"hub_{next(_numbers)}"
    with psycopg.connect(postgres.dsn, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield make_conninfo(postgres.dsn, dbname=name)
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@dataclass
class PreparedHub:
    """A prepared hub without the network around it."""

    folder: Path
    dsn: str
    keys: HubKeys
    operator_token: str
    store: HubStore

    @property
    def rules(self) -> RulesFolder:
        """The hub's folder; nobody has put a policy into it."""
        return RulesFolder(self.folder)

    def code(self, realm: str = "demo") -> str:
        """A new enrolment code."""
        with self.store.transaction() as connection:
            public = self.keys.signing.public
            return issue_code(connection, public, realm, "Van 3", NOW, CODE_VALID).text

    def enrol(self, laptop: Laptop) -> Laptop:
        """Enrol the laptop and let it seal to this hub."""
        request = laptop.request(self.code())
        enrol(encode_request(request), self.store, self.keys, NOW)
        return laptop.knows(self.keys)

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        with self.store.transaction() as connection:
            query = sql.SQL("SELECT count(*) AS number FROM {}").format(sql.Identifier(table))
            row = connection.execute(query).fetchone()
        assert row is not None
        return int(row["number"])


@pytest.fixture
def hub(shared_dsn: str, tmp_path: Path) -> Iterator[PreparedHub]:
    """A hub of realm demo over an empty database."""
    keys, token = create_keys(tmp_path / "hub", "demo")
    with HubStore(shared_dsn) as store:
        store.prepare(keys.hub_id, keys.realm)
        yield PreparedHub(tmp_path / "hub", shared_dsn, keys, token, store)
        with store.transaction() as connection:
            for table in _TABLES:
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))


@pytest.fixture
def laptop(hub: PreparedHub) -> Laptop:
    """An enrolled laptop."""
    return hub.enrol(Laptop())
