"""The house rules of docs/architecture.md, checked by import-linter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LIMIT = 400
# The list of constants is a catalogue, read by looking a name up.
CATALOGUES = {"fieldid/parameters.py"}


def test_each_room_imports_only_rooms_below_it() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_no_file_grows_past_the_limit() -> None:
    files = [path for room in ("fieldid", "ui", "drivers") for path in (ROOT / room).rglob("*.py")]
    long = {
        path.relative_to(ROOT).as_posix()
        for path in files
        if len(path.read_text().splitlines()) > FILE_LIMIT
    }
    assert long <= CATALOGUES
