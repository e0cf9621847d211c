"""Every data group, as chips write them and as nobody should."""

from __future__ import annotations

import contextlib
import struct
import time
from typing import Any

import pytest
from asn1crypto import core
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st

from fieldid.document.lds.active_authentication import ActiveAuthenticationKey
from fieldid.document.lds.common import read_common
from fieldid.document.lds.data_group import DataGroup, MrzGroup, read_data_group
from fieldid.document.lds.face_record import ImageFormat
from fieldid.document.lds.personal_details import DisplayedImages, DocumentDetails, PersonDetails
from fieldid.document.lds.portrait import Portrait
from fieldid.document.lds.security_infos import ChipAuthenticationInfo, SecurityInfos
from fieldid.document.lds.tags import GROUP_OF_TAG, TAG_OF_GROUP
from fieldid.errors.document import DocumentError
from fieldid.model.nationality import PartialDate
from fieldid.parameters import MAX_ELEMENTARY_FILE_BYTES
from tests.document.pki import ec_key
from tests.document.signed_objects import MRZ, group, mrz_group, tlv

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200)) + b"\xff\xd9"
JPEG_2000 = b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(100)


def face_record(*images: bytes, points: int = 1, count: int | None = None, grow: int = 0) -> bytes:
    """A record of ISO/IEC 19794-5:2005; ``grow`` makes every stated length wrong."""
    blocks = b""
    for image in images:
        length = 20 + 8 * points + 12 + len(image) + grow
        facial = struct.pack(
            ">IHBBB3s2s3s3s", length, points, 2, 0, 0, *(b"\0" * n for n in (3, 2, 3, 3))
        )
        blocks += facial + bytes(8 * points) + struct.pack(">BBHHBBHH", 1, 0, 413, 531, 1, 2, 0, 0)
        blocks += image
    header = struct.pack(
        ">8sIH", b"FAC\x00010\x00", 14 + len(blocks), len(images) if count is None else count
    )
    return header + blocks


def portrait_group(*templates: bytes) -> bytes:
    header = tlv(0xA1, tlv(0x81, b"\x02") + tlv(0x87, b"\x01\x01") + tlv(0x88, b"\x00\x08"))
    inner = b"".join(tlv(0x7F60, header + template) for template in templates)
    return group(2, tlv(0x7F61, tlv(0x02, bytes((len(templates),))) + inner))


def modern_record(image: bytes) -> bytes:
    """An ISO/IEC 39794-5 record: the image four levels down among metadata."""
    representation = tlv(0xA0, tlv(0xA0, tlv(0x80, image) + tlv(0xA1, tlv(0x80, b"\x02"))))
    blocks = tlv(0xA1, tlv(0x30, tlv(0x80, b"\x01") + tlv(0xA1, representation)))
    return tlv(0x7F2E, tlv(0x65, tlv(0xA0, tlv(0x80, b"\x03")) + blocks))


def content(data: bytes) -> Any:
    return read_data_group(data).content


def test_common_file() -> None:
    data = tlv(
        0x60, tlv(0x5F01, b"0107") + tlv(0x5F36, b"040000") + tlv(0x5C, bytes((0x75, 0x61, 0x6E)))
    )
    common = read_common(data)
    assert (common.lds_version, common.data_groups) == ("0107", (1, 2, 14))
    for wrong in (b"", tlv(0x61, b""), tlv(0x60, b""), data[:-1]):
        with pytest.raises(DocumentError):
            read_common(wrong)


def test_mrz() -> None:
    assert content(mrz_group()) == MrzGroup(MRZ)


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (JPEG, ImageFormat.JPEG),
        (JPEG_2000, ImageFormat.JPEG_2000),
        (b"GIF89a", ImageFormat.UNKNOWN),
    ],
)
def test_portrait_stays_encoded(image: bytes, kind: ImageFormat) -> None:
    portrait = content(portrait_group(tlv(0x5F2E, face_record(image))))
    assert isinstance(portrait, Portrait)
    face = portrait.faces[0]
    assert (face.image, face.format, face.stated_size) == (image, kind, (413, 531))


def test_several_portraits() -> None:
    record = tlv(0x5F2E, face_record(JPEG, JPEG_2000, points=3))
    faces = content(portrait_group(record, tlv(0x5F2E, face_record(JPEG)))).faces
    assert [face.format.value for face in faces] == ["jpeg", "jpeg2000", "jpeg"]


@pytest.mark.parametrize("image", [JPEG, JPEG_2000])
def test_modern_portrait(image: bytes) -> None:
    portrait = content(portrait_group(modern_record(image)))
    assert [face.image for face in portrait.faces] == [image]


@pytest.mark.parametrize(
    "template",
    [
        b"",
        tlv(0x5F2E, b""),
        tlv(0x5F2E, b"FAC\x00030\x00" + bytes(40)),
        tlv(0x5F2E, face_record(JPEG)[:40]),
        tlv(0x5F2E, face_record(JPEG, count=0)),
        tlv(0x5F2E, face_record(JPEG, count=2)),
        tlv(0x5F2E, face_record(JPEG, count=65535)),
        tlv(0x5F2E, face_record(JPEG, grow=1)),
        tlv(0x5F2E, face_record(JPEG, grow=-len(JPEG))),
        tlv(0x7F2E, b""),
        tlv(0x7F2E, tlv(0x65, b"\x80\x00")),
        modern_record(b"no image"),
        tlv(0x7F2E, tlv(0x30, b"\x30\x00" * 4000) * 3),
    ],
)
def test_portraits_that_cannot_be_read_are_kept_raw(template: bytes) -> None:
    data = portrait_group(template)
    read = read_data_group(data)
    assert read.content is None
    assert read.problem
    assert read.raw == data


