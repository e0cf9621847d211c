"""A laptop as the soak sees it: a folder, a process that is killed, a journal outside of both."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.soak import laptop_client
from fieldid.soak.disk_faults import SmallDisk
from fieldid.soak.forks import Fork
from fieldid.soak.laptop_client import Orders
from fieldid.soak.plan import PASSPHRASE
from fieldid.vault.kdf import KdfParameters

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from fieldid.soak.plan import SoakPlan, Tally

# Argon2id at a cost that leaves the processors to the soak: a laptop logs on after every kill.
_QUICK_KDF = KdfParameters(memory_kib=1024, time_cost=1, lanes=1)
_DISK_MEBIBYTES = 96
_SHARE_FSYNC_FAULTS = 0.2
_SHARE_FULL = 0.2


@dataclass
class Held:
    """What a drained laptop says of its vault."""

    encounters: set[str] = field(default_factory=set)
    audit_sequence: int = 0
    audit_digest: str = ""
    drained: bool = False


class Laptop:
    """``journal``: one line for each acknowledged encounter, forced to the disk by the soak."""

    def __init__(self, plan: SoakPlan, number: int, folder: Path, tally: Tally) -> None:
        self.name = f"laptop-{number:02d}"
        self.journal = folder / f"{self.name}.journal"
        self.device_id = ""
        self.finished = False
        self.decides = False  # since its last start
        self.acknowledged = 0
        self.held = Held()
        self.disk = SmallDisk(folder / self.name, _DISK_MEBIBYTES)
        self._home = folder / self.name / "vault"
        self._log = folder / f"{self.name}.log"
        self._chance = plan.chance(self.name)
        self._orders = Orders(str(self._home), "", plan.encounters, plan.pace_s)
        self._tally = tally
        self._process: Fork | None = None
        self._reader: threading.Thread | None = None
        self._starts = 0

    def set_up(self, url: str, code: str) -> None:
        """Make the vault and enrol."""
        officer = OfficerEntry("Officer of the soak", "administrator", PASSPHRASE)
        installation = Installation(self._home, Readers(()))
        desk = installation.set_up(FirstRun((officer,)), "demo", _QUICK_KDF)
        desk.enrol(url, code)
        self.device_id = desk.vault.device.device_id
        desk.lock()
        self.journal.touch()

    def start(self) -> None:
        """Start the process, perhaps with a fault of the disk in store."""
        self._starts += 1
        chance, seed = self._chance, f"{self.name} {self._starts} {self._chance.random()}"
        orders = replace(self._orders, seed=seed)
        if chance.random() < _SHARE_FSYNC_FAULTS:
            orders = replace(orders, fsync_fails_after_s=chance.uniform(0, 3))
        if chance.random() < _SHARE_FULL and not self.disk.mounted:
            orders = replace(orders, full_after_s=chance.uniform(0, 3))
        self._launch(orders)

    def tend(self) -> None:
        """Start again what was killed or gave up."""
        status = self._process.status() if self._process else 0
        if status is not None:
            if status not in (0, -signal.SIGKILL):
                self._tally.add(f"ended {status}")
            self._ended()
            self.start()

    def kill_now(self) -> bool:
        """End it with SIGKILL, wherever it is; :meth:`tend` starts it again.

        Return whether it was alive.
        """
        process = self._process
        if process is None or process.status() is not None:
            return False
        process.kill()
        return True

    def kill(self) -> None:
        """End it for good, and hear its last words."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def drain(self, seconds: float) -> None:
        """Send what waits, without faults, and ask the vault how it stands."""
        self.kill()
        deadline = time.monotonic() + seconds
        while not self.held.drained and time.monotonic() < deadline:
            self.held = Held()
            self._launch(replace(self._orders, seed=self.name, jumps=False, drain=True))
            self._wait(deadline)

    def _wait(self, deadline: float) -> None:
        process = self._process
        if process is not None and process.wait(max(deadline - time.monotonic(), 1)) is None:
            self._tally.add("drain_timeout")
        self.kill()

    def _launch(self, orders: Orders) -> None:
        self.decides = False
        self._process = Fork(laptop_client.main, orders, self._log)
        said = self._process.said
        self._reader = threading.Thread(target=self._listen, args=(said,), daemon=True)
        self._reader.start()

    def _ended(self) -> None:
        """Read to the end what it said: a killed process's words are still in the pipe."""
        process, self._process = self._process, None
        if process is not None:
            process.wait()
        if self._reader is not None:
            self._reader.join()

    def _listen(self, said: Connection) -> None:
        with said, self.journal.open("ab", buffering=0) as journal:
            for line in os.fdopen(os.dup(said.fileno()), "rb"):
                self._heard(line.decode().split(), line, journal.fileno())

    def _heard(self, words: list[str], line: bytes, journal: int) -> None:
        match words:
            case ["decided", *_] if line.endswith(b"\n"):
                os.write(journal, line)
                os.fsync(journal)
                self.acknowledged += 1
                self.decides = True
            case ["fault", kind]:
                self._tally.add(kind)
            case ["jump"]:
                self._tally.add("clock_jump")
            case ["refused" | "unsent" as what, kind]:
                self._tally.add(f"{what} {kind}")
            case ["all"]:
                self.finished = True
            case ["holds", encounter_id]:
                self.held.encounters.add(encounter_id)
            case ["audit", sequence, digest]:
                self.held.audit_sequence, self.held.audit_digest = int(sequence), digest
            case ["drained"]:
                self.held.drained = True
