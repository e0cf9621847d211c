"""Calibrations on the laptop: whose, by whom, and what a demonstration may not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.evaluation import CalibrationError
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.identify.calibration_file import public_file, sign_calibration
from fieldid.identify.llr import LlrMap
from fieldid.model.biometric import Modality
from fieldid.model.encounter import Claim
from fieldid.wire.signing import SigningKey
from tests.app.test_encounter_desk import captured
from tests.identify.calibrations import CURVE, calibration, source

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.identify.calibration import Calibration

# The hand-made curve on the scale of this matcher's scores, where mates reach 0.3 and more.
EVIDENCE = LlrMap((0.0, 0.1, 0.2, 0.3), (0.0, 2.0, 4.0, 6.0))
ERRORS = replace(CURVE, threshold=(0.0, 0.1, 0.2))


def of_fingers(made_at: datetime) -> Calibration:
    """A hand-made demonstration for this laptop's finger engine."""
    finger = source(Modality.FINGER, (MindtctExtractor().tag,), llr=EVIDENCE)
    made = calibration(replace(finger, errors=ERRORS), demonstration=True)
    return replace(made, made_at=made_at, expires_at=made_at + timedelta(days=365))


def test_a_calibration_of_a_maker_not_trusted_is_refused(desk: Desk) -> None:
    stranger = sign_calibration(of_fingers(desk.now()), SigningKey.generate())

    with pytest.raises(CalibrationError):
        desk.add_calibration(stranger)
    assert desk.calibrations == ()


def test_an_expired_one_is_refused(desk: Desk) -> None:
    key = SigningKey.generate()
    old = of_fingers(desk.now() - timedelta(days=400))

    with pytest.raises(CalibrationError):
        desk.add_calibration(sign_calibration(old, key), public_file(key.public))
    assert desk.calibrations == ()


def test_a_search_is_judged_by_the_calibration_held_and_says_that_it_is_a_demonstration(
    desk: Desk,
) -> None:
    key = SigningKey.generate()
    made = of_fingers(desk.now())
    before = captured(desk, "DEMO-0001", Claim()).identify().candidates[0].error_rate

    desk.add_calibration(sign_calibration(made, key), public_file(key.public))
    found = captured(desk, "DEMO-0001", Claim()).identify()

    assert before.rate is None
    assert before.claim.startswith("Not calibrated")
    assert found.candidates[0].record_id == "DEMO-0001"
    assert found.candidates[0].error_rate.rate is not None
    assert "emonstration" in found.candidates[0].error_rate.claim


def test_taking_one_over_is_logged_and_survives_the_lock(desk: Desk) -> None:
    key = SigningKey.generate()
    made = of_fingers(desk.now())

    desk.add_calibration(sign_calibration(made, key), public_file(key.public))

    assert desk.audit_entries()[-1].detail["what"] == "calibration taken over"
    assert [one.description for one in desk.calibrations] == [made.description]
    assert desk.circumstances().calibrated  # the demo realm accepts a demonstration
