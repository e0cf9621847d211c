"""Bringing the hub's database up to date (Alembic), also one from before there were revisions.

Guarantees that processes that start together upgrade once, each revision whole or not at all,
and that a database of a later version is refused instead of being used half understood.
"""

from __future__ import annotations

from importlib.resources import files

import psycopg
from psycopg import errors

from fieldid.errors.hub import HubError

HEAD = "0008"
"""The newest revision; known here so that an up-to-date database costs no Alembic."""

_LOCK = 0x66696C64  # any fixed number: two hub processes must not upgrade at once


def upgrade(dsn: str) -> None:
    """Bring the database at ``dsn`` to :data:`HEAD`. Raises ``HubError``."""
    with psycopg.connect(dsn) as connection:
        if revision_of(connection) == HEAD:
            return
        connection.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        connection.commit()
        if revision_of(connection) != HEAD:
            _run(dsn)


def revision_of(connection: psycopg.Connection[tuple[str]]) -> str:
    """Return the revision of a database, an empty text where it has none."""
    try:
        with connection.transaction():
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except errors.UndefinedTable:
        return ""
    return row[0] if row else ""


def _run(dsn: str) -> None:
    from alembic import command  # noqa: PLC0415 - only where there is something to do
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415
    from sqlalchemy import NullPool, create_engine  # noqa: PLC0415

    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(dsn), poolclass=NullPool
    )
    config = Config()
    config.set_main_option("script_location", str(files("fieldid.hub").joinpath("migrations")))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, HEAD)
        except CommandError:
            raise HubError(reason="its database was made by a later version") from None
