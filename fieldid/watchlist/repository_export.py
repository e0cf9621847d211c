"""Copying what is published to a stick, or to the folder that a hub serves.

Guarantees that every file is compared by what it holds, not by its size; that a file which was
damaged where it is published is said and not copied; that each file appears whole, the timestamp
last; and that what is published no more goes only after that. Files of others are left alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from fieldid.errors.watchlist import AuthorityKeyError

if TYPE_CHECKING:
    from pathlib import Path

_BY_HASH = re.compile(r"([0-9a-f]{64})\..+")
_OWN = re.compile(r"metadata/[0-9]+\.[a-z]+\.json|targets/([^/.]+/)*[0-9a-f]{64}\.[^/]+")
_FIRST_ROOT = "1.root.json"


def export(repository: Path, target: Path) -> int:
    """Make ``target`` a copy of ``repository``; return how many files had to be written.

    Raises ``AuthorityKeyError``; what laptops could take from ``target`` they still can then.
    """
    if not (repository / "metadata" / _FIRST_ROOT).exists():
        raise AuthorityKeyError(reason="nothing is published yet; add root keys and sign first")
    last = repository / "metadata" / "timestamp.json"
    files = [path for path in sorted(repository.rglob("*")) if _is_own(path, repository)]
    files.sort(key=lambda path: path.relative_to(repository).parts[0] == "metadata")
    try:
        written = sum(_copied(path, target / path.relative_to(repository)) for path in files)
        written += _copied(last, target / "metadata" / last.name)
        _remove_others(target, {path.relative_to(repository).as_posix() for path in files})
    except OSError as error:
        reason = f"{target} cannot be written ({error.strerror})"
        raise AuthorityKeyError(reason=reason) from None
    return written


def _is_own(path: Path, folder: Path) -> bool:
    name = path.relative_to(folder).as_posix()
    return path.is_file() and _OWN.fullmatch(name) is not None


def _copied(source: Path, place: Path) -> bool:
    """Copy one file unless it is there already; return whether it was written."""
    digest, named = _digest(source), _BY_HASH.fullmatch(source.name)
    if named and named[1] != digest:
        raise AuthorityKeyError(reason=f"a published file was damaged: {source.name}")
    if place.is_file() and not place.is_symlink() and _digest(place) == digest:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}")
    with source.open("rb") as opened, beside.open("wb") as file:
        shutil.copyfileobj(opened, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)
    return True


def _remove_others(target: Path, known: set[str]) -> None:
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()
        elif _is_own(path, target) and path.relative_to(target).as_posix() not in known:
            path.unlink()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
