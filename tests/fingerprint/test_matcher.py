from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldid.errors.image import TemplateError
from fieldid.fingerprint.block import pack
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.matcher import compare, compare_block, prepare
from fieldid.model.biometric import ModelTag
from tests.fingerprint.minutiae import another_impression, made_of, moved, scattered

if TYPE_CHECKING:
    from fieldid.fingerprint.evidence import FingerEvidence
    from fieldid.model.biometric import FingerTemplate


def test_impressions_of_a_finger_score_above_those_of_others() -> None:
    fingers = [scattered(seed, 30 + 5 * seed) for seed in range(6)]
    again = [another_impression(finger, 50 + seed) for seed, finger in enumerate(fingers)]
    scores = np.array([[compare(probe, reference) for reference in fingers] for probe in again])
    mated = np.eye(6, dtype=bool)
    assert scores[mated].min() > 2 * scores[~mated].max()


@given(st.integers(0, 200), st.floats(-0.8, 0.8), st.floats(-40, 40))
@settings(max_examples=20, deadline=None)
def test_the_score_does_not_depend_on_how_the_finger_lies(
    seed: int, angle: float, shift: float
) -> None:
    reference, probe = scattered(seed), another_impression(scattered(seed), seed)
    turned = moved(probe, angle, (shift, -shift))
    assert compare(turned, reference) == pytest.approx(compare(probe, reference), abs=0.05)


@given(st.integers(0, 200), st.integers(3, 60), st.integers(3, 60))
@settings(max_examples=30, deadline=None)
def test_scores_are_between_0_and_1_and_hardly_depend_on_the_order(
    seed: int, count: int, other_count: int
) -> None:
    one, other = scattered(seed, count), scattered(seed + 1, other_count)
    there, back = compare(one, other), compare(other, one)
    assert 0 <= there <= 1
    assert there == pytest.approx(back, abs=0.05)


def test_an_impression_upside_down_is_another_one() -> None:
    """The documented limit: a quarter turn, as every reader shows fingers upright."""
    reference = scattered(3)
    assert compare(moved(reference, np.pi), reference) < 0.15


def test_a_template_is_most_like_itself() -> None:
    template = scattered(8)
    assert compare(template, template) > compare(another_impression(template, 1), template)


def test_more_agreement_scores_higher() -> None:
    """Normalised by size: the same part missing costs something, few minutiae cost more."""
    large, small = scattered(9, 60), scattered(10, 12)
    assert compare(large, large) > compare(small, small)


def test_a_score_is_the_same_alone_and_in_any_batch() -> None:
    probe = another_impression(scattered(1), 77)
    references = [scattered(seed, 10 + seed) for seed in range(40)]
    block = pack([cylinders(reference) for reference in references])
    together = compare_block(prepare(probe), block, np.arange(40))
    reversed_order = compare_block(prepare(probe), block, np.arange(40)[::-1])[::-1]
    alone = np.float32([compare(probe, reference) for reference in references])
    assert together == pytest.approx(alone, abs=1e-6)
    assert reversed_order == pytest.approx(alone, abs=1e-6)


def test_nothing_is_compared_across_extractors() -> None:
    other = scattered(1, tag=ModelTag("leader", "1"))
    with pytest.raises(TemplateError, match="different extractors"):
        compare(scattered(1), other)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_minutiae_score_next_to_nothing(count: int) -> None:
    xy, direction = np.full((count, 2), 200.0), np.zeros(count)
    few = made_of(xy, direction)
    assert compare(few, scattered(1)) < 0.05
    assert compare(scattered(1), few) < 0.05
    assert compare(few, few) < 0.1


def test_minutiae_all_in_one_place_are_no_error() -> None:
    heap = made_of(np.full((50, 2), 100.0), np.zeros(50))
    assert 0 <= compare(heap, heap) <= 1


def test_the_evidence_names_the_true_pairs_and_sums_to_the_score() -> None:
    reference = scattered(5)
    probe = moved(reference, 0.4, (25, -10))
    heard: list[FingerEvidence] = []
    score = compare(probe, reference, heard.append)
    (evidence,) = heard
    assert evidence.contribution.sum() == pytest.approx(score, abs=1e-5)
    assert np.all(np.diff(evidence.contribution) <= 0)
    assert len(evidence.probe_xy) == len(evidence.reference_xy) == 40
    where = {tuple(place): row for row, place in enumerate(probe.xy.tolist())}
    rows = [where[tuple(place)] for place in evidence.probe_xy.tolist()]
    assert np.array_equal(evidence.reference_xy, reference.xy[rows])


def test_the_evidence_costs_no_change_of_the_score() -> None:
    probe, reference = another_impression(scattered(2), 3), scattered(2)
    assert compare(probe, reference) == compare(probe, reference, lambda _: None)


def test_the_evidence_lays_the_impressions_over_each_other() -> None:
    """The pairs lie on each other after the motion, and within the region that both show."""
    reference = scattered(8, 60)
    probe = moved(reference, 0.5, (14, -9))
    heard: list[FingerEvidence] = []
    compare(probe, reference, heard.append)
    (evidence,) = heard
    onto, region = evidence.onto_reference, evidence.reference_region
    laid = evidence.probe_xy @ onto[:, :2].T + onto[:, 2]
    assert np.abs(laid - evidence.reference_xy).max() < 2
    assert len(region) == len(evidence.probe_region) >= 3
    assert np.abs(evidence.probe_region @ onto[:, :2].T + onto[:, 2] - region).max() < 0.1
    whole = cv2.contourArea(cv2.convexHull(reference.xy))
    assert cv2.contourArea(region) == pytest.approx(whole, rel=0.1)


def test_the_region_is_what_both_show() -> None:
    reference = scattered(9, 80)
    middle = np.median(reference.xy[:, 0])
    left = made_of(*_part(reference, reference.xy[:, 0] < middle + 40))
    right = made_of(*_part(reference, reference.xy[:, 0] > middle - 40))
    heard: list[FingerEvidence] = []
    compare(left, right, heard.append)
    region = heard[0].reference_region
    assert region[:, 0].min() > middle - 45
    assert region[:, 0].max() < middle + 45


def test_without_overlap_there_is_no_region() -> None:
    line = np.column_stack([np.arange(12.0) * 15, np.full(12, 100.0)])
    heard: list[FingerEvidence] = []
    compare(made_of(line, np.zeros(12)), scattered(3), heard.append)
    assert heard[0].reference_region.shape == (0, 2)


def _part(template: FingerTemplate, kept: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return template.xy[kept], template.direction[kept]
