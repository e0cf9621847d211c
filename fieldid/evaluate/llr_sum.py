"""The sum of LLRs over body parts, as a fusion that can be tried on held-out people.

It is what ``fieldid.identify.llr_fusion`` does with a face and fingers: one map for each part,
fitted on the comparisons that may be learned from, and added.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.bounds import false_match_bounds, false_non_match_bounds
from fieldid.evaluate.score_to_llr import llr_map

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.evaluate.fusion_trial import Fused
    from fieldid.evaluate.labelled_scores import LabelledScores
    from fieldid.identify.llr import LlrMap


def fit_llr_sum(
    values: NDArray[np.float64], scores: LabelledScores, rows: NDArray[np.bool_]
) -> Fused:
    """Fit one map a part on ``rows``. ``values``: (parts, rows of ``scores``)."""
    maps = [_fit(replace(scores, score=part), rows) for part in values]

    def total(parts: NDArray[np.float64]) -> NDArray[np.float64]:
        llrs = [to_llr(part) for to_llr, part in zip(maps, parts, strict=True)]
        summed: NDArray[np.float64] = np.sum(llrs, axis=0)
        return summed

    return total


def _fit(scores: LabelledScores, rows: NDArray[np.bool_]) -> LlrMap:
    trial = scores.trial(rows)
    genuine = false_non_match_bounds(trial.genuine, [0])[0].trials
    impostor = false_match_bounds(trial.impostor, [0])[0].trials
    return llr_map(trial, genuine, impostor)
