"""Running PostgreSQL's own ``pg_dump`` and ``pg_restore``.

Guarantees that no password appears among a program's arguments, where every user of the machine
could read it. The programs must be of the server's major version or later.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from fieldid.errors.hub import HubError
from fieldid.hub.postgres_programs import find_programs

if TYPE_CHECKING:
    from pathlib import Path

_SAID = 300


def dump(dsn: str, server_version: int, snapshot: str, target: Path) -> None:
    """Write the database as that snapshot sees it. Raises ``HubError``."""
    _run(
        "pg_dump",
        dsn,
        server_version,
        *("--format=custom", "--no-owner", "--no-privileges", "--no-unlogged-table-data"),
        *(f"--snapshot={snapshot}", f"--file={target}"),
    )


def restore(dsn: str, server_version: int, source: Path) -> None:
    """Put a dump into an empty database, whole or not at all. Raises ``HubError``."""
    _run(
        "pg_restore",
        dsn,
        server_version,
        *("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", str(source)),
    )


def _run(program: str, dsn: str, server_version: int, *arguments: str) -> None:
    words = conninfo_to_dict(dsn)
    password = words.pop("password", None)
    secret = {"PGPASSWORD": str(password)} if password else {}
    command = [_find(program, server_version), f"--dbname={make_conninfo('', **words)}", *arguments]
    result = subprocess.run(  # noqa: S603 -- our own argument list, no shell
        command, capture_output=True, text=True, check=False, env=os.environ | secret
    )
    if result.returncode:
        raise HubError(reason=f"{program} failed: {result.stderr.strip()[-_SAID:]}")


def _find(program: str, server_version: int) -> str:
    try:
        return str(find_programs(str(server_version // 10_000)) / program)
    except HubError:
        found = shutil.which(program)
        if found is None:
            raise
        return found
