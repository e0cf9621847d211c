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
from fieldid.app.demo_account import DEMO_OFFICER, DEMO_PASSPHRASE
from fieldid.errors import FieldidError
from fieldid.model.encounter import Outcome
from ui.app import make_window, start_qt
from ui.play.findings import Findings
from ui.play.hands import Hands, NotReachedError
from ui.play.officer import play
from ui.play.transcript import say, tell_encounter, tell_hub

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication


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
            findings = _play(app, demo, out)
    except (FieldidError, NotReachedError) as error:
        say(f"The demo stopped: {error}")
        return 1
    for line in findings.lines():
        say(line)
    return 0 if findings.all_hold else 1


def _play(app: QApplication, demo: Demo, out: Path) -> Findings:
    window = make_window(app, demo.home)
    window.show()
    hands = Hands(window, out)
    hands.picture("first-run")
    demo.prepare(window.context.installation, say)
    window.begin()
    _log_on(hands)
    mate = play(hands, "demo:mate", Outcome.CONFIRMED, "Face and both fingers agree.")
    tell_encounter(mate)
    stranger = play(hands, "demo:not_listed", Outcome.NOT_CONFIRMED, "No candidate is this person.")
    tell_encounter(stranger)
    _other_screens(hands)
    desk = window.context.desk
    report = desk.sync()
    hub = demo.hub.content(desk.vault.device.device_id)
    tell_hub(report, hub)
    findings = Findings(mate, stranger, report, hub, desk.verify_audit())
    hands.picture("home-after-sync")
    window.close()
    return findings


def _log_on(hands: Hands) -> None:
    hands.arrive("log_on")
    hands.type("officer_name", DEMO_OFFICER)
    hands.type("passphrase", DEMO_PASSPHRASE)
    hands.picture("log-on")
    hands.press()
    hands.arrive("home")
    hands.picture("home")


def _other_screens(hands: Hands) -> None:
    for name in ("finished", "settings", "diagnosis"):
        hands.click(f"menu_{name}")
        hands.arrive(name)
        hands.picture(name)
        hands.screen.escape()
        hands.arrive("home")


if __name__ == "__main__":
    sys.exit(main())
