"""Images rest in a watched folder only where a stolen disk does not show them."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drivers.protected_folder import require_protected, why_unprotected
from fieldid.errors.reader import WatchedFolderError

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads proc and sysfs")
MEMORY = Path("/dev/shm")  # noqa: S108 - the memory file system that every Linux has


class System:
    """A made-up ``proc`` and ``sys``: mounts, and disks that lie on disks."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self._folder = folder
        self._lines = ["1 1 9:9 / / rw - ext4 /dev/sda1 rw"]
        self.disk("sda1", "9:9")

    def mount(self, kind: str, device: str = "0:50", source: str = "none") -> None:
        point = str(self._folder).replace(" ", "\\040")
        self._lines.append(f"30 1 {device} / {point} rw,nosuid shared:5 - {kind} {source} rw")

    def disk(self, name: str, device: str, uuid: str = "", *on: str) -> None:
        """Add a block device; ``uuid``: of device mapper; ``on``: the disks below it."""
        home = self.root / "sys/devices" / name
        (home / "slaves").mkdir(parents=True)
        for below in on:
            (home / "slaves" / below).symlink_to(self.root / "sys/devices" / below)
        if uuid:
            (home / "dm").mkdir()
            (home / "dm/uuid").write_text(f"{uuid}\n")
        numbers = self.root / "sys/dev/block"
        numbers.mkdir(parents=True, exist_ok=True)
        (numbers / device).symlink_to(home)

    def verdict(self) -> str | None:
        mounts = self.root / "proc/self/mountinfo"
        mounts.parent.mkdir(parents=True, exist_ok=True)
        mounts.write_text("\n".join(self._lines) + "\n")
        return why_unprotected(self._folder, self.root)


@pytest.fixture
def system(tmp_path: Path) -> System:
    folder = tmp_path / "scans of today"
    folder.mkdir()
    return System(tmp_path / "system", folder)


def test_memory_is_accepted_here() -> None:
    if not os.access(MEMORY, os.W_OK):
        pytest.skip("no /dev/shm here")
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        assert why_unprotected(Path(name)) is None


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WatchedFolderError) as caught:
        require_protected(tmp_path / "nowhere")
    assert "it is not a folder" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize("kind", ["tmpfs", "ramfs", "ecryptfs", "fuse.gocryptfs", "fuse.cryfs"])
def test_memory_and_encrypting_file_systems_are_accepted(system: System, kind: str) -> None:
    system.mount(kind)
    assert system.verdict() is None


@pytest.mark.parametrize("kind", ["overlay", "nfs4", "fuse.sshfs", "zfs", "tmpfs2", "9p", "vfat"])
def test_what_is_not_known_to_protect_is_refused(system: System, kind: str) -> None:
    system.mount(kind)
    assert system.verdict() == f"it is on a disk that is not encrypted ({kind})"


def test_a_plain_disk_is_refused(system: System) -> None:
    assert system.verdict() == "it is on a disk that is not encrypted (ext4)"


def test_the_topmost_of_two_mounts_counts(system: System) -> None:
    system.mount("tmpfs")
    system.mount("ext4", "9:9")
    assert system.verdict() is not None


UUIDS: Mapping[str, bool] = {
    "CRYPT-LUKS2-0f0f-cryptroot": True,
    "CRYPT-LUKS1-0f0f-cryptroot": True,
    "CRYPT-PLAIN-swap": True,
    "CRYPT-BITLK-0f0f-windows": True,
    "CRYPT-VERITY-0f0f-root": False,
    "CRYPT-INTEGRITY-0f0f-root": False,
    "LVM-0f0f": False,
    "mpath-0f0f": False,
}


@pytest.mark.parametrize("uuid", UUIDS)
def test_device_mapper_says_whether_it_encrypts(system: System, uuid: str) -> None:
    system.disk("dm-0", "254:0", uuid, "sda1")
    system.mount("ext4", "254:0")
    assert (system.verdict() is None) is UUIDS[uuid]


def test_volumes_on_an_encrypted_disk_are_accepted(system: System) -> None:
    system.disk("dm-0", "254:0", "CRYPT-LUKS2-0f0f-pv", "sda1")
    system.disk("dm-1", "254:1", "LVM-0f0f-home", "dm-0")
    system.mount("xfs", "254:1")
    assert system.verdict() is None


def test_a_mirror_with_one_plain_half_is_refused(system: System) -> None:
    system.disk("dm-0", "254:0", "CRYPT-LUKS2-0f0f-half")
    system.disk("sdb1", "8:17")
    system.disk("md0", "9:0", "", "dm-0", "sdb1")
    system.mount("ext4", "9:0")
    assert system.verdict() is not None


@pytest.mark.parametrize(("second", "protected"), [("dm-1", True), ("sdb1", False)])
def test_every_disk_of_a_btrfs_must_be_encrypted(
    system: System,
    second: str,
    protected: bool,  # noqa: FBT001 - a table of verdicts
) -> None:
    system.disk("dm-0", "254:0", "CRYPT-LUKS2-0f0f-a")
    system.disk("dm-1", "254:1", "CRYPT-LUKS2-0f0f-b")
    system.disk("sdb1", "8:17")
    pool = system.root / "sys/fs/btrfs/0f0f/devices"
    pool.mkdir(parents=True)
    for name in ("dm-0", second):
        (pool / name).symlink_to(system.root / "sys/devices" / name)
    system.mount("btrfs", "0:33", "/dev/dm-0")
    assert (system.verdict() is None) is protected


def test_a_disk_that_the_system_does_not_describe_is_refused(system: System) -> None:
    system.mount("ext4", "8:99")
    assert system.verdict() is not None
