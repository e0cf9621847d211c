"""The hub as an ASGI application.

Guarantees that every answer that is not a receipt is one shape of JSON, and that nothing of a
request but its route, status and identifiers reaches the log. Offers no documentation pages:
laptops are the only callers.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

import psycopg
from fastapi import FastAPI
from psycopg_pool import PoolTimeout
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from fieldid.hub import act_endpoints, upload_endpoints
from fieldid.hub.clock import utc_now
from fieldid.hub.endpoints import Hub, router
from fieldid.hub.log import RequestLog
from fieldid.hub.problem import problem
from fieldid.hub.refusal import RefusedError
from fieldid.hub.repository import REPOSITORY
from fieldid.hub.rules import RulesFolder

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import JSONResponse

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore
    from fieldid.ports import Clock


def create_app(
    store: HubStore, keys: HubKeys, clock: Clock = utc_now, folder: Path | None = None
) -> FastAPI:
    """Return the application over an open and prepared store.

    ``folder``: where the signed disclosure rules lie; without it nothing is ever released. Its
    folder ``repository``, where there is one, is served read-only to laptops.
    """
    app = FastAPI(title="fieldid hub", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.hub = Hub(store, keys, clock, RulesFolder(folder, clock))
    app.include_router(router)
    app.include_router(act_endpoints.router)
    app.include_router(upload_endpoints.router)
    if folder is not None:
        # As the authority published it; laptops believe its signatures and not the hub.
        files = StaticFiles(directory=folder / REPOSITORY, check_dir=False)
        app.mount("/v1/repository", files)
    app.add_middleware(RequestLog)
    app.add_exception_handler(RefusedError, _refused)
    app.add_exception_handler(HTTPException, _no_such_address)
    for trouble in (psycopg.OperationalError, PoolTimeout):
        app.add_exception_handler(trouble, _database_away)
    return app


async def _refused(_: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RefusedError):
        raise error
    return problem(error.status, error.code, error.reason, error.receipt)


async def _no_such_address(_: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return problem(HTTPStatus(status), "no_such_address", HTTPStatus(status).phrase.lower())


async def _database_away(_: Request, __: Exception) -> JSONResponse:
    return problem(
        HTTPStatus.SERVICE_UNAVAILABLE, "database", "the hub's database does not answer now"
    )
