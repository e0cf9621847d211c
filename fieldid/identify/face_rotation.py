"""The random change of coordinates behind the search index, and what it leaves invariant.

``y = W (x - mean)`` for references and ``r = B q`` for probes, with ``W = Q A`` and
``B = Q A^-T``, so that ``q . (x - mean) = r . y``. ``Q`` is a random rotation, drawn uniformly
(Haar) and independently of every vector: that is what the bound of
``fieldid.identify.face_plan`` rests on. ``A`` evens out the directions (the inverse fourth root
of the covariance), which narrows the bound for encoders whose vectors fill few of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fieldid.parameters import (
    INDEX_EVENING_FLOOR,
    INDEX_LEVEL,
    INDEX_RADIUS_QUANTILE,
    INDEX_RADIUS_ROOM,
)


@dataclass(frozen=True, eq=False, repr=False)
class FaceRotation:
    """``mean``: float32 (d,). ``reference``, ``probe``: float32 (d, d), W and B.

    ``radius``: the length of ``y`` up to which a reference is covered by the bound; longer ones
    are outliers, which are always compared in full. ``scale``: of the columns, whose whole
    numbers are about ``scale * y``.
    """

    mean: NDArray[np.float32]
    reference: NDArray[np.float32]
    probe: NDArray[np.float32]
    dither: NDArray[np.float32]
    radius: float

    @property
    def scale(self) -> float:
        """Columns have a standard deviation of ``INDEX_LEVEL`` where lengths are the radius."""
        return float(INDEX_LEVEL * np.sqrt(len(self.mean)) / self.radius)

    @classmethod
    def draw(
        cls,
        sample: NDArray[np.float32],
        others: NDArray[np.float32],
        random: np.random.Generator,
    ) -> FaceRotation:
        """Fit to a ``sample`` of references (n, d), n > 0, and draw the rotation.

        ``others``: references that the lengths are judged by, which the sample fits too well.
        """
        exact = sample.astype(np.float64)
        mean = exact.mean(axis=0)
        evening, inverse = _evening(exact - mean)
        rotation = _haar(sample.shape[1], random)
        lengths = np.linalg.norm((others.astype(np.float64) - mean) @ evening, axis=1)
        radius = INDEX_RADIUS_ROOM * float(np.quantile(lengths, INDEX_RADIUS_QUANTILE)) or 1.0
        return cls(
            mean.astype(np.float32),
            (rotation @ evening).astype(np.float32),
            (rotation @ inverse).astype(np.float32),
            random.random(len(mean), np.float32),
            radius,
        )

    def of_references(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return ``scale * y`` of references (n, d), float32 (n, d)."""
        turned: NDArray[np.float32] = (vectors - self.mean) @ (self.reference.T * self.scale)
        return turned

    def of_probe(self, vector: NDArray[np.float32]) -> tuple[NDArray[np.float64], float]:
        """Return ``r``, float64 (d,), and the probe's score against the mean."""
        exact = vector.astype(np.float64)
        return self.probe.astype(np.float64) @ exact, float(exact @ self.mean.astype(np.float64))


def _evening(centred: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return A and its inverse transposed; both are symmetric."""
    values, directions = np.linalg.eigh(centred.T @ centred / len(centred))
    mean = max(float(values.mean()), np.finfo(np.float64).tiny)
    power = np.maximum(values / mean, INDEX_EVENING_FLOOR) ** 0.25
    return (directions / power) @ directions.T, (directions * power) @ directions.T


def _haar(dimensions: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Draw a rotation uniformly (Mezzadri 2007, "How to generate random matrices", eq. 5.3)."""
    q, r = np.linalg.qr(random.standard_normal((dimensions, dimensions)))
    turned: NDArray[np.float64] = q * np.sign(np.diag(r))
    return turned
