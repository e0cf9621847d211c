"""A worker starts whichever way the program was started, and never runs the program again."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys, threading
import numpy as np
from drivers.simulated import SimulatedDriver
from fieldid.model.biometric import FaceImage, Modality
from fieldid.ports import CaptureRequest, RawSample

print("main module")
driver = SimulatedDriver()
image = FaceImage(np.zeros((20, 30, 3), np.uint8))
driver.hand_in({(Modality.FACE, None): [RawSample(image, "made")]})
reader = driver.open("simulated:face")
sample = reader.capture(CaptureRequest(Modality.FACE), lambda _: None, threading.Event())
print(sample.image.pixels.shape)
if "forget" not in sys.argv:
    reader.close()
"""
EXPECTED = "main module\n(20, 30, 3)\n"


def run(*command: str, cwd: Path | None = None, said: str = "") -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=cwd,
        input=said,
        env=os.environ | {"PYTHONPATH": paths},
    )


@pytest.fixture
def script(tmp_path: Path) -> Path:
    file = tmp_path / "program.py"
    file.write_text(PROGRAM)
    return file


def assert_well(done: subprocess.CompletedProcess[str]) -> None:
    assert (done.stdout, done.stderr, done.returncode) == (EXPECTED, "", 0)


def test_as_a_script_without_a_guard(script: Path) -> None:
    assert_well(run(sys.executable, str(script)))


def test_as_a_module(script: Path) -> None:
    assert_well(run(sys.executable, "-m", "program", cwd=script.parent))


def test_as_a_package(script: Path) -> None:
    package = script.parent / "package"
    package.mkdir()
    script.rename(package / "__main__.py")
    assert_well(run(sys.executable, "-m", "package", cwd=script.parent))


def test_from_standard_input() -> None:
    assert_well(run(sys.executable, "-", said=PROGRAM))


@pytest.mark.skipif(os.name != "posix", reason="console scripts are programs of their own there")
def test_as_a_console_script(script: Path) -> None:
    command = script.with_name("fieldid-program")
    lines = [f"#!{sys.executable}", "import sys", f"sys.path[0] = {str(script.parent)!r}"]
    command.write_text("\n".join([*lines, "import program", ""]))
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    assert_well(run(str(command)))


def test_a_reader_that_was_not_closed_does_not_hold_up_the_end(script: Path) -> None:
    assert_well(run(sys.executable, str(script), "forget"))
