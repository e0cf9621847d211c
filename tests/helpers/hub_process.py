"""A hub as a process of its own: real sockets, real uvicorn, killed or stopped at will."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.hub import operating
from fieldid.hub.config import HubConfig
from fieldid.hub.operating import NewHub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.wire.fields import Realm

ROOT = Path(__file__).resolve().parents[2]
_SERVE = """
import sys
from pathlib import Path
from fieldid.hub.config import HubConfig
from fieldid.hub.run import serve

folder, dsn, port, certificate, key = sys.argv[1:]
pem = {"certificate": Path(certificate), "private_key": Path(key)} if certificate else {}
serve(HubConfig(Path(folder), dsn=dsn, port=int(port), **pem), lambda url: print(url, flush=True))
"""


@dataclass
class HubProcess:
    """``log``: the file with the standard error of every process started here."""

    config: HubConfig
    new: NewHub
    log: Path
    url: str = ""
    process: subprocess.Popen[str] | None = None

    def start(self) -> HubProcess:
        """Start, on the same port as before if there was one, and wait until it listens."""
        config = self.config
        arguments = [
            str(config.folder),
            config.dsn,
            self.url.rpartition(":")[2] or "0",
            str(config.certificate or ""),
            str(config.private_key or ""),
        ]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _SERVE, *arguments],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        assert self.url, self.log.read_text()
        return self

    def end(self, *, kill: bool = False) -> int:
        """Stop it with SIGTERM, or kill it; return the exit status."""
        process, self.process = self.process, None
        if process is None:
            return 0
        (process.kill if kill else process.terminate)()
        process.communicate(timeout=30)
        return process.returncode

    def code(self) -> str:
        """A new enrolment code."""
        return operating.new_code(self.config)


@contextmanager
def hub_process(
    folder: Path, dsn: str, realm: Realm = "demo", pem: tuple[Path, Path] | None = None
) -> Iterator[HubProcess]:
    """Run a new hub of ``realm``; an empty ``dsn`` gives it a private PostgreSQL.

    ``pem``: certificate and private key files for TLS.
    """
    new = operating.init(folder, realm)
    certificate, key = pem or (None, None)
    config = HubConfig(folder, dsn=dsn, certificate=certificate, private_key=key)
    hub = HubProcess(config, new, folder / "hub.log")
    try:
        yield hub.start()
    finally:
        hub.end()
