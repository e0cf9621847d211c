"""Comparing references in full, in float32: what the index left over, or whole blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.parameters import INDEX_BLOCK_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.identify.face_block import FaceBlock
    from fieldid.identify.face_found import BestFound


@dataclass(frozen=True, eq=False, repr=False)
class FaceComparer:
    """Compares one probe, a unit vector, float32 (d,); safe for several threads."""

    vector: NDArray[np.float32]

    def whole_blocks(self, best: BestFound, blocks: Iterator[FaceBlock]) -> None:
        """Compare everything."""
        for block in blocks:
            best.add(block.owners[: block.used], block.cosines(self.vector))
            if best.wanted:
                best.settle()

    def take(self, block: FaceBlock, places: NDArray[np.intp], best: BestFound) -> None:
        """Compare some references of a block, or all of it where they are too many."""
        if len(places) > INDEX_BLOCK_SHARE * block.used:
            best.add(block.owners[: block.used], block.cosines(self.vector))
        elif len(places):
            # nothing is out of range: the mode spares a check and is faster
            compared = block.vectors.take(places, axis=0, mode="clip")
            best.add(block.owners[places], np.vecdot(compared, self.vector))
