"""A second process on the same vault, and a process that dies at any moment.

``FIELDID_TEST_KILLS=200 pytest tests/vault/test_processes.py`` kills more often.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.vault.locked import LockedVault
from tests.vault.accounts import check_accounts
from tests.vault.support import NAME, PASSPHRASE, Hub, SetClock, make_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.vault.spool import Spool

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("FIELDID_TEST_KILLS", "25"))


@pytest.fixture
def shared(home: Path, clock: SetClock, hub: Hub) -> Path:
    """A locked vault that is enrolled."""
    with make_vault(home, clock) as vault:
        vault.outbox.pin_hub(hub.pin(vault))
    return home


def _start(home: Path, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.vault.officer_process", home, what],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
    )


def test_two_processes_share_a_vault(shared: Path, clock: SetClock, hub: Hub) -> None:
    children = [_start(shared, "20") for _ in range(2)]
    outputs = [child.communicate(timeout=60) for child in children]
    assert [errors for _, errors in outputs] == ["", ""]
    acknowledged = [line for output, _ in outputs for line in output.split()[2:]]
    assert len(set(acknowledged)) == 40
    with LockedVault(shared, clock).unlock(NAME, PASSPHRASE) as vault:
        assert check_accounts(vault, hub, acknowledged) == 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked")
def test_killed_at_any_moment_nothing_acknowledged_is_lost(
    shared: Path, clock: SetClock, hub: Hub
) -> None:
    seed = random.randrange(10**9)
    moments = random.Random(seed)
    acknowledged: list[str] = []
    with _served(shared) as server:
        for _ in range(KILLS):
            acknowledged += _kill_one(server, moments)
            _answer_some(LockedVault(shared, clock).spool, hub, moments)
    with LockedVault(shared, clock).unlock(NAME, PASSPHRASE) as vault:
        decided = check_accounts(vault, hub, acknowledged)
        assert vault.outbox.counts().accepted > 0
    assert len(acknowledged) > KILLS, f"seed {seed}: hardly anything was tested"
    assert len(acknowledged) <= decided <= len(acknowledged) + KILLS, f"seed {seed}"


@contextmanager
def _served(home: Path) -> Iterator[subprocess.Popen[str]]:
    server = _start(home, "serve")
    yield server
    _, errors = server.communicate(timeout=60)
    assert (server.returncode, errors) == (0, "")


def _kill_one(server: subprocess.Popen[str], moments: random.Random) -> list[str]:
    """Kill a new child at a random moment; return what it acknowledged before.

    Most die while they commit, some while they log on. What was written to the pipe is read
    here, outside the victim.
    """
    assert server.stdin
    assert server.stdout
    server.stdin.write("another\n")
    victim = int(server.stdout.readline())
    early = moments.random() < 0.25
    if not early:
        assert server.stdout.readline() == "ready\n"
    time.sleep(moments.uniform(0, 0.03 if early else 0.12))
    os.kill(victim, signal.SIGKILL)
    lines = iter(server.stdout.readline, "gone\n")
    return [line.strip() for line in lines if line != "ready\n"]


def _answer_some(spool: Spool, hub: Hub, moments: random.Random) -> None:
    """Send while locked: the hub answers about half of what waits."""
    for item in spool.pending():
        data = item.read()
        if data and moments.random() < 0.5:
            spool.store_receipt(hub.answer(data))
