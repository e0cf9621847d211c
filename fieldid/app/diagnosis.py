"""The diagnosis page: what works on this laptop and what does not, without personal data.

Guarantees that no name, path of an account, file name of a person's or value from a log entry gets
in. Leaves out what only the screens know, and what words it is shown in.
"""

from __future__ import annotations

import logging
import os
import platform
import shutil
from collections import Counter, deque
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid import __version__
from fieldid.app.camera_setups import setups_held
from fieldid.app.views import Diagnosis

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.ports import ReaderInfo

_PARTS = (
    "PySide6-Essentials",
    "numpy",
    "opencv-python-headless",
    "dlib-bin",
    "nbis-py",
    "sqlcipher3",
)
_KEPT_ERRORS = 20
_OWN = {"fieldid", "drivers", "ui"}  # our messages are templates, which the linter sees to
_NAMED_BY_FILE = {"recording", "folder"}  # drivers whose readers carry the name of a file


class LastErrors(logging.Handler):
    """Keeps the last warnings and errors in memory: kind and place, never the values."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._kept: deque[str] = deque(maxlen=_KEPT_ERRORS)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line. What fills a message in may be data, and so may others' whole messages."""
        ours = record.name.partition(".")[0] in _OWN
        what = record.msg if ours else f"line {record.lineno} of {record.module}"
        self._kept.append(f"{record.levelname} {record.name}: {what}")

    def lines(self) -> tuple[str, ...]:
        """Return the lines kept, oldest first."""
        return tuple(self._kept)


LAST_ERRORS = LastErrors()


def diagnosis(desk: Desk) -> Diagnosis:
    """Return the state of everything."""
    trust = desk.trust.status()
    return Diagnosis(
        versions=_versions(),
        readers=tuple(_unnamed(desk, reader) for reader in desk.readers()),
        engines=desk.engines.states(),
        list_status=desk.list_status(),
        sync_status=desk.sync_status(),
        protection=desk.vault.protection,
        disk_free_bytes=shutil.disk_usage(desk.vault.spool.folder).free,
        last_errors=LAST_ERRORS.lines(),
        trust=replace(
            trust,
            folder=_without_paths(desk, trust.folder),
            problem=_without_paths(desk, trust.problem),
        ),
        document_readers=tuple(desk.document_readers.discover()),
        system=_system(),
        officers=dict(Counter(one.role for one in desk.officers())),
        policy=f"{desk.policy.policy_id}, version {desk.policy.version}",
        cameras=setups_held(desk),
    )


def _unnamed(desk: Desk, reader: ReaderInfo) -> ReaderInfo:
    """Return the reader without the name of a file, which may be a person's."""
    reader_id = reader.driver if reader.driver in _NAMED_BY_FILE else reader.reader_id
    return replace(reader, reader_id=reader_id, advice=_without_paths(desk, reader.advice))


def _without_paths(desk: Desk, text: str) -> str:
    """Return the text without where the vault and the account's own folder lie."""
    vault, own = desk.vault.spool.folder.parent, Path.home()
    return text.replace(str(vault), "(vault)").replace(str(own), "~")


def _system() -> dict[str, str]:
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') // 2**20} MiB"
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": f"{platform.machine()}, {os.cpu_count()} cores",
        "memory": memory,
    }


def _versions() -> dict[str, str]:
    versions = {"fieldid": __version__, "Python": platform.python_version()}
    for part in _PARTS:
        try:
            versions[part] = metadata.version(part)
        except metadata.PackageNotFoundError:
            versions[part] = "not installed"
    return versions
