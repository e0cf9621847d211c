"""The repository that a hub serves under ``/v1/repository``.

Guarantees limits on connecting and on silence; follows no redirect, reads no proxy or password
settings of the environment, decompresses nothing, and goes on where an earlier read stopped.
"""

from __future__ import annotations

import ssl
from http import HTTPStatus
from typing import TYPE_CHECKING

import httpx

from fieldid.errors.watchlist import UpdateSilentError
from fieldid.parameters import REPOSITORY_READ_BYTES, SYNC_CONNECT_S, SYNC_READ_S
from fieldid.watchlist.update_source import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ABSENT = {HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN}


class HttpSource:
    """One hub. ``url``: its checked address. Close it when done."""

    def __init__(self, url: httpx.URL, ca_file: Path | None = None) -> None:
        self._url = url
        self._client = httpx.Client(
            verify=ssl.create_default_context(cafile=ca_file),
            timeout=httpx.Timeout(SYNC_READ_S, connect=SYNC_CONNECT_S),
            headers={"Accept-Encoding": "identity"},
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def read(self, place: str, start: int) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        headers = {"Range": f"bytes={start}-"} if start else {}
        try:
            with self._client.stream(
                "GET", f"{self._url}/v1/repository/{place}", headers=headers
            ) as answer:
                self._check(answer, start)
                yield from answer.iter_raw(REPOSITORY_READ_BYTES)
        except httpx.HTTPError:
            raise UpdateSilentError(reason="the line to the hub broke") from None

    def _check(self, answer: httpx.Response, start: int) -> None:
        if answer.status_code in _ABSENT:
            raise MissingError
        wanted = HTTPStatus.PARTIAL_CONTENT if start else HTTPStatus.OK
        if answer.status_code != wanted:
            raise UpdateSilentError(reason="the hub did not give a file")
        begins = answer.headers.get("content-range", "").startswith(f"bytes {start}-")
        if start and not begins:
            raise UpdateSilentError(reason="the hub gave another part of a file")
