"""LLRs of one probe against many records, and the error rates of their sum."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.evaluation import CalibrationError
from fieldid.identify.calibration_cover import cover
from fieldid.identify.llr import LlrMap
from fieldid.identify.llr_curve import LlrCurve, curve_of_sum
from fieldid.identify.llr_fusion import fuse_llrs
from tests.identify.calibrations import (
    CURVE,
    DLIB,
    FACE_ENGINES,
    FINGER,
    FINGER_ENGINES,
    JOINT,
    NOW,
    calibration,
    source,
)

NAN = np.nan
DLIB_ALONE = source(extractors=(DLIB,), llr=LlrMap((0.0, 1.0), (-1.0, 1.0)))
COVERED = cover(
    [calibration(source(), DLIB_ALONE, JOINT, FINGER)], (*FACE_ENGINES, *FINGER_ENGINES), NOW
)
SOURCES = ("face:sface", "face:dlib", "finger:right_index", "finger:left_index")


def test_a_map_by_hand() -> None:
    found = LlrMap((0.0, 1.0, 3.0), (-2.0, 0.0, 4.0))
    assert found([0.5, 1.0, 2.0]).tolist() == [-1, 0, 2]
    assert found([-3.0, 6.0]).tolist() == pytest.approx([-2 - 0.0005, 4 + 0.0005])


@settings(deadline=None)
@given(st.lists(st.integers(-10_000, 10_000), min_size=2, unique=True))
def test_a_map_increases_strictly(scores: list[int]) -> None:
    found = LlrMap((0.0, 1.0, 3.0), (-2.0, 0.0, 4.0))
    assert (np.diff(found(np.sort(scores) / 100)) > 0).all()


def test_face_once_fingers_each_and_nothing_for_what_was_not_compared() -> None:
    values = np.array(
        [
            [2.0, 2.0, NAN, NAN, NAN],
            [0.5, NAN, 0.5, NAN, NAN],
            [1.0, 1.0, 1.0, 1.0, NAN],
            [3.0, NAN, NAN, NAN, NAN],
        ]
    )
    found = fuse_llrs(SOURCES, values, COVERED)
    joint = 0.5 * 2.0 + 0.5 * 0.5 / 0.5  # the blend; its LLR is its score
    assert found.total.tolist()[:4] == pytest.approx([joint + 4, 2 + 1, 0 + 1, 1])
    assert np.isnan(found.total[4])
    assert found.blend[4] == -1
    blends = [found.blends[place] for place in found.blend[:4]]
    assert blends == [
        (JOINT, FINGER, FINGER),
        (source(), FINGER),
        (DLIB_ALONE, FINGER),
        (FINGER,),
    ]
    assert found.mixture() == dict.fromkeys(blends, 1)
    assert found.parts["face:dlib"].tolist()[0] == 0


def test_without_a_joint_calibration_the_preferred_encoder_speaks_alone() -> None:
    covered = cover([calibration(DLIB_ALONE, source())], FACE_ENGINES, NOW)
    found = fuse_llrs(("face:sface", "face:dlib"), np.array([[3.0, 3.0], [0.5, NAN]]), covered)
    assert found.total.tolist() == [0, 3]


def test_a_source_without_calibration_is_refused() -> None:
    with pytest.raises(CalibrationError, match="does not cover every source"):
        fuse_llrs(
            ("face:dlib",),
            np.zeros((1, 3)),
            cover([calibration(source())], FACE_ENGINES[1:], NOW),
        )


def test_an_empty_list() -> None:
    found = fuse_llrs(("face:sface",), np.zeros((1, 0)), COVERED)
    assert found.total.shape == (0,)
    assert found.mixture() == {}


def test_rates_between_thresholds_are_those_of_the_one_below() -> None:
    curve = LlrCurve.of(source())
    rates = curve.false_match(np.array([-1.0, 0.0, 1.9, 2.0, 3.9, 4.0, 9.0]))
    assert rates[0].tolist() == [1, 1, 1, 0.01, 0.01, 0, 0]
    assert rates[1].tolist() == [1, 1, 1, 0.0125, 0.0125, 0.001, 0.001]
    assert curve.false_non_match(2.0) == (0.02, 0.04)
    assert curve.false_non_match(2.1) == (0.05, 0.08)
    assert curve.false_non_match(5.0) == (1, 1)
    assert curve.lowest_fmr_high == 0.001


def test_the_sum_of_two_is_the_convolution_rounded_to_the_safe_side() -> None:
    curve = curve_of_sum((FINGER, FINGER))
    # an impostor's part is below 2 (99 %) or between 2 and 4 (1 %): counted as 2, or as 4
    exact = {
        4.0: 1.0,  # 2 + 2
        6.0: 1 - 0.99**2,
        8.0: 0.01**2,
    }
    for llr, fmr in exact.items():
        assert curve.false_match(np.array([llr]))[0, 0] == pytest.approx(fmr)
    # bounds: 0.9875 below 2, 0.0115 up to 4, and 0.001 above, which is counted as 4.1
    high = curve.false_match(np.array([8.0]))[1, 0]
    assert high == pytest.approx(0.0125**2)
    assert curve.false_match(np.array([8.21]))[1, 0] == pytest.approx(0.001**2)
    # genuine, independent: below 4 unless both are at least 2, or one is at least 4
    assert curve.false_non_match(4.0)[0] == pytest.approx(1 - (0.98**2 + 2 * 0.95 * 0.02))
    # bound under any dependence: the best split of 4 is 2 + 2, or 4 + 0
    assert curve.false_non_match(4.0)[1] == pytest.approx(min(0.04 + 0.04, 0.08 + 0.02))


def test_a_sum_over_many_sources_stays_within_bounds_and_above_the_floor() -> None:
    curve = curve_of_sum((source(), *[FINGER] * 10))
    for column in (curve.fmr, curve.fmr_high, curve.fnmr, curve.fnmr_high):
        assert ((column >= 0) & (column <= 1)).all()
    assert (np.diff(curve.fmr_high) <= 1e-15).all()
    assert (np.diff(curve.fnmr_high) >= -1e-12).all()
    assert curve.lowest_fmr_high == 1e-9


@pytest.mark.parametrize("sources", [1, 2, 3])
def test_bounds_of_a_sum_hold_for_scores_drawn_from_the_curve(sources: int) -> None:
    random = np.random.default_rng(5)
    drawn = random.random((200_000, sources))
    # the worst that the point curve allows: every score at the top of its step
    parts = np.where(drawn < 0.01, 3.9999, 1.9999)
    total = parts.sum(axis=1)
    curve = curve_of_sum((FINGER,) * sources)
    for llr in np.arange(0.5, 4.0 * sources, 0.5):
        share = (total >= llr).mean()
        rate, high = curve.false_match(np.array([llr]))[:, 0]
        assert share <= rate + 0.0005
        assert rate <= high + 1e-12


def test_poor_fingers_together_do_not_break_the_bound() -> None:
    random = np.random.default_rng(6)
    poor = random.random(100_000)  # one cause for both fingers
    parts = np.where(poor < 0.02, 0.0, np.where(poor < 0.05, 2.0, 4.0))
    curve = curve_of_sum((FINGER, FINGER))
    for llr in (1.0, 3.0, 4.0, 6.0, 8.0):
        assert (2 * parts < llr).mean() <= curve.false_non_match(llr)[1] + 0.001


def test_thresholds_of_the_curve_lie_in_order() -> None:
    assert all(a < b for a, b in itertools.pairwise(CURVE.threshold))
