"""Measures the screens: what ``fieldid bench ui`` starts. Prints one JSON object.

A trained officer logs on and handles one encounter after another by keys alone, offscreen, with
simulated readers: two fingers, the face, a search, a signed decision. Medians over the
encounters; the block of the event loop is the longest of all. The time to candidates begins when
the last sample is on the screen and includes both Enter keys, with no time to think. Name and
passphrase are typed at the pace of the fastest typists: meanwhile the program loads what it needs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt

from fieldid.training.crowd_list import FINGERS
from fieldid.training.scenario_samples import Samples, scenario_samples
from fieldid.training.scenarios import SCENARIOS
from ui.app import make_window, start_qt
from ui.play.hands import NotReachedError
from ui.play.keys import Keys
from ui.play.watch import LoopWatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.main_window import MainWindow
    from ui.screens.face import FaceScreen

_REASON = "Compared; a second look is needed."
_STARTED = "log_on"
_PACE_MS = 60  # a key: two hundred words a minute


@dataclass(frozen=True)
class Encountered:
    """One encounter. ``found``: whether the person was at rank 1."""

    candidates_s: float
    keys: int
    characters: int
    found: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--name", default="")
    parser.add_argument("--passphrase", default="")
    parser.add_argument("--person", default="DEMO-0001")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--start-only", action="store_true")
    given = parser.parse_args(arguments)
    if given.start_only:
        return _start_only(given.home)
    samples = _samples(given.person)
    starts = [_start(given.home) for _ in range(given.repeats)]
    app = start_qt()
    window = make_window(app, given.home)
    window.show()
    watch = LoopWatch()
    watch.start()
    window.background.warm()
    done = _officer(window, given, samples)
    watch.stop()
    window.close()
    print(json.dumps(_measured(starts, watch, done)))  # noqa: T201 - the answer
    return 0


def _measured(starts: list[float], watch: LoopWatch, done: list[Encountered]) -> dict[str, object]:
    return {
        "repeats": len(done),
        "start_s": median(starts),
        "longest_block_ms": watch.longest.ms,
        "longest_block_at": watch.longest.at,
        "longest_computed_ms": watch.computed_ms,
        "blocks_over_50_ms": len(watch.blocks),
        "blocks": [asdict(one) for one in watch.blocks],
        "keys": median(one.keys for one in done),
        "characters": median(one.characters for one in done),
        "candidates_s": median(one.candidates_s for one in done),
        "found": all(one.found for one in done),
        "encounters": [asdict(one) for one in done],
    }


def _start(home: Path) -> float:
    """Return how long the program takes until its log-on screen is painted."""
    command = [sys.executable, "-m", "ui.play.bench", "--start-only", "--home", str(home)]
    started = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        line = process.stdout.readline() if process.stdout else ""
        took = time.monotonic() - started
    if line.strip() != _STARTED:
        raise RuntimeError("the log-on screen did not come")
    return took


def _start_only(home: Path) -> int:
    """Show the first screen, paint it, and say so."""
    app = start_qt()
    window = make_window(app, home)
    window.show()
    app.processEvents()
    window.grab()
    print(window.current_screen.name, flush=True)  # noqa: T201 - the answer
    window.close()
    return 0


def _samples(person_id: str) -> Samples:
    """Grow them before anything is measured."""
    scenario = next(one for one in SCENARIOS if one.person_id == person_id)
    return scenario_samples(scenario, FINGERS)


def _officer(window: MainWindow, given: argparse.Namespace, samples: Samples) -> list[Encountered]:
    keys = Keys(window)
    keys.arrive("log_on")
    keys.type(given.name, _PACE_MS)
    keys.press(Qt.Key.Key_Tab)
    keys.type(given.passphrase, _PACE_MS)
    keys.enter()
    keys.arrive("home")
    log_on = keys.presses, keys.characters
    done = []
    for _ in range(given.repeats):
        window.context.hand_in.person(samples)
        keys.presses, keys.characters = log_on
        done.append(_encounter(keys, given.person))
    return done


def _encounter(keys: Keys, person_id: str) -> Encountered:
    _before_capture(keys)
    _capture(keys)
    began = time.monotonic()
    keys.enter()
    keys.arrive("identify")
    keys.enter()
    keys.arrive("candidates")
    took = time.monotonic() - began
    identification = keys.window.context.encounter.encounter.identification
    found = identification.candidates if identification else ()
    _decide(keys)
    first = bool(found) and found[0].record_id == person_id
    measured = Encountered(took, keys.presses, keys.characters, first)
    keys.enter()
    keys.arrive("home")
    return measured


def _before_capture(keys: Keys) -> None:
    """Adult, training, notice in the policy's language, no claim."""
    keys.enter()
    keys.arrive("age")
    keys.press(Qt.Key.Key_Space)
    keys.enter()
    keys.arrive("purpose")
    for _ in range(len(keys.window.context.desk.policy.purposes) - 1):
        keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    keys.enter()
    keys.arrive("notice")
    keys.enter()
    keys.arrive("claim")
    keys.press(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)  # nobody is claimed


def _capture(keys: Keys) -> None:
    keys.arrive("fingers")
    for _ in FINGERS:
        keys.enter()
        keys.all_well()
    if keys.window.context.encounter.finger_plan():
        focused = keys.window.focusWidget()
        at = focused.objectName() if focused else "nothing"
        raise NotReachedError(f"one Enter a finger is not enough; the focus is on {at!r}")
    keys.enter()
    keys.arrive("face")
    keys.enter()
    keys.all_well()
    face = cast("FaceScreen", keys.window.current_screen)
    keys.wait(lambda: face.picture.has_image, "the photograph is shown")


def _decide(keys: Keys) -> None:
    keys.enter()
    keys.arrive("decision")
    keys.press(Qt.Key.Key_Space)
    keys.to("reason")
    keys.type(_REASON)
    keys.enter()
    keys.enter()
    keys.arrive("receipt")


if __name__ == "__main__":
    sys.exit(main())
