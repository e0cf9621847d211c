"""Accuracy over folds of pairs, as LFW reports it: the cut is chosen on the other folds.

Guarantees that no pair has a say in the cut it is judged by. With one fold nothing is left to
choose from, and the cut is the one handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.intervals import Estimate, proportion_interval, student_t_quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.evaluate.face_pairs import FacePairs


@dataclass(frozen=True)
class PairAccuracy:
    """``folds``: the accuracy of each. ``cuts``: the cut each was judged by."""

    accuracy: Estimate
    folds: tuple[float, ...]
    cuts: tuple[float, ...]


def pair_accuracy(score: NDArray[np.float64], pairs: FacePairs, shipped_cut: float) -> PairAccuracy:
    """Judge ``score``, float64 (pairs,). Pairs from the cut upwards count as one person."""
    cuts, right = [], []
    for fold in range(pairs.folds):
        here = pairs.fold == fold
        cut = shipped_cut if pairs.folds == 1 else best_cut(score[~here], pairs.same[~here])
        cuts.append(cut)
        right.append(float(((score[here] >= cut) == pairs.same[here]).mean()))
    return PairAccuracy(_estimate(right, len(score)), tuple(right), tuple(cuts))


def best_cut(score: NDArray[np.float64], same: NDArray[np.bool_]) -> float:
    """Return the middle of the best cuts on these pairs."""
    order = np.argsort(score, kind="stable")
    ascending = score[order]
    # right answers if the cut lies before the pair at each place, and after the last
    missed = np.concatenate([[0], np.cumsum(same[order])])
    refused = np.concatenate([[0], np.cumsum(~same[order])])
    right = refused + same.sum() - missed
    between = np.concatenate([[True], ascending[1:] > ascending[:-1], [True]])
    best = np.flatnonzero(between & (right == right[between].max()))
    edges = np.concatenate([[ascending[0]], (ascending[1:] + ascending[:-1]) / 2, [np.inf]])
    return float(edges[best[len(best) // 2]])


def _estimate(folds: list[float], pairs: int) -> Estimate:
    """Bound by the spread of the folds (Student's t); a single fold by its pairs."""
    mean = float(np.mean(folds))
    if len(folds) == 1:
        return Estimate(mean, *proportion_interval(mean * pairs, pairs))
    spread = float(np.std(folds, ddof=1)) / len(folds) ** 0.5 * student_t_quantile(len(folds) - 1)
    return Estimate(mean, max(0.0, mean - spread), min(1.0, mean + spread))
