"""Real faults of the disk, made by the kernel: no room, and fsync that fails.

No room: where the soak runs as root each laptop lies on a small file system of its own (tmpfs)
that is filled to the last byte for a while; elsewhere the process lowers its own limit on file
sizes (RLIMIT_FSIZE). fsync errors: libfiu where it is installed, else a filter on the system
call (seccomp), which any user may set for oneself. Where neither works it is not done and not
counted.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import resource
import shutil
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

_LIBFIU = Path("/usr/lib/fiu")
_FIU_POINTS = (b"posix/io/sync/fsync", b"posix/io/sync/fdatasync", b"posix/io/rw/pwrite")
_FIU_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)
_KEPT: list[object] = []
_BALLAST = "ballast"
_BLOCK = 64 * 1024
_FSYNC = {"x86_64": (74, 75), "aarch64": (82, 83)}  # fsync, fdatasync (Linux system call table)
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_PR_SET_NO_NEW_PRIVS, _SET_MODE_FILTER, _FLAG_TSYNC = 38, 1, 1
_LOAD_NUMBER, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06  # classic BPF: ld abs, jeq, ret
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000


def libfiu_environment() -> dict[str, str]:
    """Return the environment that loads libfiu, asleep, into a process; empty without libfiu."""
    libraries = [_LIBFIU / "fiu_run_preload.so", _LIBFIU / "fiu_posix_preload.so"]
    if not all(library.exists() for library in libraries):
        return {}
    return {"LD_PRELOAD": " ".join(map(str, libraries))}


def fail_some_writing(share: float, chance: random.Random, happened: Callable[[], None]) -> bool:
    """Let this share of all fsync and pwrite of this process fail with EIO from now on.

    ``happened`` is called at each failure. Return whether libfiu was loaded into this process.
    """
    if not hasattr(ctypes.CDLL(None), "fiu_enable_external"):
        return False

    def fails(*_: object) -> int:
        if chance.random() >= share:
            return 0
        happened()
        return 1

    callback = _FIU_CALLBACK(fails)
    _KEPT.append(callback)  # libfiu keeps a pointer to it
    enable = ctypes.CDLL(None).fiu_enable_external
    return all(
        enable(point, 1, ctypes.c_void_p(errno.EIO), 0, callback) == 0 for point in _FIU_POINTS
    )


def fail_every_fsync() -> bool:
    """Let every fsync of this process fail from now on (EIO); return whether that can be done."""
    machine = platform.machine()
    if platform.system() != "Linux" or machine not in _SECCOMP:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    program = _Program.refusing(_FSYNC[machine])
    done = libc.syscall(_SECCOMP[machine], _SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(program))
    return int(done) == 0


@contextmanager
def no_larger_files(length: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``length`` bytes, as a full disk would.

    Python ignores SIGXFSZ, so that a write fails with EFBIG instead.
    """
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class SmallDisk:
    """A file system of its own for one laptop, where the soak may mount one."""

    def __init__(self, folder: Path, mebibytes: int) -> None:
        """Mount it on ``folder``; where that is not allowed it stays a plain folder."""
        self._folder = folder
        folder.mkdir(parents=True)
        self.mounted = _run("mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "none", folder)

    def fill(self, seconds: float) -> bool:
        """Take every byte that is free for a while; return whether that was done."""
        if not self.mounted:
            return False
        ballast = self._folder / _BALLAST
        try:
            with suppress(OSError), ballast.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(_BLOCK))
            time.sleep(seconds)
        finally:
            ballast.unlink(missing_ok=True)
        return True

    def close(self) -> None:
        """Unmount it."""
        if self.mounted:
            _run("umount", "-l", self._folder)
            self.mounted = False


def _run(program: str, *arguments: object) -> bool:
    if os.name != "posix" or os.geteuid() != 0 or shutil.which(program) is None:
        return False
    command = [program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603 - our own arguments


class _Instruction(ctypes.Structure):
    """``struct sock_filter`` of <linux/filter.h>."""

    _fields_: ClassVar = [
        ("code", ctypes.c_ushort),
        ("jt", ctypes.c_ubyte),
        ("jf", ctypes.c_ubyte),
        ("k", ctypes.c_uint),
    ]


class _Program(ctypes.Structure):
    """``struct sock_fprog`` of <linux/filter.h>."""

    _fields_: ClassVar = [("len", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction))]

    @classmethod
    def refusing(cls, numbers: tuple[int, int]) -> _Program:
        """Return a filter that answers two system calls with EIO."""
        steps = (_Instruction * 5)(
            _Instruction(_LOAD_NUMBER, 0, 0, 0),
            _Instruction(_JUMP_EQUAL, 2, 0, numbers[0]),
            _Instruction(_JUMP_EQUAL, 1, 0, numbers[1]),
            _Instruction(_RETURN, 0, 0, _ALLOW),
            _Instruction(_RETURN, 0, 0, _ERRNO | errno.EIO),
        )
        return cls(len(steps), steps)
