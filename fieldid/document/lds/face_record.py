"""Portraits in DG2: ISO/IEC 19794-5:2005 and ISO/IEC 39794-5 records.

Guarantees that the image stays encoded (``fieldid.image`` decodes it, with its own bounds) and
that no size stated in the record is believed beyond the bytes at hand.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_FACES, MAX_TLV_DEPTH, MAX_TLV_ELEMENTS

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_MAGIC = b"FAC\x00010\x00"
# 19794-5:2005, 5.4 to 5.7: record header, facial information, feature point, image information.
_HEADER = struct.Struct(">8sIH")
_FACIAL = struct.Struct(">IHBBB3s2s3s3s")
_POINT_BYTES = 8
_IMAGE = struct.Struct(">BBHHBBHH")
_JPEG = b"\xff\xd8\xff"
_JPEG_2000 = (b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51")


class ImageFormat(StrEnum):
    """How the portrait is encoded, by its own first bytes."""

    JPEG = "jpeg"
    JPEG_2000 = "jpeg2000"
    UNKNOWN = "unknown"


@dataclass(frozen=True, repr=False)
class FaceRecord:
    """One portrait. ``stated_size``: width and height by the record, None where it has none."""

    image: bytes
    format: ImageFormat
    stated_size: tuple[int, int] | None = None


def read_19794_5(data: bytes) -> tuple[FaceRecord, ...]:
    """Read a record of 2005 with one or more portraits. Raises ``DocumentError``."""
    try:
        magic, _, count = _HEADER.unpack_from(data)
    except struct.error:
        raise DocumentError(reason="the face record is too short") from None
    if magic != _MAGIC:
        raise DocumentError(reason="the face record is not of ISO/IEC 19794-5:2005")
    if not 1 <= count <= MAX_FACES:
        raise DocumentError(reason=f"the face record says it has {count} portraits")
    faces, offset = [], _HEADER.size
    for _ in range(count):
        face, offset = _face(data, offset)
        faces.append(face)
    return tuple(faces)


def read_39794_5(block: Tlv) -> tuple[FaceRecord, ...]:
    """Return the portraits in an ASN.1 face record, found as the elements that are images.

    The record's many optional metadata are left out. Raises ``DocumentError`` when there is none.
    """
    pending, faces, seen = [(block, 0)], [], 0
    while pending:
        element, depth = pending.pop()
        seen += 1
        if depth > MAX_TLV_DEPTH or seen > MAX_TLV_ELEMENTS:
            raise DocumentError(reason="the face record is nested too deeply")
        if element.constructed:
            pending += [(child, depth + 1) for child in reversed(element.children())]
        elif image_format(element.value) is not ImageFormat.UNKNOWN:
            faces.append(FaceRecord(element.value, image_format(element.value)))
    if not 1 <= len(faces) <= MAX_FACES:
        raise DocumentError(reason=f"the face record has {len(faces)} portraits")
    return tuple(faces)


def image_format(image: bytes) -> ImageFormat:
    """Tell the encoding by the first bytes."""
    if image.startswith(_JPEG):
        return ImageFormat.JPEG
    return ImageFormat.JPEG_2000 if image.startswith(_JPEG_2000) else ImageFormat.UNKNOWN


def _face(data: bytes, start: int) -> tuple[FaceRecord, int]:
    try:
        length, points, *_ = _FACIAL.unpack_from(data, start)
        image_at = start + _FACIAL.size + points * _POINT_BYTES
        _, _, width, height, *_ = _IMAGE.unpack_from(data, image_at)
    except struct.error:
        raise DocumentError(reason="the face record ends in the middle of a portrait") from None
    begin, end = image_at + _IMAGE.size, start + length
    if not begin < end <= len(data):
        raise DocumentError(reason="a portrait in the face record says a wrong length")
    image = data[begin:end]
    return FaceRecord(image, image_format(image), (width, height)), end
