"""A PostgreSQL of one's own, for demo and tests: the same engine as in production.

Guarantees: it listens on a Unix socket in a private folder only, keeps its data under the
folder given, is durable (fsync on; only the empty database is made without waiting for the
disk), runs when started by root or by a user, and stops with its owner, even when the owner
is killed. Leaves out everything a real deployment adds.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import psycopg
from psycopg.conninfo import make_conninfo

from fieldid.errors.hub import HubError
from fieldid.hub.postgres_owner import SUPERVISOR, as_owner, make_private
from fieldid.hub.postgres_programs import database_version, find_programs

if TYPE_CHECKING:
    from types import TracebackType

_ROLE = "fieldid"
_PID_FILE_SOCKET_LINE = 4  # counted from 0; PostgreSQL, src/include/utils/pidfile.h
_LAUNCHES = 6
_RELAUNCH_S = 0.5
_STOP_S = 30.0
_POLL_S = 0.02
# sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, a final zero among them.
_LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432")
# Errors are logged without the statement and the row, which hold personal data.
_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "warning",
    "max_connections": "50",
}


class PrivatePostgres:
    """``with PrivatePostgres(folder) as server: psycopg.connect(server.dsn)``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._data = self._folder / "data"
        self._socket = self._folder / "socket"
        self._process: subprocess.Popen[bytes] | None = None
        self._name = secrets.token_hex(8)  # tells our server from another's at the same socket

    @property
    def dsn(self) -> str:
        """Connection string for psycopg; valid while the server runs."""
        return make_conninfo(host=str(self._socket), user=_ROLE, dbname="postgres")

    def start(self) -> None:
        """Make the database if there is none, start, and wait until it answers.

        Raises ``HubError`` if PostgreSQL is missing or does not come up.
        """
        if os.name != "posix":
            raise HubError(reason="here it needs the address of a PostgreSQL that runs already")
        make_private(self._folder)
        programs = find_programs(database_version(self._data))
        if database_version(self._data) is None:
            self._initialise(programs)
        self._make_socket_folder()
        try:
            self._wait_until_ready(programs)
        except BaseException:
            self.stop()
            raise

    def running_dsn(self) -> str | None:
        """Return the connection string of a server that another process runs here, or None."""
        try:
            lines = (self._data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
            dsn = make_conninfo(host=lines[_PID_FILE_SOCKET_LINE], user=_ROLE, dbname="postgres")
            psycopg.connect(dsn, connect_timeout=5).close()
        except (OSError, IndexError, psycopg.OperationalError):
            return None
        return dsn

    def stop(self) -> None:
        """Shut down cleanly; does nothing when it is not running."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)
        if self._socket.parent != self._folder:
            shutil.rmtree(self._socket, ignore_errors=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _initialise(self, programs: Path) -> None:
        unfinished = self._folder / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [
            str(programs / "initdb"),
            *("--pgdata", str(unfinished), "--username", _ROLE, "--auth", "trust"),
            *("--encoding", "UTF8", "--no-locale", "--no-sync"),
        ]
        result = subprocess.run(  # noqa: S603 -- our own argument list, no shell
            as_owner(command), capture_output=True, text=True, check=False, cwd="/"
        )
        if result.returncode:
            raise HubError(reason=f"PostgreSQL's initdb failed: {result.stderr.strip()[-300:]}")
        unfinished.rename(self._data)

    def _make_socket_folder(self) -> None:
        self._socket = self._folder / "socket"
        if len(os.fsencode(self._socket)) > _LONGEST_SOCKET_FOLDER:
            self._socket = Path(tempfile.mkdtemp(prefix="fieldid-pg-"))
        make_private(self._socket)

    def _launch(self, programs: Path) -> subprocess.Popen[bytes]:
        server = [str(programs / "postgres"), "-D", str(self._data), "-k", str(self._socket)]
        for name, value in (_SETTINGS | {"cluster_name": self._name}).items():
            server += ["-c", f"{name}={value}"]
        with (self._folder / "postgres.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 -- our own argument list
                ["/bin/sh", "-c", SUPERVISOR, "postgres", *as_owner(server)],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
                cwd="/",
            )
        return self._process

    def _wait_until_ready(self, programs: Path) -> None:
        """Launch, again if need be: a server whose owner just died may still be stopping."""
        for _ in range(_LAUNCHES):
            process = self._launch(programs)
            while process.poll() is None:
                if self._answers():
                    return
                time.sleep(_POLL_S)
            _end(process)
            time.sleep(_RELAUNCH_S)
        raise HubError(
            reason=f"PostgreSQL did not start (is another using {self._folder}?); see postgres.log"
        )

    def _answers(self) -> bool:
        try:
            with psycopg.connect(self.dsn, connect_timeout=5) as connection:
                row = connection.execute("SHOW cluster_name").fetchone()
        except psycopg.OperationalError:
            return False
        return row == (self._name,)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
