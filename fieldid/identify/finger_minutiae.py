"""The minutiae of all references of one extractor, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.fingerprint.block import TemplateBlock, pack
from fieldid.fingerprint.cylinders import minutia_cylinders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.biometric import FingerTemplate


@dataclass(frozen=True, eq=False, repr=False)
class FingerMinutiae:
    """``xy``: float32 (N, 2) and ``direction``: float32 (N,), as in ``FingerTemplate``.

    ``starts``, ``counts``: int64 (T,), the rows of each template.
    """

    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, templates: Sequence[FingerTemplate]) -> FingerMinutiae:
        """Put templates behind each other."""
        counts = np.array([len(template.xy) for template in templates], np.int64)
        return cls(
            np.concatenate([np.empty((0, 2), np.float32), *(one.xy for one in templates)]),
            np.concatenate([np.empty(0, np.float32), *(one.direction for one in templates)]),
            np.cumsum(counts) - counts,
            counts,
        )

    def __len__(self) -> int:
        return len(self.starts)

    def followed_by(self, later: FingerMinutiae) -> FingerMinutiae:
        """Return these templates and then others."""
        return FingerMinutiae(
            np.concatenate([self.xy, later.xy]),
            np.concatenate([self.direction, later.direction]),
            np.concatenate([self.starts, later.starts + len(self.xy)]),
            np.concatenate([self.counts, later.counts]),
        )

    def block(self, templates: NDArray[np.int64]) -> TemplateBlock:
        """Compute what the matcher needs of some templates (at least one); 1 ms each."""
        sets = []
        for first, count in zip(self.starts[templates], self.counts[templates], strict=True):
            rows = slice(first, first + count)
            sets.append(minutia_cylinders(self.xy[rows], self.direction[rows]))
        return pack(sets)
