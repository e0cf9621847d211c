"""Starts the desk: fonts, language, theme, window. Heavy libraries load when they are needed."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fieldid.app.views import InstallationState
from ui import bugs, fonts, theme
from ui.hand_in import HandIn
from ui.jobs import Hooks
from ui.language import install
from ui.main_window import MainWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_SIZE = (1366, 768)
_SWITCH_S = 0.001  # how long Python may let other threads keep the screens waiting
DEMO_FOLDER = Path("build") / "demo"


def start_qt(arguments: Sequence[str] = ()) -> QApplication:
    """Return the program's QApplication with its fonts."""
    sys.setswitchinterval(_SWITCH_S)
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
    from fieldid.app.engines import Engines  # noqa: PLC0415 - the same
    from fieldid.app.installation import Installation  # noqa: PLC0415 - the same
    from fieldid.app.readers import Readers  # noqa: PLC0415 - the same

    preferences = Preferences(home)
    dress(app, preferences)
    registry = find_drivers()
    installation = Installation(home, Readers([registry]), engines=Engines(apart=True))
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
    parser.add_argument(
        "--demo", type=Path, nargs="?", const=DEMO_FOLDER, help="play with fictional people"
    )
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING)
    app = start_qt()
    if given.demo is not None:
        return _run_demo(app, given.demo.resolve())
    return run(app, make_window(app, given.home or default_home()))


def run(app: QApplication, window: MainWindow) -> int:
    """Show the window until it is closed."""
    from fieldid.app.diagnosis import LAST_ERRORS  # noqa: PLC0415 - after the window is made

    logging.getLogger().addHandler(LAST_ERRORS)
    bugs.show_in(window)
    window.show()
    QTimer.singleShot(0, window.background, window.background.warm)
    return app.exec()


def _run_demo(app: QApplication, folder: Path) -> int:
    """Set the demo up on its first run, then open it; its hub starts behind the log-on."""
    from fieldid.app.demo import Demo  # noqa: PLC0415 - loads much that a live laptop does not need

    demo = Demo(folder)
    window = make_window(app, demo.home)
    window.context.hand_in.person({})  # the simulated readers are there, nobody before them yet
    try:
        if window.context.installation.state is InstallationState.NO_VAULT:
            demo.hub.start()
            demo.prepare(window.context.installation, print)
            window.begin()
        else:
            window.jobs.start(window, lambda _job: demo.hub.start(), Hooks())
        return run(app, window)
    finally:
        demo.hub.stop()


if __name__ == "__main__":
    sys.exit(main())
