"""Finger image records: layouts, every coding, and what is refused before it is decoded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from fieldid.errors.base import FieldidError
from fieldid.errors.image import FingerRecordError, ImageError
from fieldid.fingerprint.records import bits, image_record
from fieldid.fingerprint.records.image_coding import Coding, Sampling, decode_pixels
from fieldid.model.biometric import FingerPosition
from tests.fingerprint.records.made import SAMPLING, corpus, encoded, image_2005, image_2011, whorl
from tests.image.samples import png_claiming, saved, with_jp2_resolution

MADE = {name: data for name, data in corpus().items() if name.endswith(".fir")}
WORST = {Coding.WSQ: 12, Coding.JPEG: 12}  # mean difference of the grey levels
PIXELS = "00 40 80 c0 ff 10"  # 3 x 2
BY_HAND = {
    "2005": "46495200 30313000 000000000034 00b5 001f 01 02 00c5 00c5 00c5 00c5 08 00 0000"
    f"00000014 02 01 01 50 00 0003 0002 00 {PIXELS}",
    "2011": "46495200 30323000 0000003f 0001 00 01"
    "0000002f ffff ff ff ff ff ff ffff 00 0000 0000 00"
    f"02 00 02 00c5 00c5 00c5 00c5 08 00 1d 0003 0002 00000006 {PIXELS}",
}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_record_spelled_out_by_hand_is_read_and_written_exactly(name: str) -> None:
    data = bytes.fromhex(BY_HAND[name])
    record = image_record.decode(data)
    (image,) = image_record.images(record)
    assert image.pixels.tolist() == [[0, 64, 128], [192, 255, 16]]
    assert image.dpi == 500
    assert image_record.positions(record) == (FingerPosition.RIGHT_INDEX,)
    assert image_record.encode(record) == data


@pytest.mark.parametrize("make", [image_2005, image_2011])
@pytest.mark.parametrize("coding", Coding)
def test_every_coding_is_decoded(make: type, coding: Coding) -> None:
    record = make(coding)
    assert image_record.decode(image_record.encode(record)) == record
    for image in image_record.images(record):
        assert image.dpi == 500
        away = np.abs(image.pixels.astype(int) - whorl()).mean()
        assert away <= WORST.get(coding, 0)


@pytest.mark.parametrize("name", MADE)
def test_every_truncation_and_every_extension_is_refused(name: str) -> None:
    data = MADE[name]
    for length in (*range(120), *range(120, len(data), 97)):
        with pytest.raises(FingerRecordError):
            image_record.decode(data[:length])
    with pytest.raises(FingerRecordError):
        image_record.decode(data + b"\x00")


@pytest.mark.parametrize("version", ["30303000", "30333000", "20323000"])
def test_an_unknown_version_is_refused(version: str) -> None:
    with pytest.raises(FingerRecordError, match="unknown version"):
        image_record.decode(bytes.fromhex(BY_HAND["2011"].replace("30323000", version)))


def test_an_ansi_381_record_of_the_same_version_is_refused() -> None:
    ansi = BY_HAND["2005"].replace("0034 00b5", "0038 00420011 00b5")
    with pytest.raises(FingerRecordError):
        image_record.decode(bytes.fromhex(ansi))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("08 00 0000", "08 06 0000", "unknown way"),
        ("00000014 02", "00000014 15", "no finger"),
        ("001f 01", "001f 02", "more or fewer fingers"),
        ("00000014", "00000003", "damaged"),
    ],
)
def test_what_the_standard_does_not_allow_is_refused(old: str, new: str, reason: str) -> None:
    with pytest.raises(FingerRecordError, match=reason):
        image_record.decode(bytes.fromhex(BY_HAND["2005"].replace(old, new)))


def test_the_resolution_of_the_record_counts_and_not_the_one_inside() -> None:
    jp2 = with_jp2_resolution(encoded(whorl(), Coding.JPEG_2000), 1000)
    record = image_2011()
    marked = replace(record, views=(replace(record.views[0], data=jp2),))
    (image,) = image_record.images(marked)
    assert image.dpi == 500


@pytest.mark.parametrize(
    ("sampling", "reason"),
    [
        (replace(SAMPLING, units=0), "unit"),
        (replace(SAMPLING, image_x=100), "no scanner"),
        (replace(SAMPLING, image_y=0), "no scanner"),
        (replace(SAMPLING, image_y=1000), "square"),
        (replace(SAMPLING, depth=9), "9 bits"),
        (replace(SAMPLING, depth=7), "more levels"),
    ],
)
def test_a_sampling_that_is_none_is_refused(sampling: Sampling, reason: str) -> None:
    with pytest.raises(FingerRecordError, match=reason):
        decode_pixels(b"\xff" * 6, Coding.RAW, 3, 2, sampling)


def test_few_levels_are_stretched_to_all_of_them() -> None:
    sampling = replace(SAMPLING, depth=3)
    packed = bits.pack(np.array([0, 7, 1, 2, 3, 4], np.uint8), 3)
    expected = [[0, 255, 36], [72, 109, 145]]
    assert decode_pixels(packed, Coding.PACKED, 3, 2, sampling).pixels.tolist() == expected
    plain = bytes([0, 7, 1, 2, 3, 4])
    assert decode_pixels(plain, Coding.RAW, 3, 2, sampling).pixels.tolist() == expected


@pytest.mark.parametrize("coding", [Coding.PNG, Coding.WSQ, Coding.JPEG_2000, Coding.RAW])
def test_an_image_of_another_size_than_stated_is_refused(coding: Coding) -> None:
    data = encoded(whorl(96, 120), coding)
    for width, height in ((97, 119), (96, 121), (95, 120), (0, 120)):
        with pytest.raises((FingerRecordError, ImageError)):
            decode_pixels(data, coding, width, height, SAMPLING)


@pytest.mark.parametrize("coding", [Coding.PNG, Coding.WSQ, Coding.JPEG_2000, Coding.JPEG])
def test_an_image_of_another_format_than_stated_is_refused(coding: Coding) -> None:
    other = Coding.PNG if coding is not Coding.PNG else Coding.JPEG
    with pytest.raises((FingerRecordError, ImageError)):
        decode_pixels(encoded(whorl(), other), coding, 96, 120, SAMPLING)


def test_a_bomb_is_refused_by_its_header() -> None:
    for width, height in ((60_000, 60_000), (20_000, 200)):
        with pytest.raises(ImageError, match="more than this program opens"):
            decode_pixels(png_claiming(width, height), Coding.PNG, width, height, SAMPLING)
    with pytest.raises(ImageError, match="more than this program opens"):
        decode_pixels(png_claiming(4000, 4000), Coding.PNG, 96, 120, SAMPLING)


def test_an_image_in_colour_is_made_grey() -> None:
    data = saved(Image.fromarray(np.dstack([whorl()] * 3)), "PNG")
    assert (decode_pixels(data, Coding.PNG, 96, 120, SAMPLING).pixels == whorl()).all()


def test_a_giant_is_refused_before_it_is_read() -> None:
    with pytest.raises(FingerRecordError, match="larger than 64 MB"):
        image_record.decode(bytes.fromhex(BY_HAND["2005"])[:8] + bytes(2**26))


def test_reading_a_record_decodes_nothing() -> None:
    record = image_2005(Coding.PNG)
    view = replace(record.views[0], data=b"no image at all")
    again = image_record.decode(image_record.encode(replace(record, views=(view, view))))
    with pytest.raises(FieldidError):
        next(image_record.images(again))


def test_a_record_shows_nothing_of_the_person() -> None:
    records = image_2005(), image_2011()
    for each in (*records, records[0].views[0], records[1].views[0]):
        assert " object at 0x" in repr(each)
