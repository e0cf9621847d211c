"""From labelled scores to a calibration, and whether what it claims comes true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from fieldid.errors.evaluation import CalibrationError
from fieldid.evaluate.calibrate import Making, calibrate, is_public_set
from fieldid.evaluate.error_curve import measured_errors
from fieldid.identify.calibration_check import check_calibration
from fieldid.identify.calibration_cover import MATCHERS, EngineInUse, cover
from fieldid.identify.claims import search_claims, verification_claims
from fieldid.identify.llr_curve import curve_of_sum
from fieldid.identify.llr_fusion import fuse_llrs
from fieldid.model.biometric import Modality, ModelTag
from tests.evaluate.trials import faces, trial, two_encoders

MADE = datetime(2026, 1, 1, tzinfo=UTC)
NOW = MADE + timedelta(days=30)
ONE, OTHER, FINGER = ModelTag("one", "1"), ModelTag("other", "1"), ModelTag("ridges", "1")


def making(modality: Modality, *extractors: ModelTag, description: str = "simulated") -> Making:
    return Making(description, MADE, modality, extractors, MATCHERS[modality])


def engine(source: str, tag: ModelTag) -> EngineInUse:
    modality = Modality(source.split(":", maxsplit=1)[0])
    return EngineInUse(source, modality, tag, MATCHERS[modality])


def test_the_curve_by_hand() -> None:
    found = measured_errors(trial([1, 2, 3, 4], [3, 5])).curve
    assert found.fmr == (1.0, 0.75, 0.5, 0.25, 0.0, 0.0)
    assert found.fnmr == (0.0, 0.0, 0.0, 0.5, 0.5, 1.0)
    assert found.threshold[0] == 1
    assert found.threshold[1:] == tuple(np.nextafter([1.0, 2, 3, 4, 5], np.inf).tolist())


def test_an_increasing_rescaling_leaves_rates_and_bounds_as_they_are() -> None:
    table = faces(np.random.default_rng(1), 30, 3)
    plain = measured_errors(table.trial())
    scaled = measured_errors(replace(table, score=np.exp(3 * table.score) - 5).trial())
    assert replace(plain.curve, threshold=()) == replace(scaled.curve, threshold=())
    assert plain.effective_impostor == scaled.effective_impostor


@pytest.mark.parametrize("images", [1, 2, 5])
def test_whatever_the_scores_the_calibration_agrees_with_itself(images: int) -> None:
    random = np.random.default_rng(images)
    for people in (2, 3, 9):
        table = faces(random, people, images + 1)
        coarse = replace(table, score=np.round(table.score, 1))
        made = calibrate([coarse], making(Modality.FACE, ONE))
        check_calibration(made.calibration)
        counts = made.calibration.sources[0].counts
        assert (counts.people, counts.images) == (people, people * (images + 1))


def test_the_largest_lists_follow_from_the_rule_of_three() -> None:
    source = calibrate([faces(np.random.default_rng(1), 60, 2)], making(Modality.FACE, ONE))
    only = source.calibration.sources[0]
    assert only.errors.fmr_high[-1] == pytest.approx(3 / only.counts.effective_impostor)
    assert [size.list_records for size in only.claimable] == [
        int(fpir * only.counts.effective_impostor / 3) for fpir in (0.1, 0.01, 0.001)
    ]
    assert only.counts.effective_impostor < only.counts.impostor


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("LFW, folds 1 to 5", True),
        ("Labeled Faces in the Wild", True),
        ("fvc2002 db1_b", True),
        ("enrolment office, March to May", False),
    ],
)
def test_public_sets_are_told_by_name(text: str, public: bool) -> None:  # noqa: FBT001 - a case
    assert is_public_set(text) is public
    table = faces(np.random.default_rng(1), 10, 2)
    told = making(Modality.FACE, ONE, description=text)
    assert calibrate([table], told).calibration.demonstration is public
    by_file = replace(making(Modality.FACE, ONE), names=(text,))
    assert calibrate([table], by_file).calibration.demonstration is public
    asked = replace(making(Modality.FACE, ONE), demonstration=True)
    assert calibrate([table], asked).calibration.demonstration


def test_two_encoders_get_a_joint_calibration_the_better_one_first() -> None:
    one, other = two_encoders(np.random.default_rng(7), 100, 4, (0.9, 0.5))
    made = calibrate([one, other], making(Modality.FACE, ONE, OTHER))
    assert [source.extractors for source in made.calibration.sources] == [
        (OTHER,),
        (ONE,),
        (ONE, OTHER),
    ]
    assert made.fusion is not None
    assert made.fusion.worst_excess <= 0
    found = cover([made.calibration], (engine("face:one", ONE), engine("face:other", OTHER)), NOW)
    assert found.joint is not None
    fused = fuse_llrs(("face:one", "face:other"), np.array([[0.9, 0.0], [0.9, 0.0]]), found)
    assert fused.total[0] > 3
    assert fused.total[1] < 0


def test_what_does_not_fit_together_is_refused() -> None:
    table = faces(np.random.default_rng(1), 10, 2)
    with pytest.raises(CalibrationError, match="not one score file for each extractor"):
        calibrate([table, table], making(Modality.FACE, ONE))
    with pytest.raises(CalibrationError, match="together or not at all"):
        calibrate([table], Making("x", MADE, Modality.FACE))
    with pytest.raises(CalibrationError, match="before it was made"):
        calibrate([table], replace(making(Modality.FACE, ONE), valid_days=0))


def test_claims_come_true_on_new_people() -> None:
    """Thresholds for a target FMR, chosen on one crowd, hold it on another 95 times in 100."""
    crowd = faces(np.random.default_rng(500), 300, 2).trial()
    target, kept, asked = 0.01, 0, 40
    for seed in range(asked):
        made = calibrate([faces(np.random.default_rng(seed), 60, 2)], making(Modality.FACE, ONE))
        found = cover([made.calibration], (engine("face:one", ONE),), NOW)
        claims = verification_claims((found.alone["face:one"],), target, found)
        assert claims.threshold is not None
        llr = found.alone["face:one"].llr(crowd.impostor.score)
        kept += bool((llr >= claims.threshold).mean() <= target)
    assert kept >= 0.93 * asked


def test_a_fused_bound_holds_where_the_counts_of_one_part_end() -> None:
    """Two fingers of independent people: an FMR far below what either calibration shows alone."""
    random = np.random.default_rng(77)
    new = faces(random, 400, 2).trial()
    kept = 0
    for seed in range(20):
        table = faces(np.random.default_rng(seed), 50, 2)
        source = calibrate([table], making(Modality.FINGER, FINGER)).calibration.sources[0]
        curve = curve_of_sum((source, source))
        parts = source.llr(np.array([random.permutation(new.impostor.score) for _ in range(2)]))
        total = parts.sum(axis=0)
        levels = [level for level in (4.0, 6.0, 8.0) if (total >= level).sum() >= 30]
        assert levels
        assert curve.lowest_fmr_high < source.errors.fmr_high[-1] / 50
        seen = np.array([(total >= level).mean() for level in levels])
        kept += bool((seen <= curve.false_match(np.array(levels))[1]).all())
    assert kept >= 19


def test_a_search_lists_no_more_strangers_than_it_says() -> None:
    made = calibrate([faces(np.random.default_rng(3), 250, 3)], making(Modality.FACE, ONE))
    found = cover([made.calibration], (engine("face:one", ONE),), NOW)
    source = found.alone["face:one"]
    claims = search_claims({(source,): 50}, 0.1, found)
    assert claims.threshold is not None
    new = faces(np.random.default_rng(4), 300, 1)
    strangers = new.probe < 250
    listed = strangers & (new.reference >= 250)  # a list of 50, searched by 250 who are not on it
    llr = source.llr(new.score[listed])
    found_by = np.zeros(250, np.bool_)
    found_by[new.probe[listed][llr >= claims.threshold]] = True
    assert found_by.mean() <= 0.1
