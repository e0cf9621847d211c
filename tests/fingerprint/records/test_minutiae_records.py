"""Layouts byte by byte, which format is which, and what is written again exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import ansi_378_2009, iso_19794_2_2011, minutiae_record
from fieldid.fingerprint.records.ansi_378_2004 import Ansi2004Record
from fieldid.fingerprint.records.ansi_378_2009 import Ansi2009Record
from fieldid.fingerprint.records.impression import Geometry
from fieldid.fingerprint.records.iso_19794_2_2005 import Iso2005Record
from fieldid.fingerprint.records.iso_19794_2_2011 import Iso2011Record
from fieldid.fingerprint.records.minutia import Minutia, MinutiaKind
from tests.fingerprint.records.made import ansi_2004, ansi_2009, corpus, iso_2005, iso_2011

# One bifurcation at (5, 6), angle 7, quality 8, right thumb, image of 256 x 257 at 197 a cm.
MINUTIA = "8005 0006 07 08"
SIZE = "0100 0101 00c5 00c5"
VIEW = f"01 00 50 01 {MINUTIA} 0000"
BY_HAND = {
    "iso-2005": f"464d5200 20323000 00000024 0000 {SIZE} 01 00 {VIEW}",
    "ansi-2004": f"464d5200 20323000 0026 00420011 0000 {SIZE} 01 00 {VIEW}",
    "ansi-2009": f"464d5200 30333000 0000002e 00420011 00 0000 01 00 "
    f"01 00 00 50 0103 0000 {SIZE} 01 {MINUTIA} 0000",
    "iso-2011": "464d5200 30333000 0000003c 0001 00 "
    "0000002d ffff ff ff ff ff ff ffff 00 0000 0000 01 50 0000 0000 "
    f"01 00 00c5 00c5 00 0100 0101 60 01 {MINUTIA} 0000",
}
BY_HAND["ansi-2009am1"] = BY_HAND["ansi-2009"].replace("30333000", "30333500")
KINDS = {
    "iso-2005": Iso2005Record,
    "iso-2011": Iso2011Record,
    "ansi-2004": Ansi2004Record,
    "ansi-2009": Ansi2009Record,
    "ansi-2009am1": Ansi2009Record,
}
MADE = {name: data for name, data in corpus().items() if name.endswith(".fmr")}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_record_spelled_out_by_hand_is_read_and_written_exactly(name: str) -> None:
    data = bytes.fromhex(BY_HAND[name])
    record = minutiae_record.decode(data)
    assert type(record) is KINDS[name]
    (impression,) = record.impressions()
    assert impression.geometry == Geometry(256, 257, 197, 197)
    assert (impression.position, impression.quality) == (1, 0x50)
    assert impression.minutiae == (Minutia(MinutiaKind.BIFURCATION, 5, 6, 7, 8),)
    assert minutiae_record.encode(record) == data


@pytest.mark.parametrize("name", MADE)
def test_a_made_record_is_known_for_what_it_is_and_written_exactly(name: str) -> None:
    record = minutiae_record.decode(MADE[name])
    assert type(record) is KINDS[name.removesuffix(".fmr")]
    assert minutiae_record.encode(record) == MADE[name]


@pytest.mark.parametrize("record", [iso_2005(), ansi_2004(), ansi_2009(), iso_2011()])
def test_what_is_read_is_what_was_written(record: minutiae_record.MinutiaeRecord) -> None:
    assert minutiae_record.decode(minutiae_record.encode(record)) == record


def test_a_long_ansi_record_has_six_octets_of_length() -> None:
    record = ansi_2004()
    views = tuple(replace(view, extended=bytes(65_000)) for view in record.views)
    data = minutiae_record.encode(replace(record, views=views))
    assert data[8:14] == bytes(2) + len(data).to_bytes(4, "big")
    assert minutiae_record.encode(minutiae_record.decode(data)) == data


def test_a_long_iso_record_is_not_taken_for_ansi() -> None:
    record = iso_2005()
    views = tuple(replace(view, extended=bytes(65_000)) for view in record.views)
    data = minutiae_record.encode(replace(record, views=views))
    assert minutiae_record.decode(data) == replace(record, views=views)


def test_a_length_that_falls_short_is_kept_as_it_came() -> None:
    data = bytearray(MADE["ansi-2009.fmr"])
    data[8:12] = (len(data) - 1).to_bytes(4, "big")
    record = minutiae_record.decode(bytes(data))
    assert minutiae_record.encode(record) == data


def test_reserved_bits_and_odd_qualities_are_kept_as_they_came() -> None:
    data = bytes.fromhex(BY_HAND["iso-2005"].replace(MINUTIA, "8005 c006 07 fe"))
    assert minutiae_record.encode(minutiae_record.decode(data)) == data


@pytest.mark.parametrize("version", ["30313000", "30343000", "20333000", "00000000", "30333030"])
def test_an_unknown_version_is_refused_by_its_name(version: str) -> None:
    data = bytes.fromhex(BY_HAND["iso-2011"].replace("30333000", version))
    with pytest.raises(FingerRecordError, match="unknown version"):
        minutiae_record.decode(data)


@pytest.mark.parametrize("data", [b"", b"FMR", b"FMR\x00 2", b"\x89PNG\r\n\x1a\n", bytes(99)])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(FingerRecordError, match="not a record"):
        minutiae_record.decode(data)


@pytest.mark.parametrize("name", MADE)
def test_every_truncation_and_every_extension_is_refused(name: str) -> None:
    data = MADE[name]
    for length in range(len(data)):
        with pytest.raises(FingerRecordError):
            minutiae_record.decode(data[:length])
    with pytest.raises(FingerRecordError):
        minutiae_record.decode(data + b"\x00")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (MINUTIA, "c005 0006 07 08", "of a type"),
        (MINUTIA, "8100 0006 07 08", "outside the image"),
        (MINUTIA, "8005 0101 07 08", "outside the image"),
        (SIZE, "0000 0101 00c5 00c5", "no size"),
        (SIZE, "0100 0101 0000 00c5", "no size or no resolution"),
        ("01 00 50 01", "0b 00 50 01", "no finger"),
        ("01 00 01 00 50", "02 00 01 00 50", "damaged"),
        ("464d5200 20323000 00000024", "464d5200 20323000 00000017", "says it has 23"),
    ],
)
def test_what_the_standard_does_not_allow_is_refused(old: str, new: str, reason: str) -> None:
    data = BY_HAND["iso-2005"].replace(old, new)
    assert data != BY_HAND["iso-2005"]
    with pytest.raises(FingerRecordError, match=reason):
        minutiae_record.decode(bytes.fromhex(data))


def test_several_fingers_at_once_are_a_matter_of_the_amendment() -> None:
    slap = ansi_2009(ansi_378_2009.VERSION_AM1)
    slap = replace(slap, views=(replace(slap.views[0], position=13),))
    assert minutiae_record.decode(minutiae_record.encode(slap)) == slap
    with pytest.raises(FingerRecordError, match="no finger"):
        minutiae_record.encode(replace(slap, version=ansi_378_2009.VERSION))


def test_bytes_that_two_standards_read_are_refused() -> None:
    """To ISO a view of four fingers without minutiae, to ANSI one finger and 14 extra octets."""
    data = bytes.fromhex(
        "464d5200 30333000 00000036 0001 00 00000027"
        "0100 01 00 00 50 01 0300 00 0100 0100 01 c5 00c5 0000"  # date, device, one quality
        "0e 00 00c5 00c5 00 0100 0100 60 00 0000"
    )
    with pytest.raises(FingerRecordError, match="two different formats"):
        minutiae_record.decode(data)
    assert ansi_378_2009.decode(data).views[0].position == 1
    assert iso_19794_2_2011.decode(data).views[0].position == 14


def test_more_views_than_fit_are_refused() -> None:
    record = iso_2005()
    with pytest.raises(FingerRecordError, match="does not fit"):
        minutiae_record.encode(replace(record, views=record.views * 90))


def test_a_giant_is_refused_before_it_is_read() -> None:
    with pytest.raises(FingerRecordError, match="larger than 1 MB"):
        minutiae_record.decode(MADE["iso-2005.fmr"] + bytes(2**20))


def test_a_record_shows_nothing_of_the_person() -> None:
    record = iso_2011()
    view = record.views[0]
    for shown in (record, view, view.header, view.minutiae[0], record.impressions()[0]):
        assert " object at 0x" in repr(shown)
