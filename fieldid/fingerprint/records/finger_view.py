"""One finger view as ISO/IEC 19794-2:2005, 7.4, and ANSI/INCITS 378-2004, 6.5, both have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.fingerprint.records.extension import read_area, write_area
from fieldid.fingerprint.records.impression import (
    ONE_FINGER,
    Geometry,
    Impression,
    check_position,
    numbered,
)
from fieldid.fingerprint.records.minutia import (
    WITH_QUALITY,
    Minutia,
    check_places,
    read_minutiae,
    write_minutiae,
)
from fieldid.fingerprint.records.octets import Octets, nibbles, uint

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOW = 0x0F


@dataclass(frozen=True, repr=False)
class FingerView:
    """``number``: of this view of the finger, from 0. ``quality``: 0 to 100."""

    position: int
    number: int
    impression_type: int
    quality: int
    minutiae: tuple[Minutia, ...]
    extended: bytes = b""

    @classmethod
    def read(cls, octets: Octets) -> FingerView:
        """Read. Raises ``FingerRecordError``."""
        position, packed, quality = octets.uint(1), octets.uint(1), octets.uint(1)
        return cls(
            check_position(position, ONE_FINGER),
            packed >> 4,
            packed & _LOW,
            quality,
            read_minutiae(octets, octets.uint(1), WITH_QUALITY),
            read_area(octets),
        )

    def check(self, geometry: Geometry) -> None:
        """Raise ``FingerRecordError`` for what the standard does not allow."""
        check_position(self.position, ONE_FINGER)
        check_places(self.minutiae, geometry)

    def encode(self) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        return b"".join(
            (
                uint(self.position, 1),
                nibbles(self.number, self.impression_type),
                uint(self.quality, 1),
                uint(len(self.minutiae), 1),
                write_minutiae(self.minutiae, WITH_QUALITY),
                write_area(self.extended),
            )
        )

    def impression(self, geometry: Geometry) -> Impression:
        """Return what any standard says."""
        return Impression(self.position, geometry, self.quality, self.minutiae)


def read_views(octets: Octets, count: int) -> tuple[FingerView, ...]:
    """Read ``count`` views and nothing behind them. Raises ``FingerRecordError``."""
    views = tuple(FingerView.read(octets) for _ in range(count))
    octets.end()
    return views


def views_of(impressions: Iterable[Impression]) -> tuple[FingerView, ...]:
    """Return views of these impressions, numbered from 0 for each finger."""
    return tuple(
        FingerView(each.position, number, 0, _quality(each), each.minutiae)
        for number, each in numbered(impressions)
    )


def _quality(impression: Impression) -> int:
    """Return the quality, else the mean of the minutiae's: these formats cannot leave it out."""
    if impression.quality is not None:
        return impression.quality
    told = [minutia.quality or 0 for minutia in impression.minutiae]
    return round(sum(told) / len(told)) if told else 0
