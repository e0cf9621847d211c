"""A process that changes the data key again and again, to be killed.

``python -m tests.vault.rotating_process HOME`` starts a child for each line it reads. The child
writes its number and a line for each change; ``gone`` follows when it has ended.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE


def work(home: Path) -> None:
    os.write(1, f"{os.getpid()}\n".encode())
    with LockedVault(home, lambda: datetime.now(UTC)).unlock(NAME, PASSPHRASE) as vault:
        os.write(1, b"ready\n")
        while True:
            vault.rotate_data_key()
            os.write(1, b"changed\n")


if __name__ == "__main__":
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            work(Path(sys.argv[1]))
        os.waitpid(child, 0)
        os.write(1, b"gone\n")
