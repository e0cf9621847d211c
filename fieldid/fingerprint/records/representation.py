"""Header of one representation, the same in all parts of ISO/IEC 19794:2011 (part 1, 12).

Certification blocks are there only where the header of the whole record says so.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from fieldid import parameters
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.octets import uint

if TYPE_CHECKING:
    from fieldid.fingerprint.records.octets import Octets

_DATE = struct.Struct(">HBBBBBH")


class CaptureDate(NamedTuple):
    """Of the capture, universal time; all bits set = not told."""

    year: int = 0xFFFF
    month: int = 0xFF
    day: int = 0xFF
    hour: int = 0xFF
    minute: int = 0xFF
    second: int = 0xFF
    millisecond: int = 0xFFFF


_NO_DATE = CaptureDate()


class QualityBlock(NamedTuple):
    """``score``: 0 to 100, 255 = could not be computed; who computed it and how."""

    score: int
    vendor: int
    algorithm: int


class Certification(NamedTuple):
    """A laboratory, and the scheme by which it certified the device."""

    authority: int
    scheme: int


@dataclass(frozen=True, repr=False)
class RepresentationHeader:
    """When and by which device one representation was captured, and how good it is."""

    date: CaptureDate = _NO_DATE
    technology: int = 0
    device_vendor: int = 0
    device_type: int = 0
    qualities: tuple[QualityBlock, ...] = ()
    certifications: tuple[Certification, ...] = ()

    @classmethod
    def read(cls, octets: Octets, *, certified: bool) -> RepresentationHeader:
        """Read, without the length before it. Raises ``FingerRecordError``."""
        return cls(
            date=CaptureDate(*_DATE.unpack(octets.take(_DATE.size))),
            technology=octets.uint(1),
            device_vendor=octets.uint(2),
            device_type=octets.uint(2),
            qualities=tuple(
                QualityBlock(octets.uint(1), octets.uint(2), octets.uint(2))
                for _ in range(octets.uint(1))
            ),
            certifications=tuple(
                Certification(octets.uint(2), octets.uint(1))
                for _ in range(octets.uint(1) if certified else 0)
            ),
        )

    def encode(self, *, certified: bool) -> bytes:
        """Write, without the length before it. Raises ``FingerRecordError``."""
        if self.certifications and not certified:
            raise FingerRecordError(reason="it has certificates without saying so")
        try:
            date = _DATE.pack(*self.date)
        except struct.error as error:
            raise FingerRecordError(reason="a part of its date is out of bounds") from error
        device = uint(self.technology, 1) + uint(self.device_vendor, 2) + uint(self.device_type, 2)
        return date + device + self._qualities() + (self._certifications() if certified else b"")

    def _qualities(self) -> bytes:
        blocks = (
            uint(q.score, 1) + uint(q.vendor, 2) + uint(q.algorithm, 2) for q in self.qualities
        )
        return uint(len(self.qualities), 1) + b"".join(blocks)

    def _certifications(self) -> bytes:
        blocks = (uint(c.authority, 2) + uint(c.scheme, 1) for c in self.certifications)
        return uint(len(self.certifications), 1) + b"".join(blocks)


def read_representations_head(octets: Octets) -> tuple[int, bool]:
    """Read how many representations follow and whether they have certification blocks.

    Raises ``FingerRecordError``.
    """
    count, flag = octets.uint(2), octets.uint(1)
    _check_count(count)
    if flag > 1:
        raise FingerRecordError(reason="it says neither that it has certificates nor that not")
    return count, bool(flag)


def write_representations_head(count: int, *, certified: bool) -> bytes:
    """Write what ``read_representations_head`` reads. Raises ``FingerRecordError``."""
    _check_count(count)
    return uint(count, 2) + uint(certified, 1)


def read_representation(octets: Octets) -> Octets:
    """Read the length of one representation; return what is behind it."""
    return octets.part(octets.uint(4) - 4)


def write_representation(body: bytes) -> bytes:
    """Write the length of one representation before it."""
    return uint(len(body) + 4, 4) + body


def _check_count(count: int) -> None:
    if count > parameters.FINGER_RECORD_MAX_VIEWS:
        raise FingerRecordError(reason=f"it has {count} views, more than any standard allows")
