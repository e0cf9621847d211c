"""Starting: quick where nothing is compared, and complete."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version

import click
import pytest

from fieldid.cli.commands import COMMANDS
from tests.cli.program import ROOT, Program

HEAVY = ("cv2", "dlib", "_dlib_pybind11", "nbis", "httpx", "fastapi", "uvicorn", "psycopg")
LIGHT = ("audit", "policy", "sync", "vault", "watchlist")


def test_help_names_every_command_and_loads_none() -> None:
    code = "import sys, fieldid.cli.main as m; m._run(); print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    listing, _, modules = result.stdout.rpartition("\n  watchlist")
    assert all(f"\n  {name} " in listing for name in COMMANDS if name != "watchlist")
    loaded = set(modules.split())
    assert not loaded & {"numpy", "sqlcipher3", "msgspec", "fieldid.app", *HEAVY}


def test_help_takes_less_than_half_a_second_of_work() -> None:
    before = _seconds_of_children()
    Program(ROOT).says("--help")
    assert _seconds_of_children() - before < 0.5


def _seconds_of_children() -> float:
    used = os.times()
    return used.children_user + used.children_system


@pytest.mark.parametrize("name", LIGHT)
def test_a_command_that_compares_nothing_loads_no_engine_and_no_network(name: str) -> None:
    code = f"import sys, fieldid.cli.{name}; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert not set(result.stdout.split()) & set(HEAVY)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_commands_own(name: str) -> None:
    command = getattr(import_module(COMMANDS[name].module), name)
    assert isinstance(command, click.Command)
    assert (command.help or "").startswith(COMMANDS[name].help)


def test_the_version_is_the_packages() -> None:
    assert version("fieldid") in Program(ROOT).says("--version")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bogus"], "No such command 'bogus'"),
        (["verify"], "Missing option '--record'"),
        (["identify", "--face", "/no/such/file"], "does not exist"),
        (["identify", "--finger", "second_nose=x.png"], "not a finger position"),
        (["identify", "--encounter", "E", "--dpi", "500"], "give no files"),
        (["audit", "verify"], "There is no vault"),
        (["watchlist", "status"], "There is no vault"),
    ],
)
def test_what_was_typed_wrong_is_said_in_one_line(arguments: list[str], words: str) -> None:
    said = Program(ROOT / "no vault").fails(*arguments)
    assert words in said
