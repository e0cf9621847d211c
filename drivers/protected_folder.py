"""Tells whether what is written into a folder stays out of the clear on a disk.

Guarantees a "no" wherever it cannot be sure: only memory file systems, known encrypting file
systems, fscrypt folders and disks wholly behind dm-crypt are accepted, and only on Linux.
Leaves out: swap space (a laptop whose swap is not encrypted can page memory out), keys and
their strength. Sources: proc(5) on mountinfo, the kernel's fscrypt and dm-crypt documents,
the dm UUID prefixes of libcryptsetup.
"""

from __future__ import annotations

import contextlib
import os
import re
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

from fieldid.errors.reader import WatchedFolderError

MEMORY = frozenset({"tmpfs", "ramfs"})
ENCRYPTING = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.securefs"})
# CRYPT-VERITY and CRYPT-INTEGRITY share the prefix and encrypt nothing.
DM_CRYPT = re.compile(r"CRYPT-(LUKS1|LUKS2|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-")
FS_IOC_GETFLAGS = 0x80086601 if struct.calcsize("l") == 8 else 0x80046601  # noqa: PLR2004 - bytes
FS_ENCRYPT_FL = 0x800
_OCTAL = re.compile(r"\\([0-7]{3})")
_NO_DISK = "0"  # major number of file systems without a block device of their own


@dataclass(frozen=True)
class Mount:
    """One line of mountinfo. ``device``: major and minor number, as in ``254:0``."""

    point: Path
    device: str
    kind: str
    source: str


def why_unprotected(folder: Path, system: Path = Path("/")) -> str | None:
    """Return the reason why images must not rest in ``folder``, or None where they may.

    ``system``: where ``proc`` and ``sys`` are found.
    """
    if sys.platform != "linux":
        return "this system cannot tell whether it is encrypted"
    if not folder.is_dir():
        return "it is not a folder"
    if _fscrypt(folder):
        return None
    mount = _mount_of(folder.resolve(), system)
    if mount is None:
        return "it cannot be told on which disk it is"
    if mount.kind in MEMORY or mount.kind in ENCRYPTING or _disk_encrypted(mount, system):
        return None
    return f"it is on a disk that is not encrypted ({mount.kind})"


def require_protected(folder: Path) -> None:
    """Raise ``WatchedFolderError`` where images must not rest in ``folder``."""
    if (reason := why_unprotected(folder)) is not None:
        raise WatchedFolderError(reason=reason)


def _mount_of(folder: Path, system: Path) -> Mount | None:
    """Return the deepest mount above ``folder``; of several on one point the last is on top."""
    lines = (system / "proc/self/mountinfo").read_text(errors="replace").splitlines()
    above = [mount for mount in map(_parse, lines) if folder.is_relative_to(mount.point)]
    deepest = max((len(mount.point.parts) for mount in above), default=0)
    return next((m for m in reversed(above) if len(m.point.parts) == deepest), None)


def _parse(line: str) -> Mount:
    before, _, after = line.partition(" - ")
    device, _, point = before.split(" ")[2:5]
    kind, source = after.split(" ")[:2]
    return Mount(Path(_unescape(point)), device, kind, _unescape(source))


def _unescape(text: str) -> str:
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), text)


def _disk_encrypted(mount: Mount, system: Path) -> bool:
    if mount.device.partition(":")[0] != _NO_DISK:
        return _encrypted(system / "sys/dev/block" / mount.device)
    return any(disks and all(map(_encrypted, disks)) for disks in _btrfs_disks(mount, system))


def _btrfs_disks(mount: Mount, system: Path) -> list[list[Path]]:
    """Return all disks of the btrfs that ``mount.source`` belongs to: it may span several."""
    if mount.kind != "btrfs":
        return []
    name = Path(mount.source).resolve().name
    pools = [list(pool.iterdir()) for pool in (system / "sys/fs/btrfs").glob("*/devices")]
    return [pool for pool in pools if name in {disk.name for disk in pool}]


def _encrypted(disk: Path) -> bool:
    """Say whether a disk is dm-crypt, or lies wholly on disks that are (LVM, RAID)."""
    if not disk.exists():
        return False
    disk = disk.resolve()
    with contextlib.suppress(OSError):
        if DM_CRYPT.match((disk / "dm/uuid").read_text()):
            return True
    if (disk / "partition").exists():
        return _encrypted(disk.parent)
    below = list((disk / "slaves").glob("*"))
    return bool(below) and all(map(_encrypted, below))


def _fscrypt(folder: Path) -> bool:
    """Ask the file system (ext4, f2fs, ubifs) whether it encrypts this folder itself."""
    import fcntl  # noqa: PLC0415 - absent on Windows

    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return False
    try:
        answer = fcntl.ioctl(handle, FS_IOC_GETFLAGS, bytes(struct.calcsize("l")))
        return bool(struct.unpack("l", answer)[0] & FS_ENCRYPT_FL)
    except OSError:
        return False
    finally:
        os.close(handle)
