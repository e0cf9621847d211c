"""Pairs minutiae one to one, best pair first (the greedy selection LGS of the MCC authors).

Cappelli, Ferrara and Maltoni, "Large-scale fingerprint identification on GPU", Information
Sciences 306, 2015, section 3.3. Every round takes all pairs that are the best of both their
minutiae at once, which gives the same pairs as taking the best pair of all again and again
(Preis, "Linear time 1/2-approximation algorithm for maximum weighted matching", 1999).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def one_to_one(weight: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return each probe minutia's partner, int64 (B, m), -1 for none.

    ``weight``: float32, shape (B, m, n); pairs of weight 0 or less are never made.
    """
    left = np.maximum(weight, 0)
    partner = np.full(weight.shape[:2], -1, np.int64)
    while True:
        column = left.argmax(axis=2)
        best = np.take_along_axis(left, column[..., None], 2)[..., 0]
        row_of_best = np.take_along_axis(left.argmax(axis=1), column, 1)
        mutual = (row_of_best == np.arange(weight.shape[1])) & (best > 0)
        if not mutual.any():
            return partner
        batch, row = np.nonzero(mutual)
        partner[batch, row] = column[batch, row]
        left[batch, row] = 0
        left[batch, :, column[batch, row]] = 0
