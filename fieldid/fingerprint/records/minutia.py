"""One minutia, 5 or 6 octets, the same in all four standards (ISO/IEC 19794-2:2005, 7.4.2).

Guarantees that a type or a place that the standard does not allow is refused. Angles and
qualities stay as they came; ``template_of`` gives them meaning, or refuses them.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from fieldid.errors.image import FingerRecordError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.fingerprint.records.impression import Geometry
    from fieldid.fingerprint.records.octets import Octets

WITH_QUALITY = 6
WITHOUT_QUALITY = 5
_LAYOUT = {WITH_QUALITY: struct.Struct(">HHBB"), WITHOUT_QUALITY: struct.Struct(">HHB")}
_COORDINATE = 0x3FFF
_COORDINATE_BITS = 14


class MinutiaKind(IntEnum):
    """Code of two bits. ``OTHER``: neither, either, or not told (ANSI 2009: "either")."""

    OTHER = 0
    ENDING = 1
    BIFURCATION = 2


@dataclass(frozen=True, repr=False)
class Minutia:
    """As recorded.

    ``x``, ``y``: pixels from the top left. ``angle``: counter-clockwise from the x axis, in
    units of 1/256 turn (ISO) or 2 degrees (ANSI). ``quality``: 1 to 100, other values "not
    told"; None where the record has no such octet. ``reserved``: two bits, kept as they came.
    """

    kind: MinutiaKind
    x: int
    y: int
    angle: int
    quality: int | None = 0
    reserved: int = 0


def read_minutiae(octets: Octets, count: int, size: int) -> tuple[Minutia, ...]:
    """Read ``count`` minutiae of ``size`` octets. Raises ``FingerRecordError``."""
    rows = _LAYOUT[size].iter_unpack(octets.take(count * size))
    try:
        return tuple(_minutia(*row) for row in rows)
    except ValueError as error:
        raise FingerRecordError(reason="a minutia is of a type that does not exist") from error


def _minutia(kind_x: int, y: int, angle: int, quality: int | None = None) -> Minutia:
    return Minutia(
        kind=MinutiaKind(kind_x >> _COORDINATE_BITS),
        x=kind_x & _COORDINATE,
        y=y & _COORDINATE,
        angle=angle,
        quality=quality,
        reserved=y >> _COORDINATE_BITS,
    )


def write_minutiae(minutiae: Iterable[Minutia], size: int) -> bytes:
    """Write each minutia in ``size`` octets. Raises ``FingerRecordError``."""
    return b"".join(_write(minutia, size) for minutia in minutiae)


def _write(minutia: Minutia, size: int) -> bytes:
    if max(minutia.x, minutia.y) > _COORDINATE:
        raise FingerRecordError(reason="a minutia lies further out than the format can say")
    if (minutia.quality is None) != (size == WITHOUT_QUALITY):
        raise FingerRecordError(reason="some of its minutiae have a quality and some have none")
    quality = () if minutia.quality is None else (minutia.quality,)
    first = minutia.kind << _COORDINATE_BITS | minutia.x
    second = minutia.reserved << _COORDINATE_BITS | minutia.y
    try:
        return _LAYOUT[size].pack(first, second, minutia.angle, *quality)
    except struct.error as error:
        raise FingerRecordError(reason="a value of a minutia is out of bounds") from error


def check_places(minutiae: Iterable[Minutia], geometry: Geometry) -> None:
    """Raise ``FingerRecordError`` for a minutia outside the image."""
    for minutia in minutiae:
        if not (0 <= minutia.x < geometry.width and 0 <= minutia.y < geometry.height):
            raise FingerRecordError(reason="a minutia lies outside the image")


def check_angles(minutiae: Iterable[Minutia], angles: int) -> None:
    """Raise ``FingerRecordError`` for an angle past a full turn of ``angles`` units."""
    if any(minutia.angle >= angles for minutia in minutiae):
        raise FingerRecordError(reason="its angles are not in the unit of this standard")
