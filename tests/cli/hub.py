"""``fieldid hub serve`` as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

from tests.cli.program import Program
from tests.helpers.hub_cases import write_rules

if TYPE_CHECKING:
    from pathlib import Path


class Hub:
    """A context manager. ``log``: its standard error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.program = Program(folder / "no vault here")
        self.log = folder.with_name("hub.log")
        self.url = ""
        self._process: subprocess.Popen[str] | None = None
        self.program.says("hub", "init", "--folder", folder, "--realm", "pilot")
        write_rules(folder)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start, on the port it had before, and wait until it listens."""
        port = self.url.rpartition(":")[2] or "0"
        command = ["hub", "serve", "--folder", str(self.folder), "--port", port]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "fieldid", *command],
                stdout=subprocess.PIPE,
                stderr=log,
                stdin=subprocess.DEVNULL,
                text=True,
                env=self.program.environment(),
            )
        assert self._process.stdout is not None
        first = self._process.stdout.readline()
        assert first.startswith("Listening on "), self.log.read_text()
        self.url = first.split()[-1]

    def stop(self) -> None:
        """Stop it as an operator does."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.communicate(timeout=60)

    def code(self) -> str:
        """A new enrolment code."""
        return self.program.says("hub", "code", "--folder", self.folder).strip()

    def received(self, device: str = "") -> list[dict[str, Any]]:
        """What it holds, of one device or of all."""
        rows = self.program.json("hub", "received", "--folder", self.folder)
        return [row for row in rows if device in ("", row["device"])]
