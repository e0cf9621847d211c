"""A fast first look at a long list of fingers: which references deserve a full comparison.

Each cylinder becomes 64 numbers (the principal components of the list's own cylinders) and its
direction; one matrix product per block gives every similarity, and a reference's promise is the
mean of the probe's ten best minutiae, corrected for the size of the reference (large templates
have better best minutiae by chance). A promise is an order, not a comparison score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters

if TYPE_CHECKING:
    from fieldid.fingerprint.block import Batch, TemplateBlock


@dataclass(frozen=True, eq=False, repr=False)
class FingerScreen:
    """Descriptors of all minutiae of a block, row for row.

    ``mean``: float32 (260,). ``basis``: float32 (260, 64). ``descriptors``: float32,
    C-contiguous, (N, 66); zero for a minutia that cannot be compared.
    """

    mean: NDArray[np.float32]
    basis: NDArray[np.float32]
    descriptors: NDArray[np.float32]

    @classmethod
    def build(cls, block: TemplateBlock) -> FingerScreen:
        """Find the principal components of the block's cylinders and project all of them."""
        step = max(1, len(block.values) // parameters.SCREEN_SAMPLE)
        sample = _unit(block.values[::step].astype(np.float32))
        mean = sample.mean(axis=0)
        _, vectors = np.linalg.eigh(np.cov(sample - mean, rowvar=False))
        basis = vectors[:, ::-1][:, : parameters.SCREEN_COMPONENTS].astype(np.float32)
        rows = parameters.SCREEN_BLOCK_ROWS
        parts = [
            _describe(
                block.values[start : start + rows],
                block.direction[start : start + rows],
                block.valid[start : start + rows],
                mean,
                basis,
            )
            for start in range(0, len(block.values), rows)
        ]
        return cls(mean, basis, np.concatenate(parts))

    def describe(self, probe: Batch) -> NDArray[np.float32]:
        """Return the descriptors of a probe, float32 (m, 66)."""
        return _describe(probe.values[0], probe.direction[0], probe.valid[0], self.mean, self.basis)

    def promise(
        self, probe: NDArray[np.float32], block: TemplateBlock, templates: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return the promise of neighbouring templates of ``block``, float32, one each."""
        first, last = templates[0], templates[-1]
        start, end = block.starts[first], block.starts[last] + block.counts[last]
        similarity = self.descriptors[start:end] @ probe.T
        best = np.maximum.reduceat(similarity, block.starts[templates] - start, axis=0)
        kept = min(parameters.SCREEN_BEST_MINUTIAE, best.shape[1])
        strongest = np.partition(best, best.shape[1] - kept, axis=1)[:, -kept:]
        return np.asarray(strongest.mean(axis=1), np.float32)


def without_size(promise: NDArray[np.float32], counts: NDArray[np.int64]) -> NDArray[np.float32]:
    """Subtract what the logarithm of the template size explains (least squares)."""
    size = np.log(counts)
    size = size - size.mean()
    slope = (size * promise).sum() / max(float((size * size).sum()), 1e-9)
    return np.asarray(promise - slope * size, np.float32)


def _describe(
    values: NDArray[np.uint8] | NDArray[np.float32],
    direction: NDArray[np.float32],
    valid: NDArray[np.bool_],
    mean: NDArray[np.float32],
    basis: NDArray[np.float32],
) -> NDArray[np.float32]:
    centred = _unit(values.astype(np.float32)) - mean
    shape = _unit(np.asarray(centred @ basis, np.float32))
    weight = np.float32(parameters.SCREEN_DIRECTION_WEIGHT)
    heading = weight * np.column_stack([np.cos(direction), np.sin(direction)])
    return np.asarray(np.hstack([shape, heading]) * valid[:, None], np.float32)


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return np.asarray(rows / np.maximum(length, np.float32(1e-6)), np.float32)
