"""Where the processes of laptops come from: one that has imported everything forks each.

A soak starts laptops some hundred times, and importing would take most of the processors.
Guarantees that each process begins as a new one would, since it is forked from one that has
opened nothing and started no thread, and that its own words go where they are sent. Usable from
several threads.
"""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from multiprocessing import forkserver, get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from multiprocessing.connection import Connection
    from pathlib import Path

T = TypeVar("T")
_CONTEXT = get_context("forkserver")
# How a process ended can be read once; starting another asks it of all.
_lock = threading.Lock()


def prepare(module: str, environment: Mapping[str, str] | None = None) -> None:
    """Start the process that imports ``module``, with more in its environment, and forks it.

    What was started first stays: one program forks from one such process.
    """
    _CONTEXT.set_forkserver_preload([module])
    with _set(environment or {}):
        forkserver.ensure_running()


class Fork:
    """``work(order)`` in a process of its own. ``said``: where its standard output is read.

    ``helpers``: it may start processes; then it does not end with this one.
    """

    def __init__(
        self, work: Callable[[T], None], order: T, errors: Path, *, helpers: bool = False
    ) -> None:
        self.said, out = _CONTEXT.Pipe(duplex=False)
        arguments = (work, order, out, str(errors))
        self._process = _CONTEXT.Process(target=_begin, args=arguments, daemon=not helpers)
        with _lock:
            self._process.start()
        out.close()

    def status(self) -> int | None:
        """Return how it ended (below zero: by that signal), None while it runs."""
        with _lock:
            return self._process.exitcode

    def kill(self) -> None:
        """End it with SIGKILL, wherever it is."""
        with _lock:
            self._process.kill()

    def wait(self, seconds: float | None = None) -> int | None:
        """Wait so long for its end; return :meth:`status`."""
        wait([self._process.sentinel], seconds)
        return self.status()


def _begin(work: Callable[[T], None], order: T, out: Connection, errors: str) -> None:
    log = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(out.fileno(), 1)
    os.dup2(log, 2)
    out.close()
    os.close(log)
    work(order)


@contextmanager
def _set(environment: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in environment}
    os.environ.update(environment)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
