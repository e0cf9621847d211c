"""The names of files on a courier's stick, the same at both ends.

Guarantees that only names of these exact forms are looked at and that names are made from
checked fields: nothing read from a stick is ever used as a path.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STEM = r"[a-z0-9][a-z0-9-]{0,63}-[0-9]{16}"
ENVELOPE = re.compile(rf"{_STEM}\.envelope\Z", re.ASCII)
RECEIPT = re.compile(rf"{_STEM}\.receipt\Z", re.ASCII)
REQUEST = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.request\Z", re.ASCII)


def envelope_name(device_id: str, sequence: int) -> str:
    """Return the name of an envelope's file."""
    return f"{device_id}-{sequence:016d}.envelope"


def receipt_name(device_id: str, sequence: int) -> str:
    """Return the name of the file that answers it."""
    return f"{device_id}-{sequence:016d}.receipt"


def request_name(device_id: str) -> str:
    """Return the name of the file that asks how a device stands."""
    return f"{device_id}.request"


def standing_name(device_id: str) -> str:
    """Return the name of the file that answers that."""
    return f"{device_id}.standing"


def plain_files(folder: Path, form: re.Pattern[str], most: int) -> Iterator[Path]:
    """Yield the plain files of ``folder`` with names of this form, sorted, at most ``most``."""
    paths = sorted(path for path in folder.iterdir() if form.match(path.name))
    for path in paths[:most]:
        if path.is_file() and not path.is_symlink():
            yield path


def read_bounded(path: Path, limit: int) -> bytes:
    """Return at most ``limit`` + 1 bytes of a file: one too many where it is too large."""
    with path.open("rb") as file:
        return file.read(limit + 1)
