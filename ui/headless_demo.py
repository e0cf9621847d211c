"""``make demo`` without a display: the officer's job through the same screens, offscreen.

Prints a transcript and saves a picture of every screen. Exit status 0 only if the fictional
person was verified and found at rank 1, a person not on the list was not, every record is on
the hub exactly once, and the audit chain verifies at both ends.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fieldid.app.demo import Demo
from fieldid.errors.base import FieldidError
from ui.app import start_qt
from ui.play.hands import Hands, NotReachedError
from ui.play.round import play_round
from ui.play.transcript import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the demo afresh; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/demo"))
    out: Path = parser.parse_args(arguments).out.resolve()
    for left in ("vault", "hub"):
        shutil.rmtree(out / left, ignore_errors=True)
    for picture in out.glob("*.png"):
        picture.unlink()
    out.mkdir(parents=True, exist_ok=True)
    app = start_qt()
    demo = Demo(out)
    try:
        with demo.hub:
            findings = play_round(app, demo, lambda window: Hands(window, out))
    except (FieldidError, NotReachedError) as error:
        say(f"The demo stopped: {error}")
        return 1
    for line in findings.lines():
        say(line)
    return 0 if findings.all_hold else 1


if __name__ == "__main__":
    sys.exit(main())
