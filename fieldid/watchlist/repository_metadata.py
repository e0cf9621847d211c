"""The signed metadata of a repository, as files.

Guarantees that each file appears whole, that what is published is only what ``timestamp.json``
leads to, and that no file it leads to is written over: whoever reads meanwhile, and whoever goes
on after a crash, sees the state before or the one after. What a crash left behind counts for
nothing and is written over by the next publishing.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import REPOSITORY_KEPT_METADATA
from fieldid.watchlist.repository_layout import ROOT, SNAPSHOT, TIMESTAMP

if TYPE_CHECKING:
    from pathlib import Path

_VERSIONED = re.compile(r"([1-9][0-9]*)\.([a-z]+)\.json")


class MetadataFolder:
    """The folder ``metadata`` of a repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def newest(self, role: str) -> Metadata[Any] | None:
        """Return the newest metadata of a role, or None where there is none."""
        versions = self._versions(role)
        return self._version(role, max(versions)) if versions else None

    def published(self, role: str) -> Metadata[Any] | None:
        """Return what laptops are led to of a role, None before it was published.

        Of the root that is the newest: they look for it without being led.
        """
        if role == ROOT:
            return self.newest(ROOT)
        timestamp = _read(self.folder / f"{TIMESTAMP}.json")
        if role == TIMESTAMP or timestamp is None:
            return timestamp
        snapshot = self._version(SNAPSHOT, timestamp.signed.snapshot_meta.version)
        if role == SNAPSHOT or snapshot is None:
            return snapshot
        named = snapshot.signed.meta.get(f"{role}.json")
        return None if named is None else self._version(role, named.version)

    def clear_old(self) -> None:
        """Remove versions before the last ones; every root stays, laptops go through them all."""
        snapshot = self.published(SNAPSHOT)
        if snapshot is None:
            return
        known = {
            name.removesuffix(".json"): one.version for name, one in snapshot.signed.meta.items()
        }
        for role, version in (known | {SNAPSHOT: snapshot.signed.version}).items():
            for old in self._versions(role):
                if old <= version - REPOSITORY_KEPT_METADATA:
                    (self.folder / f"{old}.{role}.json").unlink(missing_ok=True)

    def write(self, role: str, metadata: Metadata[Any]) -> MetaFile:
        """Write one role's metadata and return how the next role names it."""
        data = metadata.to_bytes()
        version = metadata.signed.version
        name = f"{role}.json" if role == TIMESTAMP else f"{version}.{role}.json"
        write_file(self.folder / name, data)
        return MetaFile.from_data(version, data, ["sha256"])

    def _versions(self, role: str) -> list[int]:
        found = [_VERSIONED.fullmatch(path.name) for path in self.folder.glob(f"*.{role}.json")]
        return [int(match[1]) for match in found if match and match[2] == role]

    def _version(self, role: str, version: int) -> Metadata[Any] | None:
        return _read(self.folder / f"{version}.{role}.json")


def renewed(
    metadata: Metadata[Any], now: datetime, days: float, version: int | None = None
) -> Metadata[Any]:
    """Move the expiry to ``days`` from ``now`` and take signatures away.

    ``version``: None for one more than before.
    """
    metadata.signed.version = metadata.signed.version + 1 if version is None else version
    metadata.signed.expires = (now + timedelta(days=days)).replace(microsecond=0)
    metadata.signatures.clear()
    return metadata


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, in place of an earlier one. Raises ``AuthorityKeyError``."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise AuthorityKeyError(
            reason=f"{path.name} cannot be written ({error.strerror})"
        ) from None


def _read(path: Path) -> Metadata[Any] | None:
    try:
        return Metadata.from_bytes(path.read_bytes()) if path.exists() else None
    except (OSError, RepositoryError):
        raise AuthorityKeyError(reason=f"{path.name} cannot be read") from None
