"""ISO/IEC 19794-4:2005, clause 8: the finger image record, version ``010``.

Guarantees that a record that is read is written again octet by octet. Leaves out palms.
ANSI/INCITS 381-2004 has the same version and a longer header; it is refused, since its lengths
do not add up here.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid import parameters
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.format_header import IMAGE, check_size, skip_header, whole
from fieldid.fingerprint.records.image_coding import Coding, Sampling
from fieldid.fingerprint.records.impression import ONE_OR_MORE_FINGERS, check_position
from fieldid.fingerprint.records.octets import Octets, uint

VERSION = b"010\x00"
_LENGTH = 6
_HEADER = 32
_VIEW_HEADER = 14
_CODINGS = (
    Coding.RAW,
    Coding.PACKED,
    Coding.WSQ,
    Coding.JPEG,
    Coding.JPEG_2000,
    Coding.PNG,
)


@dataclass(frozen=True, repr=False)
class Image2005View:
    """``number`` of ``count`` views of this finger. ``data``: the image as encoded."""

    position: int
    count: int
    number: int
    quality: int
    impression_type: int
    width: int
    height: int
    reserved: int
    data: bytes

    @classmethod
    def read(cls, octets: Octets) -> Image2005View:
        """Read. Raises ``FingerRecordError``."""
        own = octets.part(octets.uint(4) - 4)
        position, count, number, quality, kind = own.take(5)
        width, height, reserved = own.uint(2), own.uint(2), own.uint(1)
        data = own.take(own.left)
        return cls(position, count, number, quality, kind, width, height, reserved, data)

    def encode(self) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        first = (self.position, self.count, self.number, self.quality, self.impression_type)
        return b"".join(
            (
                uint(_VIEW_HEADER + len(self.data), 4),
                *(uint(value, 1) for value in first),
                uint(self.width, 2),
                uint(self.height, 2),
                uint(self.reserved, 1),
                self.data,
            )
        )


@dataclass(frozen=True, repr=False)
class Image2005Record:
    """``fingers``: how many fingers or views it says it has; makers count either."""

    views: tuple[Image2005View, ...]
    fingers: int
    sampling: Sampling
    compression: int
    device: int = 0
    acquisition_level: int = 0
    reserved: int = 0

    @property
    def coding(self) -> Coding:
        """Return how the images are written."""
        return _CODINGS[self.compression]


def decode(data: bytes) -> Image2005Record:
    """Read a record; its images stay encoded. Raises ``FingerRecordError``."""
    check_size(data, parameters.IMAGE_RECORD_MAX_BYTES)
    octets = Octets(data)
    skip_header(octets, IMAGE, VERSION)
    whole(octets.uint(_LENGTH), len(data))
    device, level, fingers = octets.uint(2), octets.uint(2), octets.uint(1)
    units = octets.uint(1)
    rates = octets.uint(2), octets.uint(2), octets.uint(2), octets.uint(2)
    sampling = Sampling(units, *rates, octets.uint(1))
    compression, reserved = octets.uint(1), octets.uint(2)
    views = _read_views(octets)
    record = Image2005Record(views, fingers, sampling, compression, device, level, reserved)
    _check(record)
    return record


def encode(record: Image2005Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    sampling = record.sampling
    rates = (sampling.scan_x, sampling.scan_y, sampling.image_x, sampling.image_y)
    views = b"".join(view.encode() for view in record.views)
    return b"".join(
        (
            IMAGE,
            VERSION,
            uint(_HEADER + len(views), _LENGTH),
            uint(record.device, 2),
            uint(record.acquisition_level, 2),
            uint(record.fingers, 1),
            uint(sampling.units, 1),
            *(uint(rate, 2) for rate in rates),
            uint(sampling.depth, 1),
            uint(record.compression, 1),
            uint(record.reserved, 2),
            views,
        )
    )


def _read_views(octets: Octets) -> tuple[Image2005View, ...]:
    views = []
    while octets.left:
        views.append(Image2005View.read(octets))
        if len(views) > parameters.FINGER_RECORD_MAX_VIEWS:
            raise FingerRecordError(reason="it has more views than any standard allows")
    return tuple(views)


def _check(record: Image2005Record) -> None:
    fingers = {check_position(view.position, ONE_OR_MORE_FINGERS) for view in record.views}
    if record.fingers not in {len(record.views), len(fingers)}:
        raise FingerRecordError(reason="it holds more or fewer fingers than it says")
    if not 0 <= record.compression < len(_CODINGS):
        raise FingerRecordError(reason="its images are compressed in an unknown way")
