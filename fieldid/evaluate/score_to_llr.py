"""Score to log-likelihood ratio by pooling adjacent violators (PAV).

PAV (Ayer et al. 1955) gives the increasing map that explains the labels best under every proper
scoring rule at once (Brummer and du Preez 2013, arXiv:1304.2331). Each pooled block gets the ratio
of its genuine share to its impostor share, half a comparison added to either side (so that none is
infinite), and the map is held within what the counts carry: a ratio beyond one error in a third
of the effective trials (the rule of 3) is not claimed, as with the empirical bounds of Vergeer et
al. (2016, doi 10.1016/j.scijus.2016.06.003).

Smoothing: the knots stand at the lowest score of each block and carry the mean of the LLRs on
both sides, with the blocks' own LLRs at the ends of the data; straight lines join them. So all
knots are scores that occurred, and an increasing rescaling of the scores moves them without
changing their LLRs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.llr import LlrMap
from fieldid.parameters import LLR_TIE, RULE_OF_THREE

if TYPE_CHECKING:
    from fieldid.evaluate.labelled_scores import Trial


@dataclass(frozen=True, eq=False, repr=False)
class Blocks:
    """``lowest``: float64 (b,), ascending, the lowest score of each block. Counts: int64 (b,)."""

    lowest: NDArray[np.float64]
    genuine: NDArray[np.int64]
    impostor: NDArray[np.int64]


def llr_map(trial: Trial, effective_genuine: float, effective_impostor: float) -> LlrMap:
    """Fit the map on comparisons of both kinds; the effective trials set its limits."""
    blocks = pooled_blocks(trial.impostor.score, trial.genuine.score)
    genuine = (blocks.genuine + 0.5) / (len(trial.genuine) + 0.5)
    impostor = (blocks.impostor + 0.5) / (len(trial.impostor) + 0.5)
    lowest, highest = -_limit(effective_genuine), _limit(effective_impostor)
    llr = np.clip(np.maximum.accumulate(np.log(genuine / impostor)), lowest, highest)
    top = max(trial.impostor.score[-1], trial.genuine.score[-1])
    score = np.concatenate([blocks.lowest, [top]])
    knots = np.concatenate([llr[:1], (llr[1:] + llr[:-1]) / 2, llr[-1:]])
    if score[-1] == score[-2]:  # the last block is one score: its own LLR stands there
        score, knots = score[:-1], np.concatenate([knots[:-2], knots[-1:]])
    if len(score) == 1:
        score = np.array([score[0], score[0] + max(1.0, abs(score[0]))])
        knots = np.repeat(knots, 2)
    ordered = knots + LLR_TIE * np.arange(len(knots)) / len(knots)
    return LlrMap(tuple(score.tolist()), tuple(ordered.tolist()))


def pooled_blocks(impostor: NDArray[np.float64], genuine: NDArray[np.float64]) -> Blocks:
    """Pool adjacent violators. ``impostor``, ``genuine``: ascending scores of either kind."""
    lowest, genuines, impostors = _runs(impostor, genuine)
    kept: list[tuple[float, int, int]] = []
    for block in zip(lowest.tolist(), genuines.tolist(), impostors.tolist(), strict=True):
        start, same, other = block
        while kept and kept[-1][1] * other >= same * kept[-1][2]:
            start, before_same, before_other = kept.pop()
            same, other = same + before_same, other + before_other
        kept.append((start, same, other))
    starts, same_counts, other_counts = zip(*kept, strict=True)
    return Blocks(np.array(starts), np.array(same_counts), np.array(other_counts))


def _runs(
    impostor: NDArray[np.float64], genuine: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Return lowest score and counts of every genuine score, and of the impostors between them."""
    scores, counts = np.unique(genuine, return_counts=True)
    from_ = np.searchsorted(impostor, scores, "left")
    to = np.searchsorted(impostor, scores, "right")
    starts = np.concatenate([[0], to])
    between = np.concatenate([from_, [len(impostor)]]) - starts
    filled = between > 0
    lowest = np.concatenate([scores, impostor[starts[filled]]])
    order = np.argsort(lowest, kind="stable")
    none = np.zeros(int(filled.sum()), np.int64)
    genuines = np.concatenate([counts, none])
    impostors = np.concatenate([to - from_, between[filled]])
    return lowest[order], genuines[order], impostors[order]


def _limit(effective: float) -> float:
    return max(0.0, math.log(effective / RULE_OF_THREE))
