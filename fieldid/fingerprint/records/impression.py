"""What every minutiae record says of one impression, whatever the standard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.minutia import Minutia
from fieldid.fingerprint.records.octets import uint
from fieldid.model.biometric import FingerPosition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fieldid.fingerprint.records.octets import Octets

# Ten fingers and "unknown", ISO/IEC 19794-2:2005, table 2.
ONE_FINGER = frozenset(FingerPosition)
# Several fingers at once as well, ISO/IEC 19794-2:2011 and 19794-4:2011.
ONE_OR_MORE_FINGERS = frozenset({*ONE_FINGER, 13, 14, 15, *range(40, 51)})


@dataclass(frozen=True)
class Geometry:
    """Size of the image in pixels and resolution in pixels per centimetre."""

    width: int
    height: int
    resolution_x: int
    resolution_y: int

    @classmethod
    def read(cls, octets: Octets) -> Geometry:
        """Read width, height and resolutions in this order. Raises ``FingerRecordError``."""
        geometry = cls(octets.uint(2), octets.uint(2), octets.uint(2), octets.uint(2))
        geometry.check()
        return geometry

    def check(self) -> None:
        """Raise ``FingerRecordError`` where one of them is 0."""
        if not all((self.width, self.height, self.resolution_x, self.resolution_y)):
            raise FingerRecordError(reason="it states no size or no resolution of the image")

    def encode(self) -> bytes:
        """Write width, height and resolutions in this order. Raises ``FingerRecordError``."""
        self.check()
        values = (self.width, self.height, self.resolution_x, self.resolution_y)
        return b"".join(uint(value, 2) for value in values)


@dataclass(frozen=True, repr=False)
class Impression:
    """One view.

    ``position``: code of the finger or fingers. ``quality``: as recorded, None where not told.
    """

    position: int
    geometry: Geometry
    quality: int | None
    minutiae: tuple[Minutia, ...]


def check_position(code: int, allowed: frozenset[int]) -> int:
    """Return ``code``. Raises ``FingerRecordError`` where the standard has no such finger."""
    if code not in allowed:
        raise FingerRecordError(reason=f"it names a part of the hand that is no finger ({code})")
    return code


def finger_position(code: int) -> FingerPosition:
    """Return the one finger of a code, ``UNKNOWN`` where it names several."""
    return FingerPosition(code) if code in ONE_FINGER else FingerPosition.UNKNOWN


def same_geometry(impressions: Sequence[Impression]) -> Geometry:
    """Return the one size of all images. Raises ``FingerRecordError`` where there is not one."""
    sizes = {each.geometry for each in impressions}
    if len(sizes) != 1:
        raise FingerRecordError(reason="this format holds images of one size only")
    return sizes.pop()


def numbered(impressions: Iterable[Impression]) -> Iterator[tuple[int, Impression]]:
    """Yield each with the number of its view, which counts from 0 for each finger."""
    seen: Counter[int] = Counter()
    for each in impressions:
        yield seen[each.position], each
        seen[each.position] += 1
