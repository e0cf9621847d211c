"""Starting: the first screen comes up before anything heavy is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import app

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"cv2", "dlib", "_dlib_pybind11", "nbis", "httpx", "psycopg", "fieldid.identify.search"}
START = """
import sys
from pathlib import Path
from ui.app import make_window, start_qt
app = start_qt()
window = make_window(app, Path(sys.argv[1]))
window.show()
app.processEvents()
print(window.current_screen.name)
print(" ".join(sys.modules))
"""


def started(home: Path) -> tuple[str, set[str]]:
    """Start the desk in a process of its own; returns the screen and the modules loaded."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-c", START, str(home)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    name, modules = result.stdout.splitlines()
    return name, set(modules.split())


def test_the_log_on_needs_no_matching_and_no_network(prepared_home: Path) -> None:
    name, modules = started(prepared_home)
    assert name == "log_on"
    assert not HEAVY & modules


def test_a_new_laptop_begins_with_the_wizard(tmp_path: Path) -> None:
    assert started(tmp_path / "new")[0] == "first_run"


def test_the_home_folder_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDID_HOME", "/somewhere")
    assert app.default_home() == Path("/somewhere")
    monkeypatch.delenv("FIELDID_HOME")
    assert app.default_home().name == "fieldid"


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(SystemExit):
        app.main(["--nonsense"])
