"""A laptop that decides and syncs without end, until it is killed.

A line is written to the journal, and forced to disk, only
after the decision was acknowledged (``decided``) or the hub's receipt counted (``confirmed``).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.hub import SyncError
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice

if TYPE_CHECKING:
    from tests.faults.killing import Errand

PASSPHRASE = "four words for tests"


def decide_for_ever(errand: Errand) -> None:
    desk = Installation(errand.home, Readers(())).log_on(None, PASSPHRASE)
    policy = desk.policy
    power = next(one for one in policy.powers if not one.consent_is_basis)
    with errand.journal.open("a") as acknowledgements:
        while True:
            encounter = desk.open_encounter()
            encounter.record_age(AgeRecord(AgeBand.CHILD))
            encounter.choose_purpose(PurposeChoice(power.purposes[0], power.id))
            encounter.give_notice(policy.language)
            encounter.record_claim(Claim())
            receipt = encounter.decide(Outcome.REFER, "", "A child without a responsible adult.")
            _acknowledge(acknowledgements, "decided", receipt.decision.decision_id)
            try:
                desk.sync()
            except SyncError:
                continue


def _acknowledge(journal: TextIO, what: str, identifier: str) -> None:
    journal.write(f"{what} {identifier}\n")
    journal.flush()
    os.fsync(journal.fileno())
