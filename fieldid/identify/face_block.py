"""A run of face references in contiguous arrays: what a search reads from front to back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.identify.face_columns import columns_of
from fieldid.parameters import INDEX_BLOCK

if TYPE_CHECKING:
    from fieldid.identify.face_rotation import FaceRotation


@dataclass(eq=False, repr=False)
class FaceBlock:
    """The first ``used`` of up to ``INDEX_BLOCK`` references.

    ``vectors``: float32 (room, d). ``owners``: int64 (room,), the record of each reference.
    ``columns``: int8 (d, room), or None where there is no index. ``outlier``: bool (room,).
    """

    vectors: NDArray[np.float32]
    owners: NDArray[np.int64]
    columns: NDArray[np.int8] | None
    outlier: NDArray[np.bool_]
    used: int

    @classmethod
    def empty(cls, dimensions: int, *, indexed: bool) -> FaceBlock:
        """Make a block with room for a few references."""
        columns = np.empty((dimensions, 1), np.int8) if indexed else None
        vectors = np.empty((1, dimensions), np.float32)
        return cls(vectors, np.empty(1, np.int64), columns, np.zeros(1, np.bool_), 0)

    @property
    def is_full(self) -> bool:
        """Whether another reference needs another block."""
        return self.used >= INDEX_BLOCK

    @property
    def nbytes(self) -> int:
        """Bytes held, room for more included."""
        columns = 0 if self.columns is None else self.columns.nbytes
        return self.vectors.nbytes + self.owners.nbytes + self.outlier.nbytes + columns

    def cosines(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the score of every reference, float32 (used,)."""
        scores: NDArray[np.float32] = np.einsum("nd,d->n", self.vectors[: self.used], vector)
        return scores

    def index(self, rotation: FaceRotation) -> None:
        """Make the columns of every reference."""
        self.columns = np.zeros(self.vectors.shape[::-1], np.int8)
        columns, outlier = columns_of(self.vectors[: self.used], rotation)
        self.columns[:, : self.used], self.outlier[: self.used] = columns, outlier

    def append(
        self,
        owner: int,
        vector: NDArray[np.float32],
        rotation: FaceRotation | None,
    ) -> None:
        """Add one reference; the block must not be full."""
        if self.used == len(self.owners):
            self._copy(min(INDEX_BLOCK, 2 * self.used))
        self._be_writable()
        place = self.used
        self.vectors[place], self.owners[place], self.outlier[place] = vector, owner, False
        if self.columns is not None and rotation is not None:
            columns, outlier = columns_of(vector[None], rotation)
            self.columns[:, place], self.outlier[place] = columns[:, 0], outlier[0]
        self.used += 1

    def move(self, place: int, other: FaceBlock) -> None:
        """Put the last reference of ``other`` into ``place`` and take it off ``other``."""
        self._be_writable()
        other.used -= 1
        last = other.used
        self.vectors[place], self.owners[place] = other.vectors[last], other.owners[last]
        self.outlier[place] = other.outlier[last]
        if self.columns is not None and other.columns is not None:
            self.columns[:, place] = other.columns[:, last]

    def _be_writable(self) -> None:
        """Take a copy of arrays that came from a store and may not be changed."""
        held = (self.vectors, self.owners, self.outlier, self.columns)
        if not all(array is None or array.flags.writeable for array in held):
            self._copy(len(self.owners))

    def _copy(self, room: int) -> None:
        vectors = np.empty((room, self.vectors.shape[1]), np.float32)
        vectors[: self.used] = self.vectors[: self.used]
        owners, outlier = np.empty(room, np.int64), np.zeros(room, np.bool_)
        owners[: self.used] = self.owners[: self.used]
        outlier[: self.used] = self.outlier[: self.used]
        if self.columns is not None:
            columns = np.zeros((len(self.columns), room), np.int8)
            columns[:, : self.used] = self.columns[:, : self.used]
            self.columns = columns
        self.vectors, self.owners, self.outlier = vectors, owners, outlier
