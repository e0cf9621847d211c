"""How large a soak is, and where its chances come from."""

from __future__ import annotations

import random
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

PASSPHRASE = "four words for soaking"  # noqa: S105 - of vaults that hold nobody and soon go

# Less than all of the time: kills, faults and starts take the rest.
_SHARE_OF_TIME = 0.7


@dataclass(frozen=True)
class SoakPlan:
    """``encounters``: of each laptop.

    ``minutes``: spread over so many and end; 0: as fast as can be, and end when all are done.
    ``keep``: where journals and a dump are left, None: nowhere.
    """

    laptops: int = 20
    encounters: int = 500
    minutes: float = 0.0
    seed: int = 1
    keep: Path | None = None

    @property
    def pace_s(self) -> float:
        """Seconds between two decisions of a laptop, so that they last as long as the soak."""
        return _SHARE_OF_TIME * self.minutes * 60 / self.encounters

    def chance(self, who: str) -> random.Random:
        """Return the chances of one actor: the same for the same seed."""
        return chance_of(f"{self.seed} {who}")


def chance_of(seed: str) -> random.Random:
    """Return chances that follow from ``seed``."""
    return random.Random(seed)  # noqa: S311 - a drill, not a secret


class Tally:
    """Counts from several threads."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()

    def add(self, what: str, number: int = 1) -> None:
        """Count ``what``."""
        with self._lock:
            self._counts[what] += number

    def all(self) -> dict[str, int]:
        """Return the counts by name."""
        with self._lock:
            return dict(sorted(self._counts.items()))
