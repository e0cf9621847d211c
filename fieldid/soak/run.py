"""One soak from beginning to end.

Laptops decide and send through the faulty line while processes are killed at random moments,
two backups are made, and the hub is restored from the older of them. Then everything becomes
calm, the laptops send what waits, and the recount decides.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.hub import operating
from fieldid.soak import forks, laptop_client
from fieldid.soak.disk_faults import libfiu_environment
from fieldid.soak.fault_proxy import FaultProxy
from fieldid.soak.hub_side import HubSide
from fieldid.soak.keeping import keep_evidence
from fieldid.soak.killer import Killer
from fieldid.soak.laptop import Laptop
from fieldid.soak.plan import Tally
from fieldid.soak.recount import Count, count_laptop, hub_content
from fieldid.soak.report import SoakReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.soak.plan import SoakPlan

_LOOK_EVERY_S = 0.1
_FIRST_BACKUP, _SECOND_BACKUP, _RESTORE = 0.2, 0.4, 0.55
_DRAIN_S = 300.0
# A slow machine may need longer than the time given until every laptop has decided once.
_GRACE_S = 120.0
_NOT_YET = 0.999


def soak(plan: SoakPlan, say: Callable[[str], None]) -> SoakReport:
    """Run it and return the report. ``say`` hears how it goes."""
    with tempfile.TemporaryDirectory(prefix="fieldid-soak-") as folder:
        return Soak(plan, Path(folder), say).run()


@dataclass
class _Steps:
    """What has happened of what happens once."""

    first: bool = False
    second: bool = False
    restored: bool = False


class Soak:
    """The parts of one soak and their order."""

    def __init__(self, plan: SoakPlan, folder: Path, say: Callable[[str], None]) -> None:
        self._plan = plan
        self._folder = folder
        self._say = say
        self._faults, self._kills = Tally(), Tally()
        self._hub = HubSide(folder / "hub")
        self._proxy = FaultProxy(plan.chance("line"), self._faults)
        self._laptops: list[Laptop] = []
        self._steps = _Steps()
        self._backups = 0
        self._began = time.monotonic()

    def run(self) -> SoakReport:
        """Do all of it."""
        with ExitStack() as stack:
            forks.prepare(laptop_client.__name__, libfiu_environment())
            stack.enter_context(self._hub)
            stack.enter_context(self._proxy)
            stack.callback(self._close_laptops)
            self._set_up()
            self._disturb()
            self._calm_down()
            return self._report()

    def _set_up(self) -> None:
        self._proxy.ports, self._proxy.calm = self._hub.ports, True
        for number in range(1, self._plan.laptops + 1):
            laptop = Laptop(self._plan, number, self._folder, self._faults)
            self._laptops.append(laptop)
            laptop.set_up(self._proxy.url, operating.new_code(self._hub.config))
        self._say(f"{len(self._laptops)} laptops are enrolled.")
        self._began, self._proxy.calm = time.monotonic(), False

    def _disturb(self) -> None:
        for laptop in self._laptops:
            laptop.start()
        killer = Killer(self._plan, self._laptops, self._hub, self._kills, self._faults)
        operator = threading.Thread(target=self._operate)
        with killer:
            operator.start()
            while self._progress() < 1 or operator.is_alive():
                for laptop in self._laptops:
                    laptop.tend()
                self._hub.tend()
                time.sleep(_LOOK_EVERY_S)
            operator.join()

    def _operate(self) -> None:
        """Back up and restore when it is time, beside everything else."""
        while not self._steps.restored:
            self._once_in_a_run(self._progress())
            time.sleep(_LOOK_EVERY_S)

    def _progress(self) -> float:
        """Return how far it is, 0 to 1: by encounters, or by the time given if that is over."""
        wanted = self._plan.encounters * len(self._laptops)
        by_number = sum(one.acknowledged for one in self._laptops) / wanted
        if all(one.finished for one in self._laptops):
            return 1.0
        seconds, passed = self._plan.minutes * 60, time.monotonic() - self._began
        by_time = passed / seconds if seconds else 0.0
        if passed < seconds + _GRACE_S and not all(one.acknowledged for one in self._laptops):
            by_time = min(by_time, _NOT_YET)
        return max(min(by_number, _NOT_YET), by_time)

    def _once_in_a_run(self, done: float) -> None:
        steps = self._steps
        if done >= _FIRST_BACKUP and not steps.first:
            steps.first = self._back_up("older")
        elif done >= _SECOND_BACKUP and not steps.second:
            steps.second = self._back_up("newer")
        elif done >= _RESTORE and steps.second:
            self._hub.restore(self._folder / "older.dump")
            steps.restored = True
            self._faults.add("hub_restored")
            self._say("The hub was restored from the older backup.")

    def _back_up(self, name: str) -> bool:
        made = self._hub.back_up(self._folder / f"{name}.dump")
        self._say(f"Backup {name}: {'verified' if made else 'will be tried again'}.")
        return made

    def _calm_down(self) -> None:
        self._proxy.calm = True
        for laptop in self._laptops:
            laptop.kill()
        self._hub.tend()
        self._say("Everything is calm; the laptops send what waits.")
        self._drain_all()

    def _drain_all(self) -> None:
        queue = list(self._laptops)
        lock = threading.Lock()

        def work() -> None:
            while True:
                with lock:
                    laptop = queue.pop() if queue else None
                if laptop is None:
                    return
                laptop.drain(_DRAIN_S)

        threads = [threading.Thread(target=work) for _ in range(os.cpu_count() or 1)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _report(self) -> SoakReport:
        dsn, keys = self._hub.config.dsn, self._hub.keys
        count = sum(
            (count_laptop(one, hub_content(dsn, keys, one.device_id)) for one in self._laptops),
            Count(),
        )
        kinds, kills = self._faults.all(), self._kills.all()
        report = SoakReport.of(self._plan, count, kinds, kills, time.monotonic() - self._began)
        if self._plan.keep:
            keep_evidence(self._plan.keep, self._folder, self._hub, report)
        return report

    def _close_laptops(self) -> None:
        for laptop in self._laptops:
            laptop.kill()
            laptop.disk.close()
            shutil.rmtree(self._folder / laptop.name, ignore_errors=True)
