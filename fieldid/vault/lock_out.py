"""How long the log-on waits after wrong passphrases.

Guarantees: five tries are free, then each failure doubles the wait from 30 s to 1 h; the count
survives a restart and a crash in the middle of a try, because a try is counted before it is
made. The wait is kept as seconds that remain, counted down only by a clock that moves forward:
setting the clock back neither shortens it nor prolongs it. Leaves out an attacker who may set
the clock forward, edits the file or takes the disk away; against those stands Argon2id.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from fieldid.parameters import LOCK_OUT_FIRST_S, LOCK_OUT_LONGEST_S, LOCK_OUT_TRIES
from fieldid.vault.disk import disk_errors, write_in_place, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock

LOCK_OUT_FILE = "vault.attempts"
_FILE_BYTES = 256


@dataclass(frozen=True)
class Attempts:
    """What is remembered. ``remaining_s``: of the wait, as of ``seen_at``."""

    failures: Annotated[int, Meta(ge=0, le=2**31)]
    remaining_s: Annotated[float, Meta(ge=0, le=LOCK_OUT_LONGEST_S)]
    seen_at: Annotated[datetime, Meta(tz=True)]


def wait_after(failures: int) -> int:
    """Return the seconds to wait after that many failures in a row."""
    beyond = failures - LOCK_OUT_TRIES
    return 0 if beyond < 0 else min(LOCK_OUT_FIRST_S << min(beyond, 16), LOCK_OUT_LONGEST_S)


class LockOut:
    """The failed log-ons of one vault, in a file of fixed size beside it.

    The file is overwritten in place, so counting needs no free space on the disk.
    """

    def __init__(self, home: Path, clock: Clock) -> None:
        self._path = home / LOCK_OUT_FILE
        self._clock = clock

    def seconds(self) -> int:
        """Return how long the log-on still waits; 0 when a try is allowed."""
        attempts = self._count_down()
        return math.ceil(attempts.remaining_s)

    def failures(self) -> int:
        """Return the failures in a row so far."""
        return self._read().failures

    def count_try(self) -> Attempts:
        """Count a try as failed, before it is made; :meth:`restore` takes it back."""
        failures = self._read().failures + 1
        attempts = Attempts(failures, wait_after(failures), self._clock())
        self._write(attempts)
        return attempts

    def restore(self, failures: int) -> None:
        """Take a try back that failed for another reason than the passphrase."""
        self._write(Attempts(failures, 0, self._clock()))

    def clear(self) -> None:
        """Forget all failures."""
        self.restore(0)

    def _count_down(self) -> Attempts:
        attempts = self._read()
        if not attempts.remaining_s:
            return attempts
        now = self._clock()
        passed = max(0.0, (now - attempts.seen_at).total_seconds())
        remaining = max(0.0, attempts.remaining_s - passed)
        counted = replace(attempts, remaining_s=remaining, seen_at=now)
        self._write(counted)
        return counted

    def _read(self) -> Attempts:
        if not self._path.is_file():
            return Attempts(0, 0, self._clock())
        with disk_errors(), self._path.open("rb") as file:
            data = file.read(_FILE_BYTES + 1)
        try:
            return msgspec.json.decode(data, type=Attempts)
        except (ValueError, RecursionError):
            return Attempts(LOCK_OUT_TRIES, LOCK_OUT_FIRST_S, self._clock())

    def _write(self, attempts: Attempts) -> None:
        data = msgspec.json.encode(attempts).ljust(_FILE_BYTES)
        if self._path.is_file() and self._path.stat().st_size == _FILE_BYTES:
            write_in_place(self._path, data)
        else:
            write_whole(self._path, data)
