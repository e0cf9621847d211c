"""The signed metadata of a repository, as files.

Guarantees that each file appears whole, that a version is never written over, and that
``timestamp.json`` comes last: whoever reads meanwhile sees the state before or the one after.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.watchlist.repository_layout import TIMESTAMP

if TYPE_CHECKING:
    from pathlib import Path

_VERSIONED = re.compile(r"([1-9][0-9]*)\.([a-z]+)\.json")


class MetadataFolder:
    """The folder ``metadata`` of a repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def newest(self, role: str) -> Metadata[Any] | None:
        """Return the newest metadata of a role, or None where there is none."""
        if role == TIMESTAMP:
            return _read(self.folder / f"{TIMESTAMP}.json")
        found = [_VERSIONED.fullmatch(path.name) for path in self.folder.glob(f"*.{role}.json")]
        versions = [int(match[1]) for match in found if match and match[2] == role]
        return _read(self.folder / f"{max(versions)}.{role}.json") if versions else None

    def write(self, role: str, metadata: Metadata[Any]) -> MetaFile:
        """Write one role's metadata and return how the next role names it."""
        data = metadata.to_bytes()
        version = metadata.signed.version
        name = f"{role}.json" if role == TIMESTAMP else f"{version}.{role}.json"
        write_file(self.folder / name, data)
        return MetaFile.from_data(version, data, ["sha256"])


def renewed(metadata: Metadata[Any], now: datetime, days: float) -> Metadata[Any]:
    """Count one version up, move the expiry to ``days`` from ``now``, take signatures away."""
    metadata.signed.version += 1
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
