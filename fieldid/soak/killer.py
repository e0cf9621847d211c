"""Kills at random moments: laptops, hub processes, PostgreSQL; and disks that run full."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from fieldid.soak.disk_faults import SmallDisk
    from fieldid.soak.hub_side import HubSide
    from fieldid.soak.laptop import Laptop
    from fieldid.soak.plan import SoakPlan, Tally

_LONGEST_PAUSE_S = 3.0
_FULL_S = 1.5
_SHARE_WHILE_STARTING = 0.15
_CLIENT, _HUB, _POSTGRES, _DISK = 60, 15, 8, 17


class Killer:
    """Works in a thread of its own while entered."""

    def __init__(
        self, plan: SoakPlan, laptops: list[Laptop], hub: HubSide, kills: Tally, faults: Tally
    ) -> None:
        self._chance = plan.chance("killer")
        self._laptops = laptops
        self._hub = hub
        self._kills = kills
        self._faults = faults
        self._filling: list[threading.Thread] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        for filling in self._filling:
            filling.join()

    def _run(self) -> None:
        victims = [self._laptop, self._process, self._postgres, self._full_disk]
        longest = _LONGEST_PAUSE_S * min(1.0, 6 / len(self._laptops))
        while not self._over.wait(self._chance.uniform(0, longest)):
            self._chance.choices(victims, (_CLIENT, _HUB, _POSTGRES, _DISK))[0]()

    def _laptop(self) -> None:
        """Kill one, but seldom while it only starts: on a slow machine nobody would decide."""
        laptop = self._chance.choice(self._laptops)
        may = laptop.decides or self._chance.random() < _SHARE_WHILE_STARTING
        if may and laptop.kill_now():
            self._kills.add("client")

    def _process(self) -> None:
        if self._hub.kill_process(self._chance.randrange(8)):
            self._kills.add("hub")

    def _postgres(self) -> None:
        if self._hub.kill_postgres():
            self._kills.add("postgres")

    def _full_disk(self) -> None:
        disk = self._chance.choice(self._laptops).disk
        filling = threading.Thread(target=self._fill, args=(disk,), daemon=True)
        self._filling.append(filling)
        filling.start()

    def _fill(self, disk: SmallDisk) -> None:
        if disk.fill(_FULL_S):
            self._faults.add("disk_full")
