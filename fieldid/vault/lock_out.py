"""How long the log-on waits after wrong passphrases.

Guarantees: five tries are free, then each failure doubles the wait from 30 s to 1 h; the count
survives a restart and a crash in the middle of a try, because a try is counted before it is
made. The wait is kept as seconds that remain. Where the system tells the time since it was
started (``boot_time``), that alone counts them down, so setting the clock forward or back changes
nothing; after a restart only the time since the restart counts. Elsewhere the wall clock counts,
as far as it moves forward. Leaves out an attacker who edits the file or takes the disk away;
against those stands Argon2id.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

import msgspec
from msgspec import Meta

from fieldid.errors.vault import LockedOutError, WrongPassphraseError
from fieldid.parameters import LOCK_OUT_FIRST_S, LOCK_OUT_LONGEST_S, LOCK_OUT_TRIES
from fieldid.vault.boot_time import BootClock, BootTime, boot_time
from fieldid.vault.disk import disk_errors, write_in_place, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import Clock

LOCK_OUT_FILE = "vault.attempts"
_FILE_BYTES = 256


@dataclass(frozen=True)
class Attempts:
    """What is remembered. ``remaining_s``: of the wait, as of ``seen_at`` and ``boot``."""

    failures: Annotated[int, Meta(ge=0, le=2**31)]
    remaining_s: Annotated[float, Meta(ge=0, le=LOCK_OUT_LONGEST_S)]
    seen_at: Annotated[datetime, Meta(tz=True)]
    boot: BootTime | None = None


def wait_after(failures: int) -> int:
    """Return the seconds to wait after that many failures in a row."""
    beyond = failures - LOCK_OUT_TRIES
    return 0 if beyond < 0 else min(LOCK_OUT_FIRST_S << min(beyond, 16), LOCK_OUT_LONGEST_S)


class LockOut:
    """The failed log-ons of one vault, in a file of fixed size beside it.

    The file is overwritten in place, so counting needs no free space on the disk.
    """

    def __init__(self, home: Path, clock: Clock, boot: BootClock | None = None) -> None:
        self._path = home / LOCK_OUT_FILE
        self._clock = clock
        self._boot = boot or boot_time

    def seconds(self) -> int:
        """Return how long the log-on still waits; 0 when a try is allowed."""
        attempts = self._count_down()
        return math.ceil(attempts.remaining_s)

    def failures(self) -> int:
        """Return the failures in a row so far."""
        return self._read().failures

    def begin_try(self) -> None:
        """Count a try as failed, before it is made; :meth:`restore` takes it back.

        Raises ``LockedOutError`` where none is allowed yet.
        """
        if waiting := self.seconds():
            raise LockedOutError(seconds=waiting)
        failures = self._read().failures + 1
        self._write(self._attempts(failures, wait_after(failures)))

    def refuse(self) -> NoReturn:
        """Say that the try has failed: ``WrongPassphraseError`` or ``LockedOutError``."""
        attempts = self._read()
        if attempts.remaining_s:
            raise LockedOutError(seconds=math.ceil(attempts.remaining_s))
        raise WrongPassphraseError(remaining=LOCK_OUT_TRIES - attempts.failures)

    def restore(self, failures: int) -> None:
        """Take a try back that failed for another reason than the passphrase."""
        self._write(self._attempts(failures, 0))

    def clear(self) -> None:
        """Forget all failures."""
        self.restore(0)

    def _count_down(self) -> Attempts:
        attempts = self._read()
        if not attempts.remaining_s:
            return attempts
        remaining = max(0.0, attempts.remaining_s - self._passed_since(attempts))
        counted = self._attempts(attempts.failures, remaining)
        self._write(counted)
        return counted

    def _passed_since(self, attempts: Attempts) -> float:
        now = self._boot()
        if now is None:
            return max(0.0, (self._clock() - attempts.seen_at).total_seconds())
        then = attempts.boot
        same = then is not None and then.boot_id == now.boot_id
        return max(0.0, now.seconds - (then.seconds if then and same else 0.0))

    def _attempts(self, failures: int, remaining_s: float) -> Attempts:
        return Attempts(failures, remaining_s, self._clock(), self._boot())

    def _read(self) -> Attempts:
        if not self._path.is_file():
            return self._attempts(0, 0)
        with disk_errors(), self._path.open("rb") as file:
            data = file.read(_FILE_BYTES + 1)
        try:
            return msgspec.json.decode(data, type=Attempts)
        except (ValueError, RecursionError):
            return self._attempts(LOCK_OUT_TRIES, LOCK_OUT_FIRST_S)

    def _write(self, attempts: Attempts) -> None:
        data = msgspec.json.encode(attempts).ljust(_FILE_BYTES)
        if self._path.is_file() and self._path.stat().st_size == _FILE_BYTES:
            write_in_place(self._path, data)
        else:
            write_whole(self._path, data)
