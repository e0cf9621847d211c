"""``kill -9`` at random moments of a client that never ends by itself."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.soak import forks

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_S = 60


@dataclass(frozen=True)
class Errand:
    """What a client is told. ``journal``: outside of the vault, grows with each answer.

    ``case``: the case that it contests, where it does.
    """

    home: Path
    journal: Path
    case: str = ""


def kill_at_random_moments(
    client: Callable[[Errand], None], errand: Errand, kills: int, longest_s: float
) -> None:
    """Start the client and kill it, so many times.

    Each dies up to ``longest_s`` after the first line that it added to its journal.
    """
    moments, journal = random.Random(errand.home.name), errand.journal
    forks.prepare("fieldid.app.installation")
    journal.touch()
    for _ in range(kills):
        before = journal.stat().st_size
        victim = forks.Fork(client, errand, journal.with_suffix(".log"))
        _wait_for_more_than(before, journal, victim)
        time.sleep(moments.uniform(0, longest_s))
        assert victim.status() is None, "the client ended by itself"
        victim.kill()
        victim.wait()
        victim.said.close()


def _wait_for_more_than(size: int, journal: Path, victim: forks.Fork) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while journal.stat().st_size == size:
        assert victim.status() is None, "the client ended by itself"
        assert time.monotonic() < deadline, "the client does nothing"
        time.sleep(0.002)
