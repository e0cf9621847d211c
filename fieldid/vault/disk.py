"""Files that are whole or absent, whatever happens in between.

Guarantees that after :func:`write_whole` returns, the content survives a power cut, and that
before it returns the earlier content does. Names no content in its errors.
"""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from fieldid.errors.vault import DiskFullError, VaultError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO
    from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PROBE_BYTES = 64 * 1024
_OWN_ONLY = 0o600
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends
UNFINISHED = ".unfinished"


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turn an ``OSError`` into ``DiskFullError`` or a ``VaultError`` that says what is wrong."""
    try:
        yield
    except OSError as error:
        raise named_disk_error(error) from None


def named_disk_error(error: OSError) -> VaultError:
    """Return the error that a person can act on."""
    if means_full(error):
        return DiskFullError()
    reason = os.strerror(error.errno).lower() if error.errno else "unknown"
    return VaultError(reason=f"the disk reports an error ({reason})")


def means_full(error: OSError) -> bool:
    """Whether there was no room: no space, no quota, or a file that may not grow."""
    return error.errno in _FULL


def write_whole(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``, readable by this user only. Raises ``VaultError``."""
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    with disk_errors():
        try:
            write_through(unfinished, data)
            unfinished.replace(path)
            sync_folder(path.parent)
        finally:
            unfinished.unlink(missing_ok=True)


def write_through(path: Path, data: bytes) -> None:
    """Create ``path`` with ``data`` and force it to the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _OWN_ONLY)
    with open(descriptor, "wb", buffering=0) as file:  # noqa: PTH123 - a descriptor, no path
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]
        os.fsync(descriptor)


def open_new(path: Path) -> FileIO:
    """Create ``path``, readable by this user only, unbuffered; the caller forces it to the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _OWN_ONLY)
    return open(descriptor, "wb", buffering=0)  # noqa: PTH123 - a descriptor, handed on


def write_in_place(path: Path, data: bytes) -> None:
    """Overwrite the start of an existing file; needs no free space. Raises ``VaultError``."""
    with disk_errors(), path.open("r+b", buffering=0) as file:
        file.write(data)
        os.fsync(file.fileno())


def replace_and_destroy(path: Path, data: bytes) -> None:
    """Replace ``path`` whole, then overwrite what it held before. Raises ``VaultError``."""
    with disk_errors(), ExitStack() as stack:
        earlier = stack.enter_context(path.open("r+b", buffering=0)) if path.is_file() else None
        write_whole(path, data)
        if earlier:
            _overwrite(earlier)


def destroy(path: Path) -> None:
    """Overwrite ``path`` where it lies, then remove it. Idempotent. Raises ``VaultError``.

    Reaches what the file system still calls this file, not copies that the disk keeps.
    """
    with disk_errors():
        try:
            if path.is_file() and not path.is_symlink():
                with path.open("r+b", buffering=0) as file:
                    _overwrite(file)
        finally:
            path.unlink(missing_ok=True)
            if path.parent.is_dir():
                sync_folder(path.parent)


def _overwrite(file: FileIO) -> None:
    length = os.fstat(file.fileno()).st_size
    file.seek(0)
    file.write(secrets.token_bytes(length))
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force names created, renamed and removed in ``folder`` to the disk (POSIX)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove ``path`` if it is there. Raises ``VaultError``."""
    with disk_errors():
        path.unlink(missing_ok=True)


def remove_folder(folder: Path) -> None:
    """Remove ``folder`` with the files in it, if it is there. Raises ``VaultError``."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with disk_errors():
        for path in folder.iterdir():
            path.unlink(missing_ok=True)
        folder.rmdir()


def is_full(folder: Path) -> bool:
    """Whether not even a small file can be written into ``folder``."""
    probe = folder / f"probe.{secrets.token_hex(4)}{UNFINISHED}"
    try:
        write_through(probe, bytes(_PROBE_BYTES))
    except OSError as error:
        return means_full(error)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return False
