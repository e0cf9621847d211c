"""Error versus discard: whether the quality score knows which comparisons will fail.

As in ISO/IEC 29794-1:2024 and Grother and Tabassi (2007, doi 10.1109/TPAMI.2007.1019): the cut
stays where it is for all comparisons while genuine ones are dropped in the order of the worse of
their two qualities. Comparisons of equal quality go together, so a step may drop fewer than
asked for, never more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.bounds import false_non_match_bounds
from fieldid.evaluate.intervals import Estimate
from fieldid.evaluate.rates import at_fmr
from fieldid.parameters import DISCARD_SHARES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.evaluate.labelled_scores import LabelledScores


@dataclass(frozen=True)
class DiscardPoint:
    """``discarded``: share of genuine comparisons dropped; ``fnmr`` of the ``kept``."""

    discarded: float
    kept: int
    fnmr: Estimate


def error_versus_discard(scores: LabelledScores, fmr: float) -> tuple[DiscardPoint, ...]:
    """Return the curve at the cut that holds ``fmr`` on all comparisons; needs qualities."""
    if scores.quality is None:
        return ()
    cut = at_fmr(scores.trial(), fmr).cut
    quality = scores.quality
    ordered = np.sort(quality[scores.genuine])
    floors = dict.fromkeys(ordered[int(share * len(ordered))] for share in DISCARD_SHARES)
    return tuple(_point(scores, quality >= floor, cut) for floor in floors)


def _point(scores: LabelledScores, kept: NDArray[np.bool_], cut: float) -> DiscardPoint:
    genuine = scores.trial(kept & scores.genuine).genuine
    misses = len(genuine) - int(genuine.above(np.array([cut]))[0])
    rate = false_non_match_bounds(genuine, [misses])[0].rate
    return DiscardPoint(1 - len(genuine) / int(scores.genuine.sum()), len(genuine), rate)
