"""A full disk: said in one line, nothing lost, and everything works once there is room."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import MATE
from tests.helpers.small_disk import fill, small_disk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Samples
    from tests.cli.program import Program

__all__ = ["small_disk"]  # a fixture

OPENING = (
    "encounter", "open", "--age", "adult", "--purpose", "reporting", "--power", "bail_reporting",
    "--no-face", "declined",
)  # fmt: skip


def test_a_disk_that_is_really_full(laptop: Program, samples: Samples, small_disk: Path) -> None:
    shutil.copytree(laptop.home, small_disk / "vault")
    program = laptop.with_(home=small_disk / "vault")
    kept = program.says(*OPENING, *samples.fingers(MATE)).strip()
    fill(small_disk / "ballast")
    said = program.fails(*OPENING, *samples.fingers(MATE))
    assert said.startswith("The disk is full, so this was not saved. Free some space")
    newer = laptop.home.parent / "newer.fidw"
    assert "disk is full" in program.fails("watchlist", "import", newer)
    (small_disk / "ballast").unlink()
    assert program.json("watchlist", "status")["version"] == 1
    assert kept in program.says("encounter", "list")
    program.says("audit", "verify")
    program.says("encounter", "stop", kept)


def test_a_quota_is_a_full_disk_too(laptop: Program, samples: Samples) -> None:
    """No file may grow: the same as an exhausted quota."""
    resource = pytest.importorskip("resource", reason="limits are POSIX")

    def no_growth() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    said = laptop.fails(*OPENING, *samples.fingers(MATE), preexec_fn=no_growth)
    assert "disk" in said
    assert laptop.json("encounter", "list") == []
    laptop.says("audit", "verify")


def test_a_list_cannot_be_built_onto_a_full_disk(
    laptop: Program, small_source: Path, small_disk: Path
) -> None:
    fill(small_disk / "ballast")
    out = small_disk / "list.fidw"
    said = laptop.fails("watchlist", "build", small_source, "--out", out)
    assert "No space left on device" in said
    assert "Nothing was written" in said
    assert not out.exists()
