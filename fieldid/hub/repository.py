"""The list repository that this hub serves to laptops, as its authority published it.

The hub believes none of it and changes none of it. It hands the first root out once, with the
signed answer to an enrolment: who trusts the code that was typed need not compare a fingerprint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.parameters import REPOSITORY_ROOT_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

REPOSITORY = "repository"


def first_root(folder: Path | None) -> bytes:
    """Return the first root of the repository in the hub's folder, empty where there is none."""
    if folder is None:
        return b""
    try:
        with (folder / REPOSITORY / "metadata" / "1.root.json").open("rb") as file:
            data = file.read(REPOSITORY_ROOT_LIMIT + 1)
    except OSError:
        return b""
    return data if len(data) <= REPOSITORY_ROOT_LIMIT else b""
