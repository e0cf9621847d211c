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

from fieldid.errors.hub import HubError
from fieldid.hub.clock import utc_now
from fieldid.hub.keys import load_keys
from fieldid.hub.listing import device_status, read_kept
from fieldid.hub.private_postgres import PrivatePostgres
from fieldid.hub.rules import (
    DISCLOSURE,
    DISCLOSURE_KEY,
    POLICY,
    POLICY_KEY,
    install_rules,
)
from fieldid.policy.disclosure_file import example_disclosure, sign_disclosure
from fieldid.policy.example import example_uk
from fieldid.policy.signed import sign_policy
from fieldid.wire.signing import SigningKey

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
        if not (self._folder / POLICY_KEY).exists():
            self._take_example_rules()
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

    def confirm(self, device_id: str, officer_id: str, role: str) -> None:
        """Confirm an officer's role, as the operator of a real hub does in person."""
        self._run("confirm-officer", device_id, officer_id, "--role", role)

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

    def _take_example_rules(self) -> None:
        """Sign the example policy and disclosure rules by keys thrown away, and take them over."""
        policy_key, rules_key = SigningKey.generate(), SigningKey.generate()
        signed = {
            POLICY: sign_policy(example_uk(), policy_key.to_bytes()),
            POLICY_KEY: policy_key.public,
            DISCLOSURE: sign_disclosure(example_disclosure(), rules_key.to_bytes()),
            DISCLOSURE_KEY: rules_key.public,
        }
        install_rules(self._folder, signed, utc_now())

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
