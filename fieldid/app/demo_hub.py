"""A private hub of realm "demo" beside the demo, in a process of its own.

It ends with the process that started it. Its port is chosen once and kept, because the
laptop pins the address.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import psycopg
from psycopg.rows import dict_row

from fieldid.errors import HubError
from fieldid.hub.keys import load_keys
from fieldid.hub.listing import device_status, read_kept
from fieldid.hub.private_postgres import PrivatePostgres

if TYPE_CHECKING:
    from pathlib import Path

_MODULE = [sys.executable, "-m", "fieldid", "hub"]
_STOP_SECONDS = 15


@dataclass(frozen=True)
class HubContent:
    """What a hub holds of one device.

    ``decisions``: identifiers, one for each envelope with a decision. ``states``: of all its
    envelopes. ``audit_sequence``: how far the device's chain is known there without a gap.
    """

    decisions: tuple[str, ...]
    states: frozenset[str]
    alarms: int
    audit_sequence: int


class DemoHub:
    """The hub in ``folder``; made on first use. Use as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port()}"

    def start(self) -> None:
        """Start and wait until it listens. Raises HubError."""
        if not (self._folder / "hub.keys.json").exists():
            self._run("init", "--realm", "demo")
        where = ["--folder", str(self._folder), "--port", str(self._port())]
        command = [*_MODULE, "serve", "--until-eof", *where]
        with (self._folder / "hub.log").open("a") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )
        first = self._process.stdout.readline() if self._process.stdout else ""
        if not first.startswith("Listening"):
            raise HubError(reason=f"the demo hub did not start; see {self._folder / 'hub.log'}")

    def stop(self) -> None:
        """End it; idempotent."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.communicate(timeout=_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()

    def new_code(self) -> str:
        """Return a one-time enrolment code."""
        return self._run("code", "--label", "demo laptop").strip()

    def content(self, device_id: str) -> HubContent:
        """Return what the hub holds of a device; the hub must be running."""
        keys = load_keys(self._folder)
        dsn = PrivatePostgres(self._folder / "postgres").running_dsn()
        if dsn is None:
            raise HubError(reason="its PostgreSQL does not run")
        with psycopg.connect(dsn, row_factory=dict_row) as connection:
            status = device_status(connection, device_id)
            if status is None:
                raise HubError(reason="it does not know this laptop")
            rows = connection.execute(
                "SELECT envelope_id FROM envelope WHERE device_id = %s AND kind = 'encounter'",
                [device_id],
            ).fetchall()
            kept = [read_kept(connection, keys, str(row["envelope_id"])) for row in rows]
        records = [content.record for content in kept if content is not None]
        return HubContent(
            decisions=tuple(one["decision"]["decision_id"] for one in records),
            states=frozenset(status.envelopes),
            alarms=status.alarms + status.clashes,
            audit_sequence=status.audit_head.sequence,
        )

    def _run(self, *arguments: str) -> str:
        command = [*_MODULE, arguments[0], "--folder", str(self._folder), *arguments[1:]]
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own module
        if result.returncode:
            raise HubError(reason=result.stderr.strip() or "the demo hub failed")
        return result.stdout

    def _port(self) -> int:
        kept = self._folder / "port"
        if not kept.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            with socket.create_server(("127.0.0.1", 0)) as free:
                kept.write_text(str(free.getsockname()[1]))
        return int(kept.read_text())
