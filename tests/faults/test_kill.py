"""``kill -9`` between decision and receipt (T12): nothing acknowledged is lost or sent twice.

The journal of acknowledgements is written outside the vault. The number of kills can be raised
with ``FIELDID_KILLS``.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from fieldid.app.demo_hub import DemoHub
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.faults.deciding_client import PASSPHRASE
from tests.helpers.fast_kdf import FAST_KDF

KILLS = int(os.environ.get("FIELDID_KILLS", "200"))
CLIENT = Path(__file__).with_name("deciding_client.py")


def test_no_acknowledged_decision_is_lost_or_doubled(tmp_path: Path) -> None:
    home, journal = tmp_path / "vault", tmp_path / "journal"
    with DemoHub(tmp_path / "hub") as hub:
        _enrolled_laptop(home, hub)
        _kill_at_random_moments(home, journal)
        desk = Installation(home, Readers(())).log_on(None, PASSPHRASE)
        report = desk.sync()
        acknowledged = [line.split()[1] for line in journal.read_text().splitlines()]
        in_vault = [one.decision.decision_id for one in desk.finished(10**6) if one.decision]
        desk.verify_audit()
        device_id = desk.vault.device.device_id
        desk.lock()
        at_hub = hub.content(device_id)

    assert report.waiting == 0
    assert len(acknowledged) >= KILLS / 4
    assert set(acknowledged) <= set(in_vault)
    assert Counter(at_hub.decisions) == Counter(in_vault)
    assert at_hub.states == {"accepted"}
    assert at_hub.alarms == 0


def _enrolled_laptop(home: Path, hub: DemoHub) -> None:
    officer = OfficerEntry("Officer", "officer", PASSPHRASE)
    desk = Installation(home, Readers(())).set_up(FirstRun((officer,)), "demo", FAST_KDF)
    desk.enrol(hub.url, hub.new_code())
    desk.lock()


def _kill_at_random_moments(home: Path, journal: Path) -> None:
    moments = random.Random(20_261_124)
    journal.touch()
    for _ in range(KILLS):
        client = subprocess.Popen([sys.executable, CLIENT, home, journal])
        before = journal.stat().st_size
        deadline = time.monotonic() + 30
        while journal.stat().st_size == before and time.monotonic() < deadline:
            assert client.poll() is None, "the client ended by itself"
            time.sleep(0.002)
        time.sleep(moments.uniform(0, 0.2))
        client.send_signal(signal.SIGKILL)
        client.wait()
