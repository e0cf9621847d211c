"""Where a hub lives and where it listens."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.errors.hub import HubError
from fieldid.hub.private_postgres import PrivatePostgres

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.hub.keys import HubKeys

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class HubConfig:
    """``folder`` holds the keys, and the private PostgreSQL where ``dsn`` is empty.

    ``port`` 0 takes a free one. ``certificate`` and ``private_key``: PEM files for TLS; without
    them the hub listens on the loopback interface only, for a TLS proxy on the same machine.
    """

    folder: Path
    dsn: str = ""
    host: str = "127.0.0.1"
    port: int = 8470
    certificate: Path | None = None
    private_key: Path | None = None

    def check(self, keys: HubKeys) -> None:
        """Raise ``HubError`` for what must not be served."""
        if self.certificate is None and self.host not in _LOOPBACK:
            raise HubError(reason="without a certificate it listens on 127.0.0.1 only")
        if keys.realm == "live" and not self.dsn:
            raise HubError(reason="a live hub needs a PostgreSQL of its own (give its address)")

    @contextmanager
    def database(self) -> Iterator[str]:
        """Yield the address of the database; start the private one unless it runs already."""
        private = PrivatePostgres(self.folder / "postgres")
        running = self.dsn or private.running_dsn()
        if running:
            yield running
            return
        with private:
            yield private.dsn
