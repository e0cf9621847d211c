"""Fusion and the uncalibrated cut, on tables small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.identify.fusion import fuse
from fieldid.identify.scores import ScoreTable
from fieldid.identify.threshold import candidate_threshold
from fieldid.parameters import FUSION_CEILING, IMPOSTOR_SCORE

SFACE_MEAN, SFACE_DEVIATION = IMPOSTOR_SCORE["face:sface"]
FINGER_MEAN, FINGER_DEVIATION = IMPOSTOR_SCORE["finger"]


def table(rows: dict[str, list[float]]) -> ScoreTable:
    return ScoreTable(tuple(rows), np.array(list(rows.values()), np.float32), ())


def test_a_single_source_is_fused_to_its_z_score() -> None:
    fused = fuse(table({"face:sface": [SFACE_MEAN + 3 * SFACE_DEVIATION, SFACE_MEAN]}))

    assert fused == pytest.approx([3, 0], abs=1e-4)


def test_two_modalities_are_added_and_divided_by_the_root_of_two() -> None:
    fused = fuse(
        table(
            {
                "face:sface": [SFACE_MEAN + 2 * SFACE_DEVIATION],
                "finger:right_index": [FINGER_MEAN + 4 * FINGER_DEVIATION],
            }
        )
    )

    assert fused == pytest.approx([6 / np.sqrt(2)], abs=1e-4)


def test_a_record_without_a_modality_is_judged_by_the_others_alone() -> None:
    fused = fuse(
        table(
            {
                "face:sface": [np.nan, SFACE_MEAN + 2 * SFACE_DEVIATION],
                "finger:right_index": [FINGER_MEAN + 4 * FINGER_DEVIATION, np.nan],
            }
        )
    )

    assert fused == pytest.approx([4, 2], abs=1e-4)


def test_a_record_with_nothing_compared_has_no_score() -> None:
    fused = fuse(table({"face:sface": [np.nan], "finger:right_index": [np.nan]}))

    assert np.isnan(fused).all()


def test_one_extreme_source_does_not_outvote_all_others() -> None:
    fused = fuse(table({"finger:right_index": [1.0]}))

    assert fused == pytest.approx([FUSION_CEILING])


def test_the_cut_rises_with_the_list_and_with_the_strictness() -> None:
    cuts = [candidate_threshold(records, 0.01) for records in (1, 100, 10_000, 1_000_000)]

    assert cuts == sorted(cuts)
    assert candidate_threshold(100, 0.001) > candidate_threshold(100, 0.01)
