"""A laptop that signs contests and syncs without end, until it is killed. Run as a script.

Arguments: vault folder, journal, case. A line is written to the journal, and forced to disk,
only after an act was kept.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.hub import SyncError

PASSPHRASE = "four words for tests"


def run(home: Path, journal: Path, case: str) -> None:
    desk = Installation(home, Readers(())).log_on(None, PASSPHRASE)
    number = journal.read_text().count("\n")
    with journal.open("a") as kept:
        while True:
            number += 1
            desk.reviews.contest(case, f"contest {os.getpid()} {number}")
            kept.write(f"contest {os.getpid()} {number}\n")
            kept.flush()
            os.fsync(kept.fileno())
            try:
                desk.sync()
            except SyncError:
                continue


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
