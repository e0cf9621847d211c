"""The program's handle on one worker process: start it, talk to it, end it.

Guarantees that no call blocks longer than it is told to, whatever the worker does: a thread of
its own reads the pipe, and a worker that sends too much or nonsense is killed. Leaves out: what
the messages mean for a capture (see ``worker``).
"""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import sys
import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from drivers.messages import MAX_REPORT_BYTES, Close, Report, decode_report
from drivers.worker_main import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from drivers.worker_main import Device

STOP_S = 1.0  # how long a worker may take to release its device before it is killed
_context = multiprocessing.get_context("spawn")  # the one that every platform has
_starting = threading.Lock()
R = TypeVar("R")


class WorkerGoneError(Exception):
    """The process died, was killed, or sent something that cannot be accepted."""


class PipedProcess(Generic[R]):
    """One running worker. ``pid`` is its process number, for the diagnosis page."""

    def __init__(
        self,
        serve: Callable[[Connection, Any], None],
        argument: object,
        decode: Callable[[bytes], R],
        name: str,
    ) -> None:
        """Start the process on ``serve``; both it and ``argument`` must be picklable.

        ``decode`` raises ``ValueError`` for bytes that are no report.
        """
        self._decode = decode
        self._pipe, far_end = _context.Pipe()
        self._inbox: queue.SimpleQueue[R | None] = queue.SimpleQueue()
        self._process = _context.Process(
            target=serve, args=(far_end, argument), name=name, daemon=True
        )
        try:
            with _main_module_hidden():
                self._process.start()
        except BaseException:
            self._pipe.close()
            raise
        finally:
            far_end.close()
        self.pid: int = self._process.pid or 0
        self._listener = threading.Thread(target=self._listen, name=name, daemon=True)
        self._listener.start()

    @property
    def alive(self) -> bool:
        """False once the process has ended, by itself or not."""
        try:
            return self._process.is_alive()
        except ValueError:  # closed after its end
            return False

    def send(self, order: object) -> None:
        """Raise ``WorkerGoneError`` where nobody is there to obey."""
        try:
            self._pipe.send(order)
        except OSError as error:
            raise WorkerGoneError from error

    def receive(self, timeout: float) -> R | None:
        """Return the next report, or None after ``timeout`` seconds. Raise ``WorkerGoneError``."""
        try:
            report = self._inbox.get(timeout=timeout)
        except queue.Empty:
            return None
        if report is None:
            self._inbox.put(None)
            raise WorkerGoneError
        return report

    def stop(self) -> None:
        """Let the worker release its device; kill it when that takes too long."""
        with contextlib.suppress(WorkerGoneError, ValueError):  # gone, or closed already
            self.send(Close())
            self._process.join(STOP_S)
        self.kill()

    def kill(self) -> None:
        """End the process now. Idempotent."""
        with contextlib.suppress(ValueError):  # closed already
            self._process.kill()
            self._process.join(STOP_S)
            self._listener.join(STOP_S)
            self._pipe.close()
            self._process.close()

    def _listen(self) -> None:
        with contextlib.suppress(EOFError, OSError, ValueError):
            while True:
                self._inbox.put(self._decode(self._pipe.recv_bytes(MAX_REPORT_BYTES)))
        self._inbox.put(None)


class WorkerProcess(PipedProcess[Report]):
    """The worker of one reader of samples."""

    def __init__(self, make_device: Callable[[], Device], name: str) -> None:
        """Start the process. ``make_device`` must be picklable and importable by the worker."""
        super().__init__(serve, make_device, decode_report, name)


@contextlib.contextmanager
def _main_module_hidden() -> Iterator[None]:
    """Keep the worker from importing the program's main module again, as "spawn" would.

    A worker needs neither the screens nor a guard in the main module, and starts faster.
    """
    with _starting:
        real = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = real
