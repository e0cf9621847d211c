"""Talks HTTP to scanner services on this machine, and to nothing else.

Guarantees: only 127.0.0.1 is ever called, no proxy is used, no answer larger or slower than
allowed is read. Leaves out what is said. Source: MOSIP Secure Biometric Interface, "Device
Service - Communication Interfaces" (ports 4501 to 4600, verbs of its own).
"""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.errors.reader import ReaderError, ReaderTimeoutError, ReaderUnpluggedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

HOST = "127.0.0.1"
PORTS = range(4501, 4601)
MAX_ANSWER_BYTES = 32 * 2**20
MAX_FRAME_BYTES = 4 * 2**20
_CONNECT_S = 0.2


def listening(ports: range) -> list[int]:
    """Return the ports on which something answers; closed ports of loopback cost nothing."""
    return [port for port in ports if _is_open(port)]


def ask(verb: str, port: int, path: str, body: dict[str, Any], limit_s: float) -> Any:
    """Send a request; return the decoded JSON. Raises a ``ReaderError``."""
    import_module("httpx")  # slow to load: not at the cost of the time that an answer has
    deadline = time.monotonic() + limit_s
    data = bytearray()
    with _answer(verb, port, path, body, limit_s) as answer:
        for part in answer.iter_bytes():
            data += part
            if len(data) > MAX_ANSWER_BYTES:
                raise ReaderError(reason="its answer is larger than any sample can be")
            if time.monotonic() > deadline:
                raise ReaderTimeoutError
    try:
        return msgspec.json.decode(bytes(data))
    except msgspec.DecodeError as error:
        raise ReaderError(reason="its answer is not what the interface prescribes") from error


def frames(port: int, body: dict[str, Any], limit_s: float) -> Iterator[bytes]:
    """Yield the JPEG pictures of a live stream. Raises a ``ReaderError``."""
    left = bytearray()
    with _answer("STREAM", port, "stream", body, limit_s) as answer:
        for part in answer.iter_bytes():
            left += part
            while (end := left.find(b"\xff\xd9")) >= 0:
                start = left.find(b"\xff\xd8")
                if 0 <= start < end:
                    yield bytes(left[start : end + 2])
                del left[: end + 2]
            if len(left) > MAX_FRAME_BYTES:
                raise ReaderError(reason="a live picture is larger than allowed")


@contextmanager
def _answer(
    verb: str, port: int, path: str, body: dict[str, Any], limit_s: float
) -> Iterator[httpx.Response]:
    import httpx  # noqa: PLC0415 - slow to load, and the log-on looks for drivers

    time_limits = httpx.Timeout(limit_s, connect=_CONNECT_S)
    try:
        with (
            httpx.Client(trust_env=False, timeout=time_limits) as client,
            client.stream(verb, f"http://{HOST}:{port}/{path}", json=body) as answer,
        ):
            yield answer
    except httpx.TimeoutException as error:
        raise ReaderTimeoutError from error
    except httpx.HTTPError as error:
        raise ReaderUnpluggedError from error


def _is_open(port: int) -> bool:
    with socket.socket() as line:
        line.settimeout(_CONNECT_S)
        return line.connect_ex((HOST, port)) == 0
