"""fsync fails in a process of its own, and each failure is told as it happens (T12)."""

from __future__ import annotations

import errno
import os
import random
import tempfile
from typing import TYPE_CHECKING

import pytest

from fieldid.soak import forks
from fieldid.soak.disk_faults import (
    fail_every_fsync,
    fail_some_writing,
    libfiu_environment,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TRIES = 400


def _say(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def _sync_often() -> None:
    with tempfile.TemporaryFile() as file:
        for _ in range(TRIES):
            try:
                os.fsync(file.fileno())
            except OSError as error:
                _say("failed" if error.errno == errno.EIO else "otherwise")


def some_fail(seed: int) -> None:
    if fail_some_writing(0.05, random.Random(seed), lambda: _say("told")):
        _sync_often()


def all_fail(_: int) -> None:
    if fail_every_fsync():
        _sync_often()
    else:
        _say("not allowed")


def _said(work: Callable[[int], None], errors: Path) -> list[str]:
    forks.prepare("fieldid.soak.disk_faults")
    fork = forks.Fork(work, 7, errors)
    with os.fdopen(os.dup(fork.said.fileno())) as said:
        words = said.read().split()
    assert fork.wait() == 0, errors.read_text()
    fork.said.close()
    return words


@pytest.mark.skipif(not libfiu_environment(), reason="Debian's fiu-utils is not installed")
def test_each_failure_of_libfiu_is_told(tmp_path: Path) -> None:
    words = _said(some_fail, tmp_path / "errors")
    assert 0 < words.count("failed") == words.count("told") < TRIES / 5
    assert set(words) == {"failed", "told"}


def test_without_libfiu_every_fsync_fails(tmp_path: Path) -> None:
    words = _said(all_fail, tmp_path / "errors")
    if words == ["not", "allowed"]:
        pytest.skip("this system lets no process filter its own calls")
    assert words == ["failed"] * TRIES
