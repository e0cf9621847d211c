"""The diagnosis page: what works on this laptop and what does not, without personal data."""

from __future__ import annotations

import logging
import platform
import shutil
from collections import deque
from importlib import metadata
from typing import TYPE_CHECKING

from fieldid import __version__
from fieldid.app.views import Diagnosis

if TYPE_CHECKING:
    from fieldid.app.desk import Desk

_PARTS = (
    "PySide6-Essentials",
    "numpy",
    "opencv-python-headless",
    "dlib-bin",
    "nbis-py",
    "sqlcipher3",
)
_KEPT_ERRORS = 20


class LastErrors(logging.Handler):
    """Keeps the last warnings and errors in memory: kind and place, never the values."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._kept: deque[str] = deque(maxlen=_KEPT_ERRORS)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line. The message's arguments may hold data, so they are left out."""
        self._kept.append(f"{record.levelname} {record.name}: {record.msg}")

    def lines(self) -> tuple[str, ...]:
        """Return the lines kept, oldest first."""
        return tuple(self._kept)


LAST_ERRORS = LastErrors()


def diagnosis(desk: Desk) -> Diagnosis:
    """Return the state of everything."""
    return Diagnosis(
        versions=_versions(),
        readers=tuple(desk.readers()),
        engines=desk.engines.states(),
        list_status=desk.list_status(),
        sync_status=desk.sync_status(),
        protection=desk.vault.protection,
        disk_free_bytes=shutil.disk_usage(desk.vault.spool.folder).free,
        last_errors=LAST_ERRORS.lines(),
        trust=desk.trust.status(),
        document_readers=tuple(desk.document_readers.discover()),
    )


def _versions() -> dict[str, str]:
    versions = {"fieldid": __version__, "Python": platform.python_version()}
    for part in _PARTS:
        try:
            versions[part] = metadata.version(part)
        except metadata.PackageNotFoundError:
            versions[part] = "not installed"
    return versions
