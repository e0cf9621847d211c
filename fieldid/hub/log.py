"""The hub's log: one JSON object a line, without personal data, codes, tokens or bodies.

Guarantees that an unexpected error is logged by its type and place only, never by its text:
a database error quotes the row it could not write.
"""

from __future__ import annotations

import json
import logging
import time
import traceback
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.hub.metrics import observe
from fieldid.hub.problem import problem
from fieldid.wire import receipt as receipts

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_log = logging.getLogger("fieldid.hub")


class JsonFormatter(logging.Formatter):
    """Writes ``event`` and the fields given as ``extra={"fields": {...}}``."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line of JSON."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        line = {"time": moment, "level": record.levelname, "event": record.getMessage()}
        return json.dumps(line | getattr(record, "fields", {}))


def log_to_stderr(level: int = logging.INFO) -> None:
    """Send the hub's log to standard error, and only the server's own trouble beside it."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("uvicorn", "uvicorn.access", "uvicorn.error", "psycopg.pool"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def note(event: str, **fields: str | int) -> None:
    """Log that something happened."""
    _log.info(event, extra={"fields": fields})


def note_receipt(answer: bytes, size: int) -> None:
    """Log an encoded receipt that is on its way out; ``size``: bytes of the envelope."""
    receipt = receipts.decode(answer)
    note(
        "receipt",
        device_id=receipt.device_id,
        sequence=receipt.sequence,
        envelope_id=receipt.envelope_id,
        status=receipt.status.value,
        reason=receipt.reason,
        bytes=size,
    )


class RequestLog:
    """ASGI middleware: one line a request; a plain 500 instead of a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and log how it ended."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, statuses = time.monotonic(), list[int]()

        async def noting_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            await send(message)

        try:
            await self._app(scope, receive, noting_send)
        except Exception as error:  # noqa: BLE001 -- the last line of defence of a service
            _log.error("failure", extra={"fields": _whereabouts(error)})
            if not statuses:
                response = problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "see the hub log")
                await response(scope, receive, noting_send)
        _note_request(scope, statuses, time.monotonic() - started)


def _note_request(scope: Scope, statuses: list[int], seconds: float) -> None:
    route = getattr(scope.get("route"), "path", "")
    status = statuses[0] if statuses else 0
    observe(route, status, seconds)
    fields = {"method": scope["method"], "route": route, "status": status}
    note("request", **fields, ms=round(seconds * 1000))


def _whereabouts(error: Exception) -> dict[str, str]:
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    return {"error": type(error).__name__, "at": " < ".join(reversed(places))}
