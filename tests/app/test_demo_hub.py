"""The demo's hub holds the example rules, and has confirmed the demo's officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.barriers import CaseBarriers
from fieldid.app.demo_hub import DemoHub
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.errors.hub import HubError
from fieldid.hub.clock import utc_now
from fieldid.hub.postgres_programs import find_programs
from fieldid.hub.rules import RulesFolder
from fieldid.model.barrier import BarrierKind, BarrierStatus
from fieldid.policy.disclosure_file import example_disclosure
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.timeout(120)
def test_the_demos_supervisor_sees_how_barriers_stand(tmp_path: Path) -> None:
    try:
        find_programs()
    except HubError as error:
        pytest.skip(str(error))
    officer = OfficerEntry("Demo", "supervisor", "four words for tests")
    laptop = Installation(tmp_path / "vault", Readers(()))
    desk = laptop.set_up(FirstRun((officer,)), "demo", FAST_KDF)
    with DemoHub(tmp_path / "hub") as hub:
        assert RulesFolder(tmp_path / "hub").read()[1] == example_disclosure()
        desk.enrol(hub.url, hub.new_code())
        case_id = desk.open_encounter().encounter.encounter_id
        mine = CaseBarriers(desk, case_id)
        mine.record(BarrierKind.PROTECTION_CLAIM, BarrierStatus.OPEN, utc_now())
        assert desk.sync().waiting == 0
        hub.confirm(desk.vault.device.device_id, desk.officer.officer_id, "supervisor")
        assert mine.ask().standing[0].words == "it is open"
    desk.lock()
