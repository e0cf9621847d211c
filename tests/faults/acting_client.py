"""A laptop that signs contests and syncs without end, until it is killed.

A line is written to the journal, and forced to disk,
only after an act was kept.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.hub import SyncError

if TYPE_CHECKING:
    from tests.faults.killing import Errand

PASSPHRASE = "four words for tests"


def contest_for_ever(errand: Errand) -> None:
    desk = Installation(errand.home, Readers(())).log_on(None, PASSPHRASE)
    number = errand.journal.read_text().count("\n")
    with errand.journal.open("a") as kept:
        while True:
            number += 1
            desk.reviews.contest(errand.case, f"contest {os.getpid()} {number}")
            kept.write(f"contest {os.getpid()} {number}\n")
            kept.flush()
            os.fsync(kept.fileno())
            try:
                desk.sync()
            except SyncError:
                continue
