"""Whether fused scores are anywhere worse than their best part, by cross-validation over people.

People are dealt into folds. For each fold the fusion is fitted on comparisons between the people
of the others alone, and then compared with the parts on comparisons within the fold, at FMRs
down to where a fold still has ``FUSION_ERRORS`` false matches. What holds on held-out people at
these operating points is what is known; beyond them nothing is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.errors.evaluation import ScoresError
from fieldid.evaluate.labelled_scores import pair_keys
from fieldid.parameters import (
    BOOTSTRAP_SEED,
    FUSION_ERRORS,
    FUSION_FMRS,
    FUSION_FOLDS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import LabelledScores

    Fused = Callable[[NDArray[np.float64]], NDArray[np.float64]]
    Fit = Callable[[NDArray[np.float64], LabelledScores, NDArray[np.bool_]], Fused]


@dataclass(frozen=True)
class FusionTrial:
    """FNMR on held-out people at each FMR: of every part, and of the fusion."""

    fmr: tuple[float, ...]
    parts: tuple[tuple[float, ...], ...]
    fused: tuple[float, ...]

    @property
    def worst_excess(self) -> float:
        """By how much FNMR exceeds that of the best part, where that is most; 0 or less is good."""
        best = np.min(np.array(self.parts), axis=0)
        return float(np.max(np.array(self.fused) - best))


def aligned(several: Sequence[LabelledScores]) -> NDArray[np.float64]:
    """Return the scores of every table in the order of the first, float64 (tables, rows).

    Raises ``ScoresError`` where they do not compare the same images.
    """
    first, *others = several
    return np.array([first.score, *(_in_order_of(first, other) for other in others)])


def cross_validate(values: NDArray[np.float64], scores: LabelledScores, fit: Fit) -> FusionTrial:
    """Compare a fusion with its parts. ``values``: (parts, rows), aligned with ``scores``.

    ``fit`` is called with the values, the scores and the rows it may learn from. Raises
    ``ScoresError`` where there are too few people for the folds.
    """
    dealt = np.random.default_rng(BOOTSTRAP_SEED).permutation(scores.people) % FUSION_FOLDS
    first, second = (dealt[scores.person[side]] for side in (scores.probe, scores.reference))
    folds = [_Fold(values, scores, (first == f) & (second == f)) for f in range(FUSION_FOLDS)]
    fmrs = usable_fmrs(min(fold.impostors for fold in folds))
    if not fmrs or min(fold.genuines for fold in folds) == 0:
        raise ScoresError(reason="there are too few people to test a fusion on held-out ones")
    weight = np.array([fold.genuines for fold in folds]) / sum(fold.genuines for fold in folds)
    rates = []
    for f, fold in enumerate(folds):
        fused = fit(values, scores, (first != f) & (second != f))
        rates.append([*fold.parts(fmrs), fold.fnmr(fused, fmrs)])
    mean = np.einsum("f,fpr->pr", weight, np.array(rates)).tolist()
    return FusionTrial(fmrs, tuple(map(tuple, mean[:-1])), tuple(mean[-1]))


def fnmr_at(
    score: NDArray[np.float64], genuine: NDArray[np.bool_], fmrs: Sequence[float]
) -> NDArray[np.float64]:
    """Return FNMR at each FMR, (fmrs,), without sorting everything."""
    impostors = score[~genuine]
    places = [len(impostors) - 1 - int(fmr * len(impostors) + 1e-9) for fmr in fmrs]
    cuts = np.partition(impostors, places)[places]
    return np.array([(score[genuine] <= cut).mean() for cut in cuts])


def usable_fmrs(impostors: int) -> tuple[float, ...]:
    """Return the FMRs that so many impostor comparisons can tell apart."""
    return tuple(fmr for fmr in FUSION_FMRS if fmr * impostors >= FUSION_ERRORS)


class _Fold:
    """Comparisons within one fold."""

    def __init__(
        self, values: NDArray[np.float64], scores: LabelledScores, rows: NDArray[np.bool_]
    ) -> None:
        self._values = values[:, rows]
        self._genuine = scores.genuine[rows]
        self.genuines = int(self._genuine.sum())
        self.impostors = len(self._genuine) - self.genuines

    def parts(self, fmrs: Sequence[float]) -> list[NDArray[np.float64]]:
        return [fnmr_at(part, self._genuine, fmrs) for part in self._values]

    def fnmr(self, fused: Fused, fmrs: Sequence[float]) -> NDArray[np.float64]:
        return fnmr_at(fused(self._values), self._genuine, fmrs)


def _in_order_of(first: LabelledScores, other: LabelledScores) -> NDArray[np.float64]:
    number = {name: place for place, name in enumerate(first.images)}
    if len(first) != len(other) or set(first.images) != set(other.images):
        raise ScoresError(reason="the files do not compare the same images")
    renumber = np.array([number[name] for name in other.images], np.int32)
    images = len(first.images)
    keys = pair_keys(first.probe, first.reference, images)
    others = pair_keys(renumber[other.probe], renumber[other.reference], images)
    order, others_order = np.argsort(keys), np.argsort(others)
    same_pairs = np.array_equal(keys[order], others[others_order])
    if not same_pairs or not np.array_equal(first.genuine[order], other.genuine[others_order]):
        raise ScoresError(reason="the files do not compare the same images")
    placed = np.empty(len(first))
    placed[order] = other.score[others_order]
    return placed
