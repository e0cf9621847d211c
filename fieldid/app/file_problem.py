"""What the system says about a file that a person named, in words for that person."""

from __future__ import annotations

import os
from pathlib import Path

from fieldid.errors.base import FieldidError, FileProblemError
from fieldid.errors.vault import DiskFullError
from fieldid.vault.disk import means_full


def file_problem(error: OSError) -> FieldidError:
    """Return the error to show: a full disk, or the file's name and what is wrong with it."""
    if means_full(error):
        return DiskFullError()
    name = Path(str(error.filename)).name if error.filename else "given"
    reason = os.strerror(error.errno).lower() if error.errno else "it cannot be opened"
    return FileProblemError(file=name, reason=reason)
