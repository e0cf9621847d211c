"""A TCP proxy between laptops and hub that drops, delays, cuts, doubles, reorders and hangs.

Knows nothing of HTTP: it moves bytes on real sockets. Runs in a thread of its own. Guarantees
that every fault is counted when it happens (one whose moment never comes is not), and that
:attr:`FaultProxy.calm` ends all faults.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from fieldid.soak.line_faults import LineFault, next_strike

if TYPE_CHECKING:
    import random

    from fieldid.soak.line_faults import Strike
    from fieldid.soak.plan import Tally

_CHUNK = 16 * 1024
_HANG_S = 15.0
_LATE_READ_S = 10.0
_KEPT_REQUEST = 64 * 1024 * 1024


class FaultProxy:
    """Listens on the loopback interface. ``ports``: of the hub's processes, taken in turn."""

    def __init__(self, chance: random.Random, tally: Tally) -> None:
        self.ports: list[int] = []
        self.calm = False
        self._chance = chance
        self._tally = tally
        self._turn = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._late: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """Where laptops connect."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._listening.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._serve, sock=self._listening, limit=_CHUNK)
        )
        self._loop.call_soon(self._ready.set)
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.1))
        self._loop.close()

    async def _serve(self, client: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        self._tally.add("connections")
        strike = None if self.calm else next_strike(self._chance)
        try:
            port = self._next_port()
            hub, forth = await asyncio.open_connection("127.0.0.1", port, limit=_CHUNK)
        except (OSError, IndexError):
            reset(back)
            return
        connection = Connection(strike, back, forth, self._tally)
        with suppress(OSError, asyncio.IncompleteReadError):
            await connection.run(client, hub)
        if strike and connection.again:
            task = self._loop.create_task(self._send_late(connection.again, strike))
            self._late.add(task)
            task.add_done_callback(self._late.discard)

    def _next_port(self) -> int:
        self._turn += 1
        return self.ports[self._turn % len(self.ports)]

    async def _send_late(self, request: bytes, strike: Strike) -> None:
        """Deliver bytes to the hub once more, after what came later; nobody hears the answer."""
        await asyncio.sleep(strike.seconds)
        with suppress(OSError, IndexError, TimeoutError):
            hub, forth = await asyncio.open_connection("127.0.0.1", self._next_port())
            forth.write(request)
            self._tally.add(strike.fault)
            await asyncio.wait_for(hub.read(_CHUNK), _LATE_READ_S)
            forth.close()


class Connection:
    """One connection and its fault. ``again``: request bytes to be delivered a second time."""

    def __init__(
        self,
        strike: Strike | None,
        back: asyncio.StreamWriter,
        forth: asyncio.StreamWriter,
        tally: Tally,
    ) -> None:
        self.again = b""
        self._tally = tally
        self._counted = False
        self._strike = strike
        self._writers = {True: forth, False: back}
        self._passed = {True: 0, False: 0}
        self._request = bytearray()

    async def run(self, client: asyncio.StreamReader, hub: asyncio.StreamReader) -> None:
        """Move bytes both ways until one side ends, or the fault does it."""
        pumps = [
            asyncio.ensure_future(self._pump(client, upward=True)),
            asyncio.ensure_future(self._pump(hub, upward=False)),
        ]
        _, pending = await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        for pump in pending:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)
        self._end()

    async def _pump(self, reader: asyncio.StreamReader, *, upward: bool) -> None:
        while data := await reader.read(_CHUNK):
            if upward and len(self._request) < _KEPT_REQUEST:
                self._request += data
            if not await self._pass_on(data, upward=upward):
                return

    async def _pass_on(self, data: bytes, *, upward: bool) -> bool:
        """Pass a piece on, as the fault lets it; return whether the connection goes on."""
        strike = self._strike
        if strike is None or strike.fault is LineFault.DUPLICATE:
            return await self._write(data, upward=upward)
        if strike.fault is LineFault.DELAY:
            self._count()
            await asyncio.sleep(strike.seconds)
            return await self._write(data, upward=upward)
        if upward is not strike.upward:
            return await self._write(data, upward=upward)
        rest = strike.after - self._passed[upward]
        if rest >= len(data):
            return await self._write(data, upward=upward)
        await self._write(data[: max(rest, 0)], upward=upward)
        return await self._strike_now(data[max(rest, 0) :], upward=upward)

    async def _strike_now(self, rest: bytes, *, upward: bool) -> bool:
        fault = self._strike.fault if self._strike else None
        if fault is LineFault.REORDER:
            return await self._swap(rest, upward=upward)
        self._count()
        if fault is LineFault.DROP:
            return True
        if fault is LineFault.RESET:
            reset(self._writers[False])
        if fault is LineFault.HALF_OPEN:
            await asyncio.sleep(_HANG_S)
        return False

    async def _swap(self, rest: bytes, *, upward: bool) -> bool:
        """Exchange two pieces of the answer; keep a request back to deliver it later."""
        if upward:
            self.again = b"late"
            return True
        middle = len(rest) // 2
        if middle:
            self._count()
        return await self._write(rest[middle:] + rest[:middle], upward=upward)

    def _count(self) -> None:
        """Count the fault, once a connection."""
        if self._strike and not self._counted:
            self._counted = True
            self._tally.add(self._strike.fault)

    async def _write(self, data: bytes, *, upward: bool) -> bool:
        self._passed[upward] += len(data)
        self._writers[upward].write(data)
        await self._writers[upward].drain()
        return True

    def _end(self) -> None:
        if self.again or (self._strike and self._strike.fault is LineFault.DUPLICATE):
            self.again = bytes(self._request)
        for writer in self._writers.values():
            with suppress(OSError, RuntimeError):
                writer.close()


def reset(writer: asyncio.StreamWriter) -> None:
    """End a connection with RST instead of FIN."""
    sock = writer.get_extra_info("socket")
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
