"""An officer who sees nothing: log on, capture, decide, by name, act and what is said (AT-SPI)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.laptop import MATE_ID, OFFICER, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.laptop import Laptop

ROOT = Path(__file__).resolve().parents[2]
ANSWER = "answer "  # see the screen reader
SYSTEM_PYTHON = Path("/usr/bin/python3")
NEEDED = {
    "xvfb": Path("/usr/bin/Xvfb"),
    "dbus-daemon": Path("/usr/bin/dbus-run-session"),
    "at-spi2-core": Path("/usr/libexec/at-spi2-registryd"),
    "python3-gi": Path("/usr/lib/python3/dist-packages/gi/__init__.py"),
}


def _lacking() -> str:
    """Name what this machine lacks for a screen reader without a screen."""
    missing = [package for package, file in NEEDED.items() if not file.exists()]
    if not any(Path("/usr/lib").glob("*/girepository-1.0/Atspi-2.0.typelib")):
        missing.append("gir1.2-atspi-2.0")
    if not find_library("xcb-cursor"):
        missing.append("libxcb-cursor0")
    return " ".join(missing)


pytestmark = pytest.mark.skipif(bool(lacking := _lacking()), reason=f"needs {lacking}")


class Blind:
    """The test's end of ``tests/helpers/screen_reader.py``."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __getattr__(self, verb: str) -> Any:
        return lambda *arguments: self._order([verb, *arguments])

    def _order(self, order: list[str]) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answered = (line for line in self._process.stdout if line.startswith(ANSWER))
        answer = json.loads(next(answered, "{}").removeprefix(ANSWER))
        assert "ok" in answer, answer.get("error", "the screen reader ended")
        return answer["ok"]


@contextmanager
def screen() -> Iterator[str]:
    """Start a screen that nobody sees."""
    read, write = os.pipe()
    command = [
        str(NEEDED["xvfb"]),
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.fixture
def blind(laptop: Laptop) -> Iterator[Blind]:
    with screen() as display:
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        desk = [sys.executable, "-m", "tests.ui.spoken_desk", str(laptop.home)]
        session = [str(NEEDED["dbus-daemon"]), "--", str(SYSTEM_PYTHON)]
        with subprocess.Popen(
            [*session, "tests/helpers/screen_reader.py", *desk],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as process:
            yield Blind(process)
            os.killpg(process.pid, signal.SIGTERM)


def test_an_officer_who_sees_nothing_logs_on_captures_and_decides(blind: Blind) -> None:
    _log_on(blind)
    _until_capture(blind)
    _capture(blind)
    _compare(blind)
    _decide(blind)


def _log_on(blind: Blind) -> None:
    blind.type("Name", OFFICER)
    blind.type("Passphrase", "not the one")
    blind.press("Log on")
    blind.until_heard("Problem: The name or the passphrase is not right.")
    blind.type("Passphrase", PASSPHRASE)
    blind.press("Log on")
    blind.until_heard("Start when the person is in front of you.")
    blind.until_heard("Camera: Simulated camera, ready")
    blind.press("Start an encounter")


def _until_capture(blind: Blind) -> None:
    blind.until_heard("How old is the person?")
    blind.press("18 or over")
    blind.press("Continue")
    blind.until_heard("Why, and under which power?")
    blind.press("Training with fictional people")
    blind.press("Continue")
    blind.until_heard("Give the notice")
    blind.press("Notice was given")
    blind.until_heard("Who does the person say they are?")
    blind.type("Document or record number", MATE_ID)
    blind.until_heard("Choose the record that the person claims")
    blind.press("Karwan Mustafa Rashid")
    blind.press("Continue")


def _capture(blind: Blind) -> None:
    for finger in ("right index finger", "left index finger"):
        blind.until_heard(f"Ask for the {finger}, then press Enter.")
        blind.press(f"Capture {finger}")
        blind.until_heard(f"Capturing the {finger}")
        blind.until_heard(f"{finger[0].upper()}{finger[1:]}: good enough")
    blind.press("Continue")
    blind.press("Take photograph")
    blind.until_heard("Photograph: good enough")
    blind.press("Continue")


def _compare(blind: Blind) -> None:
    blind.until_heard("Is this the person whom the record describes?")
    blind.press("Compare")
    blind.until_heard("Compared: judge with your own eyes.")
    blind.press("Continue")


def _decide(blind: Blind) -> None:
    blind.press("Decide without a search")
    blind.until_heard("You decide, not the program.")
    blind.press("Identity confirmed")
    blind.type("Reason", "Two fingers and the face agree with the record.")
    blind.press("Continue")
    blind.until_heard("You are about to sign Decision: Identity confirmed. Record: DEMO-0001.")
    blind.press("Sign and record")
    blind.until_heard("Signed and saved on this laptop. You can finish.")
    assert blind.unnamed() == []
    assert not any("Image files" in said for said in blind.heard()), "they stand in for no device"
