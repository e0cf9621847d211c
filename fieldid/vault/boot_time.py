"""A clock that nobody sets: the time since the machine was started, sleep included.

Guarantees that two readings with the same ``boot_id`` are as far apart as real time was, however
the wall clock was set in between. Leaves out systems that do not say which start it was; there
:func:`boot_time` is None.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from msgspec import Meta

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # random(4), Linux


@dataclass(frozen=True)
class BootTime:
    """``boot_id``: of this start of the machine. ``seconds``: since then."""

    boot_id: Annotated[str, Meta(min_length=1, max_length=36)]
    seconds: Annotated[float, Meta(ge=0)]


BootClock = Callable[[], BootTime | None]


def boot_time() -> BootTime | None:
    """Read the clock, where the system has one (Linux: CLOCK_BOOTTIME, clock_gettime(2))."""
    if not hasattr(time, "CLOCK_BOOTTIME"):
        return None
    try:
        boot_id = _BOOT_ID.read_text(encoding="ascii").strip()[:36]
    except (OSError, UnicodeDecodeError):
        return None
    return BootTime(boot_id, time.clock_gettime(time.CLOCK_BOOTTIME)) if boot_id else None
