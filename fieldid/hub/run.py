"""What ``fieldid hub serve`` does.

Leaves out running several processes over one PostgreSQL, which needs nothing more than
starting them.
"""

from __future__ import annotations

import signal
import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import uvicorn

from fieldid.errors.hub import HubError
from fieldid.hub.cases import open_missing_cases
from fieldid.hub.clock import utc_now
from fieldid.hub.decisions import judge_waiting, note_missing
from fieldid.hub.keys import load_keys
from fieldid.hub.log import log_to_stderr, note
from fieldid.hub.operating import open_store
from fieldid.hub.rules import RulesFolder
from fieldid.hub.service import create_app
from fieldid.parameters import HUB_CONCURRENT_REQUESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastapi import FastAPI

    from fieldid.hub.config import HubConfig
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore

_BACKLOG = 128


def serve(config: HubConfig, on_ready: Callable[[str], None] = lambda _: None) -> None:
    """Serve until SIGINT or SIGTERM; call ``on_ready`` with the address once it listens.

    Raises ``HubError`` for what is wrong with the folder, the address or the database.
    """
    log_to_stderr()
    keys = load_keys(config.folder)
    config.check(keys)
    with _listening_socket(config) as listener, open_store(config, keys) as store:
        _catch_up(store, keys, RulesFolder(config.folder))
        app = create_app(store, keys, folder=config.folder)
        server = uvicorn.Server(_server_config(config, app))
        on_ready(_address(config, listener))
        with _interruptible():
            server.run(sockets=[listener])


def _catch_up(store: HubStore, keys: HubKeys, rules: RulesFolder) -> None:
    """Look at what earlier versions kept, and at what waited for a policy."""
    with store.transaction() as connection:
        open_missing_cases(connection, keys, utc_now())
        note_missing(connection, keys, rules)
        judge_waiting(connection, keys, rules)
        flaw = rules.flaw(connection)
    if flaw:
        note("no_policy_in_force", reason=flaw)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let a signal end the server and then unwind, so that the database is stopped cleanly."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        yield


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
