"""How alike the neighbourhoods of two minutiae are.

Cappelli, Ferrara and Maltoni (PAMI 2010), section 3.3, equation 17: one minus the distance of
the two cylinders over the sum of their lengths, on the cells that both impressions saw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.fingerprint.angles import turn_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.fingerprint.block import Batch


def local_similarity(probe: Batch, references: Batch) -> NDArray[np.float32]:
    """Compare all minutiae of one probe (a batch of one) with those of B references.

    Returns float32, shape (B, m, n), in [0, 1]; 0 where two cylinders are not comparable.
    """
    values, seen = probe.values[0], probe.seen[0]
    own = _squared_lengths(values)
    others = _squared_lengths(references.values)
    shared = _products(seen, references.seen)
    product = _products(values, references.values)
    length_a = np.sqrt(_products(own, references.seen))
    length_b = np.sqrt(_products(seen, others))
    squared = length_a**2 + length_b**2 - 2 * product
    lengths = length_a + length_b
    apart = np.sqrt(np.maximum(squared, 0)) / np.maximum(lengths, 1)
    turn = turn_between(probe.direction[0][:, None], references.direction[:, None])
    comparable = (
        (shared >= parameters.MCC_MIN_COMMON_CELLS * seen.shape[1])
        & (turn <= parameters.MCC_MAX_TURN)
        & (probe.valid[0][:, None] & references.valid[:, None])
        & (lengths > 0)
    )
    return np.where(comparable, 1 - apart, 0).astype(np.float32)


def _squared_lengths(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sum the squares of each cell's directions: (..., 260) to (..., 52)."""
    cells = values.reshape(*values.shape[:-1], -1, parameters.MCC_SECTIONS)
    squares: NDArray[np.float32] = np.einsum("...cs,...cs->...c", cells, cells)
    return squares


def _products(probe: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """Multiply (m, d) with (B, n, d) in one product; return (B, m, n)."""
    batch, count, length = others.shape
    flat = others.reshape(batch * count, length) @ probe.T
    return np.ascontiguousarray(np.swapaxes(flat.reshape(batch, count, len(probe)), 1, 2))