def test_nested_portrait_is_bounded() -> None:
    nested = JPEG
    for _ in range(3000):
        nested = tlv(0x30, nested)
    started = time.process_time()
    assert read_data_group(portrait_group(tlv(0x7F2E, nested))).problem
    assert time.process_time() - started < 1


def test_signature_image() -> None:
    images = content(group(7, tlv(0x02, b"\x01") + tlv(0x5F43, JPEG)))
    assert images == DisplayedImages((JPEG,))


def test_person() -> None:
    other = tlv(0xA0, tlv(0x02, b"\x01") + tlv(0x5F0F, b"SMITH<<ANNA"))
    data = group(
        11,
        tlv(0x5C, b"\x5f\x0e")
        + tlv(0x5F0E, "ERIKSSON<<ANNA<MARIÄ".encode())
        + other
        + tlv(0x5F10, b"123")
        + tlv(0x5F2B, bytes.fromhex("19740812"))
        + tlv(0x5F11, b"ANYTOWN<UTOPIA")
        + tlv(0x5F42, b"MAIN STREET 5<<ANYTOWN"),
    )
    person = content(data)
    assert isinstance(person, PersonDetails)
    assert (person.name, person.other_names) == ("ERIKSSON, ANNA MARIÄ", ("SMITH, ANNA",))
    assert person.birth_date == PartialDate(1974, 8, 12)
    assert person.birth_place == ("ANYTOWN", "UTOPIA")
    assert person.address == ("MAIN STREET 5", "ANYTOWN")
    assert (person.personal_number, person.profession) == ("123", "")
    assert "ANNA" not in repr(person)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"19740812", PartialDate(1974, 8, 12)),
        (b"19740000", PartialDate(1974)),
        (bytes.fromhex("00000000"), PartialDate(None)),
        (b"1974<<<<", None),
        (b"", None),
        ("١٩٧٤٠٨١٢".encode(), None),
    ],
)
def test_dates(written: bytes, read: PartialDate | None) -> None:
    assert content(group(11, tlv(0x5F2B, written))).birth_date == read


def test_document() -> None:
    details = content(
        group(
            12,
            tlv(0x5F19, b"UTOPIA OFFICE \xe9")
            + tlv(0x5F26, b"20120415")
            + tlv(0x5F1D, JPEG)
            + tlv(0x5F1A, b"ERIKSSON<<OLA")
            + tlv(0x5F55, bytes.fromhex("20120416101112")),
        )
    )
    assert isinstance(details, DocumentDetails)
    assert details.issuing_authority == "UTOPIA OFFICE é"
    assert details.issue_date == PartialDate(2012, 4, 15)
    assert (details.front_image, details.rear_image) == (JPEG, b"")
    assert details.other_persons == ("ERIKSSON, OLA",)
    assert details.personalised_at == "20120416101112"


def test_security_options() -> None:
    protocol = "0.4.0.127.0.7.2.2.3.2.2"
    info = tlv(0x30, core.ObjectIdentifier(protocol).dump() + b"\x02\x01\x01" + b"\x02\x01\x05")
    value = bytes.fromhex("04007F00070202030202")
    assert content(group(14, tlv(0x31, info))) == SecurityInfos(
        chip_authentication=(ChipAuthenticationInfo(value, 5),)
    )


@pytest.mark.parametrize(
    "value",
    [b"", tlv(0x30, b""), tlv(0x31, b"") * 2, tlv(0x31, tlv(0x30, b"\x06\x05\x00"))],
    ids=["nothing", "no set", "two sets", "cut off"],
)
def test_security_options_that_are_none(value: bytes) -> None:
    read = read_data_group(group(14, value))
    assert read.content is None
    assert read.problem


def test_active_authentication_key() -> None:
    der = (
        ec_key("chip")
        .public_key()
        .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    assert content(group(15, der)) == ActiveAuthenticationKey(der)


@pytest.mark.parametrize("number", [3, 4, 5, 6, 8, 9, 10, 13, 16])
def test_others_are_kept_raw(number: int) -> None:
    data = group(number, b"anything")
    assert read_data_group(data) == DataGroup(number, data, None)


@pytest.mark.parametrize("data", [b"", b"\x60\x00", b"\x61\x01", b"\x61\x80\x00\x00", b"\x30\x00"])
def test_no_data_group_at_all(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_data_group(data)


def test_size_is_bounded() -> None:
    with pytest.raises(DocumentError, match="more than"):
        read_data_group(group(3, bytes(MAX_ELEMENTARY_FILE_BYTES)))


@given(st.sampled_from(sorted(GROUP_OF_TAG.values())), st.binary(max_size=200))
def test_random_content_is_read_or_kept_raw(number: int, value: bytes) -> None:
    read = read_data_group(group(number, value))
    assert read.number == number
    assert (read.content is None) or not read.problem


@given(st.data())
def test_changed_groups_are_read_or_kept_raw(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from(
            [
                portrait_group(tlv(0x5F2E, face_record(JPEG))),
                portrait_group(modern_record(JPEG)),
                group(14, tlv(0x31, tlv(0x30, b"\x06\x02\x2a\x03\x02\x01\x01"))),
                mrz_group(),
            ]
        )
    )
    place = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:place] + data.draw(st.binary(max_size=4)) + whole[place + 1 :]
    with contextlib.suppress(DocumentError):
        assert read_data_group(changed).number in TAG_OF_GROUP
