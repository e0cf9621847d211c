"""The hub of a soak: one PostgreSQL, several stateless processes, backups and a restore.

Guarantees that what is killed is started again by :meth:`HubSide.tend`, on the same ports.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from fieldid.errors.hub import HubError
from fieldid.hub import operating
from fieldid.hub.backup import back_up, put_back
from fieldid.hub.clock import utc_now
from fieldid.hub.config import HubConfig
from fieldid.hub.keys import load_keys
from fieldid.hub.private_postgres import PrivatePostgres

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.hub.keys import HubKeys

_PROCESSES = 2
_TRIES = 8


class HubSide:
    """Use as a context manager. ``lock``: held while nothing of the hub may be killed."""

    def __init__(self, folder: Path, processes: int = _PROCESSES) -> None:
        self.folder = folder
        self._number = processes
        self.ports: list[int] = []
        self.lock = threading.Lock()
        self._postgres = PrivatePostgres(folder / "postgres")
        self._processes: list[subprocess.Popen[str]] = []
        self._log = folder / "hub.log"

    def __enter__(self) -> Self:
        operating.init(self.folder, "demo")
        self._postgres.start()
        for _ in range(self._number):
            process, port = self._serve(0)
            self._processes.append(process)
            self.ports.append(port)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop_serving()
        self._postgres.stop()

    @property
    def keys(self) -> HubKeys:
        """The hub's keys."""
        return load_keys(self.folder)

    @property
    def config(self) -> HubConfig:
        """Where it lives."""
        return HubConfig(self.folder, dsn=self._postgres.dsn)

    def kill_process(self, number: int) -> bool:
        """Kill one of the hub's processes; return whether it was alive.

        False too while the operator is at work.
        """
        if not self.lock.acquire(blocking=False):
            return False
        try:
            process = self._processes[number % self._number]
            alive = process.poll() is None
            process.kill()
        finally:
            self.lock.release()
        return alive

    def kill_postgres(self) -> bool:
        """Kill the database server's first process, as a failing machine would."""
        if not self.lock.acquire(blocking=False):
            return False
        try:
            pid_file = self.folder / "postgres" / "data" / "postmaster.pid"
            os.kill(int(pid_file.read_text(encoding="utf-8").split()[0]), signal.SIGKILL)
            self._postgres.stop()
        except (OSError, ValueError, IndexError):
            return False
        finally:
            self.lock.release()
        return True

    def tend(self) -> None:
        """Start again what was killed, unless the operator is at work."""
        if not self.lock.acquire(blocking=False):
            return
        try:
            self._tend_postgres()
            for number, process in enumerate(self._processes):
                if process.poll() is not None:
                    with suppress(HubError):
                        self._processes[number], _ = self._serve(self.ports[number])
        finally:
            self.lock.release()

    def back_up(self, target: Path) -> bool:
        """Make a verified backup while laptops send; return whether it was finished."""
        with self.lock:
            self._tend_postgres()
            try:
                with operating.open_store(self.config, self.keys) as store:
                    back_up(store, self.keys.hub_id, target, utc_now)
            except HubError:
                return False
        return True

    def restore(self, source: Path) -> None:
        """Throw away what the hub holds and put an older backup in its place."""
        with self.lock:
            self._stop_serving()
            self._tend_postgres()
            with operating.open_store(self.config, self.keys) as store:
                put_back(store, self.keys.hub_id, source, replace=True)
            self._processes = [self._serve(port)[0] for port in self.ports]

    def _tend_postgres(self) -> None:
        for _ in range(_TRIES):
            if self._postgres.running_dsn() is not None:
                return
            with suppress(HubError):
                self._postgres.stop()
                self._postgres.start()
                return
            time.sleep(1)
        raise HubError(reason="its PostgreSQL does not come back")

    def _serve(self, port: int) -> tuple[subprocess.Popen[str], int]:
        where = ["--folder", str(self.folder), "--database", self._postgres.dsn]
        command = [sys.executable, "-m", "fieldid", "hub", "serve", "--until-eof", *where]
        with self._log.open("a") as log:
            process = subprocess.Popen(  # noqa: S603 - our own module
                [*command, "--port", str(port)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        first = process.stdout.readline() if process.stdout else ""
        if not first.startswith("Listening"):
            process.kill()
            process.wait()
            raise HubError(reason=f"it did not start; see {self._log}")
        return process, int(first.strip().rpartition(":")[2])

    def _stop_serving(self) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()
