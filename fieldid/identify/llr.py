"""From a comparison score to a log-likelihood ratio (LLR), in nats.

The LLR says how many times more likely this score is between two images of the same finger or
face than between those of different people. Guarantees a strictly increasing map, so that it
never changes the order of candidates, and finite values: beyond the outermost knots the LLR
stays at the limit that the calibration's counts carry, but for a last ``LLR_TIE`` that keeps
the order. How the knots are found is ``fieldid.evaluate.score_to_llr``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fieldid.parameters import LLR_TIE

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class LlrMap:
    """Knots, both strictly ascending; straight lines between them."""

    score: tuple[float, ...]
    llr: tuple[float, ...]

    def __call__(self, scores: ArrayLike) -> NDArray[np.float64]:
        """Return the LLR of each score, float64, of the same shape; NaN stays NaN."""
        values = np.asarray(scores, np.float64)
        knots = np.array(self.score)
        span = knots[-1] - knots[0]
        above, below = np.maximum(values - knots[-1], 0), np.maximum(knots[0] - values, 0)
        tie = LLR_TIE * (above / (span + above) - below / (span + below))
        llr: NDArray[np.float64] = np.interp(values, knots, np.array(self.llr)) + tie
        return llr
