"""The one shape of a JSON error: a code for programs, a reason for people."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from http import HTTPStatus


def problem(status: HTTPStatus, code: str, reason: str, receipt: bytes = b"") -> JSONResponse:
    """Return ``{"error": {"code", "reason"}, "receipt": base64}``; receipt only if there is one."""
    content: dict[str, object] = {"error": {"code": code, "reason": reason}}
    if receipt:
        content["receipt"] = base64.b64encode(receipt).decode("ascii")
    return JSONResponse(content, status_code=status)
