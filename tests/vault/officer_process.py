"""A process that logs on and commits decisions, to be run twice at once or to be killed.

``python -m tests.vault.officer_process HOME COUNT`` writes to standard output, unbuffered, its
number, ``ready``, and the identifier of each decision once it is committed. With ``serve`` for
COUNT it does so in a child for each line it reads, and writes ``gone`` when that child ended.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE, decide

FOR_EVER = 10**9


def work(home: Path, count: int) -> None:
    os.write(1, f"{os.getpid()}\n".encode())
    with LockedVault(home, lambda: datetime.now(UTC)).unlock(NAME, PASSPHRASE) as vault:
        os.write(1, b"ready\n")
        for _ in range(count):
            taken, _ = decide(vault)
            os.write(1, f"{taken.decision_id}\n".encode())


def serve(home: Path) -> None:
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            work(home, FOR_EVER)
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    if sys.argv[2] == "serve":
        serve(Path(sys.argv[1]))
    else:
        work(Path(sys.argv[1]), int(sys.argv[2]))
