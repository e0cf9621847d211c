"""``kill -9`` between decision and receipt (T12): nothing acknowledged is lost or sent twice.

Several laptops send to one hub and are killed over and over. Journals of acknowledgements are
written outside the vaults. The number of kills can be raised with ``FIELDID_KILLS``.
"""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from fieldid.app.demo_hub import DemoHub
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.faults.deciding_client import PASSPHRASE, decide_for_ever
from tests.faults.killing import Errand, kill_at_random_moments
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("FIELDID_KILLS", "200"))
LAPTOPS = 4
LONGEST_S = 0.12  # a decision and its sending take about as long


def test_no_acknowledged_decision_is_lost_or_doubled(tmp_path: Path) -> None:
    errands = [
        Errand(tmp_path / f"vault-{number}", tmp_path / f"journal-{number}")
        for number in range(LAPTOPS)
    ]
    with DemoHub(tmp_path / "hub") as hub:
        for errand in errands:
            _enrol(errand.home, hub)
        with ThreadPoolExecutor(LAPTOPS) as pool:
            list(pool.map(_kill_many, errands))
        found = [_arrived_once(errand, hub) for errand in errands]
    assert sum(found) >= KILLS


def _kill_many(errand: Errand) -> None:
    kill_at_random_moments(decide_for_ever, errand, KILLS // LAPTOPS, LONGEST_S)


def _arrived_once(errand: Errand, hub: DemoHub) -> int:
    """Return how many decisions were acknowledged."""
    desk = Installation(errand.home, Readers(())).log_on(None, PASSPHRASE)
    report = desk.sync()
    acknowledged = [line.split()[1] for line in errand.journal.read_text().splitlines()]
    in_vault = [one.decision.decision_id for one in desk.finished(10**6) if one.decision]
    desk.verify_audit()
    at_hub = hub.content(desk.vault.device.device_id)
    desk.lock()
    assert report.waiting == 0
    assert set(acknowledged) <= set(in_vault)
    assert Counter(at_hub.decisions) == Counter(in_vault)
    assert at_hub.states == {"accepted"}
    assert at_hub.alarms == 0
    return len(acknowledged)


def _enrol(home: Path, hub: DemoHub) -> None:
    officer = OfficerEntry("Officer", "officer", PASSPHRASE)
    desk = Installation(home, Readers(())).set_up(FirstRun((officer,)), "demo", FAST_KDF)
    desk.enrol(hub.url, hub.new_code())
    desk.lock()
