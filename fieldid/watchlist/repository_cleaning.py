"""Removing files that no metadata of a repository names any more.

Guarantees that what the metadata kept beside the current one names stays: whoever fetches it now
may finish. Files that the program did not write are left alone.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from tuf.api.metadata import Metadata, Targets

from fieldid.watchlist.repository_layout import DELEGATED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_OWN = re.compile(r"[0-9a-f]{64}\.[A-Za-z0-9][A-Za-z0-9._-]*|\..*\.(new|[0-9]+)")


def clear_targets(folder: Path, naming: Iterable[Path]) -> None:
    """Remove targets in ``folder`` that no metadata in ``naming`` names, and empty folders."""
    named = {name for one in naming for name in _named(one)}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            with suppress(OSError):
                path.rmdir()
        elif _OWN.fullmatch(path.name) and path.relative_to(folder).as_posix() not in named:
            path.unlink(missing_ok=True)


def _named(metadata: Path) -> Iterator[str]:
    for role in (*DELEGATED, TARGETS):
        for path in metadata.glob(f"*.{role}.json"):
            signed = Metadata[Targets].from_bytes(path.read_bytes()).signed
            for target in signed.targets.values():
                folder, _, name = target.path.rpartition("/")
                yield f"{folder}/{target.hashes['sha256']}.{name}"
