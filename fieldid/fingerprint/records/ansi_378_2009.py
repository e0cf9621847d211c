"""ANSI/INCITS 378-2009 and its amendment 1: versions ``030`` and ``035``.

The amendment has the same layout and knows views of several fingers. Guarantees that a record
that is read is written again octet by octet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from fieldid.fingerprint.records.extension import read_area, write_area
from fieldid.fingerprint.records.format_header import (
    MINUTIAE,
    check_size,
    odd_length,
    version_of,
)
from fieldid.fingerprint.records.impression import (
    ONE_FINGER,
    ONE_OR_MORE_FINGERS,
    Geometry,
    Impression,
    check_position,
    numbered,
)
from fieldid.fingerprint.records.maker import UNKNOWN_MAKER, Maker
from fieldid.fingerprint.records.minutia import (
    WITH_QUALITY,
    Minutia,
    check_places,
    read_minutiae,
    write_minutiae,
)
from fieldid.fingerprint.records.octets import Octets, uint
from fieldid.fingerprint.records.standard import ANSI_ANGLES, NOT_TOLD, Standard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.biometric import ModelTag

VERSION = b"030\x00"
VERSION_AM1 = b"035\x00"
_POSITIONS = {VERSION: ONE_FINGER, VERSION_AM1: ONE_OR_MORE_FINGERS}
_STANDARDS = {VERSION: Standard.ANSI_2009, VERSION_AM1: Standard.ANSI_2009_AM1}
VERSIONS = frozenset(_STANDARDS)
_HEADER = 21
_HEAD = len(MINUTIAE + VERSION)


@dataclass(frozen=True, repr=False)
class Ansi2009View:
    """``number``: of this view of the finger, from 0. ``quality``: 0 to 100, 254, 255."""

    position: int
    number: int
    impression_type: int
    quality: int
    quality_vendor: int
    quality_algorithm: int
    geometry: Geometry
    minutiae: tuple[Minutia, ...]
    extended: bytes = b""

    @classmethod
    def read(cls, octets: Octets) -> Ansi2009View:
        """Read. Raises ``FingerRecordError``."""
        position, number, kind, quality = octets.take(4)
        return cls(
            position,
            number,
            kind,
            quality,
            octets.uint(2),
            octets.uint(2),
            Geometry.read(octets),
            read_minutiae(octets, octets.uint(1), WITH_QUALITY),
            read_area(octets),
        )

    def encode(self) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        first = (self.position, self.number, self.impression_type, self.quality)
        return b"".join(
            (
                *(uint(value, 1) for value in first),
                uint(self.quality_vendor, 2),
                uint(self.quality_algorithm, 2),
                self.geometry.encode(),
                uint(len(self.minutiae), 1),
                write_minutiae(self.minutiae, WITH_QUALITY),
                write_area(self.extended),
            )
        )

    def impression(self) -> Impression:
        """Return what any standard says."""
        quality = None if self.quality == NOT_TOLD else self.quality
        return Impression(self.position, self.geometry, quality, self.minutiae)


@dataclass(frozen=True, repr=False)
class Ansi2009Record:
    """``certificates``: bits of the sensor's compliance. ``device_id``: the maker's, 0 = none.

    ``stated_length``: of the record, where it says a wrong one.
    """

    views: tuple[Ansi2009View, ...]
    maker: Maker = UNKNOWN_MAKER
    certificates: int = 0
    device_id: int = 0
    reserved: int = 0
    version: bytes = VERSION
    stated_length: int | None = None

    angles: ClassVar[int] = ANSI_ANGLES

    @property
    def extractor(self) -> ModelTag:
        """Return what made the minutiae."""
        return self.maker.tag(_STANDARDS[self.version])

    def impressions(self) -> tuple[Impression, ...]:
        """Return what any standard says of each view."""
        return tuple(view.impression() for view in self.views)


def decode(data: bytes) -> Ansi2009Record:
    """Read a record of either version. Raises ``FingerRecordError``."""
    check_size(data)
    version = version_of(data, MINUTIAE, _STANDARDS)
    octets = Octets(data[_HEAD:])
    stated = odd_length(octets.uint(4), len(data), _HEADER)
    maker, certificates, device_id = Maker.read(octets), octets.uint(1), octets.uint(2)
    count, reserved = octets.uint(1), octets.uint(1)
    views = tuple(Ansi2009View.read(octets) for _ in range(count))
    octets.end()
    record = Ansi2009Record(views, maker, certificates, device_id, reserved, version, stated)
    _check(record)
    return record


def encode(record: Ansi2009Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    body = b"".join(
        (
            record.maker.encode(),
            uint(record.certificates, 1),
            uint(record.device_id, 2),
            uint(len(record.views), 1),
            uint(record.reserved, 1),
            *(view.encode() for view in record.views),
        )
    )
    length = _HEAD + 4 + len(body)
    odd_length(record.stated_length or length, length, _HEADER)
    return MINUTIAE + record.version + uint(record.stated_length or length, 4) + body


def of_impressions(impressions: Sequence[Impression], version: bytes = VERSION) -> Ansi2009Record:
    """Return a record of these, with qualities by an algorithm that is not told."""
    views = tuple(
        Ansi2009View(
            each.position,
            number,
            0,
            NOT_TOLD if each.quality is None else each.quality,
            UNKNOWN_MAKER.vendor,
            0,
            each.geometry,
            each.minutiae,
        )
        for number, each in numbered(impressions)
    )
    return Ansi2009Record(views, version=version)


def _check(record: Ansi2009Record) -> None:
    for view in record.views:
        check_position(view.position, _POSITIONS[record.version])
        check_places(view.minutiae, view.geometry)
