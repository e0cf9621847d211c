"""Quality of each zone of the image (ISO/IEC 19794-2:2005, 7.5.4; :2011, 8.5.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import bits
from fieldid.fingerprint.records.octets import Octets, uint

if TYPE_CHECKING:
    from fieldid.fingerprint.records.extension import Extension
    from fieldid.fingerprint.records.impression import Geometry


@dataclass(frozen=True, eq=False, repr=False)
class ZonalQuality:
    """``quality``: uint8, shape (rows, columns), highest is best, ``depth`` bits each.

    ``algorithm``: vendor and number (2011), None in records of 2005, which do not tell.
    """

    zone_width: int
    zone_height: int
    depth: int
    quality: NDArray[np.uint8]
    algorithm: tuple[int, int] | None = None

    @classmethod
    def read(cls, block: Extension, geometry: Geometry, *, with_algorithm: bool) -> ZonalQuality:
        """Read a block of type 3. Raises ``FingerRecordError``."""
        octets = Octets(block.data)
        algorithm = (octets.uint(2), octets.uint(2)) if with_algorithm else None
        width, height, depth = octets.uint(1), octets.uint(1), octets.uint(1)
        if not width or not height:
            raise FingerRecordError(reason="the zones of its quality map have no size")
        rows, columns = -(-geometry.height // height), -(-geometry.width // width)
        quality = bits.unpack(octets.take(octets.left), rows * columns, depth)
        return cls(width, height, depth, quality.reshape(rows, columns), algorithm)

    def encode(self) -> bytes:
        """Write the octets of a block of type 3. Raises ``FingerRecordError``."""
        head = b"".join(uint(number, 2) for number in self.algorithm or ())
        sizes = b"".join(uint(n, 1) for n in (self.zone_width, self.zone_height, self.depth))
        return head + sizes + bits.pack(self.quality.ravel(), self.depth)
