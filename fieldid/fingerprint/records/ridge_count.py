"""Ridge counts between pairs of minutiae (ISO/IEC 19794-2:2005, 7.5.2; ANSI 378, 6.6.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.fingerprint.records.octets import Octets, uint

if TYPE_CHECKING:
    from fieldid.fingerprint.records.extension import Extension

_EDGE = 3


@dataclass(frozen=True, repr=False)
class RidgeCounts:
    """``method``: 0 own, 1 quadrants, 2 octants. ``edges``: two minutiae and the count.

    The indices start at 0 and are as the maker wrote them. ``rest``: up to two octets behind
    the last whole edge, which some makers leave.
    """

    method: int
    edges: tuple[tuple[int, int, int], ...]
    rest: bytes = b""

    @classmethod
    def read(cls, block: Extension) -> RidgeCounts:
        """Read a block of type 1. Raises ``FingerRecordError``."""
        octets = Octets(block.data)
        method = octets.uint(1)
        edges = tuple(
            (octets.uint(1), octets.uint(1), octets.uint(1)) for _ in range(octets.left // _EDGE)
        )
        return cls(method, edges, octets.take(octets.left))

    def encode(self) -> bytes:
        """Write the octets of a block of type 1. Raises ``FingerRecordError``."""
        numbers = (self.method, *(number for edge in self.edges for number in edge))
        return b"".join(uint(number, 1) for number in numbers) + self.rest
