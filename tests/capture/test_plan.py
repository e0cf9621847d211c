"""Every finger asked for is captured, excepted or waiting; none is dropped without a word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.capture.plan import FingerPlan, FingerState
from fieldid.model.biometric import CaptureException, FingerPosition, Modality, Quality
from fieldid.model.encounter import CapturedSample, RecordedException

RIGHT, LEFT, THUMB = (
    FingerPosition.RIGHT_INDEX,
    FingerPosition.LEFT_INDEX,
    FingerPosition.RIGHT_THUMB,
)
REAL = st.sampled_from([position for position in FingerPosition if position])


def sample(position: FingerPosition | None, *, usable: bool = True) -> CapturedSample:
    modality = Modality.FACE if position is None else Modality.FINGER
    quality = Quality(60, usable=usable)
    now = datetime(2026, 1, 2, tzinfo=UTC)
    return CapturedSample("s1", modality, position, quality, now, "scripted")


def excepted(
    position: FingerPosition | None, kind: CaptureException = CaptureException.MISSING
) -> RecordedException:
    modality = Modality.FACE if position is None else Modality.FINGER
    return RecordedException(modality, position, kind)


def test_a_fresh_plan_asks_for_every_finger_in_order() -> None:
    plan = FingerPlan.of((RIGHT, LEFT, THUMB))
    assert plan.remaining == (RIGHT, LEFT, THUMB)
    assert plan.next is RIGHT
    assert not plan.complete


def test_samples_and_exceptions_leave_the_rest() -> None:
    plan = FingerPlan.of((RIGHT, LEFT, THUMB), [sample(LEFT)], [excepted(RIGHT)])
    assert plan.remaining == (THUMB,)
    assert plan.next is THUMB
    assert [finger.state for finger in plan.fingers] == [
        FingerState.EXCEPTED,
        FingerState.CAPTURED,
        FingerState.WAITING,
    ]
    assert plan.fingers[0].exception is CaptureException.MISSING


def test_a_plan_is_complete_when_all_are_accounted_for() -> None:
    kind = CaptureException.TEMPORARY
    plan = FingerPlan.of((RIGHT, LEFT), [sample(RIGHT)], [excepted(LEFT, kind)])
    assert plan.complete
    assert plan.next is None


def test_a_poor_sample_is_told_from_a_good_one() -> None:
    poor = FingerPlan.of((RIGHT,), [sample(RIGHT, usable=False)])
    assert poor.fingers[0].state is FingerState.POOR
    assert poor.complete
    better = FingerPlan.of((RIGHT,), [sample(RIGHT, usable=False), sample(RIGHT)])
    assert better.fingers[0].state is FingerState.CAPTURED


def test_a_sample_outweighs_an_exception() -> None:
    plan = FingerPlan.of((RIGHT,), [sample(RIGHT)], [excepted(RIGHT)])
    assert plan.fingers[0].state is FingerState.CAPTURED
    assert plan.fingers[0].exception is None


def test_faces_and_other_fingers_change_nothing() -> None:
    plan = FingerPlan.of((RIGHT,), [sample(None), sample(LEFT)], [excepted(None), excepted(THUMB)])
    assert plan.remaining == (RIGHT,)
    assert len(plan.fingers) == 1


def test_a_finger_is_asked_once_and_an_unknown_one_never() -> None:
    assert FingerPlan.of((RIGHT, LEFT, RIGHT)).remaining == (RIGHT, LEFT)
    with pytest.raises(ValueError, match="0"):
        FingerPlan.of((RIGHT, FingerPosition.UNKNOWN))


def test_a_power_that_asks_for_no_finger_is_complete() -> None:
    assert FingerPlan.of(()).complete


@given(st.lists(REAL), st.lists(REAL), st.lists(REAL))
def test_no_finger_is_ever_dropped(
    asked: list[FingerPosition], captured: list[FingerPosition], missing: list[FingerPosition]
) -> None:
    plan = FingerPlan.of(
        asked, [sample(position) for position in captured], [excepted(p) for p in missing]
    )
    assert {finger.position for finger in plan.fingers} == set(asked)
    assert set(plan.remaining) == set(asked) - set(captured) - set(missing)
