"""What a comparison rests on, for whoever listens: the paired minutiae and their contribution."""

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
    """

    probe_xy: NDArray[np.float32]
    reference_xy: NDArray[np.float32]
    contribution: NDArray[np.float32]


EvidenceSink = Callable[[FingerEvidence], None]
