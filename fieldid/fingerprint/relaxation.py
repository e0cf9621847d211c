"""Lets pairs of minutiae support each other where their geometry agrees.

Cappelli, Ferrara and Maltoni (PAMI 2010), section 4.2.3 (relaxation, equations 26 to 31): a
pair's score becomes the mean of its own and those of the pairs compatible with it in distance,
direction and bearing. The invariants do not depend on how the impressions lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.fingerprint.angles import turn_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LARGEST_EXPONENT = 60.0  # beyond, a sigmoid is 0 in float32 anyway


def compatibility(
    probe_xy: NDArray[np.float32],
    probe_direction: NDArray[np.float32],
    paired_xy: NDArray[np.float32],
    paired_direction: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Return how well each two pairs agree, float32 (B, m, m), in [0, 1], 0 on the diagonal.

    The probe has m minutiae, (m, 2) and (m,), or others for every reference, (B, m, 2) and
    (B, m); ``paired_xy`` (B, m, 2) and ``paired_direction`` (B, m) are those of their partners.
    """
    count = paired_direction.shape[1]
    own = _invariants(probe_xy.reshape(-1, count, 2), probe_direction.reshape(-1, count))
    other = _invariants(paired_xy, paired_direction)
    exponents = (
        (parameters.RELAXATION_DISTANCE, np.abs(own[0] - other[0])),
        (parameters.RELAXATION_TURN, turn_between(own[1], other[1])),
        (parameters.RELAXATION_BEARING, turn_between(own[2], other[2])),
    )
    agreement = np.ones((len(paired_xy), *own[0].shape[1:]), np.float32)
    for (centre, slope), difference in exponents:
        exponent = np.minimum(np.float32(-slope) * (difference - np.float32(centre)), _LARGEST)
        agreement /= 1 + np.exp(exponent)
    diagonal = np.arange(agreement.shape[1])
    agreement[:, diagonal, diagonal] = 0
    return agreement


def relax(
    score: NDArray[np.float32], agreement: NDArray[np.float32], pairs: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return the relaxed score of each pair, float32 (B, m).

    ``score`` (B, m) is 0 where a probe minutia has no partner; ``pairs`` (B,) counts the rest.
    """
    own = np.float32(parameters.RELAXATION_OWN_WEIGHT)
    share = (1 - own) / np.maximum(pairs - 1, 1).astype(np.float32)[:, None]
    paired = score > 0
    relaxed = score
    for _ in range(parameters.RELAXATION_ROUNDS):
        support = (agreement @ relaxed[..., None])[..., 0]
        relaxed = np.where(paired, own * relaxed + share * support, 0).astype(np.float32)
    return relaxed


_LARGEST = np.float32(_LARGEST_EXPONENT)


def _invariants(
    xy: NDArray[np.float32], direction: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return distance, turn and bearing from each minutia to each other, (B, m, m)."""
    offset = xy[:, None] - xy[:, :, None]
    distance = np.sqrt((offset**2).sum(axis=-1))
    turn = direction[:, :, None] - direction[:, None]
    bearing = direction[:, :, None] - np.arctan2(offset[..., 1], offset[..., 0])
    return distance, turn, bearing
