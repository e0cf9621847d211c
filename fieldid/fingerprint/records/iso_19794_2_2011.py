"""ISO/IEC 19794-2:2011, clause 8: the finger minutiae record, version ``030``.

Guarantees that a record that is read is written again octet by octet. Leaves out the card
formats of clause 9, which have no header to know them by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.extension import read_area, write_area
from fieldid.fingerprint.records.format_header import (
    MINUTIAE,
    check_size,
    skip_header,
    whole,
)
from fieldid.fingerprint.records.impression import (
    ONE_OR_MORE_FINGERS,
    Geometry,
    Impression,
    check_position,
    numbered,
)
from fieldid.fingerprint.records.minutia import (
    WITH_QUALITY,
    WITHOUT_QUALITY,
    Minutia,
    check_places,
    read_minutiae,
    write_minutiae,
)
from fieldid.fingerprint.records.octets import Octets, nibbles, uint
from fieldid.fingerprint.records.representation import (
    QualityBlock,
    RepresentationHeader,
    read_representation,
    read_representations_head,
    write_representation,
    write_representations_head,
)
from fieldid.fingerprint.records.standard import ISO_ANGLES, Standard
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = b"030\x00"
_HEAD = len(MINUTIAE + VERSION) + 4 + 3


@dataclass(frozen=True, repr=False)
class Iso2011View:
    """``number``: of this view of the finger, from 0.

    ``ending_type``: where the maker places a ridge ending; 0 = where the valley around it
    forks, 1 = where the thinned ridge ends.
    """

    header: RepresentationHeader
    position: int
    number: int
    impression_type: int
    geometry: Geometry
    minutiae: tuple[Minutia, ...]
    minutia_size: int = WITH_QUALITY
    ending_type: int = 0
    extended: bytes = b""

    @classmethod
    def read(cls, octets: Octets, *, certified: bool) -> Iso2011View:
        """Read the whole of ``octets``. Raises ``FingerRecordError``."""
        header = RepresentationHeader.read(octets, certified=certified)
        position, number = octets.uint(1), octets.uint(1)
        resolution_x, resolution_y = octets.uint(2), octets.uint(2)
        impression_type = octets.uint(1)
        geometry = Geometry(octets.uint(2), octets.uint(2), resolution_x, resolution_y)
        size, ending_type = divmod(octets.uint(1), 1 << 4)
        if size not in {WITHOUT_QUALITY, WITH_QUALITY}:
            raise FingerRecordError(reason=f"its minutiae have {size} bytes, which is unknown")
        minutiae = read_minutiae(octets, octets.uint(1), size)
        extended = read_area(octets)
        octets.end()
        return cls(
            header,
            position,
            number,
            impression_type,
            geometry,
            minutiae,
            size,
            ending_type,
            extended,
        )

    def encode(self, *, certified: bool) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        size = self.geometry
        return self.header.encode(certified=certified) + b"".join(
            (
                uint(self.position, 1),
                uint(self.number, 1),
                uint(size.resolution_x, 2),
                uint(size.resolution_y, 2),
                uint(self.impression_type, 1),
                uint(size.width, 2),
                uint(size.height, 2),
                nibbles(self.minutia_size, self.ending_type),
                uint(len(self.minutiae), 1),
                write_minutiae(self.minutiae, self.minutia_size),
                write_area(self.extended),
            )
        )

    def impression(self) -> Impression:
        """Return what any standard says."""
        scores = [block.score for block in self.header.qualities]
        quality = scores[0] if scores else None
        return Impression(self.position, self.geometry, quality, self.minutiae)


@dataclass(frozen=True, repr=False)
class Iso2011Record:
    """``certified``: whether each view says which laboratories certified the device."""

    views: tuple[Iso2011View, ...]
    certified: bool = False

    angles: ClassVar[int] = ISO_ANGLES

    @property
    def extractor(self) -> ModelTag:
        """Return what made the minutiae; these records say who made the device, not that."""
        return ModelTag(Standard.ISO_2011.value, "maker not told")

    def impressions(self) -> tuple[Impression, ...]:
        """Return what any standard says of each view."""
        return tuple(view.impression() for view in self.views)


def states_lengths(data: bytes) -> bool:
    """Return whether the lengths of the representations add up to that of the record."""
    octets = Octets(data[_HEAD - 3 :])
    try:
        for _ in range(read_representations_head(octets)[0]):
            read_representation(octets)
        octets.end()
    except FingerRecordError:
        return False
    return True


def decode(data: bytes) -> Iso2011Record:
    """Read a record. Raises ``FingerRecordError``."""
    check_size(data)
    octets = Octets(data)
    skip_header(octets, MINUTIAE, VERSION)
    whole(octets.uint(4), len(data))
    count, certified = read_representations_head(octets)
    views = tuple(
        Iso2011View.read(read_representation(octets), certified=certified) for _ in range(count)
    )
    octets.end()
    record = Iso2011Record(views, certified)
    _check(record)
    return record


def encode(record: Iso2011Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    views = b"".join(
        write_representation(view.encode(certified=record.certified)) for view in record.views
    )
    counts = write_representations_head(len(record.views), certified=record.certified)
    return MINUTIAE + VERSION + uint(_HEAD + len(views), 4) + counts + views


def of_impressions(impressions: Sequence[Impression]) -> Iso2011Record:
    """Return a record of these, with qualities by an algorithm that is not told."""
    views = tuple(
        Iso2011View(
            RepresentationHeader(qualities=_qualities(each)),
            each.position,
            number,
            0,
            each.geometry,
            each.minutiae,
        )
        for number, each in numbered(impressions)
    )
    return Iso2011Record(views)


def _qualities(impression: Impression) -> tuple[QualityBlock, ...]:
    return () if impression.quality is None else (QualityBlock(impression.quality, 0, 0),)


def _check(record: Iso2011Record) -> None:
    for view in record.views:
        check_position(view.position, ONE_OR_MORE_FINGERS)
        view.geometry.check()
        check_places(view.minutiae, view.geometry)
