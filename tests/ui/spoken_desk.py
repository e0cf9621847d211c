"""The desk in a process of its own, for a screen reader: a person waits before the readers."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.ui.laptop import attached, mate_samples
from ui.app import dress, start_qt


def main() -> int:
    """Show the laptop whose home folder is named until the process is ended."""
    app = start_qt()
    window = attached(Path(sys.argv[1])).window()
    dress(app, window.context.preferences)
    window.context.hand_in.person(mate_samples())  # type: ignore[arg-type]  # by our own helper
    window.show()
    window.activateWindow()  # no window manager does it
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
