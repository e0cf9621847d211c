"""Minutiae as a detector gives them, before they become a template."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, repr=False)
class RawMinutiae:
    """Minutiae as ``FingerTemplate`` describes them, best quality first."""

    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    quality: NDArray[np.float32]
    bifurcation: NDArray[np.bool_]

    @classmethod
    def none(cls) -> RawMinutiae:
        """Return no minutiae."""
        empty = np.empty(0, np.float32)
        return cls(np.empty((0, 2), np.float32), empty, empty, np.empty(0, np.bool_))

    def inside(self, shape: tuple[int, ...]) -> RawMinutiae:
        """Leave out what lies outside an image of this shape (height, width)."""
        limit = np.array([shape[1], shape[0]], np.float32)
        return self._at(np.nonzero(((self.xy >= 0) & (self.xy < limit)).all(axis=1))[0])

    def moved(self, corner: tuple[int, int]) -> RawMinutiae:
        """Return the same minutiae in the image that this one was cut out of at ``corner``."""
        return replace(self, xy=self.xy + np.array(corner, np.float32))

    def best(self, most: int) -> RawMinutiae:
        """Return at most this many, best quality first."""
        return self._at(np.argsort(-self.quality, kind="stable")[:most])

    def _at(self, places: NDArray[np.int64]) -> RawMinutiae:
        return RawMinutiae(
            self.xy[places], self.direction[places], self.quality[places], self.bifurcation[places]
        )
