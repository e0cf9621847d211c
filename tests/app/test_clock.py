"""The laptop's clock is set back: said, never trusted, and nothing is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import Freshness
from fieldid.errors.case import PolicyRefusalError
from fieldid.model.biometric import CaptureException, FingerPosition, Modality
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.model.encounter import RecordedException as LeftOut
from fieldid.ports import CaptureRequest
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import person
from tests.app.conftest import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk

MATE = "DEMO-0001"


@pytest.fixture
def desk_before_the_list(folder: Path) -> Iterator[Desk]:
    """A desk whose clock stands a year before the list was made."""
    back = datetime.now(UTC) - timedelta(days=365)
    opened = Installation(folder / "vault", Readers(()), lambda: back).log_on(None, PASSPHRASE)
    yield opened
    opened.lock()


def test_a_list_from_the_future_is_called_that(desk_before_the_list: Desk) -> None:
    status = desk_before_the_list.list_status()
    assert status.freshness is Freshness.CLOCK_WRONG
    assert status.age_days < -364


def test_the_whole_list_is_not_searched_but_one_claim_is_compared(
    desk_before_the_list: Desk,
) -> None:
    encounter = _captured(desk_before_the_list)
    assert encounter.verify().score is not None
    with pytest.raises(PolicyRefusalError) as caught:
        encounter.identify()
    assert "clock of this laptop was set back" in str(caught.value)
    assert "Set the clock right" in str(caught.value)
    assert encounter.encounter.identification is None


def test_a_decision_made_meanwhile_is_kept_and_the_log_still_verifies(
    desk_before_the_list: Desk, folder: Path
) -> None:
    encounter = _captured(desk_before_the_list)
    encounter.verify()
    receipt = encounter.decide(Outcome.REFER, "", "The clock is wrong.")
    desk_before_the_list.lock()
    right = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    assert right.encounter(encounter.encounter.encounter_id).decision == receipt.decision
    assert right.list_status().freshness is Freshness.FRESH
    right.verify_audit()
    right.lock()


def _captured(desk: Desk) -> EncounterDesk:
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.ADULT))
    encounter.choose_purpose(PurposeChoice("training", "training"))
    encounter.give_notice("en")
    encounter.record_claim(Claim(record_id=MATE))
    for position in (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX):
        image = finger_sample(person(MATE), position, FingerManner.ORDINARY, 1)
        encounter.accept_image(CaptureRequest(Modality.FINGER, position), image, "test")
    encounter.finish_fingers()
    encounter.record_exception(LeftOut(Modality.FACE, None, CaptureException.DECLINED))
    encounter.finish_face()
    return encounter
