"""A driver that was just added is under contract at once: without a recipe the tests fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = """
class GlassDriver:
    name = "glass"
    def discover(self):
        return []
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    (tmp_path / "glass.py").write_text(CODE)
    metadata = tmp_path / "glass-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: glass\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[fieldid.readers]\nglass = glass:GlassDriver\n")
    return tmp_path


def test_a_driver_without_a_recipe_fails_and_says_what_to_write(installed: Path) -> None:
    tests = "tests/contract/test_readers.py"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", tests, "-k", "glass", "--basetemp", installed / "base"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "write tests/contract/recipes/glass.py" in done.stdout
    assert "passed" not in done.stdout
