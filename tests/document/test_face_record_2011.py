"""ISO/IEC 19794-5:2011 records, made here octet by octet."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fieldid.document.lds.face_record import ImageFormat
from fieldid.document.lds.face_record_2011 import read_19794_5_2011
from fieldid.errors.document import DocumentError

ISO_IMAGES = Path(__file__).resolve().parents[3] / "shared/data/iso-images"


def jpeg() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (24, 32), "grey").save(buffer, "JPEG")
    return buffer.getvalue()


def representation(image: bytes, *, points: int = 0, certified: bool = False) -> bytes:
    body = bytes(9) + b"\x05" + bytes(4) + b"\x01" + bytes(5)
    body += b"\x01\x00\x00\x02" if certified else b""
    body += struct.pack(">H", points) + bytes(15) + bytes(8 * points)
    body += struct.pack(">BBHHBHBBI", 1, 0, 24, 32, 0, 0, 0, 1, len(image)) + image
    return struct.pack(">I", len(body) + 4) + body


def record(*representations: bytes, certified: bool = False, count: int | None = None) -> bytes:
    body = b"".join(representations)
    stated = len(representations) if count is None else count
    head = struct.pack(">8sIHBH", b"FAC\x00030\x00", 17 + len(body), stated, certified, 0)
    return head + body


@pytest.mark.parametrize("certified", [False, True])
@pytest.mark.parametrize("points", [0, 5])
def test_every_portrait_is_found(points: int, certified: bool) -> None:  # noqa: FBT001
    one = representation(jpeg(), points=points, certified=certified)
    faces = read_19794_5_2011(record(one, one, certified=certified))
    assert [face.image for face in faces] == [jpeg(), jpeg()]
    assert {face.stated_size for face in faces} == {(24, 32)}
    assert {face.format for face in faces} == {ImageFormat.JPEG}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "in the middle"),
        (b"FAC\x00010\x00" + bytes(40), "not of ISO/IEC 19794-5:2011"),
        (record(count=0), "says it has 0 portraits"),
        (record(representation(jpeg()), count=2), "in the middle"),
        (record(representation(jpeg()))[:-9], "wrong length"),
        (record(representation(b"")), "wrong length"),
    ],
)
def test_a_damaged_record_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        read_19794_5_2011(data)


@given(data=st.binary(max_size=200), whole=st.booleans())
def test_hostile_records_end_in_one_error(data: bytes, whole: bool) -> None:  # noqa: FBT001
    hostile = record(representation(jpeg()))[: len(data)] + data if whole else data
    try:
        read_19794_5_2011(hostile)
    except DocumentError:
        return


@pytest.mark.skipif(not ISO_IMAGES.exists(), reason="../shared/data/iso-images is not there")
def test_a_record_of_another_maker() -> None:
    (face,) = read_19794_5_2011((ISO_IMAGES / "Face.iso").read_bytes())
    assert face.stated_size == (240, 320)
    assert face.format is ImageFormat.JPEG_2000
