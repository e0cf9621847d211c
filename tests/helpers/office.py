"""Real laptops of real vaults, enrolled with a hub in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldid.app.desk import Desk
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.hub import case_status
from fieldid.hub.rules import POLICY_KEY
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from tests.helpers.fast_kdf import FAST_KDF
from tests.helpers.hub_cases import write_rules
from tests.helpers.hub_process import HubProcess

PASSPHRASE = "four words for tests"
OFFICERS = {
    "Rita Requester": "officer",
    "Sam Supervisor": "supervisor",
    "Tara Supervisor": "supervisor",
    "Paul Second": "officer",
}
REQUESTER, SUPERVISOR, OTHER_SUPERVISOR, SECOND = OFFICERS


@dataclass
class LaptopAtHand:
    """One laptop with four officers whose roles the hub has confirmed; one at a time logs on."""

    home: Path
    hub: HubProcess
    desk: Desk

    @classmethod
    def enrolled(cls, home: Path, hub: HubProcess, suffix: str = "", url: str = "") -> LaptopAtHand:
        """Set up and enrol. ``suffix``: makes the officers of several laptops different people.

        ``url``: of a line to the hub that can be broken.
        """
        entries = tuple(
            OfficerEntry(name + suffix, role, PASSPHRASE) for name, role in OFFICERS.items()
        )
        desk = Installation(home, Readers(())).set_up(FirstRun(entries), "demo", FAST_KDF)
        if not (hub.config.folder / POLICY_KEY).exists():
            write_rules(hub.config.folder)
        desk.enrol(url or hub.url, hub.code())
        made = cls(home, hub, desk)
        for officer in desk.officers():
            made.confirm(officer.name, officer.role)
        return made

    def confirm(self, name: str, role: str) -> None:
        """What the hub's operator does."""
        officer = next(one for one in self.desk.officers() if one.name == name)
        device = self.desk.vault.device.device_id
        case_status.confirm_officer(self.hub.config, device, officer.officer_id, role)

    def log_on(self, name: str) -> Desk:
        """Let another officer take the laptop."""
        self.desk.lock()
        self.desk = Installation(self.home, Readers(())).log_on(name, PASSPHRASE)
        return self.desk

    def decided_case(self) -> str:
        """Decide an encounter without biometrics and send it; return its identifier."""
        opened = self.desk.open_encounter()
        opened.record_age(AgeRecord(AgeBand.ADULT))
        opened.choose_purpose(PurposeChoice("voluntary_return", "voluntary_return_interview"))
        opened.give_notice("en", consent=False)
        opened.record_claim(Claim(name="Quilla Vantongeren", document_number="A1234567"))
        opened.decide(Outcome.REFER, "", "no biometrics were taken")
        assert self.desk.sync().waiting == 0
        return opened.encounter.encounter_id
