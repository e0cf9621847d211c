"""One probe, made ready for every stage of a search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters
from fieldid.fingerprint.block import Batch, pack, take
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.descriptors import describe
from fieldid.identify.finger_agreement import ProbeGeometry

if TYPE_CHECKING:
    from fieldid.model.biometric import FingerTemplate


@dataclass(frozen=True, eq=False, repr=False)
class FingerProbe:
    """``whole``: for full comparison. The others: of the m minutiae that are described.

    ``descriptors``: float32 (48, m), 1 = one. ``xy``: float32 (m, 2), y upwards. ``direction``:
    float32 (m,).
    """

    whole: Batch
    descriptors: NDArray[np.float32]
    xy: NDArray[np.float32]
    direction: NDArray[np.float32]
    geometry: ProbeGeometry

    @classmethod
    def of(cls, template: FingerTemplate) -> FingerProbe:
        """Prepare a template with at least one minutia."""
        found = cylinders(template)
        kept = np.nonzero(found.valid)[0][: parameters.DESCRIBED_MINUTIAE]
        scale = np.float32(1 / parameters.DESCRIPTOR_SCALE**2)  # the reference's is in there too
        return cls(
            whole=take(pack([found]), np.zeros(1, np.int64)),
            descriptors=np.ascontiguousarray(describe(found).T.astype(np.float32) * scale),
            xy=found.xy[kept],
            direction=found.direction[kept],
            geometry=ProbeGeometry.of(found.xy[kept], found.direction[kept]),
        )

    def __len__(self) -> int:
        """Count the minutiae that are described."""
        return len(self.direction)
