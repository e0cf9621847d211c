"""A file system that is soon full, where this user may mount one."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MiB, where this user may mount one."""
    place = tmp_path / "small"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    options = ["-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    if not mount or not umount or subprocess.run([mount, *options], check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield place
    subprocess.run([umount, str(place)], check=True)


def fill(path: Path) -> None:
    """Write into ``path`` until there is no room."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return
