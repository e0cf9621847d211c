"""Reading a request's body without letting anybody fill the memory or hold the line."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from fieldid.hub.refusal import RefusedError
from fieldid.parameters import HUB_BODY_TIMEOUT_S

if TYPE_CHECKING:
    from starlette.requests import Request


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body, at most ``limit`` bytes; a longer one is refused before it is read.

    Raises ``RefusedError`` if it is too long, too slow, or ends early.
    """
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or int(announced) > limit:
        raise _too_large(limit)
    try:
        async with asyncio.timeout(HUB_BODY_TIMEOUT_S):
            return await _collect(request, limit)
    except TimeoutError:
        raise RefusedError(
            "too_slow", "the request took too long to arrive", HTTPStatus.REQUEST_TIMEOUT
        ) from None
    except ClientDisconnect:
        raise RefusedError(
            "cut_off", "the connection ended in the middle", HTTPStatus.BAD_REQUEST
        ) from None


async def _collect(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise _too_large(limit)
    return bytes(body)


def _too_large(limit: int) -> RefusedError:
    return RefusedError(
        "too_large", f"more than {limit} bytes", HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    )
