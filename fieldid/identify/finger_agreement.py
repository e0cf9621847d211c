"""Whether pairs of minutiae agree, computed fast for many references: for an order, not a score.

The compatibility of ``fingerprint.relaxation`` (Cappelli, Ferrara and Maltoni, PAMI 2010, equations
28 to 31) with the chord of an angle in place of the angle, which is the same up to a hundredth
where pairs agree. Places and directions are complex numbers, so that no angle is ever computed;
what only the probe decides is computed once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters

_LARGEST_EXPONENT = np.float32(28)  # three such factors still fit into float32
_NO_DISTANCE = np.float32(1e-3)


@dataclass(frozen=True, eq=False, repr=False)
class ProbeGeometry:
    """m minutiae of the probe towards each other.

    ``heading``: complex64 (m,), of length 1. ``distance``: float32 (m, m). ``bearing``: complex64
    (m, m), from each to each other, of length 1.
    """

    heading: NDArray[np.complex64]
    distance: NDArray[np.float32]
    bearing: NDArray[np.complex64]

    @classmethod
    def of(cls, xy: NDArray[np.float32], direction: NDArray[np.float32]) -> ProbeGeometry:
        """Prepare minutiae (m, 2) with directions (m,)."""
        distance, bearing = _distances(xy)
        return cls(_headings(direction), distance, bearing)

    def agreement(
        self,
        chosen: NDArray[np.int64],
        paired_xy: NDArray[np.float32],
        paired_direction: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Return how well each two of n pairs agree, float32 (K, n, n), 0 on the diagonal.

        ``chosen``: int64 (K, n), the probe's minutiae; ``paired_xy``: float32 (K, n, 2) and
        ``paired_direction``: float32 (K, n), those of their partners.
        """
        turn = self.heading[chosen] * _headings(paired_direction).conj()
        distance, bearing = _distances(paired_xy)
        place = chosen[:, :, None] * len(self.heading) + chosen[:, None]
        distance -= self.distance.ravel()[place]
        own = self.bearing.ravel()[place]
        own *= turn.conj()[:, :, None]
        own -= bearing
        against = _odds(np.abs(distance, out=distance), parameters.RELAXATION_DISTANCE)
        turns_apart = np.abs(turn[:, :, None] - turn[:, None])
        against *= _odds(turns_apart, parameters.RELAXATION_TURN)
        against *= _odds(np.abs(own), parameters.RELAXATION_BEARING)
        agreement: NDArray[np.float32] = np.divide(1, against, out=against)
        diagonal = np.arange(chosen.shape[1])
        agreement[:, diagonal, diagonal] = 0
        return agreement


def _headings(direction: NDArray[np.float32]) -> NDArray[np.complex64]:
    return np.asarray(np.exp(1j * direction), np.complex64)


def _distances(xy: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.complex64]]:
    """Return distances and bearings (..., n, n) of places (..., n, 2)."""
    place = np.ascontiguousarray(xy).view(np.complex64)[..., 0]
    bearing = place[..., None, :] - place[..., None]
    distance = np.abs(bearing)
    bearing /= np.maximum(distance, _NO_DISTANCE)
    return distance, bearing


def _odds(difference: NDArray[np.float32], bound: tuple[float, float]) -> NDArray[np.float32]:
    """Return one over the sigmoid of equation 31, in place."""
    centre, slope = bound
    difference -= np.float32(centre)
    difference *= np.float32(-slope)
    np.minimum(difference, _LARGEST_EXPONENT, out=difference)
    np.exp(difference, out=difference)
    difference += 1
    return difference
