"""A TCP proxy that drops, delays, truncates, duplicates, resets and hangs, on real sockets.

Each new connection takes the next fault from a queue; an empty queue passes everything on.
"""

from __future__ import annotations

import select
import socket
import struct
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

_CHUNK = 64 * 1024
_LOOK_EVERY_S = 0.02


@dataclass(frozen=True)
class Fault:
    """What happens on one connection.

    ``refuse``: reset at once. ``forward``: pass the request on at all. ``duplicate``: send the
    whole request to the hub a second time on a connection of its own, before answering.
    ``delay_s``: before the first byte of the answer. ``drip_s``: between its single bytes.
    ``reply``: these bytes instead of the hub's answer. ``cut_after``: end the connection after
    so many bytes of the answer. ``ending``: how, ``close``, ``reset`` or ``hang`` (half-open).
    """

    refuse: bool = False
    forward: bool = True
    duplicate: bool = False
    delay_s: float = 0.0
    drip_s: float = 0.0
    reply: bytes | None = None
    cut_after: int | None = None
    ending: str = "close"


PASS = Fault()
REFUSE = Fault(refuse=True)
BLACK_HOLE = Fault(forward=False)
LOSE_ANSWER = Fault(cut_after=0, ending="reset")
HALF_OPEN = Fault(cut_after=0, ending="hang")
DUPLICATE = Fault(duplicate=True)


def truncated(count: int) -> Fault:
    """End in the middle of the answer."""
    return Fault(cut_after=count)


def nonsense(reply: bytes) -> Fault:
    """Something else answers, and the hub never hears of it."""
    return Fault(forward=False, reply=reply)


class FaultProxy:
    """Listens on the loopback interface before ``target``. Use as a context manager."""

    def __init__(self, target: str) -> None:
        """``target``: ``http://127.0.0.1:PORT``."""
        self.target = ("127.0.0.1", int(target.rpartition(":")[2]))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(_LOOK_EVERY_S)
        self._closing = threading.Event()
        self._threads: list[threading.Thread] = []
        self.faults: deque[Fault] = deque()
        self.connections = 0
        self.passed = 0  # bytes from clients to the hub, over all connections
        self.cut_request_after: int | None = None  # once: end the connection after these bytes
        self.always: bytes | None = None  # whatever is asked, this is the answer

    @property
    def url(self) -> str:
        """Where clients connect."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        for thread in self._threads:
            thread.join(10)
        self._listener.close()

    def _spawn(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)  # type: ignore[arg-type]  # callable
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            with suppress(TimeoutError):
                client, _ = self._listener.accept()
                self.connections += 1
                fault = self.faults.popleft() if self.faults else PASS
                if self.always is not None:
                    fault = nonsense(self.always)
                self._spawn(self._serve, client, fault)

    def _serve(self, client: socket.socket, fault: Fault) -> None:
        with client, suppress(OSError):
            if fault.refuse:
                _reset(client)
                return
            with socket.create_connection(self.target, timeout=10) as hub:
                _Exchange(client, hub, self, fault, self._closing).run()


class _Exchange:
    """One connection from its first byte to its end."""

    def __init__(
        self,
        client: socket.socket,
        hub: socket.socket,
        proxy: FaultProxy,
        fault: Fault,
        closing: threading.Event,
    ) -> None:
        self._client, self._hub, self._proxy = client, hub, proxy
        self._fault, self._closing = fault, closing
        self._request = b""
        self._answered = 0

    def run(self) -> None:
        while not self._closing.is_set():
            ready, _, _ = select.select([self._client, self._hub], [], [], _LOOK_EVERY_S)
            for side in ready:
                data = side.recv(_CHUNK)
                if not data:
                    return
                if not (self._from_client if side is self._client else self._from_hub)(data):
                    return

    def _from_client(self, data: bytes) -> bool:
        self._request += data
        if self._fault.forward and not self._pass_on(data):
            return False
        if not self._fault.forward and self._fault.reply is not None and _is_whole(self._request):
            return self._answer(self._fault.reply)
        return True

    def _pass_on(self, data: bytes) -> bool:
        """Send to the hub; return whether the connection goes on."""
        limit = self._proxy.cut_request_after
        rest = len(data) if limit is None else min(limit, len(data))
        self._hub.sendall(data[:rest])
        self._proxy.passed += rest
        if limit is None:
            return True
        self._proxy.cut_request_after = limit - rest or None
        return limit > rest

    def _from_hub(self, data: bytes) -> bool:
        if not self._answered and self._fault.duplicate:
            self._send_again()
        return self._answer(data if self._fault.reply is None else self._fault.reply)

    def _answer(self, data: bytes) -> bool:
        fault = self._fault
        if not self._answered:
            self._closing.wait(fault.delay_s)
        rest = len(data) if fault.cut_after is None else fault.cut_after - self._answered
        self._deliver(data[:rest])
        self._answered += len(data)
        if fault.cut_after is None or self._answered < fault.cut_after:
            return fault.reply is None
        if fault.ending == "hang":
            self._closing.wait()
        if fault.ending == "reset":
            _reset(self._client)
        return False

    def _deliver(self, data: bytes) -> None:
        if not self._fault.drip_s:
            self._client.sendall(data)
            return
        for index in range(len(data)):
            if self._closing.wait(self._fault.drip_s):
                return
            self._client.sendall(data[index : index + 1])

    def _send_again(self) -> None:
        with socket.create_connection(self._proxy.target, timeout=10) as second:
            second.sendall(self._request)
            second.recv(_CHUNK)


def _is_whole(request: bytes) -> bool:
    """Whether the request with its announced body has arrived."""
    head, _, body = request.partition(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return len(body) >= int(value)
    return request.endswith(b"\r\n\r\n")  # a question without a body


def _reset(side: socket.socket) -> None:
    """Close with RST instead of FIN."""
    side.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    side.close()
