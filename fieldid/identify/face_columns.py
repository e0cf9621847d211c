"""References as columns of whole numbers from -127 to 127, one column a rotated coordinate.

``c = floor(scale * y + d)`` with one ``d`` a column, drawn uniformly from 0 to 1 (subtractive
dither, Roberts 1962; Schuchman 1964). Whatever ``y`` is, ``c - d + 1/2`` differs from
``scale * y`` by an error that is uniform between -1/2 and 1/2, and independent between columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.identify.face_rotation import FaceRotation

_LARGEST = 127


def columns_of(
    vectors: NDArray[np.float32], rotation: FaceRotation
) -> tuple[NDArray[np.int8], NDArray[np.bool_]]:
    """Return columns, int8 (d, n), and which references are outliers, bool (n,).

    An outlier is longer than the radius, or does not fit 8 bits: the bound does not hold for it.
    """
    turned = rotation.of_references(vectors)
    longest = rotation.radius * rotation.scale
    long = np.einsum("nd,nd->n", turned, turned) > longest * longest
    turned += rotation.dither
    np.floor(turned, out=turned)
    outlier = long | (np.abs(turned).max(axis=1, initial=0) > _LARGEST)
    np.clip(turned, -_LARGEST, _LARGEST, out=turned)
    return np.ascontiguousarray(turned.astype(np.int8).T), outlier
