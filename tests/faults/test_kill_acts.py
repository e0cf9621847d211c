"""``kill -9`` between an act and its receipt: nothing that was kept is lost, nothing is done twice.

The number of kills can be raised with ``FIELDID_ACT_KILLS``.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from fieldid.app.demo_hub import DemoHub
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from tests.faults.acting_client import PASSPHRASE, contest_for_ever
from tests.faults.killing import Errand, kill_at_random_moments
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("FIELDID_ACT_KILLS", "30"))
LONGEST_S = 0.3


def test_no_kept_act_is_lost_or_doubled(tmp_path: Path) -> None:
    home, journal = tmp_path / "vault", tmp_path / "journal"
    with DemoHub(tmp_path / "hub") as hub:
        case = _enrolled_with_a_case(home, hub)
        errand = Errand(home, journal, case)
        kill_at_random_moments(contest_for_ever, errand, KILLS, LONGEST_S)
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
