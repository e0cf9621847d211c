"""One round of the demo through the screens: set-up, two exercises, synchronisation, checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.demo_account import DEMO_OFFICER, DEMO_PASSPHRASE
from fieldid.model.encounter import Outcome
from ui.app import make_window
from ui.play.findings import Findings
from ui.play.officer import play
from ui.play.transcript import say, tell_encounter, tell_hub

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from fieldid.app.demo import Demo
    from ui.main_window import MainWindow
    from ui.play.hands import Hands


def play_round(app: QApplication, demo: Demo, hands_of: Callable[[MainWindow], Hands]) -> Findings:
    """Play it in a window that is closed at the end; return what was found."""
    window = make_window(app, demo.home)
    window.show()
    hands = hands_of(window)
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
        if name == "settings":
            _settings(hands)
        hands.screen.escape()
        hands.arrive("home")


def _settings(hands: Hands) -> None:
    for part in ("readers", "officers", "keys", "hub", "display"):
        hands.click(f"tab_{part}")
        hands.picture(f"settings-{part}")
