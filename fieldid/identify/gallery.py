"""The gallery: all references of the list in contiguous arrays.

One face gallery per encoder and one finger gallery per extractor; templates of different
makers never meet. What changed since the arrays were packed is a small gallery of its own beside
them, whose rows follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.model.biometric import ModelTag


def _no_rows() -> NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, eq=False, repr=False)
class Gallery:
    """References of ``record_ids``, whose index is the row in every score array.

    ``unreadable``: templates that could not be decoded. ``most_references``: the most that one
    record has of the same source. ``gone``: int64, rows of records that no longer count.
    ``later``: the records that came since, whose rows follow those of ``record_ids``.
    """

    record_ids: Sequence[str]
    faces: dict[ModelTag, FaceGallery]
    fingers: dict[ModelTag, FingerGallery]
    unreadable: int
    most_references: int
    gone: NDArray[np.int64] = field(default_factory=_no_rows)
    later: Gallery | None = None

    def __len__(self) -> int:
        """Count the records that are searched."""
        return self.rows - len(self.gone)

    @property
    def rows(self) -> int:
        """Length of a score array."""
        return len(self.record_ids) + (self.later.rows if self.later else 0)

    def record_id(self, row: int) -> str:
        """Return the record of one row."""
        if self.later and row >= len(self.record_ids):
            return self.later.record_id(row - len(self.record_ids))
        return self.record_ids[row]
