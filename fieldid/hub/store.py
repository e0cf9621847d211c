"""The hub's PostgreSQL: connections, schema and transactions.

Guarantees that a database belongs to one hub and one realm for good. The statements
themselves stand beside their nouns: codes, devices, envelopes, audit links.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

from fieldid.errors.hub import HubError
from fieldid.hub.epoch import settle_epoch
from fieldid.hub.migrate import upgrade
from fieldid.parameters import HUB_CONNECTIONS, HUB_DATABASE_WAIT_S

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from psycopg import Connection

Row = dict[str, Any]


class HubStore:
    """Use as a context manager, or call :meth:`open` and :meth:`close`."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._pool: ConnectionPool[Connection[Row]] = ConnectionPool(
            dsn,
            kwargs={"row_factory": dict_row},
            min_size=1,
            max_size=HUB_CONNECTIONS,
            timeout=HUB_DATABASE_WAIT_S,
            check=ConnectionPool.check_connection,
            configure=_settle,
            open=False,
        )

    def open(self) -> None:
        """Connect. Raises ``psycopg.OperationalError`` when the database does not answer."""
        psycopg.connect(self._dsn, connect_timeout=round(HUB_DATABASE_WAIT_S)).close()
        self._pool.open(wait=True, timeout=HUB_DATABASE_WAIT_S)

    def close(self) -> None:
        """Give the connections back. Idempotent."""
        self._pool.close()

    @contextmanager
    def transaction(self) -> Iterator[Connection[Row]]:
        """One transaction: committed at the end, rolled back on any exception."""
        with self._pool.connection() as connection:
            yield connection

    def prepare(self, hub_id: str, realm: str) -> None:
        """Bring the database up to date and mark it as this hub's.

        Raises ``HubError`` if it is another hub's, of another realm or of a later version.
        """
        upgrade(self._dsn)
        with self.transaction() as connection:
            connection.execute(
                "INSERT INTO hub (hub_id, realm) VALUES (%s, %s) ON CONFLICT DO NOTHING",
                [hub_id, realm],
            )
            settle_epoch(connection)
            owner = connection.execute("SELECT hub_id, realm FROM hub").fetchone()
        if owner != {"hub_id": hub_id, "realm": realm}:
            raise HubError(reason="this database belongs to another hub")

    @property
    def dsn(self) -> str:
        """The address of the database."""
        return self._dsn

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _settle(connection: Connection[Row]) -> None:
    """Ask at each new connection whether the database is still the same: a restore ends them."""
    with connection.transaction():
        ready = connection.execute(
            "SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema()"
            " AND table_name = 'hub' AND column_name = 'epoch'"
        ).fetchone()
        if ready:
            settle_epoch(connection)
