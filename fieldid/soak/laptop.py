"""A laptop as the soak sees it: a folder, a process that is killed, a journal outside of both."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import msgspec

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.soak.disk_faults import SmallDisk, libfiu_environment
from fieldid.soak.laptop_client import Orders
from fieldid.soak.plan import PASSPHRASE
from fieldid.vault.kdf import KdfParameters

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.soak.plan import SoakPlan, Tally

# Argon2id at a cost that leaves the processors to the soak: a laptop logs on after every kill.
_QUICK_KDF = KdfParameters(memory_kib=1024, time_cost=1, lanes=1)
_DISK_MEBIBYTES = 96
_SHARE_FSYNC_FAULTS = 0.2
_SHARE_FULL = 0.2
_LIBFIU_SHARE = 0.03


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
        self._process: subprocess.Popen[bytes] | None = None
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
        orders, environment = replace(self._orders, seed=seed), dict[str, str]()
        if chance.random() < _SHARE_FSYNC_FAULTS:
            environment = libfiu_environment(_LIBFIU_SHARE)
            if environment:
                self._tally.add("fsync_error")
            else:
                orders = replace(orders, fsync_fails_after_s=chance.uniform(0, 3))
        if chance.random() < _SHARE_FULL and not self.disk.mounted:
            orders = replace(orders, full_after_s=chance.uniform(0, 3))
        self._launch(orders, environment)

    def tend(self) -> None:
        """Start again what was killed or gave up."""
        status = self._process.poll() if self._process else 0
        if status is not None:
            if status not in (0, -signal.SIGKILL):
                self._tally.add(f"ended {status}")
            self._ended()
            self.start()

    def kill_now(self) -> None:
        """End it with SIGKILL, wherever it is; :meth:`tend` starts it again."""
        process = self._process
        if process is not None:
            process.kill()

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
            self._launch(replace(self._orders, seed=self.name, jumps=False, drain=True), {})
            self._wait(deadline)

    def _wait(self, deadline: float) -> None:
        process = self._process
        try:
            if process is not None:
                process.wait(max(deadline - time.monotonic(), 1))
        except subprocess.TimeoutExpired:
            self._tally.add("drain_timeout")
        self.kill()

    def _launch(self, orders: Orders, environment: dict[str, str]) -> None:
        words, self.decides = msgspec.json.encode(orders).decode(), False
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "fieldid.soak.laptop_client", words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env=os.environ | environment,
            )
        self._reader = threading.Thread(target=self._listen, args=(self._process,), daemon=True)
        self._reader.start()

    def _ended(self) -> None:
        """Read to the end what it said: a killed process's words are still in the pipe."""
        process, self._process = self._process, None
        if process is not None:
            process.wait()
        if self._reader is not None:
            self._reader.join()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdout is None:
            return
        with self.journal.open("ab", buffering=0) as journal, process.stdout as said:
            for line in said:
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
