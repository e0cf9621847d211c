"""Lists with both encoders, with one, and with each for some of the records."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.identify.fusion import fuse
from fieldid.identify.scores import ScoreTable
from fieldid.parameters import FACE_WEIGHTS, IMPOSTOR_SCORE

SFACE, DLIB = "face:sface", "face:dlib"


def z(source: str, score: float) -> float:
    mean, deviation = IMPOSTOR_SCORE[source]
    return (score - mean) / deviation


def fused(scores: dict[str, list[float]]) -> list[float]:
    values = np.array(list(scores.values()), np.float32)
    return [float(score) for score in fuse(ScoreTable(tuple(scores), values, ()))]


@pytest.mark.parametrize(("source", "score"), [(SFACE, 0.5), (DLIB, 0.93)])
def test_a_list_with_one_encoder_is_judged_by_that_one(source: str, score: float) -> None:
    assert fused({source: [score]}) == pytest.approx([z(source, score)], rel=1e-5)


def test_each_record_is_judged_by_what_was_compared_with_it() -> None:
    nothing = float("nan")
    both, one, other = fused({SFACE: [0.5, 0.5, nothing], DLIB: [0.93, nothing, 0.93]})
    assert one == pytest.approx(z(SFACE, 0.5), rel=1e-5)
    assert other == pytest.approx(z(DLIB, 0.93), rel=1e-5)
    expected = FACE_WEIGHTS[SFACE] * z(SFACE, 0.5) + FACE_WEIGHTS[DLIB] * z(DLIB, 0.93)
    assert both == pytest.approx(expected, rel=1e-5)


def test_the_weights_share_one_and_every_encoder_has_its_moments() -> None:
    assert sum(FACE_WEIGHTS.values()) == pytest.approx(1)
    assert set(FACE_WEIGHTS) <= set(IMPOSTOR_SCORE)
