"""Where an update comes from: the hub, or a folder such as a courier's stick.

Both give bytes by the same names and prove nothing; ``update_client`` checks them alike.
Guarantees that a name is one that a repository can have, whoever asks for it, that a stick is
read through no link and only where it holds plain files, and that the officer can cancel
between two reads.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from tuf.api.exceptions import (
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
)
from tuf.ngclient.fetcher import FetcherInterface

from fieldid.errors.watchlist import UpdateCancelledError, UpdateSilentError
from fieldid.parameters import REPOSITORY_READ_BYTES, REPOSITORY_ROLE_LIMIT
from fieldid.ports import CancelToken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


BASE = "repository:"
# One or more folders of plain letters and digits, then a file. No dots lead a part, so that
# neither "..", nor a hidden file, nor another drive can be named.
_PLACE = re.compile(
    r"(metadata|targets)(/[A-Za-z0-9_-]{1,80}){0,4}/[A-Za-z0-9][A-Za-z0-9._-]{0,160}"
)
_NOT_FOUND = 404
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class MissingError(Exception):
    """The source has no file of this name."""


class Source(Protocol):
    """Gives the bytes of one file."""

    def read(self, place: str, start: int) -> Iterator[bytes]:
        """Yield the bytes of ``place`` from ``start``, in pieces.

        Raises ``MissingError``; ``UpdateSilentError`` where it does not come.
        """
        ...


@dataclass(frozen=True)
class Watch:
    """Who looks on: ``on_bytes`` is told how many bytes came, ``cancel`` ends it."""

    cancel: CancelToken | None = None
    on_bytes: Callable[[int], None] = lambda _: None

    def tick(self, count: int) -> None:
        """Tell of ``count`` bytes; raise ``UpdateCancelledError`` once cancelled."""
        if self.cancel is not None and self.cancel.is_set():
            raise UpdateCancelledError
        self.on_bytes(count)


class Fetcher(FetcherInterface):
    """A source as TUF's client asks for it."""

    def __init__(self, source: Source, watch: Watch) -> None:
        self._source = source
        self._watch = watch

    def _fetch(self, url: str) -> Iterator[bytes]:
        """Yield metadata; whatever length is signed, no more than metadata can have."""
        have = 0
        for piece in self.read(url.removeprefix(f"{BASE}/"), 0):
            have += len(piece)
            if have > REPOSITORY_ROLE_LIMIT:
                raise DownloadLengthMismatchError("metadata is longer than metadata can be")
            yield piece

    def read(self, place: str, start: int) -> Iterator[bytes]:
        """Yield the bytes of ``place`` from ``start``; raise TUF's errors of downloading."""
        if not _PLACE.fullmatch(place):
            raise DownloadError("no file of a repository has this name")
        self._watch.tick(0)
        try:
            for piece in self._source.read(place, start):
                self._watch.tick(len(piece))
                yield piece
        except MissingError:
            raise DownloadHTTPError("there is no such file", _NOT_FOUND) from None


class FolderSource:
    """A folder with the repository's two folders in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, place: str, start: int) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        try:
            with os.fdopen(self._open(place), "rb") as file:
                file.seek(start)
                while piece := file.read(REPOSITORY_READ_BYTES):
                    yield piece
        except FileNotFoundError:
            raise MissingError from None
        except OSError:
            raise UpdateSilentError(reason="the stick cannot be read") from None

    def _open(self, place: str) -> int:
        path = self._folder
        for part in place.split("/"):
            path = path / part
            if stat.S_ISLNK(path.lstat().st_mode):
                raise UpdateSilentError(reason="the stick holds a link in place of a file")
        handle = os.open(path, os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise UpdateSilentError(reason="the stick holds something else in place of a file")
        return handle
