"""Cores and deltas (ISO/IEC 19794-2:2005, 7.5.3; ANSI 378-2004 and 2009, 6.6.3).

ISO tells at each point whether angles follow, ANSI once for all cores and once for all deltas.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.octets import Octets, uint

if TYPE_CHECKING:
    from fieldid.fingerprint.records.extension import Extension

_HAS_ANGLES = 0x40
_COUNT = 0x0F
_POINT_HAS_ANGLES = 0x4000
_COORDINATE = 0x3FFF
CORE_ANGLES = 1
DELTA_ANGLES = 3


@dataclass(frozen=True, repr=False)
class Singularity:
    """A core (one angle) or a delta (three), or neither; units as those of minutiae."""

    x: int
    y: int
    angles: tuple[int, ...] = ()


@dataclass(frozen=True, repr=False)
class CoresAndDeltas:
    """At most 15 of each."""

    cores: tuple[Singularity, ...]
    deltas: tuple[Singularity, ...]

    @classmethod
    def read(cls, block: Extension, *, ansi: bool) -> CoresAndDeltas:
        """Read a block of type 2. Raises ``FingerRecordError``."""
        octets = Octets(block.data)
        found = cls(_read(octets, CORE_ANGLES, ansi=ansi), _read(octets, DELTA_ANGLES, ansi=ansi))
        octets.end()
        return found

    def encode(self, *, ansi: bool) -> bytes:
        """Write the octets of a block of type 2. Raises ``FingerRecordError``."""
        return _write(self.cores, CORE_ANGLES, ansi=ansi) + _write(
            self.deltas, DELTA_ANGLES, ansi=ansi
        )


def _read(octets: Octets, angles: int, *, ansi: bool) -> tuple[Singularity, ...]:
    head = octets.uint(1)
    count = head & _COUNT
    return tuple(_read_point(octets, angles, head, ansi=ansi) for _ in range(count))


def _read_point(octets: Octets, angles: int, head: int, *, ansi: bool) -> Singularity:
    x, y = octets.uint(2), octets.uint(2)
    told = head & _HAS_ANGLES if ansi else x & _POINT_HAS_ANGLES
    turns = tuple(octets.take(angles)) if told else ()
    return Singularity(x & _COORDINATE, y & _COORDINATE, turns)


def _write(points: tuple[Singularity, ...], angles: int, *, ansi: bool) -> bytes:
    told = {len(point.angles) for point in points}
    if len(points) > _COUNT or told - {0, angles} or (ansi and len(told) > 1):
        raise FingerRecordError(reason="it has more cores, deltas or angles than fit")
    if any(max(point.x, point.y) > _COORDINATE for point in points):
        raise FingerRecordError(reason="a core or delta lies further out than the format can say")
    head = _HAS_ANGLES if ansi and told == {angles} else 0
    written = [uint(head | len(points), 1)]
    for point in points:
        mark = _POINT_HAS_ANGLES if point.angles and not ansi else 0
        written += [uint(mark | point.x, 2), uint(point.y, 2), *(uint(a, 1) for a in point.angles)]
    return b"".join(written)
