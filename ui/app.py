"""Starts the desk: fonts, language, theme, window. Heavy libraries load when they are needed."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui import fonts, theme
from ui.hand_in import HandIn
from ui.language import install
from ui.main_window import MainWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_SIZE = (1366, 768)


def start_qt(arguments: Sequence[str] = ()) -> QApplication:
    """Return the program's QApplication with its fonts."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("fieldid")
    app.setFont(fonts.load())
    return app


def dress(app: QApplication, preferences: Preferences) -> None:
    """Put on the chosen language and theme."""
    install(app, preferences.language)
    theme.apply(app, preferences.theme)


def make_window(app: QApplication, home: Path) -> MainWindow:
    """Return the window over the vault folder ``home``, not yet shown."""
    from drivers.registry import find_drivers  # noqa: PLC0415 - after Qt, so that errors show
    from fieldid.app.installation import Installation  # noqa: PLC0415 - the same
    from fieldid.app.readers import Readers  # noqa: PLC0415 - the same

    preferences = Preferences(home)
    dress(app, preferences)
    registry = find_drivers()
    installation = Installation(home, Readers([registry]))
    window = MainWindow(installation, preferences, HandIn(registry))
    window.resize(*_FIRST_SIZE)
    return window


def default_home() -> Path:
    """Return ``FIELDID_HOME``, or the user's own data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed where the folder is given

    given = os.environ.get("FIELDID_HOME")
    return Path(given) if given else user_data_path("fieldid", appauthor=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the desk and return its exit status."""
    parser = argparse.ArgumentParser(prog="fieldid-desk", description=__doc__)
    parser.add_argument("--home", type=Path, help="vault folder (default: FIELDID_HOME)")
    given = parser.parse_args(arguments)
    app = start_qt()
    window = make_window(app, given.home or default_home())
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
