"""What ``fieldid hub init``, ``code`` and ``serve`` do.

Guarantees that one folder is one hub: its keys are made once, and the database it uses is
marked as its own. Leaves out running several processes over one PostgreSQL, which needs
nothing more than starting them.
"""

from __future__ import annotations

import signal
import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg
import uvicorn
from psycopg_pool import PoolTimeout

from fieldid.errors import HubError
from fieldid.hub.clock import utc_now
from fieldid.hub.codes import issue_code
from fieldid.hub.keys import HubKeys, create_keys, load_keys
from fieldid.hub.log import log_to_stderr
from fieldid.hub.service import create_app
from fieldid.hub.store import HubStore
from fieldid.parameters import CODE_VALID_HOURS, HUB_CONCURRENT_REQUESTS
from fieldid.wire.fields import Realm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fastapi import FastAPI

    from fieldid.hub.config import HubConfig

_BACKLOG = 128
_CODE_VALID = timedelta(hours=CODE_VALID_HOURS)


@dataclass(frozen=True, repr=False)
class NewHub:
    """``operator_token`` is shown once and kept nowhere."""

    hub_id: str
    realm: Realm
    fingerprint: str
    operator_token: str


def init(folder: Path, realm: Realm) -> NewHub:
    """Make a hub's folder and keys. Raises ``HubError`` if it is one already."""
    keys, token = create_keys(folder, realm)
    return NewHub(keys.hub_id, keys.realm, keys.fingerprint, token)


def new_code(config: HubConfig, label: str = "", valid_for: timedelta = _CODE_VALID) -> str:
    """Return a new one-time enrolment code for the hub's realm; works while it serves."""
    keys = load_keys(config.folder)
    with _open_store(config, keys) as store, store.transaction() as connection:
        public = keys.signing.public
        return issue_code(connection, public, keys.realm, label, utc_now(), valid_for).text


def serve(config: HubConfig, on_ready: Callable[[str], None] = lambda _: None) -> None:
    """Serve until SIGINT or SIGTERM; call ``on_ready`` with the address once it listens.

    Raises ``HubError`` for what is wrong with the folder, the address or the database.
    """
    log_to_stderr()
    keys = load_keys(config.folder)
    config.check(keys)
    with _listening_socket(config) as listener, _open_store(config, keys) as store:
        server = uvicorn.Server(_server_config(config, create_app(store, keys)))
        on_ready(_address(config, listener))
        with _interruptible():
            server.run(sockets=[listener])


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let a signal end the server and then unwind, so that the database is stopped cleanly."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        yield


@contextmanager
def _open_store(config: HubConfig, keys: HubKeys) -> Iterator[HubStore]:
    try:
        with config.database() as dsn, HubStore(dsn) as store:
            store.prepare(keys.hub_id, keys.realm)
            yield store
    except (psycopg.OperationalError, PoolTimeout):
        raise HubError(reason="its PostgreSQL does not answer") from None


def _listening_socket(config: HubConfig) -> socket.socket:
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    try:
        listener = socket.create_server((config.host, config.port), family=family, backlog=_BACKLOG)
    except OSError:
        raise HubError(reason=f"{config.host} port {config.port} is not free") from None
    # Connections inherit it. asyncio does not set it on sockets it did not make, and each
    # answer would wait 40 ms for the laptop's delayed acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(config: HubConfig, listener: socket.socket) -> str:
    scheme = "https" if config.certificate else "http"
    host = f"[{config.host}]" if ":" in config.host else config.host
    return f"{scheme}://{host}:{listener.getsockname()[1]}"


def _server_config(config: HubConfig, app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=HUB_CONCURRENT_REQUESTS,
        timeout_graceful_shutdown=10,
        ssl_certfile=config.certificate,
        ssl_keyfile=config.private_key,
    )
