"""The one shape of a JSON error: a code for programs, a reason for people."""

from __future__ import annotations

import base64
from http import HTTPStatus

from starlette.responses import JSONResponse

# The body was not read to its end: without closing, the server would go on discarding it.
_UNREAD = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE})


def problem(status: HTTPStatus, code: str, reason: str, receipt: bytes = b"") -> JSONResponse:
    """Return ``{"error": {"code", "reason"}, "receipt": base64}``; receipt only if there is one."""
    content: dict[str, object] = {"error": {"code": code, "reason": reason}}
    if receipt:
        content["receipt"] = base64.b64encode(receipt).decode("ascii")
    headers = {"Connection": "close"} if status in _UNREAD else None
    return JSONResponse(content, status_code=status, headers=headers)
