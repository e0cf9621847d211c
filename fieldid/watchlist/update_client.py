"""Taking files from a repository: The Update Framework's client, with this laptop's memory.

Guarantees that nothing is handed out that the pinned root does not lead to; that a repository
which is older than one seen before, put together from several moments, altered or expired is
refused in one sentence; that the time it is judged by is never before the reference time handed
in; that a file's signed size is checked against a limit before it is read, and that a download
which was broken off goes on where it stopped and is believed by its hash alone. What was seen
is handed back as ``memory``, to be kept where it cannot be put back: TUF's own cache is a folder
in the clear. Leaves out what the files mean.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tuf.api import exceptions as tuf
from tuf.ngclient import Updater, UpdaterConfig

from fieldid.errors.watchlist import (
    UpdateCancelledError,
    UpdateExpiredError,
    UpdateMixedError,
    UpdateOlderError,
    UpdateSilentError,
    UpdateStrangerError,
)
from fieldid.parameters import REPOSITORY_ROLE_LIMIT
from fieldid.watchlist.update_source import BASE, Fetcher, Source, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from types import TracebackType

    from tuf.api.metadata import TargetFile

Memory = dict[str, bytes]
_LINK = "root.json"


class UpdateClient:
    """One visit to a repository. A context manager.

    ``root``: the pinned first root. ``memory``: what the last visit left, empty at the first.
    ``now``: the reference time, aware. ``downloads``: a folder for files that are under way.
    """

    def __init__(
        self,
        source: Source,
        root: bytes,
        memory: Memory,
        now: datetime,
        downloads: Path,
        watch: Watch | None = None,
    ) -> None:
        self._fetcher = Fetcher(source, watch or Watch())
        self._downloads = downloads
        self._folder = tempfile.TemporaryDirectory(prefix="fieldid-")
        self._write(memory)
        self._now = now
        self._root = root
        self._updater: Updater | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def refresh(self) -> None:
        """Take and check root, timestamp, snapshot and targets. Raises ``UpdateRefusedError``."""
        with refusals():
            updater = Updater(
                self._folder.name,
                f"{BASE}/metadata/",
                target_base_url=f"{BASE}/targets/",
                fetcher=self._fetcher,
                config=UpdaterConfig(
                    targets_max_length=REPOSITORY_ROLE_LIMIT,
                    snapshot_max_length=REPOSITORY_ROLE_LIMIT,
                ),
                bootstrap=self._root,
            )
            # The client offers no other way to say what time it is; a test holds this in place.
            updater._trusted_set.reference_time = self._now  # noqa: SLF001 - as above
            updater.refresh()
        self._updater = updater

    def memory(self) -> Memory:
        """Return what this visit has verified, for the next one."""
        folder = Path(self._folder.name)
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*.json"))
            if path != folder / _LINK
        }

    def find(self, path: str, limit: int) -> TargetFile | None:
        """Return what is signed of a file of at most ``limit`` bytes, or None without one."""
        if self._updater is None:
            raise RuntimeError("refresh() comes first")
        with refusals():
            found = self._updater.get_targetinfo(path)
        if found is not None and found.length > limit:
            raise UpdateMixedError(reason="a file is larger than such a file can be")
        return found

    def read(self, path: str, limit: int) -> bytes:
        """Return a small file. Raises ``UpdateRefusedError``."""
        place = self.download(path, limit)
        try:
            return place.read_bytes()
        finally:
            place.unlink()

    def download(self, path: str, limit: int) -> Path:
        """Return the checked file of ``path``, in the folder of downloads."""
        found = self.find(path, limit)
        if found is None:
            raise UpdateMixedError(reason="a file that it needs is not in the repository")
        digest = _digest(found)
        whole, part = self._downloads / digest, self._downloads / f"{digest}.part"
        self._downloads.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is(whole, found):
            self._complete(path, found, part)
            if not _is(part, found):
                part.unlink()
                raise UpdateMixedError(reason="a file is not the one that was signed")
            part.replace(whole)
        return whole

    def _complete(self, path: str, found: TargetFile, part: Path) -> None:
        """Add what is missing of a file that may have been begun."""
        folder, _, name = path.rpartition("/")
        place = f"targets/{folder}/{_digest(found)}.{name}"
        with refusals(), part.open("ab") as file:
            if file.tell() > found.length:
                file.truncate(0)
                file.seek(0)
            have = file.tell()
            if have == found.length:
                return
            for piece in self._fetcher.read(place, have):
                have += len(piece)
                if have > found.length:
                    file.truncate(0)
                    raise UpdateMixedError(reason="a file is longer than was signed")
                file.write(piece)
        if have < found.length:
            raise UpdateSilentError(reason="a file ended too early")

    def _write(self, memory: Memory) -> None:
        for name, data in memory.items():
            place = Path(self._folder.name) / name
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)


def clear_downloads(folder: Path) -> None:
    """Remove what was downloaded, once it is taken over."""
    for path in folder.glob("*") if folder.is_dir() else ():
        with suppress(OSError):
            path.unlink()


@contextmanager
def refusals() -> Iterator[None]:
    """Say what TUF found in the words of this program."""
    try:
        yield
    except tuf.ExpiredMetadataError:
        reason = "its signatures are too old to be accepted"
        raise UpdateExpiredError(reason=reason) from None
    except tuf.BadVersionNumberError:
        reason = "it is older than what this laptop has seen before"
        raise UpdateOlderError(reason=reason) from None
    except tuf.UnsignedMetadataError:
        reason = "it is not signed by enough of those whom this laptop trusts"
        raise UpdateStrangerError(reason=reason) from None
    except (tuf.RepositoryError, tuf.DownloadLengthMismatchError):
        reason = "its parts were altered or are not of the same time"
        raise UpdateMixedError(reason=reason) from None
    except tuf.DownloadError as error:
        if isinstance(error.__cause__, UpdateSilentError | UpdateCancelledError):
            raise error.__cause__ from None
        raise UpdateSilentError(reason="hub or stick did not give all files") from None
    except (OSError, ValueError):
        raise UpdateSilentError(reason="this laptop's disk did not take it") from None


def _digest(found: TargetFile) -> str:
    digest = found.hashes.get("sha256", "")
    if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):  # noqa: PLR2004 - SHA-256
        raise UpdateMixedError(reason="a file is named without its hash")
    return digest


def _is(path: Path, found: TargetFile) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            found.verify_length_and_hashes(file)
    except tuf.LengthOrHashMismatchError:
        return False
    return True
