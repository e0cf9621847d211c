"""ISO/IEC 19794-2:2005, clause 7: the finger minutiae record, version `` 20``.

Guarantees that a record that is read is written again octet by octet. Leaves out the card
formats of clause 8, which have no header to know them by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from fieldid.fingerprint.records.finger_view import FingerView, read_views, views_of
from fieldid.fingerprint.records.format_header import (
    MINUTIAE,
    check_size,
    odd_length,
    skip_header,
)
from fieldid.fingerprint.records.impression import Geometry, Impression, same_geometry
from fieldid.fingerprint.records.octets import Octets, uint
from fieldid.fingerprint.records.standard import ISO_ANGLES, Standard
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = b" 20\x00"
_HEADER = 24
_DEVICE_ID = 0x0FFF
_CERTIFIED = 0x8000


@dataclass(frozen=True, repr=False)
class Iso2005Record:
    """``device``: 4 bits of certificates, 12 bits of the maker's identifier.

    ``stated_length``: of the record, where it says a wrong one.
    """

    geometry: Geometry
    views: tuple[FingerView, ...]
    device: int = 0
    reserved: int = 0
    stated_length: int | None = None

    angles: ClassVar[int] = ISO_ANGLES

    @property
    def device_id(self) -> int:
        """Return the maker's identifier of the sensor, 0 = not told."""
        return self.device & _DEVICE_ID

    @property
    def device_certified(self) -> bool:
        """Return whether the sensor meets appendix F of the FBI's CJIS-RS-0010."""
        return bool(self.device & _CERTIFIED)

    @property
    def extractor(self) -> ModelTag:
        """Return what made the minutiae; these records do not say who."""
        return ModelTag(Standard.ISO_2005.value, "maker not told")

    def impressions(self) -> tuple[Impression, ...]:
        """Return what any standard says of each view."""
        return tuple(view.impression(self.geometry) for view in self.views)


def decode(data: bytes) -> Iso2005Record:
    """Read a record. Raises ``FingerRecordError``."""
    check_size(data)
    octets = Octets(data)
    skip_header(octets, MINUTIAE, VERSION)
    stated = odd_length(octets.uint(4), len(data), _HEADER)
    device, geometry = octets.uint(2), Geometry.read(octets)
    count, reserved = octets.uint(1), octets.uint(1)
    record = Iso2005Record(geometry, read_views(octets, count), device, reserved, stated)
    _check(record)
    return record


def encode(record: Iso2005Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    body = b"".join(
        (
            uint(record.device, 2),
            record.geometry.encode(),
            uint(len(record.views), 1),
            uint(record.reserved, 1),
            *(view.encode() for view in record.views),
        )
    )
    head = MINUTIAE + VERSION
    length = len(head) + 4 + len(body)
    odd_length(record.stated_length or length, length, _HEADER)
    return head + uint(record.stated_length or length, 4) + body


def of_impressions(impressions: Sequence[Impression]) -> Iso2005Record:
    """Return a record of these. Raises ``FingerRecordError`` where their images differ."""
    return Iso2005Record(same_geometry(impressions), views_of(impressions))


def _check(record: Iso2005Record) -> None:
    for view in record.views:
        view.check(record.geometry)
