"""A process whose disk fails: ``python -m tests.soak.failing_disk some`` or ``all``."""

from __future__ import annotations

import errno
import os
import random
import sys
import tempfile

from fieldid.soak.disk_faults import fail_every_fsync, fail_some_writing

TRIES = 400


def main(how: str) -> None:
    fails = {"some": some_fail, "all": fail_every_fsync}[how]
    if fails():
        _sync_often()
    else:
        _say("not allowed")


def some_fail() -> bool:
    return fail_some_writing(0.05, random.Random(7), lambda: _say("told"))


def _say(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def _sync_often() -> None:
    with tempfile.TemporaryFile() as file:
        for _ in range(TRIES):
            try:
                os.fsync(file.fileno())
            except OSError as error:
                _say("failed" if error.errno == errno.EIO else "otherwise")


if __name__ == "__main__":
    main(sys.argv[1])
