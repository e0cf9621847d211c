"""``make screens``: every screen in every language, both themes and three sizes, with an index.

Plays the demo round once for each language and size, in a process of its own because Qt reads
the scale once, and saves each screen in the light and the dark theme under ``build/screens``.
The sizes: the usual 1366x768, the same at 200 %, and the least that is promised, 1024x600.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fieldid.app.demo import Demo
from ui import theme
from ui.app import start_qt
from ui.play.hands import Hands
from ui.play.round import play_round
from ui.preferences import Preferences, installed_languages
from ui.theme import ThemeName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow

OUT = Path("build/screens")
SIZES = {"1366": (1366, 768, 1), "1366x2": (1366, 768, 2), "1024": (1024, 600, 1)}
THEMES = (ThemeName.DARK, ThemeName.LIGHT)  # the round goes on in the last one


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the whole book, or with ``--language`` one chapter; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=installed_languages())
    parser.add_argument("--size", choices=SIZES, default="1366")
    options = parser.parse_args(arguments)
    if options.language:
        return _chapter(options.language, options.size)
    shutil.rmtree(OUT, ignore_errors=True)
    statuses = [_in_a_process(*chapter) for chapter in _chapters()]
    _index()
    return max(statuses)


def _chapters() -> Iterator[tuple[str, str]]:
    return ((language, size) for language in installed_languages() for size in SIZES)


def _in_a_process(language: str, size: str) -> int:
    command = [sys.executable, "-m", "ui.play.book", "--language", language, "--size", size]
    environment = os.environ | {"QT_SCALE_FACTOR": str(SIZES[size][2])}
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - our own


def _folder(language: str, size: str) -> Path:
    return OUT / f"{language}-{size}"


def _chapter(language: str, size: str) -> int:
    out = _folder(language, size)
    work = out.parent / "demo"
    for left in (out, work / "vault", work / "hub"):
        shutil.rmtree(left, ignore_errors=True)
    app = start_qt()
    demo = Demo(work.resolve())
    demo.home.mkdir(parents=True)
    Preferences(demo.home).language = language
    with demo.hub:
        findings = play_round(app, demo, lambda window: BothThemes(app, window, out, SIZES[size]))
    return 0 if findings.all_hold else 1


class BothThemes(Hands):
    """Hands that look at each screen in both themes."""

    def __init__(
        self, app: QApplication, window: MainWindow, pictures: Path, size: tuple[int, int, int]
    ) -> None:
        """Work ``window`` at a size."""
        super().__init__(window, pictures)
        self._app = app
        window.resize(*size[:2])

    def picture(self, label: str) -> None:
        """Save the screen twice."""
        self.settle()
        for name in THEMES:
            theme.apply(self._app, name)
            super().picture(f"{label}-{name}")


def _index() -> None:
    """Write a page that shows one screen a row and one chapter a column."""
    chapters = [_folder(*chapter) for chapter in _chapters()]
    names = sorted({file.name for chapter in chapters for file in chapter.glob("*.png")})
    head = "".join(f"<th>{chapter.name}</th>" for chapter in chapters)
    rows = "".join(
        f"<tr><th>{html.escape(name[:-4])}</th>"
        + "".join(f'<td><img src="{chapter.name}/{name}" width="480"></td>' for chapter in chapters)
        + "</tr>"
        for name in names
    )
    (OUT / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Screens</title>'
        f"<table><tr><th></th>{head}</tr>{rows}</table>\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())
