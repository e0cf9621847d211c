"""ISO/IEC 19794-4:2011, clause 8: the finger image record, version ``020``.

Guarantees that a record that is read is written again octet by octet. Leaves out palms, and
the meaning of extended data (segmentation, annotation, comments), which is kept as it came.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid import parameters
from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records.format_header import IMAGE, check_size, skip_header, whole
from fieldid.fingerprint.records.image_coding import Coding, Sampling
from fieldid.fingerprint.records.impression import ONE_OR_MORE_FINGERS, check_position
from fieldid.fingerprint.records.octets import Octets, uint
from fieldid.fingerprint.records.representation import (
    RepresentationHeader,
    read_representation,
    read_representations_head,
    write_representation,
    write_representations_head,
)

VERSION = b"020\x00"
_HEADER = 16
_CODINGS = (
    Coding.RAW,
    Coding.PACKED,
    Coding.WSQ,
    Coding.JPEG,
    Coding.JPEG_2000,  # with loss
    Coding.JPEG_2000,  # without
    Coding.PNG,
)


@dataclass(frozen=True, repr=False)
class Image2011View:
    """``number``: of this view of the finger, from 0. ``data``: the image as encoded."""

    header: RepresentationHeader
    position: int
    number: int
    sampling: Sampling
    compression: int
    impression_type: int
    width: int
    height: int
    data: bytes
    extended: bytes = b""

    @classmethod
    def read(cls, octets: Octets, *, certified: bool) -> Image2011View:
        """Read the whole of ``octets``. Raises ``FingerRecordError``."""
        header = RepresentationHeader.read(octets, certified=certified)
        position, number, units = octets.uint(1), octets.uint(1), octets.uint(1)
        rates = octets.uint(2), octets.uint(2), octets.uint(2), octets.uint(2)
        sampling = Sampling(units, *rates, octets.uint(1))
        compression, impression_type = octets.uint(1), octets.uint(1)
        width, height = octets.uint(2), octets.uint(2)
        data = octets.take(octets.uint(4))
        return cls(
            header,
            position,
            number,
            sampling,
            compression,
            impression_type,
            width,
            height,
            data,
            octets.take(octets.left),
        )

    @property
    def coding(self) -> Coding:
        """Return how the image is written."""
        return _CODINGS[self.compression]

    def encode(self, *, certified: bool) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        sampling = self.sampling
        rates = (sampling.scan_x, sampling.scan_y, sampling.image_x, sampling.image_y)
        return b"".join(
            (
                self.header.encode(certified=certified),
                uint(self.position, 1),
                uint(self.number, 1),
                uint(sampling.units, 1),
                *(uint(rate, 2) for rate in rates),
                uint(sampling.depth, 1),
                uint(self.compression, 1),
                uint(self.impression_type, 1),
                uint(self.width, 2),
                uint(self.height, 2),
                uint(len(self.data), 4),
                self.data,
                self.extended,
            )
        )


@dataclass(frozen=True, repr=False)
class Image2011Record:
    """``fingers``: how many fingers it says it has. ``certified``: as in the header."""

    views: tuple[Image2011View, ...]
    fingers: int
    certified: bool = False


def decode(data: bytes) -> Image2011Record:
    """Read a record; its images stay encoded. Raises ``FingerRecordError``."""
    check_size(data, parameters.IMAGE_RECORD_MAX_BYTES)
    octets = Octets(data)
    skip_header(octets, IMAGE, VERSION)
    whole(octets.uint(4), len(data))
    count, certified = read_representations_head(octets)
    fingers = octets.uint(1)
    views = tuple(
        Image2011View.read(read_representation(octets), certified=certified) for _ in range(count)
    )
    octets.end()
    record = Image2011Record(views, fingers, certified)
    _check(record)
    return record


def encode(record: Image2011Record) -> bytes:
    """Write a record. Raises ``FingerRecordError``."""
    _check(record)
    views = b"".join(
        write_representation(view.encode(certified=record.certified)) for view in record.views
    )
    counts = write_representations_head(len(record.views), certified=record.certified) + uint(
        record.fingers, 1
    )
    return IMAGE + VERSION + uint(_HEADER + len(views), 4) + counts + views


def _check(record: Image2011Record) -> None:
    for view in record.views:
        check_position(view.position, ONE_OR_MORE_FINGERS)
        if not 0 <= view.compression < len(_CODINGS):
            raise FingerRecordError(reason="an image is compressed in an unknown way")
