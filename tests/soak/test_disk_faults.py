"""fsync fails in a process of its own, and each failure is told as it happens (T12)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldid.soak.disk_faults import libfiu_environment
from tests.soak.failing_disk import TRIES

ROOT = Path(__file__).resolve().parents[2]


def _said(how: str) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-m", "tests.soak.failing_disk", how],
        cwd=ROOT,
        env=os.environ | libfiu_environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout.split()


@pytest.mark.skipif(not libfiu_environment(), reason="Debian's fiu-utils is not installed")
def test_each_failure_of_libfiu_is_told() -> None:
    words = _said("some")
    assert 0 < words.count("failed") == words.count("told") < TRIES / 5
    assert set(words) == {"failed", "told"}


def test_without_libfiu_every_fsync_fails() -> None:
    words = _said("all")
    if words == ["not", "allowed"]:
        pytest.skip("this system lets no process filter its own calls")
    assert words == ["failed"] * TRIES
