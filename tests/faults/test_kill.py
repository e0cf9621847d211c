"""``kill -9`` between decision and receipt: nothing acknowledged is lost, nothing is sent twice.

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
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.rows import dict_row

from fieldid.app.demo_hub import DemoHub
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.hub.keys import load_keys
from fieldid.hub.listing import read_kept
from fieldid.hub.private_postgres import PrivatePostgres
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
        desk.lock()
        at_hub = _decisions_at_hub(tmp_path / "hub")

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


@dataclass(frozen=True)
class HubContent:
    decisions: list[str]
    states: set[str]
    alarms: int


def _decisions_at_hub(folder: Path) -> HubContent:
    keys = load_keys(folder)
    dsn = PrivatePostgres(folder / "postgres").running_dsn()
    with psycopg.connect(dsn, row_factory=dict_row) as connection:
        rows = connection.execute("SELECT envelope_id, kind, state FROM envelope").fetchall()
        alarms = connection.execute("SELECT count(*) AS number FROM alarm").fetchone()
        kept = [
            read_kept(connection, keys, str(row["envelope_id"]))
            for row in rows
            if row["kind"] == "encounter"
        ]
    return HubContent(
        decisions=[content.record["decision"]["decision_id"] for content in kept],
        states={row["state"] for row in rows},
        alarms=alarms["number"],
    )
