"""Portraits in an ISO/IEC 19794-5:2011 record, version ``030``: what newer cameras deliver.

Guarantees the same as ``face_record``: the image stays encoded, and no size stated in the record
is believed beyond the bytes at hand. Leaves out the metadata: capture device, quality, pose,
landmarks.
"""

from __future__ import annotations

import struct

from fieldid.document.lds.face_record import FaceRecord, image_format
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_FACES

MAGIC = b"FAC\x00030\x00"
# Clause 8: general header; then per representation its length, the date and device of capture,
# quality blocks, certification blocks where the header says so, facial information, landmark
# points, image information.
_HEADER = struct.Struct(">8sIHBH")
_CAPTURE = struct.Struct(">I9sBHH")
_QUALITY_BYTES = 5
_CERTIFICATION_BYTES = 3
_FACIAL = struct.Struct(">HBBBB3s2s3s3s")
_POINT_BYTES = 8
_IMAGE = struct.Struct(">BBHHBHBBI")


def read_19794_5_2011(data: bytes) -> tuple[FaceRecord, ...]:
    """Read a record with one or more portraits. Raises ``DocumentError``."""
    try:
        magic, _, count, certified, _ = _HEADER.unpack_from(data)
        if magic != MAGIC:
            raise DocumentError(reason="the face record is not of ISO/IEC 19794-5:2011")
        if not 1 <= count <= MAX_FACES:
            raise DocumentError(reason=f"the face record says it has {count} portraits")
        return _faces(data, count, certified=bool(certified))
    except (struct.error, IndexError):
        raise DocumentError(reason="the face record ends in the middle of a portrait") from None


def _faces(data: bytes, count: int, *, certified: bool) -> tuple[FaceRecord, ...]:
    faces, start = [], _HEADER.size
    for _ in range(count):
        face, start = _face(data, start, certified=certified)
        faces.append(face)
    return tuple(faces)


def _face(data: bytes, start: int, *, certified: bool) -> tuple[FaceRecord, int]:
    length = _CAPTURE.unpack_from(data, start)[0]
    at = _after_blocks(data, start + _CAPTURE.size, _QUALITY_BYTES)
    if certified:
        at = _after_blocks(data, at, _CERTIFICATION_BYTES)
    points = _FACIAL.unpack_from(data, at)[0]
    at += _FACIAL.size + points * _POINT_BYTES
    _, _, width, height, _, _, _, _, size = _IMAGE.unpack_from(data, at)
    begin, end = at + _IMAGE.size, at + _IMAGE.size + size
    if not begin < end <= min(start + length, len(data)):
        raise DocumentError(reason="a portrait in the face record says a wrong length")
    image = data[begin:end]
    return FaceRecord(image, image_format(image), (width, height)), start + length


def _after_blocks(data: bytes, at: int, size: int) -> int:
    return at + 1 + data[at] * size
