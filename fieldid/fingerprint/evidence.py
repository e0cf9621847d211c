"""What a comparison rests on, for whoever listens: the paired minutiae and their contribution.

And how the impressions lie on each other: the motion that lays the probe over the reference, and
the region that both show, which is all that was compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, repr=False)
class FingerEvidence:
    """k paired minutiae of the best alignment, the largest contribution first.

    ``probe_xy``, ``reference_xy``: float32 (k, 2), in the coordinates of each template (pixels
    at 500 dpi, y downwards). ``contribution``: float32 (k,), positive; the sum is the score.
    ``onto_reference``: float32 (2, 3), takes a point (x, y, 1) of the probe to the reference.
    ``probe_region``, ``reference_region``: float32 (corners, 2), the region that both show, as
    each of them sees it; no corners where there is none.
    """

    probe_xy: NDArray[np.float32]
    reference_xy: NDArray[np.float32]
    contribution: NDArray[np.float32]
    onto_reference: NDArray[np.float32]
    probe_region: NDArray[np.float32]
    reference_region: NDArray[np.float32]


_NO_PLACES = np.empty((0, 2), np.float32)
NO_EVIDENCE = FingerEvidence(
    _NO_PLACES,
    _NO_PLACES,
    np.empty(0, np.float32),
    np.eye(2, 3, dtype=np.float32),
    _NO_PLACES,
    _NO_PLACES,
)
EvidenceSink = Callable[[FingerEvidence], None]
