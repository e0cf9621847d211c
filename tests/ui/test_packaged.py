"""What the screens need beside their code ships with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ui import fonts

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {".ts"}  # of translations; what is compiled from them ships
_BUILD = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel that was built from a copy."""
    pytest.importorskip("setuptools", "80", reason="building a wheel needs setuptools 80")
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    unwanted = shutil.ignore_patterns("__pycache__")
    for name in ("ui", "fieldid", "drivers"):
        shutil.copytree(ROOT / name, copy / name, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    build = [sys.executable, "-c", _BUILD, str(out)]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    (made,) = out.glob("*.whl")
    with zipfile.ZipFile(made) as archive:
        return set(archive.namelist())


def test_a_wheel_has_fonts_their_licence_and_icons(wheel: set[str]) -> None:
    shipped = [path for name in ("typefaces", "icons") for path in (ROOT / "ui" / name).iterdir()]
    wanted = {path.relative_to(ROOT).as_posix() for path in shipped if path.is_file()}
    assert {"ui/typefaces/OFL.txt", "ui/typefaces/NotoSansArabic-Regular.ttf"} <= wanted
    assert wanted <= wheel


def test_a_wheel_has_every_module_and_data_file_of_ours(wheel: set[str]) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for name in ("ui", "fieldid", "drivers")
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in SOURCES
    }
    assert ours <= wheel


@pytest.mark.usefixtures("qapp")
def test_the_fonts_are_found_where_they_ship() -> None:
    assert len(list(fonts.FOLDER.glob("*.ttf"))) == 4
    assert fonts.can_write("سلام Zürich")
