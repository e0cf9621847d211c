"""Running one SQL file on Alembic's connection, inside its transaction."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, cast

from alembic import op

if TYPE_CHECKING:
    import psycopg


def run_script(name: str) -> None:
    """Run ``versions/<name>``, which may hold many statements."""
    script = files("fieldid.hub.migrations.versions").joinpath(name).read_bytes()
    driver = op.get_bind().connection.driver_connection
    cast("psycopg.Connection", driver).execute(script)
