"""The program as a script calls it: real processes, and nothing else.

A process is forked from one that has imported the program and done nothing, which saves most of
a command's time; ``test_start`` and what needs options of its own start Python anew.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fieldid.soak import forks

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four words for tests"


@dataclass(frozen=True)
class Program:
    """``python -m fieldid`` with one vault folder. ``said``: all standard error so far."""

    home: Path
    passphrase: str = PASSPHRASE
    variables: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def run(self, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run one command to its end."""
        words = [str(one) for one in arguments]
        if options or not hasattr(os, "fork"):
            result = self.run_anew(*words, **options)
        else:
            result = _forked(_Command(words, self.environment()))
        self.said.append(result.stderr)
        return result

    def run_anew(self, *words: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run one command in a new Python."""
        return subprocess.run(
            [sys.executable, "-m", "fieldid", *words],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env=self.environment(),
            timeout=120,
            **options,
        )

    def says(self, *arguments: object) -> str:
        """Return what a command prints that must succeed without a word of trouble."""
        result = self.run(*arguments)
        assert (result.returncode, result.stderr) == (0, ""), result
        return result.stdout

    def json(self, *arguments: object) -> Any:
        """Return the JSON that a command prints."""
        return json.loads(self.says(*arguments, "--json"))

    def fails(self, *arguments: object, **options: Any) -> str:
        """Return the one line with which a command must fail."""
        result = self.run(*arguments, **options)
        assert result.returncode in (1, 2), result
        lines = result.stderr.splitlines()
        assert len(lines) == 1, result.stderr
        assert lines[0].startswith("Error: ")
        assert lines[0].endswith(".")
        assert "?" not in lines[0]
        assert "{" not in lines[0]
        return lines[0].removeprefix("Error: ")

    def with_(self, **change: Any) -> Program:
        """Return the same program with another home, passphrase or variables."""
        return replace(self, **change)

    def environment(self) -> dict[str, str]:
        """The environment of a command."""
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
        given = {"FIELDID_HOME": str(self.home), "FIELDID_PASSPHRASE": self.passphrase}
        kept = {name: text for name, text in os.environ.items() if "FIELDID" not in name}
        return kept | {"PYTHONPATH": path} | given | self.variables


@dataclass(frozen=True)
class _Command:
    words: list[str]
    environment: dict[str, str]


def _forked(command: _Command) -> subprocess.CompletedProcess[str]:
    forks.prepare("fieldid.app.installation")
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder) / "errors"
        process = forks.Fork(_main, command, errors, helpers=True)
        with process.said, os.fdopen(os.dup(process.said.fileno()), encoding="utf-8") as said:
            output = said.read()
        status = process.wait(120)
        return subprocess.CompletedProcess(command.words, status or 0, output, errors.read_text())


def _main(command: _Command) -> None:
    os.environ.clear()
    os.environ.update(command.environment)
    sys.argv = ["fieldid", *command.words]
    from fieldid.cli.main import main  # noqa: PLC0415 - as a new process does

    main()
