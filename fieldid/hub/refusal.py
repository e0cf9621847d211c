"""Why the hub turned something down, in a form that becomes the JSON error."""

from __future__ import annotations

from http import HTTPStatus


class RefusedError(Exception):
    """Raised inside a request; the service answers with it.

    ``code``: for programs. ``reason``: for people, without personal data. ``receipt``: the
    signed receipt of a refused envelope, empty for anything else.
    """

    def __init__(
        self,
        code: str,
        reason: str,
        status: HTTPStatus = HTTPStatus.FORBIDDEN,
        receipt: bytes = b"",
    ) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason
        self.status = status
        self.receipt = receipt
