"""Image files that another program drops into a watched folder.

Guarantees: only a file that arrived whole after the capture began is offered, because an older
one may be of the person before; it is deleted once its image has been accepted, and only then.
Leaves out: whether the folder may be watched (see ``protected_folder``).
"""

from __future__ import annotations

import contextlib
import logging
import os
from typing import TYPE_CHECKING

from drivers.protected_folder import require_protected
from fieldid.errors.reader import ReaderUnpluggedError

if TYPE_CHECKING:
    from pathlib import Path

    from drivers.file_source import Unresolved

SUFFIXES = frozenset({".png", ".tif", ".tiff", ".bmp", ".jpg", ".jpeg", ".jp2", ".wsq"})

_log = logging.getLogger(__name__)
_Stamp = tuple[int, int, int]  # inode, size, time of change in ns


class WatchedFolder:
    """The files in one folder. ``unresolved``: see ``folder``; outlives a closed reader."""

    def __init__(self, folder: Path) -> None:
        """Watch ``folder``."""
        self.folder = folder
        self.unresolved: Unresolved | None = None
        self._before: dict[Path, _Stamp] = {}
        self._last: dict[Path, _Stamp] = {}

    def begin(self) -> None:
        """Start a capture: what lies there now is not for it. Raises ``ReaderError``."""
        self._require_there()
        require_protected(self.folder)
        self._before = self._last = self._images()

    def take(self) -> Path | None:
        """Return a file that arrived since ``begin`` and stopped growing since the last call."""
        self._require_there()
        now = self._images()
        whole = [
            path
            for path, stamp in now.items()
            if self._last.get(path) == stamp != self._before.get(path)
        ]
        self._last = now
        return min(whole, key=lambda path: (now[path][2], path.name), default=None)

    def accepted(self, path: Path) -> None:
        """Delete the file: its image now rests with the program."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("an accepted image stays in the watched folder: %s", error.strerror)

    def end(self) -> None:
        """Keep ``unresolved``: the file lies here still."""

    def left_behind(self) -> int:
        """Return how many images lie in the folder."""
        return len(self._images())

    def _require_there(self) -> None:
        if not self.folder.is_dir():
            raise ReaderUnpluggedError(reader="Watched folder")

    def _images(self) -> dict[Path, _Stamp]:
        found: dict[Path, _Stamp] = {}
        with contextlib.suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                path = self.folder / entry.name
                if path.suffix.lower() in SUFFIXES and not entry.name.startswith("."):
                    with contextlib.suppress(OSError):  # gone again
                        found |= _stamped(path, entry)
        return found


def _stamped(path: Path, entry: os.DirEntry[str]) -> dict[Path, _Stamp]:
    """Return the stamp of a regular file that has bytes; links lead out of the folder."""
    if not entry.is_file(follow_symlinks=False):
        return {}
    status = entry.stat(follow_symlinks=False)
    return {path: (status.st_ino, status.st_size, status.st_mtime_ns)} if status.st_size else {}
