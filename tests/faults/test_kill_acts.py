"""``kill -9`` between an act and its receipt: nothing that was kept is lost, nothing is done twice.

The number of kills can be raised with ``FIELDID_ACT_KILLS``.
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
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from tests.faults.acting_client import PASSPHRASE
from tests.helpers.fast_kdf import FAST_KDF

KILLS = int(os.environ.get("FIELDID_ACT_KILLS", "6"))
CLIENT = Path(__file__).with_name("acting_client.py")


def test_no_kept_act_is_lost_or_doubled(tmp_path: Path) -> None:
    home, journal = tmp_path / "vault", tmp_path / "journal"
    with DemoHub(tmp_path / "hub") as hub:
        case = _enrolled_with_a_case(home, hub)
        _kill_at_random_moments(home, journal, case)
        desk = Installation(home, Readers(())).log_on(None, PASSPHRASE)
        report = desk.sync()
        kept = desk.reviews.view(case).contests
        told = desk.reviews.ask(case).contests
        desk.verify_audit()
        desk.lock()
    journalled = journal.read_text().splitlines()
    assert (report.acts.waiting, report.acts.refused) == (0, 0)
    assert len(journalled) >= KILLS
    assert set(journalled) <= set(kept)
    assert max(Counter(kept).values()) == 1
    assert told == len(kept), "the hub did each once"


def _enrolled_with_a_case(home: Path, hub: DemoHub) -> str:
    officer = OfficerEntry("Officer", "officer", PASSPHRASE)
    desk = Installation(home, Readers(())).set_up(FirstRun((officer,)), "demo", FAST_KDF)
    desk.enrol(hub.url, hub.new_code())
    power = next(one for one in desk.policy.powers if not one.consent_is_basis)
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.CHILD))
    encounter.choose_purpose(PurposeChoice(power.purposes[0], power.id))
    encounter.give_notice(desk.policy.language)
    encounter.record_claim(Claim())
    encounter.decide(Outcome.REFER, "", "A child without a responsible adult.")
    desk.lock()
    return encounter.encounter.encounter_id


def _kill_at_random_moments(home: Path, journal: Path, case: str) -> None:
    moments = random.Random(20_261_124)
    journal.touch()
    for _ in range(KILLS):
        client = subprocess.Popen([sys.executable, CLIENT, home, journal, case])
        before = journal.stat().st_size
        deadline = time.monotonic() + 60
        while journal.stat().st_size == before and time.monotonic() < deadline:
            assert client.poll() is None, "the client ended by itself"
            time.sleep(0.002)
        time.sleep(moments.uniform(0, 0.3))
        client.send_signal(signal.SIGKILL)
        client.wait()
