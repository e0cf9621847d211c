"""One HTTP request to the hub, bounded in every direction.

Guarantees limits on connecting, on silence, on the whole exchange and on the size of the
answer; follows no redirect, reads no proxy or password settings of the environment, and
decompresses nothing. Leaves out repeating and believing.
"""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import httpx

from fieldid.parameters import (
    MAX_ANSWER_BYTES,
    SYNC_CONNECT_S,
    SYNC_READ_S,
    SYNC_SLOWEST_BYTES_PER_S,
    SYNC_TOTAL_S,
)
from fieldid.sync.report import Waiting

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


@dataclass(frozen=True)
class Limits:
    """Seconds. ``total_s`` grows by the time that the envelope takes on the slowest line."""

    connect_s: float = SYNC_CONNECT_S
    read_s: float = SYNC_READ_S
    total_s: float = SYNC_TOTAL_S

    @classmethod
    def of_patience(cls, seconds: float) -> Self:
        """Return limits for somebody who waits this long for an answer."""
        return cls(min(seconds, SYNC_CONNECT_S), seconds, seconds)

    def total_for(self, size: int) -> float:
        """Return how long an exchange that sends ``size`` bytes may take."""
        return self.total_s + size / SYNC_SLOWEST_BYTES_PER_S


@dataclass(frozen=True, repr=False)
class Answer:
    """Whatever answered: it has proven nothing yet."""

    status: int
    body: bytes


class LineError(Exception):
    """The exchange did not come to an answer; ``why`` says how."""

    def __init__(self, why: Waiting) -> None:
        super().__init__(why.value)
        self.why = why


class HubLine:
    """A connection to one hub, kept open between requests. An async context manager."""

    def __init__(self, url: httpx.URL, limits: Limits, ca_file: Path | None = None) -> None:
        self._url = url
        self._limits = limits
        self._client = httpx.AsyncClient(
            verify=ssl.create_default_context(cafile=ca_file),
            timeout=httpx.Timeout(limits.read_s, connect=limits.connect_s),
            headers={"Accept-Encoding": "identity"},
            follow_redirects=False,
            trust_env=False,
        )

    async def post(self, path: str, content: bytes, most: int = MAX_ANSWER_BYTES) -> Answer:
        """Send ``content`` and return an answer of at most ``most`` bytes; raise ``LineError``."""
        request = self._client.build_request("POST", f"{self._url}/v1/{path}", content=content)
        return await self._bounded(request, len(content), most)

    async def get(
        self, path: str, headers: dict[str, str], most: int, expected: int | None = None
    ) -> Answer:
        """Ask and return an answer of at most ``most`` bytes; raise ``LineError``.

        ``expected``: how many bytes it has time for, None for ``most``.
        """
        request = self._client.build_request("GET", f"{self._url}/v1/{path}", headers=headers)
        return await self._bounded(request, most if expected is None else expected, most)

    async def _bounded(self, request: httpx.Request, size: int, most: int) -> Answer:
        try:
            async with asyncio.timeout(self._limits.total_for(size)):
                return await self._exchange(request, most)
        except TimeoutError:
            raise LineError(Waiting.BROKEN) from None
        except httpx.ConnectError as error:
            raise LineError(_why_not_connected(error)) from None
        except httpx.ConnectTimeout:
            raise LineError(Waiting.OFFLINE) from None
        except httpx.HTTPError:
            raise LineError(Waiting.BROKEN) from None

    async def _exchange(self, request: httpx.Request, most: int) -> Answer:
        body = bytearray()
        response = await self._client.send(request, stream=True)
        try:
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > most:
                    raise LineError(Waiting.NONSENSE)
        finally:
            await response.aclose()
        return Answer(response.status_code, bytes(body))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.aclose()


def _why_not_connected(error: BaseException | None) -> Waiting:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return Waiting.CERTIFICATE
        error = error.__cause__ or error.__context__
    return Waiting.OFFLINE
