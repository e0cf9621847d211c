"""An enrolled live laptop: the passphrase at the terminal, every search in an encounter."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.cli.program import Program
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Samples

PASSPHRASE = "twelve honest words that nobody would think of"


@pytest.fixture
def live(tmp_path: Path) -> Program:
    entry = OfficerEntry("Quilla Vantongeren", "officer", PASSPHRASE)
    made = Installation(tmp_path / "vault", Readers(())).set_up(
        FirstRun((entry,)), "live", FAST_KDF
    )
    made.lock()
    return Program(tmp_path / "vault", PASSPHRASE)


def at_a_terminal(program: Program, *arguments: object) -> str:
    """Run a command on a terminal of its own, type the passphrase, return what was shown."""
    pty = pytest.importorskip("pty", reason="terminals are POSIX")
    child, terminal = pty.fork()
    if not child:
        command = [sys.executable, "-m", "fieldid", *map(str, arguments)]
        os.execve(sys.executable, command, program.environment())  # noqa: S606 - our own module
    shown = b""
    while b"Passphrase" not in shown:
        shown += os.read(terminal, 1024)
    os.write(terminal, f"{program.passphrase}\n".encode())
    while True:
        try:
            part = os.read(terminal, 1024)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.waitpid(child, 0)
    os.close(terminal)
    return shown.decode()


def test_the_passphrase_is_not_taken_from_the_environment(live: Program) -> None:
    said = live.fails("audit", "verify", start_new_session=True)
    assert said.startswith("No passphrase was given. Type it at a terminal")


def test_the_passphrase_is_asked_and_not_shown(live: Program) -> None:
    shown = at_a_terminal(live, "audit", "verify")
    assert "The audit log verifies" in shown
    assert PASSPHRASE not in shown


def test_a_search_needs_an_encounter(live: Program, samples: Samples) -> None:
    shown = at_a_terminal(live, "identify", samples.finger("DEMO-0001"))
    assert "every search belongs to an encounter" in shown
    assert "--encounter" in shown
